//! Looks at the whole command and only reports.

mod confirm;
pub(super) mod in_calls;
mod options;
mod references;
mod signature;

use super::model::Command;
use super::parse;
use crate::arguments;
use crate::diagnostics::Report;
use crate::tokens::text;

pub(crate) fn check(command: &Command, report: &mut Report) {
    options::check(command, report);
    confirm::check(command, report);
    in_calls::check(command, report);
    signature::check(command, report);
    references::check(command, report);
    let closed = !command.options.mentions("group");
    arguments::check(&command.arguments(), &command.name(), closed, report);
    // The compiler is asked about types only where nothing else is wrong.
    if !report.is_empty() {
        for argument in command
            .arguments()
            .iter()
            .filter(|argument| arguments::is_given(&argument.ty) && !text(&argument.ty).contains('<'))
        {
            let ty = text(&argument.ty);
            let help = format!("write `{}: &{ty}`", argument.ident);
            report.at(&argument.ty, &format!("`{ty}` is given by reference"), &help);
        }
    }
}

pub(super) use parse::is_bodiless;
