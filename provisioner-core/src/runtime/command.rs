//! The one command that is called: its own arguments, those of its groups, the modifiers.

use crate::modifiers;
use crate::registry::ConfigArg;
use crate::registry::tree::PlacedCommand;
use clap::{Arg, Command};

/// Builds a command with everything it accepts. `words` is what a user types to get here.
pub(crate) fn build(placed: &PlacedCommand, words: String) -> Command {
    let command = &placed.command;
    let built = placed.add_arguments_to(Command::new(command.name));
    let built = modifiers::add_to(built).bin_name(words).no_binary_name(true).disable_version_flag(true);
    let built = if command.about.is_empty() { built } else { built.about(command.about) };
    let built = if command.long_about.is_empty() { built } else { built.long_about(command.long_about) };
    match command.deprecated {
        Some(reason) => built.after_help(format!("Deprecated: {reason}")),
        None => built,
    }
}

/// An option that is there twice, which only a flattened struct can bring: the compiler does not see into it. The parser
/// would take one of the two for the other, and a modifier away.
pub(crate) fn option_twice(built: &Command) -> Option<String> {
    // Every struct that derives `Args` is a group of the parser's; most commands have none.
    built.get_groups().next()?;
    let mut seen: Vec<String> = Vec::new();
    for arg in built.get_arguments() {
        let shorts = arg.get_short().into_iter().chain(arg.get_all_short_aliases().unwrap_or_default());
        let longs = arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default());
        let names = shorts.map(|short| format!("-{short}")).chain(longs.map(|long| format!("--{long}")));
        let names: Vec<String> = names.chain([format!("`{}`", arg.get_id())]).collect();
        if let Some(name) = names.iter().find(|name| seen.contains(name)) {
            return Some(name.trim_matches('`').to_owned());
        }
        seen.extend(names);
    }
    None
}

/// Shows, for every option that defaults from the configuration, the key and its present value. Only for help: an
/// ordinary call does not pay for it.
pub(crate) fn with_config_values(
    built: Command,
    command: &PlacedCommand,
    key: &dyn Fn(&ConfigArg) -> String,
) -> Command {
    let mut built = built;
    for config_arg in command.config_args() {
        let note = format!("[config: {}]", key(config_arg));
        built = built.mut_arg(config_arg.id, |arg| append_help(arg, &note));
    }
    built
}

fn append_help(arg: Arg, note: &str) -> Arg {
    let append = |help: Option<&clap::builder::StyledStr>| match help {
        Some(help) => format!("{} {note}", help.ansi()),
        None => note.to_owned(),
    };
    let (short, long) = (append(arg.get_help()), arg.get_long_help().map(|help| append(Some(help))));
    let arg = arg.help(short);
    match long {
        Some(long) => arg.long_help(long),
        None => arg,
    }
}
