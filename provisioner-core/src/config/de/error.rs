//! What a plugin's type refused, and where that stands.

use super::super::value::Origin;
use std::fmt;

/// What a plugin's type refused, and where that stands.
#[derive(Debug)]
pub(crate) struct DeError {
    pub(crate) message: String,
    /// The keys on the way to the value, innermost first.
    pub(crate) path: Vec<String>,
    pub(crate) origin: Option<Origin>,
}

impl DeError {
    /// The innermost origin stays.
    pub(super) fn at(mut self, origin: Origin) -> Self {
        self.origin = self.origin.or(Some(origin));
        self
    }

    pub(super) fn below(mut self, key: &str, origin: Origin) -> Self {
        self.path.push(key.to_owned());
        self.at(origin)
    }
}

impl fmt::Display for DeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for DeError {}

impl serde::de::Error for DeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), path: Vec::new(), origin: None }
    }
}
