//! What a question looks like: a few lines that are drawn again and again at the same place, and one that stays.

use crate::output::{Output, Stream, terminal, wrap};
use anstyle::{AnsiColor, Style};
use std::fmt::Display;

const YELLOW: Style = AnsiColor::Yellow.on_default();
const GREEN: Style = AnsiColor::Green.on_default();
const RED: Style = AnsiColor::Red.on_default();
pub(super) const CYAN: Style = AnsiColor::Cyan.on_default();
const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();

/// How many columns are kept for the answer where the question would take them all.
const ROOM: usize = 12;

pub(super) struct Screen<'o> {
    output: &'o Output,
    /// The last line of the question.
    question: String,
    /// The row of the cursor in what is drawn.
    row: usize,
    /// The size for which it was drawn.
    size: (usize, usize),
}

impl<'o> Screen<'o> {
    /// Prints the lines of the question but its last, which the answer follows.
    pub(super) fn new(output: &'o Output, question: &str) -> Self {
        let size = terminal::size(Stream::Stderr);
        let mut lines = Vec::new();
        for line in output.masked(question).lines() {
            lines.extend(wrap::lines(&printable(line), size.1.saturating_sub(ROOM + 6).max(ROOM)));
        }
        let question = lines.pop().unwrap_or_default();
        let screen = Self { output, question, row: 0, size };
        let mut before = String::new();
        for line in lines {
            before.push_str(&format!("  {}\n", screen.styled(BOLD, line)));
        }
        // Pasted text is marked from now on.
        screen.print(&format!("{before}\x1b[?2004h"));
        screen
    }

    /// What stands before the answer; a default or the keys that may be pressed stand in brackets.
    pub(super) fn label(&self, hint: &str) -> String {
        let hint = self.output.masked(hint);
        let hint =
            if hint.is_empty() { String::new() } else { self.styled(DIM, format_args!(" ({})", printable(&hint))) };
        let label = format!(
            "{} {}{hint} {} ",
            self.styled(YELLOW, '?'),
            self.styled(BOLD, &self.question),
            self.styled(DIM, '›')
        );
        terminal::cut(&label, self.size.1.saturating_sub(ROOM))
    }

    pub(super) fn styled(&self, style: Style, text: impl Display) -> String {
        if self.output.colors_on_stderr() { format!("{style}{text}{style:#}") } else { text.to_string() }
    }

    /// Rows and columns to draw in. Some terminals wrap as soon as the last column is filled.
    pub(super) fn room(&self) -> (usize, usize) {
        (self.size.0, self.size.1.saturating_sub(1))
    }

    /// Whether the terminal has another size than what is drawn was drawn for.
    pub(super) fn is_resized(&mut self) -> bool {
        let size = terminal::size(Stream::Stderr);
        let resized = size != self.size;
        self.size = size;
        resized
    }

    /// Replaces what is drawn. Without a place for the cursor there is none.
    pub(super) fn draw(&mut self, lines: &[String], cursor: Option<(usize, usize)>) {
        let (rows, columns) = self.room();
        let lines = &lines[..lines.len().min(rows)];
        let mut frame = self.start();
        for (index, line) in lines.iter().enumerate() {
            frame.push_str(if index > 0 { "\n" } else { "" });
            frame.push_str(&terminal::cut(line, columns));
        }
        self.row = lines.len().saturating_sub(1);
        if let Some((row, column)) = cursor {
            if self.row > row {
                frame.push_str(&format!("\x1b[{}A", self.row - row));
                self.row = row;
            }
            frame.push('\r');
            if column > 0 {
                frame.push_str(&format!("\x1b[{column}C"));
            }
            frame.push_str("\x1b[?25h");
        }
        self.print(&frame);
    }

    /// Replaces it by a line that stays: what was wrong with the answer.
    pub(super) fn complain(&mut self, message: &str) {
        let columns = self.room().1.max(ROOM);
        let message = wrap::lines(&printable(&self.output.masked(message)), columns.saturating_sub(2)).join("\n  ");
        let line = format!("{}{} {message}\n", self.start(), self.styled(RED, '✘'));
        self.row = 0;
        self.print(&line);
    }

    /// Replaces it by the question and its answer.
    pub(super) fn finish(&mut self, answer: &str) {
        let line = format!(
            "{} {} {} {}",
            self.styled(GREEN, '✔'),
            self.styled(BOLD, &self.question),
            self.styled(DIM, '·'),
            self.styled(GREEN, printable(&self.output.masked(answer)))
        );
        let line = terminal::cut(&line, self.room().1);
        let end = format!("{}{line}\n\x1b[?25h\x1b[?2004l", self.start());
        self.row = 0;
        self.print(&end);
    }

    /// Leaves the question as it is, unanswered, and begins a new line.
    pub(super) fn leave(&mut self) {
        let line = terminal::cut(&self.label(""), self.room().1);
        let end = format!("{}{line}\n\x1b[?25h\x1b[?2004l", self.start());
        self.print(&end);
    }

    /// What was drawn is where nothing is known of it any more, as after another program.
    pub(super) fn forget(&mut self) {
        self.row = 0;
        self.print("\x1b[?2004h");
    }

    /// Moves to where what is drawn begins, and erases it.
    fn start(&self) -> String {
        let up = if self.row > 0 { format!("\x1b[{}A", self.row) } else { String::new() };
        format!("\x1b[?25l{up}\r\x1b[J")
    }

    fn print(&self, text: &str) {
        self.output.raw(Stream::Stderr, text.as_bytes());
    }
}

/// One line without sequences, whatever was put into it.
pub(super) fn printable(text: &str) -> String {
    let plain = anstream::adapter::strip_str(text).to_string();
    plain.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
