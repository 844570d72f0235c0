//! One thing that is wrong with a configuration, and all of them as the one error that is shown.

use super::layers::text::lines;
use super::value::{Layer, Origin, Position};
use crate::error::{Error, Finding, codes};
use crate::lists::mapped;
use std::borrow::Cow;
use std::fmt::Write;

/// How many mistakes are shown at once.
pub(crate) const MOST_SHOWN: usize = 30;

/// One thing that is wrong with a configuration.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    origin: Origin,
    message: String,
    help: Option<Cow<'static, str>>,
    /// The characters to underline; all of the value when unknown.
    width: Option<usize>,
    /// Whether the line shows something that is never shown.
    secret: bool,
}

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

impl Diagnostic {
    /// A key that is wrong.
    pub(crate) fn key(origin: Origin, key: &str, message: String) -> Self {
        Self { origin, message, help: None, width: Some(key.chars().count()), secret: false }
    }

    /// A value that is wrong.
    pub(crate) fn value(origin: Origin, message: String) -> Self {
        Self { origin, message, help: None, width: None, secret: false }
    }

    pub(crate) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn secret(mut self, secret: bool) -> Self {
        self.secret = secret;
        self
    }

    /// The same mistake at another place: the text it is in stands there.
    pub(crate) fn moved(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self.width = None;
        self
    }

    /// The same mistake with the key it is in.
    pub(crate) fn below(mut self, path: &str) -> Self {
        self.message = format!("`{path}`: {}", self.message);
        self
    }

    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// The mistake as it is shown: place and message, the line with a caret, the help.
    pub(crate) fn render(&self, shown: &SourceNames<'_>) -> String {
        let place = self.origin.place;
        let mut out = format!("{}: {}", shown.place(self.origin), self.message);
        let text = match self.origin.layer {
            Layer::Embedded => shown.embedded.1,
            Layer::File => shown.file.1,
            Layer::Variable(_) => "",
        };
        let line = lines(text).nth((place.line as usize).wrapping_sub(1)).filter(|_| !text.is_empty());
        let margin = if let Some(line) = line {
            let (line, column, width) = self.excerpt(line);
            let number = place.line.to_string();
            let margin = " ".repeat(number.len());
            let caret = " ".repeat(column) + &"^".repeat(width);
            // Writing to a text cannot fail.
            let _ = write!(out, "\n{margin} |\n{number} | {line}\n{margin} | {caret}");
            margin
        } else {
            String::new()
        };
        if let Some(help) = &self.help {
            let _ = write!(out, "\n{margin} = help: {help}");
        }
        out
    }

    /// The part of the line to show, the column of the caret in it, and the caret's width.
    fn excerpt(&self, line: &str) -> (String, usize, usize) {
        const LONGEST: usize = 120;
        let letters: Vec<char> = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let column = (self.origin.place.column as usize).saturating_sub(1).min(letters.len());
        let token = token_width(&letters[column..]);
        let first = column.saturating_sub(LONGEST / 2);
        let last = letters.len().min(first + LONGEST);
        let width = self.width.unwrap_or(token).clamp(1, (last - column).max(1));
        let (before, from) = if first > 0 { ("…", 1) } else { ("", 0) };
        let after = if last < letters.len() { "…" } else { "" };
        if self.secret && self.width.is_none() {
            let kept: String = letters[first..column].iter().collect();
            return (format!("{before}{kept}********"), column - first + from, 8);
        }
        let kept: String = letters[first..last].iter().collect();
        (format!("{before}{}{after}", kept.trim_end()), column - first + from, width)
    }
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
        let mut each = mapped(&first, |mistake| mistake.render(self));
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
