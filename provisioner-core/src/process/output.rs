//! What a process wrote.

use std::process::ExitStatus;

/// What a process wrote, and how it ended.
///
/// ```
/// # fn branch(ctx: &provisioner::Context) -> provisioner::Result<String> {
/// let output = ctx.query("git").args(["branch", "--show-current"]).capture()?;
/// Ok(output.text())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessOutput {
    /// What it wrote to stdout.
    pub stdout: Vec<u8>,
    /// What it wrote to stderr.
    pub stderr: Vec<u8>,
    pub(super) status: ExitStatus,
}

impl ProcessOutput {
    /// Stdout as text without the newlines at its end; bytes that are not UTF-8 become `�`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::from_utf8_lossy(&self.stdout).into_owned();
        text.truncate(text.trim_end_matches(['\r', '\n']).len());
        text
    }

    /// How it ended: other than well only with one of the codes that [`ok_codes`](crate::Query::ok_codes) names.
    #[must_use]
    pub fn status(&self) -> ExitStatus {
        self.status
    }

    /// The lines of stdout.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.text().lines().map(ToOwned::to_owned).collect()
    }
}

/// The status of a process that exited with this code.
#[cfg(any(test, feature = "testing"))]
pub(super) fn status_of(code: i32) -> ExitStatus {
    #[cfg(unix)]
    let status = std::os::unix::process::ExitStatusExt::from_raw((code & 0xff) << 8);
    #[cfg(windows)]
    let status = std::os::windows::process::ExitStatusExt::from_raw(code.cast_unsigned());
    status
}

/// The status of a process that died of this signal; where there are no signals, that exited with it.
#[cfg(any(test, feature = "testing"))]
pub(super) fn status_of_signal(signal: i32) -> ExitStatus {
    #[cfg(unix)]
    return std::os::unix::process::ExitStatusExt::from_raw(signal & 0x7f);
    #[cfg(not(unix))]
    status_of(signal)
}

/// What a process wrote to stdout.
impl From<&str> for ProcessOutput {
    fn from(stdout: &str) -> Self {
        Self { stdout: stdout.into(), ..Self::default() }
    }
}

/// What a process wrote to stdout.
impl From<String> for ProcessOutput {
    fn from(stdout: String) -> Self {
        Self { stdout: stdout.into_bytes(), ..Self::default() }
    }
}
