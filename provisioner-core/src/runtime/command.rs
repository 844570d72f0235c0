//! The one command that is called: its own arguments, those of its groups, the modifiers.

use crate::modifiers;
use crate::registry::ConfigArg;
use crate::registry::tree::PlacedCommand;
use clap::{Arg, Command};
use provisioner_shared::names::{MODIFIERS, is_modifier, modifier};

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

/// A name of a modifier, or of the option for help, that one of the author's own options has: the parser would take the
/// author's for it. The compiler refuses those that it sees; it does not see into flattened structs, constants, and what an
/// author adds by hand.
pub(crate) fn modifier_taken(built: &Command) -> Option<String> {
    own_arguments(built).find_map(|arg| {
        let longs = arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default());
        let shorts = arg.get_short().into_iter().chain(arg.get_all_short_aliases().unwrap_or_default());
        let long = longs.filter(|long| is_modifier(long)).map(|long| format!("--{long}")).next();
        let short = || shorts.filter(|short| modifier(*short).is_some()).map(|short| format!("-{short}")).next();
        let id = arg.get_id().as_str();
        let by_id =
            || MODIFIERS.iter().find(|modifier| modifier.id == id).map(|modifier| format!("--{}", modifier.long));
        long.or_else(short).or_else(by_id)
    })
}

/// A modifier that one of the author's own options would undo where both are given. The parser says so only in its own
/// description of an option, so this is looked for only where a modifier is given.
#[cold]
pub(crate) fn modifier_overridden(built: &Command) -> Option<String> {
    own_arguments(built).find_map(|arg| {
        let description = format!("{arg:?}");
        let overrides = description.split_once("overrides: [")?.1.split(']').next()?;
        let modifier = MODIFIERS.iter().find(|modifier| overrides.contains(&format!("{:?}", modifier.id)))?;
        Some(format!("--{}", modifier.long))
    })
}

/// The arguments but for the modifiers, which were added last.
fn own_arguments(built: &Command) -> impl Iterator<Item = &Arg> {
    let own = built.get_arguments().count().saturating_sub(MODIFIERS.len());
    built.get_arguments().take(own)
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
