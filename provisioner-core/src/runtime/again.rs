//! A command line that was saved with a plan, called again: once to plan it anew, once to perform it.

use super::builtin::Builtin;
use super::dry_run;
use super::mount::mounted;
use super::plan::with_account;
use super::resolve::{Destination, resolve};
use super::run::{self, parse, parse_builtin, remember_secrets};
use super::{App, Session};
use crate::effects::{Approved, Plan};
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::machine::{GivenAnswer, Machine};
use crate::modifiers::Modifiers;
use crate::registry::PluginDef;
use crate::registry::tree::PlacedCommand;
use clap::ArgMatches;
use std::ffi::OsString;

/// What a command line calls, with its arguments.
pub(super) enum Parsed {
    Command { called: Box<(PluginDef, PlacedCommand)>, matches: ArgMatches },
    Builtin { builtin: &'static Builtin, matches: ArgMatches },
}

impl Parsed {
    /// What it is called, and whether it takes effects.
    pub(super) fn called(&self) -> (&'static str, bool) {
        match self {
            Self::Command { called, .. } => (called.1.command.name, called.1.command.effects),
            Self::Builtin { builtin, .. } => (builtin.name, true),
        }
    }
}

/// A command line that was planned again.
pub(super) struct Planned {
    pub(super) session: Session,
    /// `None`: a built-in command.
    pub(super) plugin: Option<PluginDef>,
    result: Result<ExitCode>,
}

impl Planned {
    /// What was answered.
    pub(super) fn answers(&self) -> Vec<GivenAnswer> {
        self.session.context.machine.given_answers()
    }

    /// The plan.
    ///
    /// # Errors
    /// When the command failed.
    pub(super) fn plan(self) -> Result<Plan> {
        if let Err(error) = self.result
            && !self.session.effects.is_incomplete()
        {
            return Err(error);
        }
        Ok(self.session.effects.take_plan(true, false).unwrap_or_default())
    }
}

/// Plans it, with these answers to its questions; what the command prints as its result is dropped.
pub(super) fn plan(
    app: &App<'_>,
    applying: &Session,
    args: Vec<OsString>,
    answers: Vec<GivenAnswer>,
) -> Result<Planned> {
    let parsed = understood(app, args)?;
    let modifiers = Modifiers { dry_run: true, ..modifiers(&parsed, applying) };
    let output = applying.context.output.without_results();
    let rehearse = |machine: Machine, mut parsed: Parsed| {
        let mut session = app.session_of(modifiers, output, machine.keeping_answers(answers));
        session.effects.rehearse();
        let result = call(app, &session, &mut parsed);
        ((session, parsed), result)
    };
    let ((session, parsed), result) = match applying.context.modifiers.dry_run {
        // The dry run of `apply` is locked already.
        true => rehearse(app.machine.clone(), parsed),
        false => {
            let (output, called) = (&applying.context.output, parsed.called());
            dry_run::rehearsal(app, output, called, |machine| rehearse(machine, parsed))?
        }
    };
    let plugin = match parsed {
        Parsed::Command { called, .. } => Some(called.0),
        Parsed::Builtin { .. } => None,
    };
    Ok(Planned { session, plugin, result })
}

/// Performs it, held to these steps, and with the answers that it was planned with.
pub(super) fn perform(
    app: &App<'_>,
    applying: &Session,
    args: Vec<OsString>,
    approved: Approved,
    answers: Vec<GivenAnswer>,
) -> Result<ExitCode> {
    let mut parsed = understood(app, args)?;
    let machine = app.machine.keeping_answers(answers);
    let mut session = app.session_of(modifiers(&parsed, applying), applying.context.output.clone(), machine);
    session.effects.hold_to(approved);
    let result = call(app, &session, &mut parsed);
    // Where the run left the plan, whatever became of that error on its way through the command is beside the point.
    let result = match session.effects.left_the_plan(result.is_ok()) {
        Some(error) => Err(error),
        None => result,
    };
    result.map_err(|error| with_account(&session, error))
}

fn call(app: &App<'_>, session: &Session, parsed: &mut Parsed) -> Result<ExitCode> {
    match parsed {
        Parsed::Command { called, matches } => {
            let (plugin, command) = &**called;
            run::perform(app, session, plugin, command, matches).map_err(|error| error.in_plugin(plugin.name))
        }
        Parsed::Builtin { builtin, matches } => (builtin.run)(app, session, matches),
    }
}

fn understood(app: &App<'_>, args: Vec<OsString>) -> Result<Parsed> {
    match resolve(&app.registry, mounted(app, args)) {
        Destination::Command { plugin, path, command, tokens } => {
            let words = format!("{} {}", app.program.name, path.join(" "));
            let matches = parse(app, &plugin, &command, &words, &tokens)??;
            remember_secrets(&plugin, &command, &matches);
            Ok(Parsed::Command { called: Box::new((plugin, command)), matches })
        }
        Destination::Builtin { builtin, tokens } if builtin.name != "apply" => {
            Ok(Parsed::Builtin { builtin, matches: parse_builtin(app, builtin, &tokens)? })
        }
        _ => Err(not_understood()),
    }
}

fn not_understood() -> Error {
    codes::PLAN_OUTDATED.error("the command of the plan is not one of this program any more")
}

/// What the plan was made with; but how much is shown, and how, is said by the person who applies it.
fn modifiers(parsed: &Parsed, applying: &Session) -> Modifiers {
    let matches = match parsed {
        Parsed::Command { matches, .. } | Parsed::Builtin { matches, .. } => matches,
    };
    let (saved, applying) = (Modifiers::from_matches(matches), &applying.context.modifiers);
    Modifiers {
        dry_run: false,
        auto_prompt: saved.auto_prompt || applying.auto_prompt,
        non_interactive: saved.non_interactive || applying.non_interactive,
        os_arch: saved.os_arch,
        config: saved.config,
        plan_out: None,
        exit_code: false,
        ..applying.clone()
    }
}
