//! The end of a call: the plan of a dry run, the account of a real run that was not completed.

use super::{App, Session, saved_plan};
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::registry::PluginDef;
use std::ffi::OsString;

/// The arguments, where the plan is to be saved with them.
pub(super) fn to_be_saved(args: &[OsString]) -> Option<Vec<OsString>> {
    let is_named = args.iter().any(|arg| arg.as_encoded_bytes().starts_with(b"--plan-out"));
    if is_named { Some(args.to_vec()) } else { None }
}

/// Prints the plan, and saves it; what the command returned, unless it only could not go on without a value that a dry
/// run has not.
#[cold]
pub(super) fn conclude(
    app: &App<'_>,
    session: &Session,
    plugin: Option<&PluginDef>,
    has_effects: bool,
    result: Result<ExitCode>,
    saved: Option<&[OsString]>,
) -> Result<ExitCode> {
    let effects = &session.effects;
    let result = match result {
        // A panic is an error of the plugin in a dry run too.
        Err(error) if effects.is_incomplete() && error.get_exit_code() != ExitCode::PANIC => Ok(ExitCode::SUCCESS),
        result => result,
    };
    let plan = effects.take_plan(has_effects, result.is_err());
    if let Some(plan) = &plan {
        effects.print_plan(plan);
    }
    let modifiers = &session.context.modifiers;
    let code = result?;
    let plan = plan.unwrap_or_default();
    if let (Some(path), Some(args)) = (&modifiers.plan_out, saved) {
        saved_plan::save(app, &session.context, plugin, args, &plan, path)?;
        if !plan.is_complete() {
            session.context.out().warn("the plan is incomplete, so `apply` will refuse it");
        }
    }
    let changes = modifiers.exit_code && plan.changes_anything();
    Ok(if code.is_success() && changes { ExitCode::SOMETHING_TO_CHANGE } else { code })
}

/// The error, with what had been done before it.
#[cold]
pub(super) fn with_account(session: &Session, error: Error) -> Error {
    let Some(account) = session.effects.account(error.is_by_signal()) else { return error };
    let details = match error.details_text() {
        Some(details) => format!("{}\n{account}", details.trim_end()),
        None => account,
    };
    error.details(details)
}
