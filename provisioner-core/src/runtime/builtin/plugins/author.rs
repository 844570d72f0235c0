//! `plugins new`, `plugins generate` and `plugins sync`: what an author starts with, as effects. The templates are a
//! crate of their own, which only binaries with the feature `scaffold` carry.

#[cfg(feature = "scaffold")]
mod generate;
#[cfg(feature = "scaffold")]
mod new;
#[cfg(feature = "scaffold")]
mod source;
#[cfg(feature = "scaffold")]
mod sync;

use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::Session;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};

/// The subcommands for authors.
#[derive(Clone, Copy, Debug)]
pub(super) enum AuthorCommand {
    New,
    Generate,
    Sync,
}

impl AuthorCommand {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Generate => "generate",
            Self::Sync => "sync",
        }
    }

    /// A binary without templates keeps them, hidden, so that it can say where they are.
    pub(super) fn definition(self, command: Command) -> Command {
        let command = match self {
            Self::New => new(command),
            Self::Generate => generate(command),
            Self::Sync => sync(command),
        };
        command.hide(cfg!(not(feature = "scaffold")))
    }
}

fn new(command: Command) -> Command {
    let flag = |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    command
        .about("Make a plugin that builds, runs and passes its tests")
        .arg(Arg::new("NAME").help("The name of the plugin, e.g. cloud-cost; asked for when it is left out"))
        .arg(flag("workspace", "Add it to the Cargo workspace that this folder is in, or report that there is none"))
        .arg(flag("standalone", "Make a project of its own: the plugin and a binary").conflicts_with("workspace"))
        .arg(
            Arg::new("binary")
                .long("binary")
                .value_name("PACKAGE")
                .help("The package of the binary that shall link the plugin, where the workspace has several"),
        )
        .arg(
            Arg::new("forge")
                .long("forge")
                .value_name("FORGE")
                .value_parser(["github", "gitlab", "none"])
                .default_value("github")
                .help("Whose continuous integration a project of its own gets"),
        )
        .arg(
            Arg::new("sdk-path")
                .long("sdk-path")
                .value_name("DIR")
                .value_hint(ValueHint::DirPath)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help("The folder of `provisioner-core`, in place of the published version"),
        )
}

fn generate(command: Command) -> Command {
    let plugin = folder_arg("plugin").long("plugin").help("The folder of the plugin; this folder by default");
    command
        .about("Add a command, a group, a setting or a state to a plugin, with a test")
        .arg(Arg::new("ITEM").required(true).value_parser(["command", "group", "setting", "state"]).help("What to add"))
        .arg(Arg::new("NAME").required(true).help("Its name, e.g. list-costs"))
        .arg(plugin)
}

fn sync(command: Command) -> Command {
    command
        .about("Merge what changed in the template since a plugin was made")
        .arg(folder_arg("DIR").help("The folder of the plugin; this folder by default"))
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Change nothing; list the files that differ from the template, and end with 1 if there are any"),
        )
}

fn folder_arg(name: &'static str) -> Arg {
    let parser = clap::value_parser!(std::path::PathBuf);
    Arg::new(name).value_name("DIR").value_hint(ValueHint::DirPath).value_parser(parser)
}

/// Runs one of the subcommands.
#[cfg(feature = "scaffold")]
pub(super) fn run(session: &Session, command: AuthorCommand, matches: &ArgMatches) -> Result<ExitCode> {
    match command {
        AuthorCommand::New => new::run(session, matches),
        AuthorCommand::Generate => generate::run(session, matches),
        AuthorCommand::Sync => sync::run(session, matches),
    }
}

#[cfg(not(feature = "scaffold"))]
pub(super) fn run(_: &Session, command: AuthorCommand, _: &ArgMatches) -> Result<ExitCode> {
    use crate::error::codes;

    let name = command.name();
    Err(codes::NO_TEMPLATES
        .error(format!("this program has no templates for `plugins {name}`"))
        .help(format!("run `cargo install provisioner-cli`, then `provisioner plugins {name}`")))
}
