//! The dry run of a command: under the lock, from the first line of the plugin's code on. Where the command line only
//! looks as if it asked for one, the command is performed as always.

use super::run::{Prepared, conclude, lenient_modifiers, output_for, perform, perform_and_conclude, prepare};
use super::{App, Session};
use crate::effects::sandbox::{Allowed, Verdict, locked};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::machine::Machine;
use crate::output::Output;
use crate::registry::PluginDef;
use crate::registry::tree::PlacedCommand;
use std::ffi::OsString;

/// Whether the tokens of a command ask for a dry run. To be known before they are parsed, as parsing calls code of the
/// plugin; every run looks, so that the first look is a glance.
pub(super) fn is_asked_for(tokens: &[OsString]) -> bool {
    tokens.iter().any(|token| may_ask(token.as_encoded_bytes())) && lenient_modifiers(tokens).dry_run
}

fn may_ask(token: &[u8]) -> bool {
    match token {
        [b'-', b'-', long @ ..] => long.starts_with(b"dry-run"),
        [b'-', shorts @ ..] => shorts.contains(&b'd'),
        _ => false,
    }
}

/// Calls a command. `name` is what it is called in its plugin, `words` what a user types to get there.
#[cold]
pub(super) fn call(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    name: &str,
    words: String,
    tokens: Vec<OsString>,
    saved: Option<&[OsString]>,
) -> (Output, Result<ExitCode>) {
    let ended_before = |error| (app.output.clone(), Err(error));
    let takes_effects = command.command.effects;
    let (given, names) = (tokens.clone(), words.split(' ').skip(1).map(str::to_owned).collect::<Vec<_>>());
    let at_exit = |verdict: &Verdict| {
        let result = verdict.judge(name, takes_effects, Ok(())).map_err(|error| error.in_plugin(plugin.name));
        refused_before_exit(&output_for(app, &given), &names, result)
    };
    let done = under_lock(app, &at_exit, |machine| match prepare(app, plugin, command, words, tokens, machine) {
        Prepared::Session(session, mut matches) if session.effects.is_dry_run() => {
            let result = perform(app, &session, plugin, command, &mut matches);
            Done::Performed(session, result)
        }
        Prepared::Session(session, matches) => Done::NotDry(session, matches),
        Prepared::Ended(output, result) => Done::Ended(output, result),
    });
    let (done, verdict) = match done {
        Ok(done) => done,
        Err(error) => return ended_before(error),
    };
    match done {
        Done::Performed(session, result) => {
            let result = verdict.judge(name, takes_effects, result).map_err(|error| error.in_plugin(plugin.name));
            session.effects.enforced_by(verdict.enforcement);
            conclude(app, *session, Some(plugin), takes_effects, result, saved)
        }
        Done::NotDry(session, matches) => perform_and_conclude(app, *session, plugin, command, matches, saved),
        Done::Ended(output, result) => (output, verdict.judge(name, takes_effects, result)),
    }
}

/// What was done on the locked thread.
enum Done {
    Performed(Box<Session>, Result<ExitCode>),
    /// The command line was parsed, and asks for no dry run after all.
    NotDry(Box<Session>, clap::ArgMatches),
    Ended(Output, Result<ExitCode>),
}

/// Shows what was refused, where something was, to a command that ends the program itself; the exit code.
fn refused_before_exit(output: &Output, names: &[String], result: Result<()>) -> Option<u8> {
    let error = result.err()?;
    output.flush();
    let code = output.end(names, Err(error));
    output.flush();
    Some(code.code())
}

/// Does the work where the kernel refuses changes, with a machine that starts queries from there.
pub(super) fn under_lock<T: Send>(
    app: &App<'_>,
    at_exit: &dyn Fn(&Verdict) -> Option<u8>,
    work: impl FnOnce(Machine) -> T + Send,
) -> Result<(T, Verdict)> {
    let (allowed, temporary) = Allowed::in_every_run(&app.program, &app.environment);
    locked(allowed, temporary, at_exit, |spawner| {
        // What a test reads as a secret is remembered with its run, on every thread of it.
        #[cfg(any(test, feature = "testing"))]
        crate::secrets::remember_in(app.output.secrets());
        work(app.machine.starting_through(spawner))
    })
}

/// Plans a command that will be performed afterwards: `apply` compares the two. `called` is what it is called, and whether
/// it takes effects.
#[cold]
pub(super) fn rehearsal<T: Send>(
    app: &App<'_>,
    output: &Output,
    called: (&str, bool),
    run: impl FnOnce(Machine) -> (T, Result<ExitCode>) + Send,
) -> Result<(T, Result<ExitCode>)> {
    let (name, takes_effects) = called;
    let at_exit = |verdict: &Verdict| {
        refused_before_exit(output, &["apply".to_owned()], verdict.judge(name, takes_effects, Ok(())))
    };
    let ((planned, result), verdict) = under_lock(app, &at_exit, run)?;
    Ok((planned, verdict.judge(name, takes_effects, result)))
}

/// Runs a built-in command.
#[cold]
pub(super) fn builtin(
    app: &App<'_>,
    session: &Session,
    name: &str,
    run: impl FnOnce() -> Result<ExitCode> + Send,
) -> Result<ExitCode> {
    let (result, verdict) = under_lock(app, &|_| None, |_| run())?;
    let result = verdict.judge(name, true, result);
    session.effects.enforced_by(verdict.enforcement);
    result
}
