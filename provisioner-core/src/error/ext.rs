//! Saying what was being done when something failed.

use super::{Error, Result};
use crate::exit_code::ExitCode;
use std::borrow::Cow;

/// Saying what was being done when something failed, on any `Result`.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn read(path: &str) -> Result<String> {
///     std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))
/// }
/// assert_eq!(read("/nowhere").unwrap_err().to_string(), "cannot read /nowhere");
/// ```
pub trait ResultExt<T>: sealed::Sealed {
    /// Puts a message in front of the error.
    ///
    /// # Errors
    /// The error this was called on, with the message in front.
    fn context(self, message: impl Into<Cow<'static, str>>) -> Result<T>;

    /// Puts a message in front of the error; it is made only where there is one.
    ///
    /// # Errors
    /// The error this was called on, with the message in front.
    fn with_context<M: Into<Cow<'static, str>>>(self, message: impl FnOnce() -> M) -> Result<T>;

    /// Adds what the user can do about the error.
    ///
    /// # Errors
    /// The error this was called on, with the help.
    fn help(self, help: impl Into<Cow<'static, str>>) -> Result<T>;

    /// Sets the code by which a program knows the error.
    ///
    /// # Errors
    /// The error this was called on, with the code.
    fn code(self, code: impl Into<Cow<'static, str>>) -> Result<T>;

    /// Sets the exit code of the error.
    ///
    /// # Errors
    /// The error this was called on, with the exit code.
    fn exit_code(self, code: impl Into<ExitCode>) -> Result<T>;
}

mod sealed {
    pub trait Sealed {}
    impl<T, E> Sealed for Result<T, E> {}
}

impl<T, E: Into<Error>> ResultExt<T> for Result<T, E> {
    fn context(self, message: impl Into<Cow<'static, str>>) -> Result<T> {
        self.map_err(|error| error.into().context(message))
    }

    fn with_context<M: Into<Cow<'static, str>>>(self, message: impl FnOnce() -> M) -> Result<T> {
        self.map_err(|error| error.into().context(message()))
    }

    fn help(self, help: impl Into<Cow<'static, str>>) -> Result<T> {
        self.map_err(|error| error.into().help(help))
    }

    fn code(self, code: impl Into<Cow<'static, str>>) -> Result<T> {
        self.map_err(|error| error.into().code(code))
    }

    fn exit_code(self, code: impl Into<ExitCode>) -> Result<T> {
        self.map_err(|error| error.into().exit_code(code))
    }
}
