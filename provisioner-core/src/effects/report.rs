//! What a run came to: the plan of a dry run, the account of a real one that was not completed.

use super::Effects;
use super::approved::Approved;
use super::plan::{Enforcement, Plan};
use super::record::Record;
use crate::error::Error;
use crate::files::Overlay;
use crate::output::Output;
use crate::signals::{self, EndHook};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// How long a program that dies of a signal waits for its account to be printed: whoever reads it may not.
const PRINTED: Duration = Duration::from_secs(1);

/// What is said where a signal ends the program.
#[derive(Debug, Default)]
pub(super) struct AtSignal {
    /// The names that led to the command.
    command: OnceLock<Vec<String>>,
    /// From the first step on.
    hook: OnceLock<EndHook>,
}

impl Effects {
    /// Says by which names the command was called.
    pub(crate) fn called_by(&self, names: impl FnOnce() -> Vec<String>) {
        self.at_signal.command.get_or_init(names);
    }

    /// From here on a signal that ends the program has it say what was done.
    pub(super) fn account_at_signal(&self) {
        self.at_signal.hook.get_or_init(|| {
            let command = self.at_signal.command.get().cloned().unwrap_or_default();
            let (record, output) = (Arc::clone(&self.record), self.output.clone());
            signals::before_end(move |signal| print_account(record, output, command, signal))
        });
    }

    /// Says how it is kept that this dry run changes nothing.
    pub(crate) fn enforced_by(&self, enforcement: Enforcement) {
        *self.enforcement() = enforcement;
    }

    fn enforcement(&self) -> MutexGuard<'_, Enforcement> {
        self.enforcement.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The plan of a dry run: `None` where there is nothing to say of a command that reads only.
    pub(crate) fn take_plan(&self, has_effects: bool, failed: bool) -> Option<Plan> {
        if self.performs() {
            return None;
        }
        let mut record = self.record();
        let depends_on = self.machine.overlay().and_then(Overlay::depends_on).map(ToOwned::to_owned);
        let used = !record.plan.is_empty() || record.unchanged > 0 || depends_on.is_some();
        (has_effects || used).then(|| Plan {
            steps: std::mem::take(&mut record.plan),
            failed: failed && depends_on.is_none(),
            depends_on,
            unchanged: record.unchanged,
            enforcement: self.enforcement().clone(),
        })
    }

    /// Prints a plan for people.
    pub(crate) fn print_plan(&self, plan: &Plan) {
        if self.output.plan(|| plan.json(None)) {
            return;
        }
        let text = plan.text();
        if !text.is_empty() {
            self.output.line(text.trim_end_matches('\n'));
        }
    }

    /// Makes a plan that is only compared.
    pub(crate) fn rehearse(&mut self) {
        self.is_rehearsal = true;
    }

    /// From here on only these steps may be taken.
    pub(crate) fn hold_to(&mut self, approved: Approved) {
        self.approved = Some(Box::new(approved));
    }

    /// Where a run left the steps that it was held to, whatever the command made of that; after a success also that it
    /// did not take all of them.
    pub(crate) fn left_the_plan(&self, succeeded: bool) -> Option<Error> {
        let approved = self.approved.as_ref()?;
        if succeeded { approved.finish().err() } else { approved.departed() }
    }

    /// Whether the command came to a value that only a real run gives.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.machine.overlay().is_some_and(|planned| planned.depends_on().is_some())
    }

    /// What was done, what failed and that nothing else was begun, for a real run that was not completed. `by_signal`: a
    /// person who ends the first step by a key, or a process that is run alone, needs no report of it.
    pub(crate) fn account(&self, by_signal: bool) -> Option<String> {
        let for_programs = self.output.is_for_programs();
        if self.performs() { account(&self.record(), by_signal && !for_programs) } else { None }
    }
}

/// Of a run that a person ended, only what goes beyond the step that was interrupted.
fn account(record: &Record, by_a_person: bool) -> Option<String> {
    let only_interrupted = record.done == 0 && record.failed.is_none();
    if by_a_person && only_interrupted { None } else { record.account() }
}

/// Prints the account of a run that a signal ends, on a thread of its own: this one must not wait for the command's.
fn print_account(record: Arc<Mutex<Record>>, output: Output, command: Vec<String>, signal: i32) {
    // A program that ends by itself, or for want of a reader, says nothing.
    if signal == 0 {
        return;
    }
    let (done, printed) = mpsc::channel::<()>();
    let print = move || {
        let account = account(&record.lock().unwrap_or_else(PoisonError::into_inner), !output.is_for_programs());
        if let Some(account) = account {
            output.end(&command, Err(signals::interrupted(signal).details(account)));
            output.flush();
        }
        drop(done);
    };
    if thread::Builder::new().spawn(print).is_ok() {
        let _ = printed.recv_timeout(PRINTED);
    }
}
