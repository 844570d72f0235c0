//! `plugins`: what is linked into this program, and what an author starts with.

mod author;
mod info;
mod list;

use super::Builtin;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use author::AuthorCommand;
use clap::{Arg, ArgMatches, Command};

pub(super) const PLUGINS: Builtin =
    Builtin { name: "plugins", about: "List, describe and make plugins", command, changing: CHANGING, run };

const CHANGING: &[&str] = &["new", "generate", "sync"];

/// The subcommands: one table, so that what is listed is what is run.
#[derive(Clone, Copy, Debug)]
enum PluginsCommand {
    List,
    Info,
    ForAuthors(AuthorCommand),
}

impl PluginsCommand {
    /// In the order of the menu.
    const ALL: [Self; 5] = [
        Self::List,
        Self::Info,
        Self::ForAuthors(AuthorCommand::New),
        Self::ForAuthors(AuthorCommand::Generate),
        Self::ForAuthors(AuthorCommand::Sync),
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Info => "info",
            Self::ForAuthors(command) => command.name(),
        }
    }

    fn definition(self) -> Command {
        let command = Command::new(self.name());
        match self {
            Self::List => command.about("List the plugins that are linked in"),
            Self::Info => command
                .about("Describe one plugin: its commands and what they may change, its configuration keys")
                .arg(Arg::new("NAME").required(true).help("The plugin")),
            Self::ForAuthors(author) => author.definition(command),
        }
    }
}

fn command(command: Command) -> Command {
    let command = command.subcommand_required(true).arg_required_else_help(true);
    command.subcommands(PluginsCommand::ALL.map(PluginsCommand::definition))
}

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let named = |(name, below)| Some((PluginsCommand::ALL.into_iter().find(|command| command.name() == name)?, below));
    match matches.subcommand().and_then(named) {
        Some((PluginsCommand::List, _)) => list::run(app, session),
        Some((PluginsCommand::Info, matches)) => {
            info::run(app, session, matches.get_one::<String>("NAME").map_or("", String::as_str))
        }
        Some((PluginsCommand::ForAuthors(command), matches)) => author::run(session, command, matches),
        None => Ok(ExitCode::USAGE),
    }
}
