//! The one way to change things: performed, or under `--dry-run` recorded and printed as the plan.

#[cfg(test)]
mod file_tests;
mod files;
mod process;
#[cfg(test)]
mod process_tests;

pub use files::Files;
pub use process::Process;

use crate::context::Context;
use crate::error::Result;
use crate::json::Json;
use crate::lists::mapped;
use crate::machine::Machine;
use crate::output::Output;
use std::ffi::OsStr;
use std::sync::{Mutex, PoisonError};

/// The one way to change things. Under `--dry-run` nothing is performed: each step is recorded in order, and the plan
/// is printed.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn create(effects: &Effects, name: &str) -> Result<()> {
///     effects.process("kind").args(["create", "cluster", "--name", name]).run()?;
///     effects.files().write("kind.txt", name)?;
///     effects.step("tell the team", || Ok(()))
/// }
/// ```
#[derive(Debug)]
pub struct Effects {
    pub(crate) output: Output,
    pub(crate) machine: Machine,
    dry_run: bool,
    /// The steps of a dry run.
    plan: Mutex<Vec<String>>,
}

impl Effects {
    /// The effects of one call.
    pub(crate) fn new(context: &Context) -> Self {
        Self {
            output: context.output.clone(),
            machine: context.machine.clone(),
            dry_run: context.modifiers.dry_run,
            plan: Mutex::default(),
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

    /// Any other change: described in a few words, as in `delete the record of demo.example.org`.
    ///
    /// In a dry run the change is not performed and the value is the default of its type; `()` for most.
    ///
    /// # Errors
    /// What the change itself returns.
    pub fn step<T: Default>(&self, description: impl Into<String>, change: impl FnOnce() -> Result<T>) -> Result<T> {
        if self.begin(description.into()) { change() } else { Ok(T::default()) }
    }

    /// Whether nothing is performed. Seldom needed: what goes through this type takes care of itself.
    #[must_use]
    pub fn is_dry_run(&self) -> bool {
        self.dry_run
    }

    /// Records a step; whether it is to be performed.
    pub(crate) fn begin(&self, step: String) -> bool {
        self.machine.record(&step);
        if self.dry_run {
            self.plan.lock().unwrap_or_else(PoisonError::into_inner).push(step);
        } else {
            crate::signals::changes_begin();
            self.output.debug(&step);
        }
        !self.dry_run
    }

    /// Prints the plan of a dry run; the dispatcher calls it when the command has returned, whatever it returned. Of a
    /// command that failed before its first change nobody knows whether there is something to change.
    pub(crate) fn finish(&self, failed: bool) {
        if self.dry_run {
            self.print_plan(failed);
        }
    }

    #[cold]
    fn print_plan(&self, failed: bool) {
        let plan = self.plan.lock().unwrap_or_else(PoisonError::into_inner);
        if plan.is_empty() && failed {
            return;
        }
        let step = |step: &String| Json::object().with("description", step.as_str());
        if self.output.plan(|| Json::object().with("complete", true).with("steps", Json::List(mapped(&plan, step)))) {
            return;
        }
        if plan.is_empty() {
            return self.output.line("plan (dry run): there is nothing to change");
        }
        self.output.line("plan (dry run, nothing was changed):");
        for step in plan.iter() {
            self.output.line(format_args!("  {step}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Sink, Stream};
    use crate::testing_support::{context, dry_run};

    #[test]
    fn a_dry_run_performs_nothing_and_prints_each_step_in_order() {
        let sink = Sink::captured();
        let effects = Effects::new(&dry_run(sink.clone()));
        effects.process("rm").args(["-r", "/some folder"]).run().unwrap();
        effects.files().write("kind.txt", "eu-1").unwrap();
        let number: u32 = effects.step("ask the registrar", || panic!("performed")).unwrap();
        effects.finish(false);
        assert_eq!(number, 0);
        assert_eq!(
            sink.text(Stream::Stdout),
            "plan (dry run, nothing was changed):\n  run rm -r '/some folder'\n  write kind.txt\n  ask the registrar\n"
        );
    }

    #[test]
    fn an_empty_plan_says_so() {
        let sink = Sink::captured();
        Effects::new(&dry_run(sink.clone())).finish(false);
        assert_eq!(sink.text(Stream::Stdout), "plan (dry run): there is nothing to change\n");
    }

    #[test]
    fn otherwise_steps_are_performed_and_nothing_is_printed() {
        let sink = Sink::captured();
        let effects = Effects::new(&context(sink.clone()));
        assert_eq!(effects.step("count", || Ok(7)).unwrap(), 7);
        let error = effects.step("fail", || Ok(Err::<(), _>(std::io::Error::other("no"))?)).unwrap_err();
        effects.finish(false);
        assert_eq!(error.to_string(), "no");
        assert_eq!(sink.text(Stream::Stdout), "");
    }
}
