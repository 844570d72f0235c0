//! The error for a value that must not be shown.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The error for a value of an argument that is not accepted and not shown, in the words that clap has for others.
pub(crate) fn not_accepted(command: &Command, arg: Option<String>) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::ValueValidation).with_cmd(command);
    let arg = arg.unwrap_or_else(|| "...".to_owned());
    error.insert(ContextKind::InvalidArg, ContextValue::String(arg));
    error.insert(ContextKind::InvalidValue, ContextValue::String("********".to_owned()));
    error
}
