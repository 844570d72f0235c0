//! What is shown where no command is named: the help of the root, of a plugin, of a group, and what is wrong with a
//! name that is none of them.

mod menu;

use super::App;
use super::builtin::BUILTINS;
use super::scope::Scope;
use crate::lists::joined;
use crate::modifiers;
use crate::modifiers::Modifiers;
use crate::output::{Output, Stream};
use crate::registry::CommandDef;
use crate::registry::tree::Branch;
use clap::builder::{StyledStr, Styles};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use menu::{Row, section};
use provisioner_shared::suggest::nearest;
use std::ffi::OsString;

const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{before-help}{all-args}{after-help}";

/// The help of a place.
pub(crate) fn help(app: &App<'_>, place: &Scope, modifiers: &Modifiers, long: bool) -> StyledStr {
    let mut command =
        wrapped(skeleton(app, place), &app.output).help_template(TEMPLATE).before_help(menu(app, place, modifiers));
    if place.plugin.is_none() {
        command =
            command.after_help(format!("Run `{} <PLUGIN> --help` to see what a plugin can do.", app.program.name));
    }
    // As clap itself decides: the long form spreads the options out, for the sake of texts that are there.
    if long && command.get_long_about().is_some() { command.render_long_help() } else { command.render_help() }
}

/// Has the help of a command wrapped to the terminal; outside of one its lines stay as they are.
pub(super) fn wrapped(command: Command, output: &Output) -> Command {
    command.term_width(output.columns(Stream::Stdout).unwrap_or(0))
}

/// Why these tokens lead nowhere from here. `None`: they are right after all.
pub(crate) fn mistake(
    app: &App<'_>,
    place: &Scope,
    modifiers: &Modifiers,
    tokens: Vec<OsString>,
) -> Option<clap::Error> {
    let names: Vec<&str> = match &place.plugin {
        None => {
            let mut names = Vec::new();
            for plugin in app.enabled_plugins(modifiers) {
                names.push(plugin.name);
            }
            for builtin in BUILTINS {
                names.push(builtin.name);
            }
            names
        }
        Some(_) => {
            let mut names = names_of(&place.branch);
            if place.is_top(app.root) {
                for builtin in BUILTINS {
                    if !names.contains(&builtin.name) {
                        names.push(builtin.name);
                    }
                }
            }
            names
        }
    };
    let mut command = skeleton(app, place);
    for name in &names {
        command = command.subcommand(Command::new(*name));
    }
    let mut error = command.no_binary_name(true).subcommand_required(true).try_get_matches_from(tokens).err()?;
    if error.kind() == ErrorKind::InvalidSubcommand {
        if place.plugin.is_none() {
            suggest_plugins(app, modifiers, &mut error);
        }
        suggest_name(&names, &mut error);
    }
    Some(error)
}

/// clap finds no name near to a short one with two letters swapped.
fn suggest_name(names: &[&str], error: &mut clap::Error) {
    let Some(ContextValue::String(name)) = error.get(ContextKind::InvalidSubcommand) else { return };
    if let (None, Some(near)) = (error.get(ContextKind::SuggestedSubcommand), nearest(name, names)) {
        error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![near.to_owned()]));
    }
}

/// Says which plugins have what was named as if it were one: a plugin's name is easily forgotten.
fn suggest_plugins(app: &App<'_>, modifiers: &Modifiers, error: &mut clap::Error) {
    let Some(ContextValue::String(name)) = error.get(ContextKind::InvalidSubcommand) else { return };
    let sources = app.sources(modifiers).for_every_plugin();
    let mut tips: Vec<StyledStr> = Vec::new();
    for (owner, plugin) in app.registry.sorted_plugins() {
        let tree = app.registry.tree(owner);
        let found = tree.command(name).is_some_and(|command| !command.hidden) || tree.group(name).is_some();
        if found && sources.disabled(&plugin.section()).is_none() {
            let tip = format!("the plugin '{0}' has it: '{1} {0} {name}'", plugin.name, app.program.name);
            tips.push(tip.into());
        }
    }
    if !tips.is_empty() {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
}

/// The options of a place, without its menu.
fn skeleton(app: &App<'_>, place: &Scope) -> Command {
    let words = place.words(app);
    let mut command = Command::new(app.program.name)
        .bin_name(&words)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .override_usage(usage(place, &words));
    if let Some((about, long_about)) = place.about() {
        command = command.about(about);
        if !long_about.is_empty() {
            command = command.long_about(long_about);
        }
    }
    if place.plugin.is_none() {
        let version = Arg::new("builtin:version").short('V').long("version").help("Print the version");
        command = command.arg(version.action(ArgAction::SetTrue));
    }
    let command = place.around().fold(command, |command, group| (group.args)(command));
    modifiers::add_to(command)
}

fn usage(place: &Scope, words: &str) -> String {
    match (&place.plugin, place.groups.is_empty()) {
        (None, _) => format!(
            "{words} [MODIFIERS] <PLUGIN> [GROUP]... <COMMAND> [ARGS]\n       {words} [MODIFIERS] <BUILT-IN COMMAND> [ARGS]"
        ),
        (Some(_), at_root) => {
            let options = if at_root && place.options.is_none() { "[MODIFIERS]" } else { "[OPTIONS]" };
            let groups = if place.branch.groups.is_empty() { "" } else { " [GROUP]..." };
            format!("{words} {options}{groups} <COMMAND> [ARGS]")
        }
    }
}

fn menu(app: &App<'_>, place: &Scope, modifiers: &Modifiers) -> StyledStr {
    let styles = Styles::default();
    let columns = app.output.columns(Stream::Stdout);
    let mut text = String::new();
    let is_top = place.is_top(app.root);
    if place.plugin.is_some() {
        for (heading, mut rows) in sections(&place.branch) {
            // The program's own is among the built-in commands.
            rows.retain(|row| !is_top || row.name != "version");
            section(&mut text, heading, &rows, &styles, columns);
        }
    }
    if is_top {
        let mut plugins = Vec::new();
        for plugin in app.enabled_plugins(modifiers).iter().filter(|plugin| plugin.name != app.root) {
            plugins.push(row(plugin.name, plugin.about));
        }
        section(&mut text, "Plugins", &plugins, &styles, columns);
        let mut builtins = Vec::new();
        for builtin in BUILTINS {
            builtins.push(row(builtin.name, builtin.about));
        }
        section(&mut text, "Built-in commands", &builtins, &styles, columns);
    }
    text.into()
}

/// The groups and commands of a place under their headings: the usual ones first, an author's own by name.
fn sections(branch: &Branch) -> Vec<(&'static str, Vec<Row>)> {
    let mut sections = vec![("Groups", Vec::new()), ("Commands", Vec::new())];
    let mut add = |heading: &'static str, usual: usize, row: Row| {
        let index = match heading {
            "" => usual,
            heading => sections.iter().position(|(known, _)| *known == heading).unwrap_or(sections.len()),
        };
        match sections.get_mut(index) {
            Some((_, rows)) => rows.push(row),
            None => sections.push((heading, vec![row])),
        }
    };
    for (group, _) in branch.groups.iter().filter(|(group, _)| !group.hidden) {
        add(group.heading, 0, with_aliases(row(group.name, group.about), group.aliases));
    }
    for command in branch.commands.iter().filter(|command| !command.hidden) {
        add(command.heading, 1, command_row(command));
    }
    sections[2..].sort_by_key(|(heading, _)| *heading);
    sections
}

fn with_aliases(mut row: Row, aliases: &[&str]) -> Row {
    if !aliases.is_empty() {
        row.about = format!("{} [aliases: {}]", row.about, joined(aliases, ", "));
    }
    row
}

fn row(name: &str, about: &str) -> Row {
    Row { name: name.into(), about: about.into() }
}

fn command_row(command: &CommandDef) -> Row {
    let mut row = with_aliases(row(command.name, command.about), command.aliases);
    if let Some(reason) = command.deprecated {
        row.about = format!("{} [deprecated: {reason}]", row.about);
    }
    row
}

/// Every name that is right at this place, for the suggestion of a near one.
fn names_of(branch: &Branch) -> Vec<&'static str> {
    let mut names = Vec::new();
    for command in &branch.commands {
        if !command.hidden {
            names.extend_from_slice(command.aliases);
            names.push(command.name);
        }
    }
    for (group, _) in branch.groups.iter().filter(|(group, _)| !group.hidden) {
        names.extend_from_slice(group.aliases);
        names.push(group.name);
    }
    names.push("help");
    names
}
