//! Running other programs: built here, run in `run`, told in `command_line`.

mod command_line;
mod failure;
mod run;
#[cfg(test)]
mod tests;

use crate::config::Secret;
use crate::context::Context;
use crate::effects::Effects;
use crate::error::{Error, Result};
use crate::output::Output;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Another program that is about to run: `effects.process("kind")`, `ctx.query("git")`.
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
    on: On<'a>,
    program: OsString,
    args: Vec<Arg>,
    env: Vec<(OsString, Option<OsString>)>,
    current_dir: Option<PathBuf>,
    stdin: Option<Vec<u8>>,
    timeout: Option<Duration>,
}

/// An argument, and whether it is told.
struct Arg {
    value: OsString,
    secret: bool,
}

impl fmt::Debug for Arg {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.secret { formatter.write_str("********") } else { self.value.fmt(formatter) }
    }
}

/// Who asked: only what effects run is a step of the plan.
#[derive(Clone, Copy, Debug)]
enum On<'a> {
    Effects(&'a Effects),
    Query(&'a Context),
}

/// What a process wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessOutput {
    /// What it wrote to stdout.
    pub stdout: Vec<u8>,
    /// What it wrote to stderr.
    pub stderr: Vec<u8>,
}

impl ProcessOutput {
    /// Stdout as text without the newlines at its end; bytes that are no UTF-8 become `�`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::from_utf8_lossy(&self.stdout).into_owned();
        text.truncate(text.trim_end_matches(['\r', '\n']).len());
        text
    }

    /// The lines of stdout.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.text().lines().map(ToOwned::to_owned).collect()
    }
}

impl<'a> Process<'a> {
    pub(crate) fn effect(effects: &'a Effects, program: &OsStr) -> Self {
        Self::new(On::Effects(effects), program)
    }

    pub(crate) fn query(context: &'a Context, program: &OsStr) -> Self {
        Self::new(On::Query(context), program)
    }

    fn new(on: On<'a>, program: &OsStr) -> Self {
        let program = program.to_owned();
        Self { on, program, args: Vec::new(), env: Vec::new(), current_dir: None, stdin: None, timeout: None }
    }

    /// Adds an argument.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.args.push(Arg { value: arg.as_ref().to_owned(), secret: false });
        self
    }

    /// Adds an argument that no plan, log or error shows. Other users of the machine can still see it while the process
    /// runs: where the program can take it from a variable or from stdin, that is better.
    pub fn secret_arg(mut self, arg: &Secret<impl AsRef<OsStr>>) -> Self {
        self.args.push(Arg { value: arg.expose().as_ref().to_owned(), secret: true });
        self
    }

    /// Adds arguments.
    pub fn args(self, args: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        args.into_iter().fold(self, Self::arg)
    }

    /// Sets a variable. Variables are never shown.
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.env.push((name.as_ref().to_owned(), Some(value.as_ref().to_owned())));
        self
    }

    /// Takes away a variable that the process would inherit.
    pub fn env_remove(mut self, name: impl AsRef<OsStr>) -> Self {
        self.env.push((name.as_ref().to_owned(), None));
        self
    }

    /// Sets the folder it runs in.
    pub fn current_dir(mut self, folder: impl AsRef<Path>) -> Self {
        self.current_dir = Some(folder.as_ref().to_owned());
        self
    }

    /// Sets what it reads from stdin.
    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = Some(bytes.into());
        self
    }

    /// Ends it, as a failure, when it takes longer.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Runs it and lets the user see what it writes. Without [`stdin`](Self::stdin) it reads the user's.
    ///
    /// # Errors
    /// When it cannot be started, takes too long, or fails: with its command line, its exit status and the end of
    /// its stderr, unless that just went to the user's terminal.
    pub fn run(self) -> Result<()> {
        if self.skipped() {
            return Ok(());
        }
        self.perform(run::Mode::Stream).map(drop)
    }

    /// Runs it and returns what it writes. Without [`stdin`](Self::stdin) it reads nothing.
    ///
    /// In a dry run an effect is not performed and its output is empty; what only reads belongs to
    /// [`ctx.query`](Context::query), which always runs.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn capture(self) -> Result<ProcessOutput> {
        if self.skipped() {
            return Ok(ProcessOutput::default());
        }
        self.perform(run::Mode::Capture)
    }

    /// Records the step; whether it is only to be recorded.
    fn skipped(&self) -> bool {
        match self.on {
            On::Effects(effects) => !effects.begin(format!("run {}", self.command_line())),
            On::Query(context) => {
                context.output.debug(format_args!("query {}", self.command_line()));
                false
            }
        }
    }

    fn perform(&self, mode: run::Mode) -> Result<ProcessOutput> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(reply) = self.machine().reply(&self.command_line()) {
            return self.replied(reply, mode);
        }
        run::run(self, mode)
    }

    #[cfg(any(test, feature = "testing"))]
    fn replied(&self, reply: crate::machine::Reply, mode: run::Mode) -> Result<ProcessOutput> {
        if reply.missing {
            return Err(self.not_started(&std::io::ErrorKind::NotFound.into()));
        }
        if mode == run::Mode::Stream {
            self.output().raw(crate::output::Stream::Stdout, reply.stdout.as_bytes());
        }
        match reply.code {
            0 => Ok(ProcessOutput { stdout: reply.stdout.into(), stderr: reply.stderr.into() }),
            code => Err(self.failed(&format!("exit status: {code}"), reply.stderr.as_bytes())),
        }
    }

    #[cfg(any(test, feature = "testing"))]
    fn machine(&self) -> &crate::machine::Machine {
        match self.on {
            On::Effects(effects) => &effects.machine,
            On::Query(context) => &context.machine,
        }
    }

    fn output(&self) -> &Output {
        match self.on {
            On::Effects(effects) => &effects.output,
            On::Query(context) => &context.output,
        }
    }

    /// The command line as one would type it into a shell.
    fn command_line(&self) -> String {
        command_line::quoted(&self.program, &self.args)
    }

    fn failed(&self, status: &str, stderr: &[u8]) -> Error {
        failure::failed(&self.command_line(), status, stderr)
    }

    fn not_started(&self, error: &std::io::Error) -> Error {
        failure::not_started(self, error)
    }
}
