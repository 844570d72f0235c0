//! Looks at the whole group and only reports.

use super::model::Group;
use crate::arguments::{self, Argument};
use crate::crate_state;
use crate::diagnostics::Report;
use crate::named_fields;
use crate::names::{check, kebab};
use crate::tokens::text;

pub(crate) fn check(group: &Group, report: &mut Report) {
    let ident = &group.item.ident;
    let top = !group.options.mentions("parent");
    let inferred = kebab(ident);
    match group.options.text("name") {
        Some(name) => check::written(name, "name", &inferred, top, report),
        None if group.options.mentions("name") => {}
        None => check::inferred(ident, &inferred, "group", top, report),
    }
    if let Some(parent) = group.options.ty("parent").filter(|parent| ident == &text(parent)) {
        report.at(parent, &format!("`{ident}` cannot enclose itself"), "name another group, or remove `parent`");
    }
    let parent = group.options.ty("parent");
    if let Some(parent) = parent.filter(|parent| ident != &text(parent))
        && crate_state::remember_group(&ident.to_string(), Some(&text(parent)))
    {
        let message = format!("`{}` is itself below `{ident}`", text(parent));
        report.at(parent, &message, "name another group, or remove `parent`");
    } else if parent.is_none() {
        crate_state::remember_group(&ident.to_string(), None);
    }
    named_fields::check(&group.item, "the options of a group", "a group", report);
    for argument in group.arguments.iter().filter(|argument| is_nameless(argument)) {
        let message =
            format!("`{}` needs a name on the command line: the options of a group have no order", argument.ident);
        let help = match argument.keys.first() {
            Some(_) => "write `long` in its `#[arg(…)]`",
            None => "write `#[arg(long)]` above it",
        };
        report.at(&argument.ident, &message, help);
    }
    arguments::check(&group.arguments, &group.name(), true, report);
}

fn is_nameless(argument: &Argument) -> bool {
    argument.is_positional() && argument.broken.is_empty() && !argument.is_conditional()
}
