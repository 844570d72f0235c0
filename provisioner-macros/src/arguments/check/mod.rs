//! Looks at all arguments of a command or a group and only reports.

mod clashes;
mod complete;
mod config;
mod flags;
mod order;
mod places;
mod relations;
mod values;

pub(crate) use flags::letters;
pub(crate) use values::{is_given, owned, sized};

use super::Argument;
use crate::diagnostics::Report;

/// `name` is the command's or the group's; `closed` says that no other argument can join these.
pub(crate) fn check(arguments: &[Argument], name: &str, closed: bool, report: &mut Report) {
    for argument in arguments {
        config::check(argument, report);
        complete::check(argument, report);
        flattened(argument, report);
        values::check(argument, report);
    }
    flags::check(arguments, name, report);
    clashes::check(arguments, report);
    places::check(arguments, report);
    order::check(arguments, report);
    if closed {
        relations::check(arguments, report);
    }
}

/// The names of the options alone: of a struct whose options others join.
pub(crate) fn check_names(arguments: &[Argument], name: &str, report: &mut Report) {
    flags::check(arguments, name, report);
    clashes::check(arguments, report);
}

/// The struct's own fields have the keys.
fn flattened(argument: &Argument, report: &mut Report) {
    if argument.is_flattened() {
        for key in argument.keys.iter().filter(|key| key.attribute == "arg") {
            let message = format!("`flatten` takes the options of the struct; `{}` has no place beside it", key.name);
            report.at(&key.attribute, &message, &format!("remove `#[arg({}…)]`", key.name));
        }
    }
}
