//! Why nothing was written.

use std::fmt;

/// Why nothing was written, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Error {
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to do; empty where the message says it.
    pub help: String,
    /// Whether the command line is wrong, as opposed to a file.
    pub usage: bool,
}

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: String::new(), usage: false }
    }

    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { usage: true, ..Self::new(message) }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        if self.help.is_empty() { Ok(()) } else { write!(formatter, "\nhelp: {}", self.help) }
    }
}

impl std::error::Error for Error {}
