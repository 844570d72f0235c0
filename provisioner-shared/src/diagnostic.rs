//! One thing that is wrong with a configuration: where, what, and what to do about it.
//!
//! How it is shown is the business of who shows it: rustc, or the core's `config::diagnostic`.

use crate::message::Message;
use crate::value::Origin;
use std::borrow::Cow;

/// One thing that is wrong with a configuration.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// Where it is.
    pub origin: Origin,
    /// What is wrong: lower case, without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: Option<Cow<'static, str>>,
    /// How many characters to underline; the whole value where that is not known.
    pub width: Option<usize>,
    /// Whether the line holds a value that must not be shown.
    pub secret: bool,
    /// Whether the line could not be read, so that nothing is known of the values on it.
    pub unparsed: bool,
}

impl Diagnostic {
    /// A key that is wrong.
    #[must_use]
    pub fn key(origin: Origin, key: &str, message: String) -> Self {
        Self { width: Some(key.chars().count()), ..Self::value(origin, message) }
    }

    /// A value that is wrong.
    #[must_use]
    pub fn value(origin: Origin, message: String) -> Self {
        Self { origin, message, help: None, width: None, secret: false, unparsed: false }
    }

    /// A value that is wrong, in words that are put together already.
    #[must_use]
    pub fn worded(origin: Origin, message: &Message) -> Self {
        let help = message.helps().map(|help| Cow::Owned(help.to_owned()));
        Self { help, ..Self::value(origin, message.said().to_owned()) }
    }

    /// The same about a key.
    #[must_use]
    pub fn at_key(mut self, key: &str) -> Self {
        self.width = Some(key.chars().count());
        self
    }

    /// The same with what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same, about a value that must not be shown where `secret` is true.
    #[must_use]
    pub fn secret(mut self, secret: bool) -> Self {
        self.secret = secret;
        self
    }

    /// The same, about a line that could not be read.
    #[must_use]
    pub fn unparsed(mut self) -> Self {
        self.unparsed = true;
        self
    }

    /// The same at another position: where the text that holds it comes from.
    #[must_use]
    pub fn moved(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self.width = None;
        self
    }

    /// The same with the path of the value that it is about.
    #[must_use]
    pub fn below(mut self, path: &str) -> Self {
        self.message = format!("`{path}`: {}", self.message);
        self
    }
}
