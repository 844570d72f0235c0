//! What rustc said, as its JSON describes it.

use crate::expect::Place;
use serde::Deserialize;

/// One message of rustc.
#[derive(Clone, Debug, Deserialize)]
pub struct Diagnostic {
    /// The first line, and more where the text has more.
    pub message: String,
    /// `error`, `warning`, `note`, `help`, `failure-note`.
    pub level: String,
    /// The places it is about.
    pub spans: Vec<Span>,
    /// Notes and helps.
    #[serde(default)]
    pub children: Vec<Diagnostic>,
    /// The whole message as a person sees it.
    pub rendered: Option<String>,
}

/// One place in a source file.
#[derive(Clone, Debug, Deserialize)]
pub struct Span {
    /// The file, as it was named to rustc.
    pub file_name: String,
    /// The first line.
    pub line_start: usize,
    /// The last line.
    pub line_end: usize,
    /// The column of the first character.
    pub column_start: usize,
    /// The column behind the last character.
    pub column_end: usize,
    /// Whether it is underlined with `^`.
    pub is_primary: bool,
    /// What stands beside the underline.
    pub label: Option<String>,
    /// What a help wants to stand there.
    pub suggested_replacement: Option<String>,
}

impl Diagnostic {
    /// Whether this says something about the program, rather than about the run.
    #[must_use]
    pub fn counts(&self) -> bool {
        matches!(self.level.as_str(), "error" | "warning")
            && !self.message.starts_with("aborting due to")
            && !(self.spans.is_empty() && self.message.ends_with("emitted"))
    }

    /// The span that is underlined with `^`.
    #[must_use]
    pub fn primary(&self) -> Option<&Span> {
        self.spans.iter().find(|span| span.is_primary)
    }

    /// Every help: a child of that level, or a line `= help:` of the message, or a note that is one.
    #[must_use]
    pub fn helps(&self) -> Vec<String> {
        let mut helps = help_lines(&self.message);
        for child in &self.children {
            if child.level == "help" {
                let replacements = child.spans.iter().filter_map(|span| span.suggested_replacement.as_deref());
                let shown: String = replacements.collect();
                helps.push(format!("{} {shown}", child.message).trim_end().to_owned());
            } else if let Some(help) = child.message.strip_prefix("help: ") {
                helps.push(help.to_owned());
            } else {
                helps.extend(help_lines(&child.message));
            }
        }
        helps
    }

    /// Every text a person reads, of this message and of what hangs on it.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let labels = self.spans.iter().filter_map(|span| span.label.as_deref());
        let mut texts = vec![self.message.as_str()];
        texts.extend(labels);
        texts.extend(self.children.iter().flat_map(Diagnostic::texts));
        texts
    }

    /// Every place of this message and of what hangs on it.
    #[must_use]
    pub fn places(&self) -> Vec<&Span> {
        self.spans.iter().chain(self.children.iter().flat_map(Diagnostic::places)).collect()
    }
}

fn help_lines(message: &str) -> Vec<String> {
    let parts = message.split("= help: ").skip(1);
    parts.map(|part| part.split("\n  = ").next().unwrap_or(part).trim_end().to_owned()).collect()
}

impl Span {
    /// Whether this is exactly that token. Where rustc underlines nothing but a position, one caret stands for it.
    #[must_use]
    pub fn is(&self, place: Place) -> bool {
        let position = self.column_start == self.column_end && place.end == place.start + 1;
        self.line_start == place.line
            && self.line_end == place.line
            && self.column_start == place.start
            && (self.column_end == place.end || position)
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file_name, line_start, column_start, line_end, column_end, .. } = self;
        write!(formatter, "{file_name}:{line_start}:{column_start} to {line_end}:{column_end}")
    }
}
