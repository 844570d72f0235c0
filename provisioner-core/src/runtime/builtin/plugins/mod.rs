//! `plugins`: what is linked into this program, and what an author starts with.

mod author;
mod info;
mod list;

use super::Builtin;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use clap::{Arg, ArgMatches, Command};

pub(super) const PLUGINS: Builtin = Builtin { name: "plugins", about: "List, describe and make plugins", command, run };

fn command(command: Command) -> Command {
    command
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(Command::new("list").about("List the plugins that are linked in"))
        .subcommand(
            Command::new("info")
                .about("Describe one plugin: its commands and what they may change, its configuration keys")
                .arg(Arg::new("NAME").required(true).help("The plugin")),
        )
        .subcommands(author::commands())
}

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("info", matches)) => {
            let name = matches.get_one::<String>("NAME").map_or("", String::as_str);
            info::run(app, session, name)
        }
        Some((name @ ("new" | "generate" | "sync"), matches)) => author::run(session, name, matches),
        Some(_) => list::run(app, session),
        None => Ok(ExitCode::USAGE),
    }
}
