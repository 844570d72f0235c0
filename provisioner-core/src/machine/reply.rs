//! What a scripted process does instead of running.

use std::path::PathBuf;
use std::time::Duration;

/// What a scripted process does instead of running; a text is what it writes to stdout.
///
/// ```
/// use provisioner::testing::{Cli, Reply};
/// use std::time::Duration;
///
/// let cli = Cli::new()
///     .process("kind get clusters", "demo\n")
///     .process("kind create", Reply::failure(1).stderr("no space left"))
///     .process("docker", Reply::missing())
///     // Polled: the first time it is pending, from the second time on ready.
///     .process("kubectl get pod", Reply::ok("Pending").then("Ready"))
///     .process("sleep", Reply::signal(15).delay(Duration::from_millis(10)))
///     .process("openssl", Reply::ok("").file("key.pem", "…"));
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Reply {
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
    pub(crate) end: ReplyEnd,
    pub(crate) delay: Duration,
    pub(crate) files: Vec<(PathBuf, Vec<u8>)>,
    pub(crate) optional: bool,
    /// What it does the next times.
    pub(crate) next: Vec<Self>,
}

/// How a scripted process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReplyEnd {
    Code(i32),
    Signal(i32),
    /// It does not even start.
    Missing,
}

impl Default for ReplyEnd {
    fn default() -> Self {
        Self::Code(0)
    }
}

impl Reply {
    /// It succeeds and writes this to stdout.
    pub fn ok(stdout: impl Into<Vec<u8>>) -> Self {
        Self::default().stdout(stdout)
    }

    /// It succeeds and writes nothing.
    pub fn success() -> Self {
        Self::default()
    }

    /// It fails with this exit status.
    pub fn failure(code: i32) -> Self {
        Self { end: ReplyEnd::Code(code), ..Self::default() }
    }

    /// It dies of this signal: 9 is SIGKILL, 15 is SIGTERM. Where there are no signals, the number is its exit status.
    pub fn signal(signal: i32) -> Self {
        Self { end: ReplyEnd::Signal(signal), ..Self::default() }
    }

    /// There is no such program.
    pub fn missing() -> Self {
        Self { end: ReplyEnd::Missing, ..Self::default() }
    }

    /// What it writes to stdout.
    pub fn stdout(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.stdout = text.into();
        self
    }

    /// What it writes to stderr.
    pub fn stderr(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.stderr = text.into();
        self
    }

    /// How long it takes. Where the command gave it less time, it is over at once, as one that took too long.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// A file that it writes, below the folder of the test.
    pub fn file(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.into(), content.into()));
        self
    }

    /// What it does the next time it is run. The last of several replies is given from then on.
    pub fn then(mut self, next: impl Into<Self>) -> Self {
        self.next.push(next.into());
        self
    }

    /// A test may leave it unused: without this, a script that no process asked for fails the test.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// This reply and those that follow it, in order.
    pub(crate) fn in_order(mut self) -> Vec<Self> {
        let next = std::mem::take(&mut self.next);
        let mut replies = vec![self];
        replies.extend(next.into_iter().flat_map(Self::in_order));
        replies
    }
}

impl From<&str> for Reply {
    fn from(stdout: &str) -> Self {
        Self::ok(stdout)
    }
}

impl From<String> for Reply {
    fn from(stdout: String) -> Self {
        Self::ok(stdout)
    }
}
