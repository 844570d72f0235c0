//! What is shown where no command is named: the help of the root, of a plugin, of a group, and what is wrong with a
//! name that is none of them.

mod menu;
mod prose;

use super::App;
use super::builtin::BUILTINS;
use super::scope::Scope;
use crate::modifiers;
use crate::modifiers::Modifiers;
use crate::output::{Output, Stream};
use crate::registry::tree::Branch;
use crate::registry::{CommandDef, GroupDef};
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
        explain_what_is_there(app, place, &mut error);
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

/// Where no name is near: how a plugin, or a command, gets into the program. That is for authors, so only their builds
/// say more than where the list is.
fn explain_what_is_there(app: &App<'_>, place: &Scope, error: &mut clap::Error) {
    if error.get(ContextKind::SuggestedSubcommand).is_some() || error.get(ContextKind::Suggested).is_some() {
        return;
    }
    let mut tips: Vec<StyledStr> = Vec::new();
    if place.plugin.is_none() {
        tips.push(format!("'{} plugins list' shows the plugins that are linked", app.program.name).into());
        if cfg!(debug_assertions) {
            let tip = "a plugin is linked by a dependency in the program's `Cargo.toml`, and into a test by `use provisioner_<name>_plugin as _;`";
            tips.push(tip.into());
        }
    } else if cfg!(debug_assertions) {
        tips.push("a command is there once a `mod …;` names the file that it is in".into());
    }
    if !tips.is_empty() {
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
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

/// The first paragraph of what is said of a place, and the whole where that is more.
pub(super) fn about(app: &App<'_>, place: &Scope) -> (&'static str, &'static str) {
    match place.about() {
        Some(about) if !(place.is_top(app.root) && place.groups.is_empty() && !app.program.about.is_empty()) => about,
        _ => (app.program.about, ""),
    }
}

/// The options of a place, without its menu.
pub(super) fn skeleton(app: &App<'_>, place: &Scope) -> Command {
    let words = place.words(app);
    let mut command = Command::new(app.program.name)
        .bin_name(&words)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .override_usage(usage(place, &words));
    command = described(command, about(app, place), &app.output);
    if let Some(reason) = place.groups.last().and_then(|group| group.deprecated) {
        command = command.after_help(format!("Deprecated: {reason}"));
    }
    if place.plugin.is_none() {
        let version = Arg::new("builtin:version").short('V').long("version").help("Print the version");
        command = command.arg(version.action(ArgAction::SetTrue));
    }
    let command = place.around().fold(command, |command, group| (group.args)(command));
    modifiers::add_to(command)
}

pub(super) fn usage(place: &Scope, words: &str) -> String {
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
        for (heading, mut entries) in sections(&place.branch) {
            // The program's own is among the built-in commands.
            entries.retain(|entry| !is_top || entry.name != "version");
            let rows: Vec<Row> = entries.iter().map(Entry::row).collect();
            section(&mut text, heading, &rows, &styles, columns);
        }
    }
    if is_top {
        let mut plugins = Vec::new();
        for plugin in app.enabled_plugins(modifiers).iter().filter(|plugin| plugin.name != app.root) {
            plugins.push(Entry::new(plugin.name, plugin.about).row());
        }
        section(&mut text, "Plugins", &plugins, &styles, columns);
        let mut builtins = Vec::new();
        for builtin in BUILTINS {
            builtins.push(Entry::new(builtin.name, builtin.about).row());
        }
        section(&mut text, "Built-in commands", &builtins, &styles, columns);
    }
    text.into()
}

/// One line of the menu: a group or a command.
pub(super) struct Entry {
    pub(super) name: &'static str,
    about: &'static str,
    aliases: &'static [&'static str],
    deprecated: Option<&'static str>,
}

impl Entry {
    pub(super) fn new(name: &'static str, about: &'static str) -> Self {
        Self { name, about, aliases: &[], deprecated: None }
    }

    /// What is said of it, with its other names and why it should not be used.
    pub(super) fn description(&self) -> String {
        let mut text = self.about.to_owned();
        if !self.aliases.is_empty() {
            text = format!("{text} [aliases: {}]", self.aliases.join(", "));
        }
        if let Some(reason) = self.deprecated {
            text = format!("{text} [deprecated: {reason}]");
        }
        text
    }

    fn row(&self) -> Row {
        Row { name: self.name.into(), about: self.description() }
    }
}

/// The groups and commands of a place under their headings: the usual ones first, an author's own by name.
pub(super) fn sections(branch: &Branch) -> Vec<(&'static str, Vec<Entry>)> {
    let mut sections = vec![("Groups", Vec::new()), ("Commands", Vec::new())];
    let mut add = |heading: &'static str, usual: usize, entry: Entry| {
        let index = match heading {
            "" => usual,
            heading => sections.iter().position(|(known, _)| *known == heading).unwrap_or(sections.len()),
        };
        match sections.get_mut(index) {
            Some((_, entries)) => entries.push(entry),
            None => sections.push((heading, vec![entry])),
        }
    };
    for (group, _) in branch.groups.iter().filter(|(group, _)| !group.hidden) {
        let GroupDef { name, about, aliases, deprecated, .. } = *group;
        add(group.heading, 0, Entry { name, about, aliases, deprecated });
    }
    for command in branch.commands.iter().filter(|command| !command.hidden) {
        let CommandDef { name, about, aliases, deprecated, .. } = *command;
        add(command.heading, 1, Entry { name, about, aliases, deprecated });
    }
    sections[2..].sort_by_key(|(heading, _)| *heading);
    sections
}

/// Shows the examples in the descriptions of arguments as code.
pub(super) fn with_examples(command: Command, output: &Output) -> Command {
    let wrapped = output.columns(Stream::Stdout).is_some();
    command.mut_args(|arg| match arg.get_long_help().map(ToString::to_string) {
        Some(text) if text.contains("```") || text.contains("~~~") => {
            arg.long_help(prose::as_it_stands(&text, wrapped))
        }
        _ => arg,
    })
}

/// Gives a command its description: as a whole, with its examples behind everything else, in the long help.
pub(super) fn described(command: Command, (about, whole): (&'static str, &'static str), output: &Output) -> Command {
    let command = if about.is_empty() { command } else { command.about(about) };
    if whole.is_empty() {
        return command;
    }
    let (description, examples) = prose::described(whole, output.columns(Stream::Stdout).is_some());
    let command = command.long_about(description);
    if examples.is_empty() {
        return command;
    }
    let after = command.get_after_help().map(|after| format!("\n\n{}", after.ansi())).unwrap_or_default();
    command.after_long_help(format!("{examples}{after}"))
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
