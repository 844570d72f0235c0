//! `config`: look at the configuration, find out where it comes from, change it.

mod clear;
mod edit;
mod explain;
mod flush;
pub(crate) mod format;
mod get;
mod key;
mod schema;
mod set;
#[cfg(test)]
mod tests;
pub(crate) mod unread;
mod validate;
mod value;
mod view;
mod write;

use super::Builtin;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use clap::{Arg, ArgAction, ArgMatches, Command};

pub(crate) const CONFIG: Builtin = Builtin {
    name: "config",
    about: "Look at the configuration, explain it, change it",
    command,
    changing: CHANGING,
    run,
};

const CHANGING: &[&str] = &["set", "unset", "edit", "flush", "clear"];

/// The subcommands: one table, so that what is listed is what is run.
#[derive(Clone, Copy, Debug)]
enum ConfigCommand {
    View,
    Get,
    Explain,
    Set,
    Unset,
    Edit,
    Flush,
    Clear,
    Path,
    Validate,
    Schema,
}

impl ConfigCommand {
    /// In the order of the menu.
    const ALL: [Self; 11] = [
        Self::View,
        Self::Get,
        Self::Explain,
        Self::Set,
        Self::Unset,
        Self::Edit,
        Self::Flush,
        Self::Clear,
        Self::Path,
        Self::Validate,
        Self::Schema,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Get => "get",
            Self::Explain => "explain",
            Self::Set => "set",
            Self::Unset => "unset",
            Self::Edit => "edit",
            Self::Flush => "flush",
            Self::Clear => "clear",
            Self::Path => "path",
            Self::Validate => "validate",
            Self::Schema => "schema",
        }
    }

    fn definition(self) -> Command {
        let command = Command::new(self.name());
        let key = || Arg::new("KEY").required(true).help("<plugin>.<path.to.field>; a key that holds a dot in quotes");
        let flag =
            |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
        match self {
            Self::View => command
                .about("Show the configuration that is in effect, and where each value comes from")
                .arg(Arg::new("PLUGIN").help("Only this plugin's")),
            Self::Get => command.about("Print one value").arg(key()),
            Self::Explain => {
                command.about("Show where a value comes from, what it overrides and what could set it").arg(key())
            }
            Self::Set => command.about("Set a value in the configuration file").arg(key()).arg(
                Arg::new("VALUE").allow_hyphen_values(true).help(
                    "Text as it stands; else YAML. `-` reads it from stdin; a secret that is left out is asked for",
                ),
            ),
            Self::Unset => command.about("Remove a value from the configuration file").arg(key()),
            Self::Edit => command.about("Open the configuration file in $VISUAL or $EDITOR"),
            Self::Flush => command
                .about("Write all defaults with their comments into the configuration file, as a starting point")
                .arg(flag("force", "Replace the file that is there; it is kept beside it, as .bak.1"))
                .arg(flag("schema", "Write a JSON Schema beside the file, for editors that complete and check")),
            Self::Clear => command.about("Remove the configuration file; it is kept beside as .bak"),
            Self::Path => command.about("Print where the configuration file is, or would be"),
            Self::Validate => command.about("Check the configuration of every plugin"),
            Self::Schema => command.about("Print a JSON Schema of the whole configuration file"),
        }
    }

    /// None of these is made part of this function, which would be as large as all of them: one is called.
    fn run(self, app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
        let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
        match self {
            Self::View => view::run(app, session, matches.get_one::<String>("PLUGIN").map(String::as_str)),
            Self::Get => get::run(app, session, text("KEY")),
            Self::Explain => explain::run(app, session, text("KEY")),
            Self::Set => set::set(app, session, text("KEY"), matches.get_one::<String>("VALUE").map(String::as_str)),
            Self::Unset => set::unset(app, session, text("KEY")),
            Self::Edit => edit::run(app, session),
            Self::Flush => flush::run(app, session, matches.get_flag("force"), matches.get_flag("schema")),
            Self::Clear => clear::run(app, session),
            Self::Path => {
                let path = sources(app, session).user_file_path()?.display().to_string();
                session.context.out().result(|| path.as_str().into(), |out| out.line(&path));
                Ok(ExitCode::SUCCESS)
            }
            Self::Validate => validate::run(app, session),
            Self::Schema => schema::run(app, session),
        }
    }
}

fn command(command: Command) -> Command {
    let command = command.subcommand_required(true).arg_required_else_help(true);
    command.subcommands(ConfigCommand::ALL.map(ConfigCommand::definition))
}

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let named = |(name, below)| Some((ConfigCommand::ALL.into_iter().find(|command| command.name() == name)?, below));
    match matches.subcommand().and_then(named) {
        Some((command, matches)) => command.run(app, session, matches),
        None => Ok(ExitCode::USAGE),
    }
}

/// The errors of several plugins, of which people read each, and programs one with all that was found.
fn as_one(session: &Session, mut errors: Vec<Error>) -> Result<ExitCode> {
    if session.context.output.is_for_programs() && errors.len() > 1 {
        let found: Vec<_> = errors.iter().flat_map(|error| error.findings().to_vec()).collect();
        let error = codes::INVALID_CONFIGURATION.error(format!("{} errors in the configuration", found.len()));
        return Err(error.found(found));
    }
    let Some(last) = errors.pop() else { return Ok(ExitCode::SUCCESS) };
    for error in errors {
        session.context.output.error(&error);
    }
    Err(last)
}

fn sources(app: &App<'_>, session: &Session) -> crate::config::Sources {
    app.sources(&session.context.modifiers)
}
