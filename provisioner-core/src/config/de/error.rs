//! What a plugin's type refused, and where that stands.

use provisioner_shared::message::Message;
use provisioner_shared::value::{Node, Origin};
use provisioner_shared::wording::{self, Found};
use serde::de::{Expected, Unexpected};
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
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), path: Vec::new(), origin: None }
    }

    /// The value is of another kind.
    #[cold]
    pub(super) fn unfit(node: &Node, expected: &str) -> Self {
        let mut message = Message::new();
        wording::found(&mut message, &Found::from(node));
        Self::new(format!("expected {expected}, found {}", message.as_str())).at(node.origin)
    }

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

// The methods that serde would write itself write generic code.
impl serde::de::Error for DeError {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("invalid type: {found}, expected {expected}"))
    }

    #[cold]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("invalid value: {found}, expected {expected}"))
    }

    #[cold]
    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::new(format!("invalid length {length}, expected {expected}"))
    }

    #[cold]
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("unknown variant `{variant}`, expected one of `{}`", expected.join("`, `")))
    }

    #[cold]
    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("unknown field `{field}`, expected one of `{}`", expected.join("`, `")))
    }

    #[cold]
    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("missing field `{field}`"))
    }

    #[cold]
    fn duplicate_field(field: &'static str) -> Self {
        Self::new(format!("duplicate field `{field}`"))
    }
}
