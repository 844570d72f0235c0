//! A process that changes things: `effects.process("kind")`.

use super::Effects;
use crate::error::Result;
use crate::process::{Invocation, Mode, ProcessOutput, builder_methods};
use std::ffi::OsStr;

/// Another program that is about to run and changes things: `effects.process("kind")`.
///
/// No shell is involved: an argument is one argument, whatever is in it.
///
/// ```
/// # fn create(effects: &provisioner::Effects, name: &str) -> provisioner::Result<()> {
/// effects.process("kind").args(["create", "cluster", "--name", name]).env("KUBECONFIG", "kube.yaml").run()?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "nothing runs before `run()` or `capture()`"]
pub struct Process<'a> {
    effects: &'a Effects,
    pub(crate) invocation: Invocation,
}

impl<'a> Process<'a> {
    pub(super) fn new(effects: &'a Effects, program: &OsStr) -> Self {
        Self { effects, invocation: Invocation::new(program) }
    }

    builder_methods!();

    /// Runs it and lets the user see what it writes. Without [`stdin`](Self::stdin) it reads the user's.
    ///
    /// # Errors
    /// When it cannot be started, takes too long, or fails: with its command line, its exit status and the end of
    /// its stderr, unless that just went to the user's terminal.
    pub fn run(self) -> Result<()> {
        self.perform(Mode::Stream).map(drop)
    }

    /// Runs it and returns what it writes. Without [`stdin`](Self::stdin) it reads nothing.
    ///
    /// In a dry run it is not performed and its output is empty; what only reads belongs to
    /// [`ctx.query`](crate::Context::query), which always runs.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn capture(self) -> Result<ProcessOutput> {
        self.perform(Mode::Capture)
    }

    fn perform(&self, mode: Mode) -> Result<ProcessOutput> {
        if !self.effects.begin(format!("run {}", self.invocation.command_line())) {
            return Ok(ProcessOutput::default());
        }
        self.invocation.perform(&self.effects.output, &self.effects.machine, mode)
    }
}
