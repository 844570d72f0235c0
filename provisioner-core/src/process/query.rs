//! A process that only reads: `ctx.query("git")`.

use super::builder::builder_methods;
use super::{Invocation, LineResult, Mode, ProcessOutput};
use crate::error::Result;
use crate::machine::Machine;
use crate::output::Output;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::ExitStatus;

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
        let mut invocation = Invocation::new(program);
        invocation.spawner = machine.spawner();
        Self { output, machine, invocation }
    }

    builder_methods!();

    /// Says where it writes, although it is run to read: a file, or a folder with all that is in it. In a dry run it may
    /// write there and nowhere else; a path that is not absolute begins in its [`current_dir`](Self::current_dir). What
    /// does not exist it may make, in a folder that does.
    ///
    /// Not for what the command is there to change: that is the business of `&Effects`.
    ///
    /// ```
    /// # fn changed(ctx: &provisioner::Context) -> provisioner::Result<String> {
    /// // `git status` refreshes its index on the way.
    /// let status = ctx.query("git").args(["status", "--porcelain"]).writes(".git").capture()?;
    /// Ok(status.text())
    /// # }
    /// ```
    pub fn writes(mut self, path: impl Into<PathBuf>) -> Self {
        self.invocation.writes.push(path.into());
        self
    }

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

    /// Runs it as [`run`](Self::run) does and returns how it ended, which need not be well.
    ///
    /// ```
    /// # fn clean(ctx: &provisioner::Context) -> provisioner::Result<bool> {
    /// Ok(ctx.query("git").args(["diff", "--quiet"]).status()?.success())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When it cannot be started or takes too long.
    pub fn status(mut self) -> Result<ExitStatus> {
        self.invocation.any_end = true;
        self.perform(Mode::Stream).map(|output| output.status())
    }

    /// Runs it and calls this with each line of its stdout as soon as it comes, without its end. The user sees stderr.
    /// Without [`stdin`](Self::stdin) it reads nothing.
    ///
    /// The function returns nothing, or a `Result`; an error ends the process.
    ///
    /// ```
    /// # fn follow(ctx: &provisioner::Context) -> provisioner::Result<()> {
    /// ctx.query("kubectl").args(["logs", "--follow", "web"]).lines(|line| ctx.out().line(line))
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`run`](Self::run), and what the function returns.
    pub fn lines<R: LineResult>(self, mut on_line: impl FnMut(&str) -> R) -> Result<()> {
        self.announce();
        let on_line = &mut |line: &str| on_line(line).into_result();
        self.invocation.perform(self.output, self.machine, Mode::Lines, Some(on_line)).map(drop)
    }

    /// Whether it succeeds; what it writes is passed over.
    pub(crate) fn succeeds(mut self) -> Result<bool> {
        self.invocation.any_end = true;
        self.perform(Mode::Capture).map(|output| output.status().success())
    }

    fn announce(&self) {
        self.output.debug(format_args!("query {}", self.invocation.command_line()));
    }

    fn perform(&self, mode: Mode) -> Result<ProcessOutput> {
        self.announce();
        self.invocation.perform(self.output, self.machine, mode, None)
    }
}
