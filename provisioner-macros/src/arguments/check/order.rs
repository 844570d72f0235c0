//! The order of positional arguments: who comes after whom on the command line must be clear.

use crate::arguments::Argument;
use crate::arguments::keys::DEFAULTS;
use crate::arguments::model::Shape;
use crate::diagnostics::Report;
use syn::ext::IdentExt;

/// Keys by which an author takes the order into their own hands.
const BY_HAND: &[&str] =
    &["index", "last", "num_args", "value_terminator", "trailing_var_arg", "required", "raw", "action"];

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    let mut optional: Option<&Argument> = None;
    let mut list: Option<&Argument> = None;
    let last = arguments.iter().rfind(|argument| argument.is_positional());
    for argument in arguments.iter().filter(|argument| argument.is_positional()) {
        if argument.has_any(BY_HAND) || argument.is_conditional() {
            return;
        }
        let shape = argument.shape();
        let many = matches!(shape, Shape::Many | Shape::OptionalMany);
        if let Some(list) = list {
            let is_target = shape == Shape::One && last.is_some_and(|last| last.ident == argument.ident);
            positional_after_list(argument, list, many, is_target, report);
        } else if let Some(optional) = optional
            && shape == Shape::One
            && !argument.has_any(DEFAULTS)
            && !argument.has("config")
        {
            required_after_optional(argument, optional, report);
        }
        if many {
            list = list.or(Some(argument));
        } else if matches!(shape, Shape::Optional | Shape::OptionalOptional)
            || argument.has_any(DEFAULTS)
            || argument.has("config")
        {
            optional = optional.or(Some(argument));
        }
    }
}

fn positional_after_list(argument: &Argument, list: &Argument, many: bool, is_target: bool, report: &mut Report) {
    let (name, list) = (argument.ident.unraw(), list.ident.unraw());
    let message = format!("`{name}` comes after `{list}`, which takes everything that is left");
    let help = if is_target {
        format!("write `#[arg(required = true)]` above `{list}`, or `#[arg(long)]` above `{name}`")
    } else if many {
        format!("write `#[arg(long)]` above `{name}`")
    } else {
        format!("write `{name}` before `{list}`, or `#[arg(long)]` above it")
    };
    report.at(&argument.ident, &message, &help);
}

fn required_after_optional(argument: &Argument, optional: &Argument, report: &mut Report) {
    let (name, optional) = (argument.ident.unraw(), optional.ident.unraw());
    let message = format!("`{name}` is required, but comes after `{optional}`, which is optional");
    report.at(
        &argument.ident,
        &message,
        &format!("write `{name}` before `{optional}`, or `#[arg(long)]` above one of them"),
    );
}
