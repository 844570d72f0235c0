//! What a scripted process is given: what a real one would have been started with.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A process that a command started and a test stands in for, with everything it was given: what the function of
/// [`Cli::process_with`](crate::testing::Cli::process_with) sees.
///
/// ```
/// use provisioner::testing::{Cli, Reply};
///
/// let cli = Cli::new().process_with("psql", |call| match call.stdin_text().contains("drop table") {
///     true => Reply::failure(1).stderr("permission denied"),
///     false => Reply::ok(format!("connected to {}", call.env("PGHOST").unwrap_or("localhost"))),
/// });
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ProcessCall {
    pub(crate) command_line: String,
    pub(crate) program: String,
    pub(crate) args: Vec<String>,
    pub(crate) env: Vec<(OsString, Option<OsString>)>,
    pub(crate) current_dir: Option<PathBuf>,
    pub(crate) stdin: Vec<u8>,
    pub(crate) timeout: Option<Duration>,
    /// What must not be kept on disk.
    pub(crate) secrets: Vec<String>,
}

impl ProcessCall {
    /// The command line as one would type it into a shell; secret arguments are `********`.
    #[must_use]
    pub fn command_line(&self) -> &str {
        &self.command_line
    }

    /// The program, as the command named it.
    #[must_use]
    pub fn program(&self) -> &str {
        &self.program
    }

    /// The arguments, secret ones in clear; what is not UTF-8 in them is replaced by `�`.
    #[must_use]
    pub fn args(&self) -> &[String] {
        &self.args
    }

    /// The value of a variable that the command set for this process; `None` where it set none, took it away, or the
    /// value is not UTF-8.
    #[must_use]
    pub fn env(&self, name: &str) -> Option<&str> {
        let set = self.env.iter().rev().find(|(known, _)| known == OsStr::new(name));
        set.and_then(|(_, value)| value.as_deref()).and_then(OsStr::to_str)
    }

    /// The folder that the command chose for this process; `None`: the working folder of the test.
    #[must_use]
    pub fn current_dir(&self) -> Option<&Path> {
        self.current_dir.as_deref()
    }

    /// What the command gave it to read; empty where it gave nothing.
    #[must_use]
    pub fn stdin(&self) -> &[u8] {
        &self.stdin
    }

    /// The same as text; what is not UTF-8 in it is replaced by `�`.
    #[must_use]
    pub fn stdin_text(&self) -> String {
        String::from_utf8_lossy(&self.stdin).into_owned()
    }

    /// How long it may take; `None`: as long as it takes.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.timeout
    }
}
