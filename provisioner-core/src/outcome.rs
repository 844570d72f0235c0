//! What a command's function may return.

use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::output::{Data, Output};
use serde::Serialize;

/// What a command's function may return: `()`, `Result<()>`, `Result<ExitCode>` or `Result<Data<T>>`.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn check(healthy: bool) -> Result<ExitCode> {
///     Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::from(4) })
/// }
/// # check(true).unwrap();
/// ```
#[diagnostic::on_unimplemented(
    message = "a command cannot return `{Self}`",
    label = "no outcome of a command",
    note = "help: return `Result<()>`; `()`, `Result<ExitCode>` and `Result<Data<T>>` are the other outcomes, with any error that implements `std::error::Error`"
)]
pub trait Outcome: sealed::Sealed {
    /// The exit code, or why there is none. Data goes to the output.
    #[doc(hidden)]
    fn deliver(self, output: &Output) -> Result<ExitCode>;
}

/// The outcomes are these and no others, so that there can be more one day.
mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl<T, E> Sealed for Result<T, E> {}
}

impl Outcome for () {
    fn deliver(self, _: &Output) -> Result<ExitCode> {
        Ok(ExitCode::SUCCESS)
    }
}

impl<E: Into<Error>> Outcome for Result<(), E> {
    fn deliver(self, _: &Output) -> Result<ExitCode> {
        self.map(|()| ExitCode::SUCCESS).map_err(Into::into)
    }
}

impl<E: Into<Error>> Outcome for Result<ExitCode, E> {
    fn deliver(self, _: &Output) -> Result<ExitCode> {
        self.map_err(Into::into)
    }
}

impl<E: Into<Error>> Outcome for Result<std::process::ExitCode, E> {
    fn deliver(self, _: &Output) -> Result<ExitCode> {
        self.map(ExitCode::from).map_err(Into::into)
    }
}

impl<T: Serialize, E: Into<Error>> Outcome for Result<Data<T>, E> {
    fn deliver(self, output: &Output) -> Result<ExitCode> {
        self.map_err(Into::into)?.give(output)?;
        Ok(ExitCode::SUCCESS)
    }
}
