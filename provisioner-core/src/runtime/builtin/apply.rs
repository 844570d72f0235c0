//! `apply`: runs the command line of a saved plan again, held to the steps that the plan has.
//!
//! The command is planned first, and compared as a whole, so that nothing is begun where anything is another one already.
//! Then it is performed, and compared step by step, with what is found at each.

use super::Builtin;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::saved_plan::{SavedPlan, with_remedy};
use crate::runtime::{App, Session, again};
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) const APPLY: Builtin =
    Builtin { name: "apply", about: "Do what a saved plan says", command, changing: &[""], run };

fn command(command: Command) -> Command {
    let help = "The plan, saved with `--dry-run --plan-out FILE`";
    let file = Arg::new("FILE").required(true).value_parser(value_parser!(PathBuf)).help(help);
    command.arg(file.value_hint(clap::ValueHint::FilePath)).long_about(
        "Do what a saved plan says\n\nThe command of the plan runs again with the same arguments. Before anything is \
         changed it is planned again: where the program, the plugin, the configuration, the working folder or any step \
         is another one than when the plan was saved, nothing is done. While it runs, it stops before the first step \
         that is not as planned.\n\nWith `--dry-run` the plan is compared and shown.",
    )
}

fn run(app: &App<'_>, session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    refuse_what_the_plan_says(session)?;
    let Some(path) = matches.get_one::<PathBuf>("FILE") else { return Ok(ExitCode::USAGE) };
    let saved = SavedPlan::read(&session.context, path)?;
    saved.check(app, &session.context, None).map_err(with_remedy)?;
    let approved = saved.approved()?;

    let planned = again::plan(app, session, saved.arguments(), saved.answers())?;
    let answers = planned.answers();
    saved.check(app, &planned.session.context, Some(planned.plugin.as_ref())).map_err(with_remedy)?;
    let plan = match planned.plan() {
        Ok(plan) => plan,
        Err(error) => return Err(error.context("the plan cannot be applied: the command fails now")),
    };
    approved.compare(&plan).map_err(with_remedy)?;
    let modifiers = &session.context.modifiers;
    if modifiers.dry_run {
        session.effects.print_plan(&plan);
        let changes = modifiers.exit_code && plan.changes_anything();
        return Ok(if changes { ExitCode::SOMETHING_TO_CHANGE } else { ExitCode::SUCCESS });
    }
    again::perform(app, session, saved.arguments(), approved, answers)
}

/// Of what the plan was made with, nothing can be changed when it is applied.
fn refuse_what_the_plan_says(session: &Session) -> Result<()> {
    let modifiers = &session.context.modifiers;
    let option = [
        ("--plan-out", modifiers.plan_out.is_some()),
        ("--config", modifiers.config.is_some()),
        ("--os-arch", modifiers.os_arch.is_some()),
    ];
    match option.iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(not_for_apply(option)),
        None => Ok(()),
    }
}

fn not_for_apply(option: &str) -> Error {
    let error = codes::CONFLICTING_ARGUMENTS.error(format!("`{option}` cannot be used with `apply`"));
    error.help(format!("leave it out: the command runs with the arguments that the plan was made with, `{option}` too"))
}
