//! The commands that every program has. One table: menu, dispatch and reserved names come from it.

mod apply;
#[cfg(feature = "completions")]
mod completions;
mod config;
mod help;
mod plugins;
mod version;

use super::{App, Session};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::modifiers;
use clap::{ArgMatches, Command};
#[cfg(feature = "completions")]
pub(super) use completions::COMPLETIONS;
use config::CONFIG;
pub(super) use config::unread;

/// A command that is there without any plugin.
#[derive(Debug)]
pub(crate) struct Builtin {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// Adds arguments and subcommands to a command that has the modifiers; called only when the command is.
    pub(crate) command: fn(Command) -> Command,
    /// The subcommands that change something; an empty name: the command itself does.
    #[cfg_attr(not(feature = "manual"), allow(dead_code, reason = "the manual alone says so"))]
    pub(crate) changing: &'static [&'static str],
    pub(crate) run: fn(&App<'_>, &Session, &ArgMatches) -> Result<ExitCode>,
}

pub(crate) const BUILTINS: &[Builtin] = &[
    apply::APPLY,
    #[cfg(feature = "completions")]
    COMPLETIONS,
    CONFIG,
    help::HELP,
    plugins::PLUGINS,
    version::VERSION,
];

/// `help`, which has topics beside the help of commands.
pub(crate) fn help() -> &'static Builtin {
    const { &help::HELP }
}

/// Whether `help` explains something of this name that is not a command.
pub(crate) fn is_topic_of_help(name: &str) -> bool {
    help::HelpTopic::find(name).is_some()
}

/// The command with everything it accepts.
pub(super) fn build(app: &App<'_>, builtin: &Builtin) -> Command {
    let words = format!("{} {}", app.program.name, builtin.name);
    let command = modifiers::add_globally(Command::new(builtin.name).about(builtin.about));
    (builtin.command)(command)
        .bin_name(words)
        .no_binary_name(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

/// The built-in command of this name.
pub(crate) fn find(name: &str) -> Option<&'static Builtin> {
    BUILTINS.iter().find(|builtin| builtin.name == name)
}
