//! How what is wrong with a configuration is shown: with its line and a caret, and all of it as one error.

use crate::error::{Error, Finding, codes};
use crate::lists::mapped;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::lines::lines;
use provisioner_shared::value::{Layer, Origin, Position};
use std::fmt::Write;

/// How many mistakes are shown at once.
pub(crate) const MOST_SHOWN: usize = 30;

/// What is shown of the layers that mistakes are in.
#[derive(Clone, Copy)]
pub(crate) struct SourceNames<'a> {
    /// How the embedded file is called, and its text.
    pub(crate) embedded: (&'a str, &'a str),
    /// How the user's file is called, and its text.
    pub(crate) file: (&'a str, &'a str),
    /// The names of the variables that were found.
    pub(crate) variables: &'a [String],
}

/// The part of the line to show, the column of the caret in it, and the caret's width.
fn excerpt(diagnostic: &Diagnostic, line: &str) -> (String, usize, usize) {
    const LONGEST: usize = 120;
    let letters: Vec<char> = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let column = (diagnostic.origin.place.column as usize).saturating_sub(1).min(letters.len());
    let token = token_width(&letters[column..]);
    let first = column.saturating_sub(LONGEST / 2);
    let last = letters.len().min(first + LONGEST);
    let width = diagnostic.width.unwrap_or(token).clamp(1, (last - column).max(1));
    let (before, from) = if first > 0 { ("…", 1) } else { ("", 0) };
    let after = if last < letters.len() { "…" } else { "" };
    if diagnostic.secret && diagnostic.width.is_none() {
        let kept: String = letters[first..column].iter().collect();
        return (format!("{before}{kept}********"), column - first + from, 8);
    }
    let kept: String = letters[first..last].iter().collect();
    (format!("{before}{}{after}", kept.trim_end()), column - first + from, width)
}

/// The width of the value that a line goes on with.
fn token_width(letters: &[char]) -> usize {
    if let Some(quote @ ('"' | '\'')) = letters.first()
        && let Some(end) = letters[1..].iter().position(|letter| letter == quote)
    {
        return end + 2;
    }
    let comment = letters.windows(2).position(|pair| pair == [' ', '#']).unwrap_or(letters.len());
    let end = letters[..comment].iter().position(|letter| matches!(letter, ',' | '}' | ']')).unwrap_or(comment);
    letters[..end].iter().rposition(|letter| *letter != ' ').map_or(1, |last| last + 1)
}

impl SourceNames<'_> {
    /// The mistake as it is shown: place and message, the line with a caret, the help.
    pub(crate) fn render(&self, diagnostic: &Diagnostic) -> String {
        let place = diagnostic.origin.place;
        let mut out = format!("{}: {}", self.place(diagnostic.origin), diagnostic.message);
        let text = match diagnostic.origin.layer {
            Layer::Embedded => self.embedded.1,
            Layer::File => self.file.1,
            Layer::Variable(_) => "",
        };
        let line = lines(text).nth((place.line as usize).wrapping_sub(1)).filter(|_| !text.is_empty());
        let margin = if let Some(line) = line {
            let (line, column, width) = excerpt(diagnostic, line);
            let number = place.line.to_string();
            let margin = " ".repeat(number.len());
            let caret = " ".repeat(column) + &"^".repeat(width);
            // Writing to a text cannot fail.
            let _ = write!(out, "\n{margin} |\n{number} | {line}\n{margin} | {caret}");
            margin
        } else {
            String::new()
        };
        if let Some(help) = &diagnostic.help {
            let _ = write!(out, "\n{margin} = help: {help}");
        }
        out
    }

    /// How a place is called: `file:line:column`, or the variable.
    pub(crate) fn place(&self, origin: Origin) -> String {
        let at = |name: &str, place: Position| match place.line {
            0 => name.to_owned(),
            line => format!("{name}:{line}:{}", place.column),
        };
        match origin.layer {
            Layer::Embedded => at(self.embedded.0, origin.place),
            Layer::File => at(self.file.0, origin.place),
            Layer::Variable(index) => {
                format!("${}", self.variables.get(usize::from(index)).map_or("", String::as_str))
            }
        }
    }

    /// All mistakes as one error with code 78, in the order of the layers and places.
    pub(crate) fn error(&self, what: &str, mistakes: Vec<Diagnostic>) -> Error {
        let order = |mistake: &Diagnostic| (mistake.origin.layer, mistake.origin.place);
        let mut first: Vec<&Diagnostic> = Vec::new();
        for mistake in &mistakes {
            let place = first.partition_point(|known| order(known) <= order(mistake));
            first.insert(place, mistake);
            // Garbage makes thousands, which nobody reads.
            first.truncate(MOST_SHOWN);
        }
        let more = mistakes.len() - first.len();
        let mut each = mapped(&first, |mistake| self.render(mistake));
        if more > 0 {
            each.push(format!("… and {more} more"));
        }
        let findings = mapped(&first, |mistake| Finding {
            place: self.place(mistake.origin),
            message: mistake.message.clone(),
            help: mistake.help.as_deref().map(str::to_owned),
        });
        let message = match each.as_slice() {
            [only] => only.clone(),
            _ => format!("{} mistakes in the configuration of {what}\n\n{}", mistakes.len(), each.join("\n\n")),
        };
        codes::INVALID_CONFIGURATION.error(message).found(findings)
    }
}
