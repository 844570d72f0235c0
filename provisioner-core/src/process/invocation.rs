//! What is to run, as data: no output, no plan, no owner.

use super::lines::OnLine;
#[cfg(feature = "runtime")]
use super::run;
use super::{ProcessInput, ProcessOutput, command_line, failure};
use crate::error::{Error, Result};
use crate::machine::{Machine, Spawner};
use crate::output::Output;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::sync::Arc;
use std::time::Duration;

/// How long a process may take to end once it was asked to, unless it is given another time.
const GRACE: Duration = Duration::from_secs(2);

/// A program with everything it is given.
#[derive(Clone, Debug)]
pub(crate) struct Invocation {
    pub(crate) program: OsString,
    pub(crate) args: Vec<Arg>,
    /// Variables that are set, or taken away.
    pub(crate) env: Vec<(OsString, Option<OsString>)>,
    pub(crate) current_dir: Option<PathBuf>,
    pub(crate) stdin: Option<ProcessInput>,
    pub(crate) timeout: Option<Duration>,
    /// Between asking it to end and killing it.
    pub(crate) grace: Duration,
    /// The exit codes beside 0 that are no failure.
    pub(crate) ok_codes: Vec<i32>,
    /// However it ends, that is no failure.
    pub(crate) any_end: bool,
    /// Where it writes although it is run to read.
    pub(crate) writes: Vec<PathBuf>,
    /// What starts it where this thread may not write there.
    pub(crate) spawner: Option<Arc<dyn Spawner>>,
}

/// A process that ended by itself, well or not.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) output: ProcessOutput,
    /// How many lines of stderr came before those that were kept.
    pub(super) lines_before: usize,
}

/// An argument, and whether it may be shown.
#[derive(Clone)]
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
    /// The command gets stdout line by line, and the user sees stderr.
    Lines,
}

impl Invocation {
    pub(crate) fn new(program: &OsStr) -> Self {
        let program = program.to_owned();
        Self {
            program,
            args: Vec::new(),
            env: Vec::new(),
            current_dir: None,
            stdin: None,
            timeout: None,
            grace: GRACE,
            ok_codes: Vec::new(),
            any_end: false,
            writes: Vec::new(),
            spawner: None,
        }
    }

    /// Runs it, or takes a test's answer in its place. A failure is an error. What is done with each line of stdout
    /// belongs to the mode of that name.
    pub(crate) fn perform<'l>(
        &self,
        output: &'l Output,
        machine: &Machine,
        mode: Mode,
        on_line: Option<OnLine<'l>>,
    ) -> Result<ProcessOutput> {
        self.unless_failed(self.end_of(output, machine, mode, on_line)?)
    }

    fn end_of<'l>(
        &self,
        output: &'l Output,
        machine: &Machine,
        mode: Mode,
        on_line: Option<OnLine<'l>>,
    ) -> Result<Ended> {
        #[cfg(any(test, feature = "testing"))]
        if let Some((call, scripted)) = machine.scripted(|| self.call()) {
            return self.scripted(output, machine, &call, scripted, mode, on_line);
        }
        // Without scripted replies there is one machine only.
        let _ = machine;
        #[cfg(feature = "runtime")]
        return run::run(self, output, mode, on_line);
        #[cfg(not(feature = "runtime"))]
        {
            let _ = (output, mode, on_line);
            Err(crate::error::codes::NO_RUNTIME
                .error(format!("cannot run `{}`: this program has no runtime", self.command_line()))
                .help("build it with the feature `runtime` of `provisioner-core`"))
        }
    }

    /// Starts what was made of it.
    #[cfg(feature = "runtime")]
    pub(super) fn start(&self, mut command: std::process::Command) -> std::io::Result<std::process::Child> {
        match &self.spawner {
            Some(spawner) if !self.writes.is_empty() => spawner.spawn(command, &self.writes_from_its_folder()),
            _ => command.spawn(),
        }
    }

    /// A path that is not absolute begins where the process does.
    #[cfg(feature = "runtime")]
    fn writes_from_its_folder(&self) -> Vec<PathBuf> {
        let folder = self.current_dir.clone().unwrap_or_default();
        self.writes.iter().map(|path| folder.join(path)).collect()
    }

    /// Whether this is no failure.
    pub(crate) fn is_ok(&self, status: ExitStatus) -> bool {
        self.any_end || status.success() || status.code().is_some_and(|code| self.ok_codes.contains(&code))
    }

    fn unless_failed(&self, ended: Ended) -> Result<ProcessOutput> {
        let status = ended.output.status;
        if self.is_ok(status) { Ok(ended.output) } else { Err(self.failed(&status.to_string(), Some(status), ended)) }
    }

    /// The command line as one would type it into a shell.
    pub(crate) fn command_line(&self) -> String {
        command_line::quoted(&self.program, &self.args)
    }

    /// Sets it apart from other invocations, secrets included: for comparing, never for showing.
    pub(crate) fn identity(&self) -> String {
        let args: Vec<_> = self.args.iter().map(|arg| &arg.value).collect();
        format!("{:?} {args:?} {:?} {:?} {:?}", self.program, self.env, self.current_dir, self.stdin)
    }

    /// What it is given beside the command line, for comparing two plans.
    #[cfg(feature = "runtime")]
    pub(crate) fn given(&self) -> String {
        let bytes = self.stdin.as_ref().map(|stdin| stdin.bytes());
        format!("{:?} {:?} {bytes:?}", self.env, self.current_dir)
    }

    pub(super) fn failed(&self, how: &str, status: Option<ExitStatus>, ended: Ended) -> Error {
        failure::failed(&self.command_line(), how, status, ended)
    }

    #[cfg(feature = "runtime")]
    pub(super) fn not_started(&self, error: &std::io::Error) -> Error {
        failure::not_started(self, error)
    }
}
