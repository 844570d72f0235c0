//! `config`: look at the configuration, find out where it comes from, change it.

mod clear;
mod edit;
mod explain;
mod flush;
mod format;
mod get;
mod key;
mod schema;
mod set;
#[cfg(test)]
mod tests;
mod validate;
mod view;
mod write;

use super::Builtin;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use clap::{Arg, ArgAction, ArgMatches, Command};

pub(crate) const CONFIG: Builtin =
    Builtin { name: "config", about: "Look at the configuration, explain it, change it", command, run };

fn command(command: Command) -> Command {
    let key = || Arg::new("KEY").required(true).help("<plugin>.<path.to.field>");
    let flag = |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    command.subcommand_required(true).arg_required_else_help(true).subcommands([
        Command::new("view")
            .about("Show the configuration that is in effect, and where each value comes from")
            .arg(Arg::new("PLUGIN").help("Only this plugin's")),
        Command::new("get").about("Print one value").arg(key()),
        Command::new("explain")
            .about("Show where a value comes from, what it overrides and what could set it")
            .arg(key()),
        Command::new("set")
            .about("Set a value in the configuration file")
            .arg(key())
            .arg(Arg::new("VALUE").required(true).allow_hyphen_values(true).help("Text as it stands; else YAML")),
        Command::new("unset").about("Remove a value from the configuration file").arg(key()),
        Command::new("edit").about("Open the configuration file in $VISUAL or $EDITOR"),
        Command::new("flush")
            .about("Write all defaults with their comments into the configuration file, as a starting point")
            .arg(flag("force", "Replace the file that is there; it is kept beside it as .bak"))
            .arg(flag("schema", "Write a JSON Schema beside the file, for editors that complete and check")),
        Command::new("clear").about("Remove the configuration file; it is kept beside as .bak"),
        Command::new("path").about("Print where the configuration file is, or would be"),
        Command::new("validate").about("Check the configuration of every plugin"),
        Command::new("schema").about("Print a JSON Schema of the whole configuration file"),
    ])
}

/// None of these is made part of this function, which would be as large as all of them: one is called.
fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(ExitCode::USAGE) };
    let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    match name {
        "view" => view::run(app, session, matches.get_one::<String>("PLUGIN").map(String::as_str)),
        "get" => get::run(app, session, text("KEY")),
        "explain" => explain::run(app, session, text("KEY")),
        "set" => set::set(app, session, text("KEY"), text("VALUE")),
        "unset" => set::unset(app, session, text("KEY")),
        "edit" => edit::run(app, session),
        "flush" => flush::run(app, session, matches.get_flag("force"), matches.get_flag("schema")),
        "clear" => clear::run(app, session),
        "path" => {
            let path = sources(app, session).user_file_path()?.display().to_string();
            session.context.out().result(|| path.as_str().into(), |out| out.line(&path));
            Ok(ExitCode::SUCCESS)
        }
        "validate" => validate::run(app, session),
        _ => schema::run(app, session),
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
