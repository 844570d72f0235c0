//! Looks at the whole command and only reports.

mod confirm;
mod options;
mod references;
mod signature;

use super::model::Command;
use super::parse;
use crate::arguments;
use crate::diagnostics::Report;

pub(crate) fn check(command: &Command, report: &mut Report) {
    options::check(command, report);
    confirm::check(command, report);
    signature::check(command, report);
    references::check(command, report);
    let closed = !command.options.mentions("group");
    arguments::check(&command.arguments(), &command.name(), closed, report);
}

pub(super) use parse::is_bodiless;
