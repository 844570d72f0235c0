//! Looks at the whole group and only reports.

use super::model::Group;
use crate::arguments::{self, Argument};
use crate::crate_state::{self, Group as Remembered, OptionNames};
use crate::diagnostics::Report;
use crate::named_fields;
use crate::names::{check, kebab};
use crate::tokens::text;
use syn::ext::IdentExt;

pub(crate) fn check(group: &Group, report: &mut Report) {
    let ident = &group.item.ident;
    // What is not in the menu needs no name there.
    let top = !group.options.mentions("parent") && !group.is_root();
    let inferred = kebab(ident);
    match group.options.text("name") {
        Some(name) => check::written(name, "name", &inferred, top, report),
        None if group.options.mentions("name") || group.is_root() => {}
        None => check::inferred(ident, &inferred, "group", top, report),
    }
    if let Some(parent) = group.options.ty("parent").filter(|parent| ident == &text(parent)) {
        report.at(parent, &format!("`{ident}` cannot enclose itself"), "name another group, or remove `parent`");
    }
    let parent = group.options.ty("parent").filter(|parent| ident != &text(parent));
    let (mut fields, mut options) = (Vec::new(), Vec::new());
    for argument in &group.arguments {
        fields.push(argument.ident.unraw().to_string());
        if !argument.is_flattened() {
            options.push(OptionNames { id: argument.id(), long: argument.long(), short: argument.short() });
        }
    }
    let first = crate_state::root().filter(|_| group.is_root());
    let remembered = Remembered {
        ident: ident.to_string(),
        parent: parent.map(|ty| text(ty)),
        root: group.is_root(),
        fields,
        options,
    };
    if crate_state::remember_group(remembered)
        && let Some(parent) = parent
    {
        let message = format!("`{}` is itself below `{ident}`", text(parent));
        report.at(parent, &message, "name another group, or remove `parent`");
    }
    root(group, first, report);
    names(group, report);
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

/// `root`: its options belong to the plugin itself, so nothing about it is in the menu.
fn root(group: &Group, first: Option<Remembered>, report: &mut Report) {
    let Some((root, _)) = group.options.get("root") else { return };
    for key in ["name", "parent", "alias", "aliases", "hidden", "heading", "deprecated"] {
        if let Some((name, _)) = group.options.get(key) {
            let message = format!("`{key}` says something of a group, and `root` is not one in the menu");
            report.at(name, &message, &format!("remove `{key}`, or `root`"));
        }
    }
    if let Some(first) = first {
        let message = format!("the options of the plugin itself are those of `{}`", first.ident);
        report.at(root, &message, &format!("move these to `{}`, or remove `root`", first.ident));
    }
}

/// Aliases: none is the name, and each is there once.
fn names(group: &Group, report: &mut Report) {
    let mut names = vec![group.name()];
    for alias in group.aliases() {
        let text = alias.value();
        if text == names[0] {
            report.at(alias, &format!("the alias `{text}` is the group's own name"), &format!("remove `{text}`"));
        } else if names.contains(&text) {
            report.at(alias, &format!("the alias `{text}` is there twice"), &format!("remove one `{text}`"));
        } else {
            check::written(alias, "alias", "c", !group.options.mentions("parent"), report);
        }
        names.push(text);
    }
}

fn is_nameless(argument: &Argument) -> bool {
    argument.is_positional() && argument.broken.is_empty() && !argument.is_conditional()
}
