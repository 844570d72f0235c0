//! The one way to change things. Each change is a [`Step`](step::Step), and one gate decides what becomes of it: it is
//! performed, planned, or not even begun.
//!
//! What the gate lets through goes to an [`Engine`](engine::Engine).

#[cfg(feature = "runtime")]
mod approved;
#[cfg(feature = "runtime")]
mod difference;
mod engine;
pub(crate) mod escape;
#[cfg(test)]
mod file_tests;
mod files;
#[cfg(feature = "runtime")]
mod foresee;
#[cfg(test)]
mod generated_tests;
#[cfg(test)]
mod killed_tests;
#[cfg(feature = "runtime")]
mod plan;
mod process;
#[cfg(test)]
mod process_tests;
mod record;
#[cfg(feature = "runtime")]
mod report;
pub(crate) mod sandbox;
#[cfg(test)]
mod size_tests;
mod state;
mod step;
#[cfg(feature = "runtime")]
mod step_json;
#[cfg(test)]
mod tests;
mod unchanged;
mod unknown;
mod value;

#[cfg(feature = "runtime")]
pub(crate) use approved::Approved;
pub use files::Files;
#[cfg(feature = "runtime")]
pub(crate) use foresee::hex;
#[cfg(feature = "runtime")]
pub(crate) use plan::{Enforcement, Plan};
pub use process::Process;
#[cfg(feature = "runtime")]
pub(crate) use step_json::Salt;
pub use value::StepValue;

use crate::error::{Error, Result, codes};
#[cfg(feature = "runtime")]
use crate::files::Place;
use crate::files::{Change, Overlay, entry};
use crate::machine::Machine;
use crate::output::Output;
use engine::{DryRun, Engine, Local};
use record::{Record, StepEnd};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use step::{Kind, Step};

/// The one way to change things. Under `--dry-run` nothing is performed: each step is recorded in order, and the plan
/// is printed. What is already so is no step.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn create(effects: &Effects, name: &str) -> Result<()> {
///     effects.process("kind").args(["create", "cluster", "--name", name]).run()?;
///     effects.files().write("kind.txt", name)?;
///     effects.step("tell the team", || std::fs::write("/run/team", name))
/// }
/// ```
#[derive(Debug)]
pub struct Effects {
    pub(crate) output: Output,
    pub(crate) machine: Machine,
    engine: Box<dyn Engine>,
    record: Arc<Mutex<Record>>,
    /// The queries that a planned process makes succeed.
    held_by_plan: Mutex<HashSet<String>>,
    /// The steps of a saved plan, which no others may be taken than.
    #[cfg(feature = "runtime")]
    approved: Option<Box<Approved>>,
    /// Whether the plan is only made to be compared: a test sees the steps of what comes after.
    #[cfg(feature = "runtime")]
    is_rehearsal: bool,
    /// How it is kept that a dry run changes nothing.
    #[cfg(feature = "runtime")]
    enforcement: Mutex<Enforcement>,
    /// What is said where a signal ends the program, once something was begun.
    #[cfg(feature = "runtime")]
    at_signal: report::AtSignal,
}

impl Effects {
    /// The effects of one call on a machine, which in a dry run is one with planned changes.
    pub(crate) fn new(machine: Machine, output: Output, dry_run: bool) -> Self {
        let engine: Box<dyn Engine> = match dry_run {
            true => Box::new(DryRun { machine: machine.clone() }),
            false => Box::new(Local { machine: machine.clone() }),
        };
        Self {
            output,
            machine,
            engine,
            record: Arc::default(),
            held_by_plan: Mutex::default(),
            #[cfg(feature = "runtime")]
            approved: None,
            #[cfg(feature = "runtime")]
            is_rehearsal: false,
            #[cfg(feature = "runtime")]
            enforcement: Mutex::default(),
            #[cfg(feature = "runtime")]
            at_signal: report::AtSignal::default(),
        }
    }

    /// A process that changes things.
    pub fn process(&self, program: impl AsRef<OsStr>) -> Process<'_> {
        Process::new(self, program.as_ref())
    }

    /// Changes to files and folders.
    #[must_use]
    pub fn files(&self) -> Files<'_> {
        Files::new(self)
    }

    /// Any other change, without a result: described in a few words, as in `delete the record of demo.example.org`. In
    /// a dry run it is not performed.
    ///
    /// # Errors
    /// What the change itself returns.
    pub fn step<E: Into<Error>>(
        &self,
        description: impl Into<String>,
        change: impl FnOnce() -> Result<(), E>,
    ) -> Result<()> {
        self.refuse_after_unknown()?;
        let step = Step::described(description.into());
        if self.performs() {
            return self.perform(step, || change().map_err(Into::into));
        }
        self.plan(step);
        Ok(())
    }

    /// Any other change that gives a value. In a dry run it is not performed, so the value is not known and the plan
    /// ends where it is needed, unless [`assume`](StepValue::assume) names one to go on with.
    ///
    /// ```
    /// # fn create(name: &str) -> provisioner::Result<u64> { Ok(name.len() as u64) }
    /// # fn command(effects: &provisioner::Effects, name: &str) -> provisioner::Result<()> {
    /// let id = effects.step_value(format!("create the server {name}"), || create(name)).assume(0).run()?;
    /// effects.process("attach").arg(id.to_string()).run()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn step_value<T, E, F>(&self, description: impl Into<String>, change: F) -> StepValue<'_, T, F>
    where
        E: Into<Error>,
        F: FnOnce() -> Result<T, E>,
    {
        StepValue::new(self, description.into(), change)
    }

    /// Whether nothing is performed. Seldom needed: what goes through this type takes care of itself.
    #[must_use]
    pub fn is_dry_run(&self) -> bool {
        !self.performs()
    }

    fn performs(&self) -> bool {
        self.engine.performs()
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A change to files.
    fn change(&self, kind: Kind, description: String, change: &Change<'_>) -> Result<()> {
        self.refuse_after_unknown()?;
        let cannot = |error: io::Error| {
            codes::FILE_NOT_WRITTEN.error(format!("cannot {}: {error}", escape::escaped(&description))).caused_by(error)
        };
        check_entries(change).map_err(cannot)?;
        let files = self.machine.files();
        let found = unchanged::present(files, change).map_err(cannot)?;
        if unchanged::is_done(files, change, found.as_ref()).map_err(cannot)? {
            self.unchanged(&description);
            return Ok(());
        }
        let target = self.machine.shown(change.path()).to_string();
        let step = Step::new(kind, description.clone(), target);
        #[cfg(feature = "runtime")]
        if !self.performs() {
            let planned = foresee::foresee(files, found, step, change, self, || self.engine.change(change));
            self.plan(planned.map_err(cannot)?);
            return Ok(());
        }
        #[cfg(feature = "runtime")]
        let step = if self.approved.is_some() {
            // As a plan of this step alone would have it, over what the steps before have made.
            let single = Overlay::new(self.machine.beneath());
            foresee::foresee(&single, found, step, change, self, || single.change(change)).map_err(cannot)?
        } else {
            step
        };
        self.perform(step, || self.engine.change(change).map_err(cannot))
    }

    /// Takes a step for real.
    fn perform<T>(&self, step: Step, action: impl FnOnce() -> Result<T>) -> Result<T> {
        let step = self.masked(step);
        #[cfg(feature = "runtime")]
        if let Some(approved) = &self.approved {
            approved.take(&step)?;
        }
        self.machine.record(step.kind.word(), &step.target, &step.description);
        let description = step.description;
        crate::signals::changes_begin();
        #[cfg(feature = "runtime")]
        self.account_at_signal();
        self.output.debug(escape::escaped(&description));
        self.record().begin(&description);
        let result = action();
        let end = match &result {
            Ok(_) => StepEnd::Done,
            Err(error) if error.is_by_signal() => StepEnd::Interrupted,
            Err(_) => StepEnd::Failed,
        };
        self.record().end(description, end);
        result
    }

    /// Puts a step on the plan.
    fn plan(&self, step: Step) {
        let step = self.masked(step);
        #[cfg(feature = "runtime")]
        let is_rehearsal = self.is_rehearsal;
        #[cfg(not(feature = "runtime"))]
        let is_rehearsal = false;
        if !is_rehearsal {
            self.machine.record(step.kind.word(), &step.target, &step.description);
        }
        self.record().plan(step);
    }

    /// The step without the secrets that the command has read.
    fn masked(&self, mut step: Step) -> Step {
        for text in step.texts() {
            if let Cow::Owned(masked) = self.output.masked(text) {
                *text = masked;
            }
        }
        step
    }

    /// A step that changes nothing.
    fn unchanged(&self, description: &str) {
        let description = self.output.masked(description);
        self.output.debug(format_args!("unchanged: {}", escape::escaped(&description)));
        self.record().unchanged += 1;
    }

    /// Whether a planned process makes a query succeed.
    fn holds_by_plan(&self, query: &str) -> bool {
        self.held_by_plan.lock().unwrap_or_else(PoisonError::into_inner).contains(query)
    }

    fn hold_by_plan(&self, query: String) {
        self.held_by_plan.lock().unwrap_or_else(PoisonError::into_inner).insert(query);
    }

    /// The rest of the plan depends on a value that only a real run gives.
    fn depend_on(&self, what: String) -> Error {
        let what = self.output.masked(&what).into_owned();
        let error = unknown::error(&what);
        if let Some(planned) = self.machine.overlay() {
            planned.depend_on(what);
        }
        error
    }

    /// After a value that is not known nothing is planned, even where the command passed over the error.
    fn refuse_after_unknown(&self) -> Result<()> {
        match self.machine.overlay().and_then(Overlay::depends_on) {
            Some(what) => Err(unknown::error(what)),
            None => Ok(()),
        }
    }

    /// Whether the plan is saved, or compared with a saved one: what is only compared is looked at then alone.
    #[cfg(feature = "runtime")]
    fn is_compared(&self) -> bool {
        self.machine.keeps_answers()
    }

    /// Takes a step of a built-in command, which describes it itself; in a dry run it is planned.
    pub(crate) fn take(&self, description: String, action: impl FnOnce() -> Result<()>) -> Result<()> {
        let step = Step::described(description);
        if self.performs() {
            return self.perform(step, action);
        }
        self.plan(step);
        Ok(())
    }
}

/// A path that is to name an entry of a folder does.
fn check_entries(change: &Change<'_>) -> io::Result<()> {
    match *change {
        Change::Rename { from, to } => entry(from).and(entry(to)).map(drop),
        Change::Remove { path } | Change::Link { path, .. } => entry(path).map(drop),
        _ => Ok(()),
    }
}
