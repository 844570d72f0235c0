//! Looks at all arguments of a command or a group and only reports.

mod config;
mod flags;
mod order;
mod relations;
mod values;

pub(crate) use values::owned;

use super::Argument;
use crate::diagnostics::Report;

/// `name` is the command's or the group's; `closed` says that no other argument can join these.
pub(crate) fn check(arguments: &[Argument], name: &str, closed: bool, report: &mut Report) {
    for argument in arguments {
        config::check(argument, report);
        values::check(argument, report);
    }
    flags::check(arguments, name, report);
    order::check(arguments, report);
    if closed {
        relations::check(arguments, report);
    }
}
