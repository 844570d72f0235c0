//! Looks at the whole group and only reports.

use super::model::Group;
use crate::arguments::{self, Argument};
use crate::diagnostics::Report;
use crate::names::{check, kebab};
use crate::state;
use crate::written::text;
use quote::ToTokens;
use syn::{Data, Fields, GenericParam};

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
        report.at(parent, format!("`{ident}` cannot enclose itself"), "name another group, or remove `parent`");
    }
    let parent = group.options.ty("parent");
    if let Some(parent) = parent.filter(|parent| ident != &text(parent))
        && state::remember_group(&ident.to_string(), Some(&text(parent)))
    {
        let message = format!("`{}` is itself below `{ident}`", text(parent));
        report.at(parent, message, "name another group, or remove `parent`");
    } else if parent.is_none() {
        state::remember_group(&ident.to_string(), None);
    }
    if let Data::Struct(data) = &group.item.data
        && let Fields::Unnamed(fields) = &data.fields
    {
        let help = format!(
            "write `pub struct {ident} {{ pub name: {} }}`",
            fields.unnamed.first().map_or("String".to_owned(), |field| text(&field.ty))
        );
        report.at(fields, "the options of a group have names", help);
    }
    for parameter in &group.item.generics.params {
        let (place, name) = match parameter {
            GenericParam::Type(ty) => (ty.ident.to_token_stream(), ty.ident.to_string()),
            GenericParam::Const(constant) => (constant.ident.to_token_stream(), constant.ident.to_string()),
            GenericParam::Lifetime(lifetime) => (lifetime.lifetime.to_token_stream(), lifetime.lifetime.to_string()),
        };
        report.at(
            place,
            format!("nobody chooses `{name}`: a group is one type"),
            format!("write `pub struct {ident}`"),
        );
    }
    for argument in group.arguments.iter().filter(|argument| is_nameless(argument)) {
        let message =
            format!("`{}` needs a name on the command line: the options of a group have no order", argument.ident);
        let help = match argument.keys.first() {
            Some(_) => "write `long` in its `#[arg(…)]`",
            None => "write `#[arg(long)]` above it",
        };
        report.at(&argument.ident, message, help);
    }
    arguments::check(&group.arguments, &group.name(), true, report);
}

fn is_nameless(argument: &Argument) -> bool {
    argument.is_positional() && argument.broken.is_empty() && !argument.is_conditional()
}
