//! What a scripted process does instead of running.

/// What a scripted process does instead of running; a text is what it writes to stdout.
///
/// ```
/// use provisioner::testing::{Cli, Reply};
///
/// let cli = Cli::new()
///     .process("kind get clusters", "demo\n")
///     .process("kind create", Reply::failure(1).stderr("no space left"))
///     .process("docker", Reply::missing());
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Reply {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
    pub(crate) missing: bool,
}

impl Reply {
    /// It succeeds.
    pub fn success() -> Self {
        Self::default()
    }

    /// It fails with this exit status.
    pub fn failure(code: i32) -> Self {
        Self { code, ..Self::default() }
    }

    /// There is no such program.
    pub fn missing() -> Self {
        Self { missing: true, ..Self::default() }
    }

    /// What it writes to stdout.
    pub fn stdout(mut self, text: impl Into<String>) -> Self {
        self.stdout = text.into();
        self
    }

    /// What it writes to stderr.
    pub fn stderr(mut self, text: impl Into<String>) -> Self {
        self.stderr = text.into();
        self
    }
}

impl From<&str> for Reply {
    fn from(stdout: &str) -> Self {
        Self::success().stdout(stdout)
    }
}

impl From<String> for Reply {
    fn from(stdout: String) -> Self {
        Self::success().stdout(stdout)
    }
}
