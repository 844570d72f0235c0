//! The one place that prints: results to stdout, everything else to stderr.
//!
//! Nothing about the terminal is asked before there is something to print that depends on it.

#[cfg(all(unix, feature = "runtime"))]
mod at_exit;
#[cfg(feature = "runtime")]
pub(crate) mod bar;
#[cfg(all(unix, feature = "runtime"))]
mod blocks;
mod color;
#[cfg(feature = "runtime")]
pub(crate) mod events;
mod harmless;
#[cfg(feature = "runtime")]
mod links;
#[cfg(feature = "runtime")]
pub(crate) mod live;
/// Without a runtime nothing is drawn.
#[cfg(not(feature = "runtime"))]
pub(crate) mod live {
    pub(crate) fn paused<T>(action: impl FnOnce() -> T) -> T {
        action()
    }
}
#[cfg(feature = "runtime")]
mod log;
mod programs;
#[cfg(feature = "runtime")]
mod report;
mod sink;
mod streams;
mod table;
#[cfg(feature = "runtime")]
pub(crate) mod terminal;
pub(crate) mod wrap;

#[cfg(feature = "runtime")]
use crate::environment::Environment;
#[cfg(feature = "runtime")]
use crate::error::Error;
use crate::error::Result;
#[cfg(feature = "runtime")]
use crate::exit_code::ExitCode;
use crate::json::Json;
#[cfg(feature = "runtime")]
use crate::modifiers::{Format, Modifiers};
#[cfg(feature = "runtime")]
use crate::secrets::Secrets;
use anstyle::{AnsiColor, Style};
use std::borrow::Cow;
use std::fmt::Display;
use std::sync::Arc;

#[cfg(all(unix, feature = "runtime"))]
pub(crate) use at_exit::{finish, register as at_exit};
use color::Colors;
use harmless::harmless;
pub(crate) use harmless::is_obeyed;
use programs::Document;
pub use programs::{Column, Data};
pub(crate) use sink::{Sink, Stream};

const BOLD: Style = Style::new().bold();
const GREEN: Style = AnsiColor::Green.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const RED: Style = AnsiColor::Red.on_default().bold();
const CYAN: Style = AnsiColor::Cyan.on_default().bold();
const DIM: Style = Style::new().dimmed();

/// What a command prints with: `ctx.out()`.
///
/// Results go to stdout, warnings to stderr. Styles in a text (of any crate that writes ANSI sequences) are removed
/// where the output has no colours. A reader that closed its pipe ends the program quietly; a disk that is full ends
/// it with an error.
///
/// ```
/// # fn list(ctx: &provisioner::Context) {
/// ctx.out().line("demo");
/// ctx.out().warn("`production` does not answer");
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Output {
    sink: Sink,
    colors: Colors,
    quiet: bool,
    verbose: bool,
    non_interactive: bool,
    /// What is printed for programs, under `--format json`.
    document: Option<Arc<Document>>,
    /// The secrets of a run of a test's; without them, those of the process are masked.
    #[cfg(feature = "runtime")]
    secrets: Option<Secrets>,
}

impl Output {
    /// An output that decides about colours by this environment until [`Output::configure`] tells more.
    #[cfg(feature = "runtime")]
    pub(crate) fn new(sink: Sink, environment: Environment) -> Self {
        let secrets = (!sink.is_real()).then(Secrets::default);
        Self { sink, colors: Colors::new(environment), secrets, ..Self::default() }
    }

    /// Takes over what the user asked for.
    #[cfg(feature = "runtime")]
    pub(crate) fn configure(&mut self, modifiers: &Modifiers) {
        self.quiet = modifiers.quiet;
        self.verbose = modifiers.verbose;
        self.non_interactive = modifiers.non_interactive;
        self.document = (modifiers.format == Format::Json).then(Arc::default);
        self.colors.configure(modifiers.color, modifiers.non_interactive);
        // In a program without `-v` there is nothing to stop, and nothing to pay for.
        if self.verbose || !self.sink.is_real() {
            let level = if modifiers.trace { ::log::LevelFilter::Trace } else { ::log::LevelFilter::Debug };
            log::show(Some(&*self).filter(|output| output.verbose), level);
        }
    }

    /// Where the secrets of this run are remembered, if not with the process.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn secrets(&self) -> Option<Secrets> {
        self.secrets.clone()
    }

    /// A text about a command, with the secrets masked that the command has read.
    pub(crate) fn masked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        #[cfg(feature = "runtime")]
        return Secrets::masked(self.secrets.as_ref(), text);
        #[cfg(not(feature = "runtime"))]
        Cow::Borrowed(text)
    }

    /// Whether a text is a secret that the command has read, or ends in one.
    #[cfg(feature = "runtime")]
    pub(crate) fn holds_secret(&self, text: &str) -> bool {
        Secrets::holds(self.secrets.as_ref(), text)
    }

    /// Prints a line of the result on stdout.
    pub fn line(&self, text: impl Display) {
        self.write(Stream::Stdout, format!("{text}\n"));
    }

    /// Prints text on stdout as it is, without a line break after it.
    ///
    /// ```
    /// # fn rows(ctx: &provisioner::Context) {
    /// ctx.out().text("one, ");
    /// ctx.out().text("two\n");
    /// # }
    /// ```
    pub fn text(&self, text: impl Display) {
        self.write(Stream::Stdout, text.to_string());
    }

    /// Prints bytes on stdout exactly as they are: an image, an archive, text in another encoding.
    ///
    /// Under `--format json` what is printed becomes a text in the document, and bytes that are not UTF-8 are replaced.
    ///
    /// ```
    /// # fn archive(ctx: &provisioner::Context, bytes: &[u8]) {
    /// ctx.out().bytes(bytes);
    /// # }
    /// ```
    pub fn bytes(&self, bytes: impl AsRef<[u8]>) {
        self.raw(Stream::Stdout, bytes.as_ref());
    }

    /// Says on stdout that something was done; nothing under `--quiet`.
    pub fn success(&self, text: impl Display) {
        if !self.quiet {
            self.write(Stream::Stdout, format!("{GREEN}✓{GREEN:#} {text}\n"));
        }
    }

    /// Warns on stderr; nothing under `--quiet`.
    pub fn warn(&self, text: impl Display) {
        if self.quiet {
            return;
        }
        let text = text.to_string();
        let text = self.masked(&text);
        match &self.document {
            Some(document) => document.warn(anstream::adapter::strip_str(&text).to_string()),
            None => self.write(Stream::Stderr, format!("{YELLOW}warning:{YELLOW:#} {}\n", harmless(&text))),
        }
    }

    /// Prints rows in columns on stdout, under their headings. Where the columns do not fit into the terminal, the widest
    /// are made narrower and their cells take several lines; a file or a pipe gets each row as one line.
    ///
    /// ```
    /// # fn list(ctx: &provisioner::Context) {
    /// ctx.out().table(["NAME", "REGION"], [["demo", "eu-1"], ["production", "us-1"]]);
    /// # }
    /// ```
    pub fn table<H, R>(&self, headings: H, rows: impl IntoIterator<Item = R>)
    where
        H: IntoIterator<Item: Display>,
        R: IntoIterator<Item: Display>,
    {
        // Plainly pushed: iterators would be compiled anew for every table.
        let mut heading = Vec::new();
        for cell in headings {
            heading.push(cell.to_string());
        }
        let mut table = Vec::new();
        for row in rows {
            let mut cells = Vec::new();
            for cell in row {
                cells.push(cell.to_string());
            }
            table.push(cells);
        }
        self.write(Stream::Stdout, table::render(&heading, &table, self.columns(Stream::Stdout)));
    }

    /// Gives the result as data: programs read it under `"data"` in the one document of `--format json`, people as the
    /// value says. A command has one result, so what is given last counts; most commands return it.
    ///
    /// # Errors
    /// A value that is not JSON, such as a map whose keys are not text.
    ///
    /// ```
    /// # use provisioner::prelude::*;
    /// fn status(ctx: &Context) -> Result<()> {
    ///     ctx.out().data(Data::new(vec!["demo", "production"]))
    /// }
    /// ```
    pub fn data<T: serde::Serialize>(&self, data: Data<T>) -> Result<()> {
        data.give(self)
    }

    /// Keeps a result for programs.
    pub(crate) fn give_data(&self, data: Json) {
        if let Some(document) = &self.document {
            document.data(data);
        }
    }

    /// The same of texts alone.
    pub(crate) fn texts_in_columns(&self, headings: &[&str], rows: &[Vec<String>]) {
        let headings = headings.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>();
        self.write(Stream::Stdout, table::render(&headings, rows, self.columns(Stream::Stdout)));
    }

    /// Tells a detail on stderr under `--verbose`. Plugins and libraries say `log::debug!`.
    pub(crate) fn debug(&self, text: impl Display) {
        if self.verbose {
            self.logged("debug", text);
        }
    }

    fn logged(&self, level: &str, text: impl Display) {
        let text = text.to_string();
        self.write(Stream::Stderr, format!("{DIM}{level}:{DIM:#} {}\n", harmless(&self.masked(&text))));
    }

    /// Shows an error with its causes and what to do, on stderr.
    #[cfg(feature = "runtime")]
    #[cold]
    pub(crate) fn error(&self, error: &Error) {
        let text = match error.usage() {
            // Help and versions that were asked for are results.
            Some(usage) if !usage.use_stderr() => return self.styled(usage.render()),
            Some(usage) => {
                let text = usage.render().ansi().to_string();
                let text = self.masked(&text);
                match self.columns(Stream::Stderr) {
                    Some(columns) => wrap::hanging(&text, columns, 2),
                    None => text.into_owned(),
                }
            }
            None => {
                let mask = |text: &str| self.masked(text).into_owned();
                report::render(error, self.verbose, self.columns(Stream::Stderr), &mask)
            }
        };
        self.write(Stream::Stderr, harmless(&text).into_owned());
    }

    /// Ends a command: shows its error, or under `--format json` prints the one document. Returns the exit code.
    #[cfg(feature = "runtime")]
    pub(crate) fn end(&self, command: &[String], result: Result<ExitCode>) -> ExitCode {
        #[cfg(feature = "runtime")]
        if self.is_real() {
            // What a command forgot to end.
            live::clear();
        }
        if let Some(document) = &self.document {
            let mask = |text: &str| self.masked(text).into_owned();
            let (text, code) = programs::render(document, command, result, &mask);
            live::paused(|| self.sink.write(Stream::Stdout, text.as_bytes()));
            return code;
        }
        result.unwrap_or_else(|error| {
            // Who pressed Ctrl-C knows what ended the program.
            if !error.is_interruption() {
                self.error(&error);
            }
            error.get_exit_code()
        })
    }

    /// Gives the result of a built-in command: as data to programs, else by printing it.
    pub(crate) fn result(&self, data: impl FnOnce() -> Json, print: impl FnOnce(&Self)) {
        match &self.document {
            Some(document) => document.data(data()),
            None => print(self),
        }
    }

    /// Gives the plan of a dry run to programs; whether there are any.
    pub(crate) fn plan(&self, plan: impl FnOnce() -> Json) -> bool {
        self.document.as_ref().is_some_and(|document| {
            document.plan(plan());
            true
        })
    }

    /// The same output, on which results are printed nowhere.
    #[cfg(feature = "runtime")]
    pub(crate) fn without_results(&self) -> Self {
        Self { document: Some(Arc::default()), ..self.clone() }
    }

    /// Whether results are printed for programs.
    pub(crate) fn is_for_programs(&self) -> bool {
        self.document.is_some()
    }

    /// Prints on stdout what clap rendered, help and versions; addresses in it can be opened where the terminal shows links.
    #[cfg(feature = "runtime")]
    pub(crate) fn styled(&self, text: clap::builder::StyledStr) {
        let text = text.ansi().to_string();
        let stream = Stream::Stdout;
        let links = links::are_shown(self.colors.environment(), self.sink.is_terminal(stream));
        self.write(stream, if links { links::linked(&text) } else { text });
    }

    /// Prints text on stderr as it stands, styles included where there are colours.
    pub(crate) fn print_error(&self, text: String) {
        self.write(Stream::Stderr, text);
    }

    /// Prints bytes on stdout, whatever they are.
    pub(crate) fn raw(&self, stream: Stream, bytes: &[u8]) {
        if let (Stream::Stdout, Some(document)) = (stream, &self.document) {
            return document.print(bytes);
        }
        if self.sink.is_terminal(stream) {
            live::paused(|| self.sink.write(stream, bytes));
        } else {
            // Nothing is drawn there.
            self.sink.write(stream, bytes);
        }
    }

    /// Writes out what is held back, before something else can be seen: another process, a question, the end.
    pub(crate) fn flush(&self) {
        self.sink.flush();
    }

    /// Whether this prints on the process's own streams.
    pub(crate) fn is_real(&self) -> bool {
        self.sink.is_real()
    }

    /// Whether `--quiet` was given.
    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether `--verbose` was given.
    pub(crate) fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Whether `--non-interactive` was given.
    pub(crate) fn is_non_interactive(&self) -> bool {
        self.non_interactive
    }

    /// Whether something that moves may be drawn on stderr.
    #[cfg(feature = "runtime")]
    pub(crate) fn draws(&self) -> bool {
        !self.quiet && !self.non_interactive && self.sink.is_terminal(Stream::Stderr) && !terminal::is_dumb()
    }

    /// How many columns the terminal has that a stream is; `None` where it is not one.
    #[cfg_attr(not(feature = "runtime"), expect(unused_variables, reason = "no terminal is known without the runtime"))]
    pub(crate) fn columns(&self, stream: Stream) -> Option<usize> {
        #[cfg(feature = "runtime")]
        return self.sink.is_terminal(stream).then(|| terminal::size(stream).1);
        #[cfg(not(feature = "runtime"))]
        None
    }

    /// Whether stderr is a terminal.
    pub(crate) fn stderr_is_terminal(&self) -> bool {
        self.sink.is_terminal(Stream::Stderr)
    }

    /// Whether what is drawn on stderr has colours.
    pub(crate) fn colors_on_stderr(&self) -> bool {
        self.colors.wanted(Stream::Stderr, &self.sink)
    }

    fn write(&self, stream: Stream, text: String) {
        let for_people = stream == Stream::Stderr || self.document.is_none();
        let text = if text.contains('\x1b') && !(for_people && self.colors.wanted(stream, &self.sink)) {
            anstream::adapter::strip_str(&text).to_string()
        } else {
            text
        };
        self.raw(stream, text.as_bytes());
    }
}
