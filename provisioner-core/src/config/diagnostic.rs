//! How what is wrong with a configuration is shown: with its line and a caret, and all of it as one error.

use super::excerpt::{Excerpt, excerpt};
use super::holds_secret::Names;
use super::schema::Schema;
use crate::error::{Error, Finding, codes};
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::lines::lines;
use provisioner_shared::value::{Layer, Origin, Position};
use std::fmt::Write;

/// How many errors are shown at once.
pub(crate) const MOST_SHOWN: usize = 30;

/// What is shown of the layers that errors are in.
#[derive(Clone, Copy)]
pub(crate) struct SourceNames<'a> {
    /// How the embedded file is called, and its text.
    pub(crate) embedded: (&'a str, &'a str),
    /// How the user's file is called, and its text.
    pub(crate) file: (&'a str, &'a str),
    /// The names of the variables that were found.
    pub(crate) variables: &'a [String],
    /// The plugin whose section it is, and what is expected there: what may be shown of a line is decided by it.
    pub(crate) plugin: (&'a str, Option<&'static Schema>),
}

impl<'a> SourceNames<'a> {
    /// The same for the section of a plugin.
    pub(crate) fn of_plugin(self, name: &'a str, schema: Option<&'static Schema>) -> Self {
        Self { plugin: (name, schema), ..self }
    }

    /// The error as it is shown: place and message, the line with a caret, the help.
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
            let names = (diagnostic.origin.layer == Layer::File).then(|| Names::new(self.plugin.0, self.plugin.1));
            let Excerpt { line, column, width } = excerpt(diagnostic, line, names.as_ref());
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

    /// All of them as one error with code 78, in the order of the layers and positions.
    pub(crate) fn error(&self, what: &str, diagnostics: Vec<Diagnostic>) -> Error {
        let order = |diagnostic: &Diagnostic| (diagnostic.origin.layer, diagnostic.origin.place);
        let mut first: Vec<&Diagnostic> = Vec::new();
        for diagnostic in &diagnostics {
            let place = first.partition_point(|known| order(known) <= order(diagnostic));
            first.insert(place, diagnostic);
            // A file that is not a configuration makes thousands.
            first.truncate(MOST_SHOWN);
        }
        let more = diagnostics.len() - first.len();
        let mut each = first.iter().map(|diagnostic| self.render(diagnostic)).collect::<Vec<_>>();
        if more > 0 {
            each.push(format!("… and {more} more"));
        }
        let findings = first
            .iter()
            .map(|diagnostic| Finding {
                place: self.place(diagnostic.origin),
                message: diagnostic.message.clone(),
                help: diagnostic.help.as_deref().map(str::to_owned),
            })
            .collect::<Vec<_>>();
        let message = match each.as_slice() {
            [only] => only.clone(),
            _ => format!("{} errors in the configuration of {what}\n\n{}", diagnostics.len(), each.join("\n\n")),
        };
        codes::INVALID_CONFIGURATION.error(message).found(findings)
    }
}
