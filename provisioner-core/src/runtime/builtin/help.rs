//! `help`: a walk along the arguments understands it as a question about the names that follow; here it has its row in
//! the menu, and the topics that are not commands: the codes of errors.

use super::Builtin;
use crate::error::Result;
use crate::error::codes::{self, Explanation};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::modifiers;
use crate::runtime::{App, Session, documents};
use clap::{Arg, ArgMatches, Command, ValueHint};
use provisioner_shared::suggest::nearest;
use std::path::PathBuf;

pub(super) const HELP: Builtin =
    Builtin { name: "help", about: "Print the help of a plugin, a group or a command", command, changing: &[""], run };

/// What can follow `help` beside the name of a command.
#[derive(Clone, Copy, Debug)]
pub(super) enum HelpTopic {
    Errors,
    Error,
}

impl HelpTopic {
    const ALL: [Self; 2] = [Self::Errors, Self::Error];

    /// The topic of this name.
    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Errors => "errors",
            Self::Error => "error",
        }
    }

    fn definition(self) -> Command {
        let command = Command::new(self.name());
        match self {
            Self::Errors => command.about("List the codes of all errors of the framework"),
            Self::Error => command
                .about("Explain the code of an error")
                .arg(Arg::new("CODE").required(true).help("The code, as in `unknown-command`")),
        }
    }
}

fn command(command: Command) -> Command {
    let names =
        Arg::new("NAME").num_args(0..).help("A plugin, and below it a group or a command; without, the program");
    let out = Arg::new("out").long("out").value_name("DIR").value_hint(ValueHint::DirPath);
    let out = out.value_parser(clap::value_parser!(PathBuf));
    let out = out.help("Write the page, and those of everything below it, into this folder");
    modifiers::with_pages(command)
        .args([names, out])
        .subcommands(HelpTopic::ALL.map(HelpTopic::definition))
        .long_about(ABOUT)
}

const ABOUT: &str = "\
Print the help of a plugin, a group or a command

With `--format man` or `--format markdown` a page of the manual is printed instead, or with `--out` the page and those of \
everything below it are written into a folder.

For example:

    help --format man --out share/man/man1
    help --format markdown --out docs";

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let topic = matches.subcommand().and_then(|(name, below)| Some((HelpTopic::find(name)?, below)));
    match topic {
        Some((HelpTopic::Errors, _)) => list(session),
        Some((HelpTopic::Error, matches)) => {
            explain(app, session, matches.get_one::<String>("CODE").map_or("", String::as_str))
        }
        None => {
            let names: Vec<String> = matches.get_many("NAME").into_iter().flatten().cloned().collect();
            documents::run(app, session, &names, matches.get_one("out").map(PathBuf::as_path))
        }
    }
}

fn list(session: &Session) -> Result<ExitCode> {
    let all = codes::explanations();
    let row = |code: &Explanation| {
        [code.name, code.exit_code, code.meaning].iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()
    };
    session.context.out().result(
        || Json::List(all.iter().map(data).collect()),
        |out| out.texts_in_columns(&["CODE", "EXIT", "MEANING"], &all.iter().map(row).collect::<Vec<_>>()),
    );
    Ok(ExitCode::SUCCESS)
}

fn explain(app: &App<'_>, session: &Session, wanted: &str) -> Result<ExitCode> {
    let all = codes::explanations();
    let Some(code) = all.iter().find(|code| code.name == wanted) else { return Err(unknown(app, &all, wanted)) };
    session.context.out().result(
        || data(code),
        |out| {
            out.line(format_args!("{} (the program ends with {})\n", code.name, code.exit_code));
            out.line(code.meaning);
            out.line(code.remedy);
        },
    );
    Ok(ExitCode::SUCCESS)
}

fn data(code: &Explanation) -> Json {
    Json::object()
        .with("code", code.name)
        .with("exit_code", Json::Integer(code.exit_code.parse().unwrap_or_default()))
        .with("meaning", code.meaning)
        .with("remedy", code.remedy)
}

fn unknown(app: &App<'_>, all: &[Explanation], wanted: &str) -> crate::error::Error {
    let error = codes::UNKNOWN_ERROR_CODE.error(format!("the framework has no error code `{wanted}`"));
    // The authors of a plugin explain theirs.
    if let Some((plugin, _)) = wanted.split_once('.').filter(|(plugin, _)| app.registry.plugin(plugin).is_some()) {
        return error.help(format!("it is a code of the plugin `{plugin}`: its documentation explains it"));
    }
    match nearest(wanted, &all.iter().map(|code| code.name).collect::<Vec<_>>()) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help(format!("`{} help errors` lists the codes", app.program.name)),
    }
}
