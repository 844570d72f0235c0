//! A process that only reads: `ctx.query("git")`.

use super::builder::builder_methods;
use super::{Invocation, Mode, ProcessOutput};
use crate::error::Result;
use crate::machine::Machine;
use crate::output::Output;
use std::ffi::OsStr;

/// A process that only reads, about to run: `ctx.query("git")`. It runs in a dry run too.
///
/// No shell is involved: an argument is one argument, whatever is in it.
///
/// ```
/// # fn branch(ctx: &provisioner::Context) -> provisioner::Result<String> {
/// let branch = ctx.query("git").args(["branch", "--show-current"]).capture()?;
/// Ok(branch.text())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "nothing runs before `run()` or `capture()`"]
pub struct Query<'a> {
    output: &'a Output,
    machine: &'a Machine,
    pub(crate) invocation: Invocation,
}

impl<'a> Query<'a> {
    pub(crate) fn new(output: &'a Output, machine: &'a Machine, program: &OsStr) -> Self {
        Self { output, machine, invocation: Invocation::new(program) }
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
    /// # Errors
    /// As [`run`](Self::run).
    pub fn capture(self) -> Result<ProcessOutput> {
        self.perform(Mode::Capture)
    }

    fn perform(&self, mode: Mode) -> Result<ProcessOutput> {
        self.output.debug(format_args!("query {}", self.invocation.command_line()));
        self.invocation.perform(self.output, self.machine, mode)
    }
}
