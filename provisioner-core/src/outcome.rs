//! What a command's function may return.

use crate::error::{Error, Result};
use crate::exit_code::ExitCode;

/// What a command's function may return: `()`, `Result<()>` or `Result<ExitCode>`.
#[diagnostic::on_unimplemented(
    message = "a command cannot return `{Self}`",
    label = "no outcome of a command",
    note = "help: return `Result<()>`; `()` and `Result<ExitCode>` are the other outcomes, with any error that implements `std::error::Error`"
)]
pub trait Outcome {
    /// The exit code, or why there is none.
    #[doc(hidden)]
    fn into_result(self) -> Result<ExitCode>;
}

impl Outcome for () {
    fn into_result(self) -> Result<ExitCode> {
        Ok(ExitCode::SUCCESS)
    }
}

impl<E: Into<Error>> Outcome for Result<(), E> {
    fn into_result(self) -> Result<ExitCode> {
        self.map(|()| ExitCode::SUCCESS).map_err(Into::into)
    }
}

impl<E: Into<Error>> Outcome for Result<ExitCode, E> {
    fn into_result(self) -> Result<ExitCode> {
        self.map_err(Into::into)
    }
}

impl<E: Into<Error>> Outcome for Result<std::process::ExitCode, E> {
    fn into_result(self) -> Result<ExitCode> {
        self.map(ExitCode::from).map_err(Into::into)
    }
}
