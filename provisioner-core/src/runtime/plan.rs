//! The end of a call: the plan of a dry run, the account of a real run that was not completed.

use super::Session;
use crate::effects::Enforcement;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;

/// Prints the plan; what the command returned, unless it only could not go on without a value that a dry run has not.
#[cold]
pub(super) fn conclude(session: &Session, has_effects: bool, result: Result<ExitCode>) -> Result<ExitCode> {
    let effects = &session.effects;
    let result = match result {
        // A panic is an error of the plugin in a dry run too.
        Err(error) if effects.is_incomplete() && error.get_exit_code() != ExitCode::PANIC => Ok(ExitCode::SUCCESS),
        result => result,
    };
    let Some(plan) = effects.take_plan(has_effects, result.is_err(), Enforcement::None) else { return result };
    effects.print_plan(&plan);
    match result {
        Ok(ExitCode::SUCCESS) if session.context.modifiers.exit_code && plan.changes_anything() => {
            Ok(ExitCode::SOMETHING_TO_CHANGE)
        }
        result => result,
    }
}

/// The error, with what had been done before it.
#[cold]
pub(super) fn with_account(session: &Session, error: Error) -> Error {
    let Some(account) = session.effects.account() else { return error };
    let details = match error.details_text() {
        Some(details) => format!("{}\n{account}", details.trim_end()),
        None => account,
    };
    error.details(details)
}
