//! What is to run, as data: no output, no plan, no owner.

use super::{ProcessOutput, command_line, failure, run};
use crate::error::{Error, Result};
use crate::machine::Machine;
use crate::output::Output;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// A program with everything it is given.
#[derive(Debug)]
pub(crate) struct Invocation {
    pub(crate) program: OsString,
    pub(crate) args: Vec<Arg>,
    /// Variables that are set, or taken away.
    pub(crate) env: Vec<(OsString, Option<OsString>)>,
    pub(crate) current_dir: Option<PathBuf>,
    pub(crate) stdin: Option<Vec<u8>>,
    pub(crate) timeout: Option<Duration>,
}

/// An argument, and whether it may be shown.
pub(crate) struct Arg {
    pub(crate) value: OsString,
    pub(crate) secret: bool,
}

impl fmt::Debug for Arg {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.secret { formatter.write_str("********") } else { self.value.fmt(formatter) }
    }
}

/// What becomes of what the process writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The user sees it as it comes.
    Stream,
    /// The command gets it.
    Capture,
}

impl Invocation {
    pub(crate) fn new(program: &OsStr) -> Self {
        let program = program.to_owned();
        Self { program, args: Vec::new(), env: Vec::new(), current_dir: None, stdin: None, timeout: None }
    }

    /// Runs it, or takes a test's answer in its place.
    pub(crate) fn perform(&self, output: &Output, machine: &Machine, mode: Mode) -> Result<ProcessOutput> {
        #[cfg(any(test, feature = "testing"))]
        if let Some(reply) = machine.reply(&self.command_line()) {
            return self.replied(output, reply, mode);
        }
        // Without scripted replies there is one machine only.
        let _ = machine;
        run::run(self, output, mode)
    }

    #[cfg(any(test, feature = "testing"))]
    fn replied(&self, output: &Output, reply: crate::machine::Reply, mode: Mode) -> Result<ProcessOutput> {
        if reply.missing {
            return Err(self.not_started(&std::io::ErrorKind::NotFound.into()));
        }
        if mode == Mode::Stream {
            output.raw(crate::output::Stream::Stdout, reply.stdout.as_bytes());
        }
        match reply.code {
            0 => Ok(ProcessOutput { stdout: reply.stdout.into(), stderr: reply.stderr.into() }),
            code => Err(self.failed(&format!("exit status: {code}"), reply.stderr.as_bytes())),
        }
    }

    /// The command line as one would type it into a shell.
    pub(crate) fn command_line(&self) -> String {
        command_line::quoted(&self.program, &self.args)
    }

    pub(super) fn failed(&self, status: &str, stderr: &[u8]) -> Error {
        failure::failed(&self.command_line(), status, stderr)
    }

    pub(super) fn not_started(&self, error: &std::io::Error) -> Error {
        failure::not_started(self, error)
    }
}
