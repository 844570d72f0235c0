//! A value that only a real run gives. The plan ends where it is needed.

use crate::error::Error;
use std::fmt;

/// The source of the error that a command gets in place of the value.
#[derive(Debug)]
pub(crate) struct Unknown(String);

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "in a dry run it is not known {}", self.0)
    }
}

impl std::error::Error for Unknown {}

/// `what` reads on from "it is not known": ``what `id -u` prints``.
pub(super) fn error(what: &str) -> Error {
    Error::from_boxed(Box::new(Unknown(what.to_owned())) as Box<dyn std::error::Error + Send + Sync>)
}
