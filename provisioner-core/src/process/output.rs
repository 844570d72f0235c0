//! What a process wrote.

/// What a process wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessOutput {
    /// What it wrote to stdout.
    pub stdout: Vec<u8>,
    /// What it wrote to stderr.
    pub stderr: Vec<u8>,
}

impl ProcessOutput {
    /// Stdout as text without the newlines at its end; bytes that are not UTF-8 become `�`.
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
