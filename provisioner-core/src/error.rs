//! The one error that commands return and the framework prints.

use crate::ExitCode;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;

/// What commands return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a command failed, what to do about it, and the exit code.
///
/// Every `std::error::Error` converts into it with `?`; its causes are shown as a chain.
///
/// ```
/// use provisioner::Error;
///
/// let error = Error::new("the cluster `demo` does not exist").help("create it with `cluster create demo`").exit_code(3);
/// assert_eq!(error.to_string(), "the cluster `demo` does not exist");
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    message: Cow<'static, str>,
    help: Vec<Cow<'static, str>>,
    source: Option<Box<dyn StdError + Send + Sync>>,
    exit_code: ExitCode,
}

impl Error {
    /// An error with a message: lower case, no full stop.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner { message: message.into(), help: Vec::new(), source: None, exit_code: ExitCode::FAILURE }))
    }

    /// Adds what the user can do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.0.help.push(help.into());
        self
    }

    /// Sets the exit code; 1 unless told.
    #[must_use]
    pub fn exit_code(mut self, code: impl Into<ExitCode>) -> Self {
        self.0.exit_code = code.into();
        self
    }

    /// Sets the cause, which is shown below the message.
    #[must_use]
    pub fn source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The code the program ends with.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        self.0.exit_code
    }
}

impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Self {
        let message = error.to_string();
        Self::new(message).source(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.message)
    }
}
