//! What a program did, and the claims a test makes about it.

use crate::exit_code::ExitCode;
use crate::machine::Fake;
use crate::output::{Sink, Stream};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// What a program did. A claim that does not hold panics and shows everything that was printed.
#[derive(Debug)]
pub struct Run {
    command_line: String,
    code: ExitCode,
    stdout: String,
    stderr: String,
    fake: Arc<Fake>,
    /// Held so that the folder goes when this does.
    root: TempDir,
}

impl Run {
    pub(super) fn new(args: &[OsString], code: ExitCode, sink: &Sink, root: TempDir, fake: Arc<Fake>) -> Self {
        let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
        Self {
            command_line: words.join(" "),
            code,
            stdout: sink.text(Stream::Stdout),
            stderr: sink.text(Stream::Stderr),
            fake,
            root,
        }
    }

    /// Claims that it ended with code 0.
    #[track_caller]
    pub fn assert_success(&self) -> &Self {
        self.claim(self.code.is_success(), || "it should succeed".to_owned())
    }

    /// Claims that it ended with a code other than 0.
    #[track_caller]
    pub fn assert_failure(&self) -> &Self {
        self.claim(!self.code.is_success(), || "it should fail".to_owned())
    }

    /// Claims that it ended with this code.
    #[track_caller]
    pub fn assert_code(&self, code: u8) -> &Self {
        self.claim(self.code.code() == code, || format!("it should end with code {code}"))
    }

    /// Claims that stdout contains a text.
    #[track_caller]
    pub fn assert_stdout_contains(&self, text: impl AsRef<str>) -> &Self {
        let text = text.as_ref();
        self.claim(self.stdout.contains(text), || format!("stdout should contain {text:?}"))
    }

    /// Claims that stderr contains a text.
    #[track_caller]
    pub fn assert_stderr_contains(&self, text: impl AsRef<str>) -> &Self {
        let text = text.as_ref();
        self.claim(self.stderr.contains(text), || format!("stderr should contain {text:?}"))
    }

    /// Claims what stdout is.
    #[track_caller]
    pub fn assert_stdout(&self, text: impl AsRef<str>) -> &Self {
        let text = text.as_ref();
        self.claim(self.stdout == text, || format!("stdout should be {text:?}"))
    }

    /// Claims what stderr is.
    #[track_caller]
    pub fn assert_stderr(&self, text: impl AsRef<str>) -> &Self {
        let text = text.as_ref();
        self.claim(self.stderr == text, || format!("stderr should be {text:?}"))
    }

    /// How it ended.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        self.code
    }

    /// What it printed on stdout, without colours.
    #[must_use]
    pub fn stdout(&self) -> &str {
        &self.stdout
    }

    /// The data of the one document that it printed under `--format json`, as the type that was given.
    ///
    /// # Panics
    /// When stdout holds no such document, or the data is of another type.
    #[must_use]
    #[track_caller]
    pub fn data<T: serde::de::DeserializeOwned>(&self) -> T {
        let document = serde_json::from_str::<serde_json::Value>(&self.stdout);
        let data = document.map(|mut document| document["data"].take()).and_then(serde_json::from_value);
        data.unwrap_or_else(|error| self.fail(&format!("stdout should hold the data of `--format json`: {error}")))
    }

    /// What it printed on stderr, without colours.
    #[must_use]
    pub fn stderr(&self) -> &str {
        &self.stderr
    }

    /// The steps it took, in order; in a dry run those it would have taken.
    #[must_use]
    pub fn effects(&self) -> Vec<String> {
        self.fake.steps()
    }

    /// The command lines of all processes it ran, those that only read included.
    #[must_use]
    pub fn processes(&self) -> Vec<String> {
        self.fake.processes()
    }

    /// The answers that no prompt asked for.
    #[must_use]
    pub fn unused_answers(&self) -> Vec<String> {
        self.fake.unused_answers()
    }

    /// The content of a file that it wrote.
    ///
    /// # Panics
    /// When there is no such file, or its content is not UTF-8.
    #[must_use]
    #[track_caller]
    pub fn file(&self, path: impl AsRef<Path>) -> String {
        let path = path.as_ref();
        match fs::read_to_string(self.path(path)) {
            Ok(content) => content,
            Err(error) => self.fail(&format!("it should have written {}: {error}", path.display())),
        }
    }

    /// Where a path of the program really is: below the temporary folder, which goes when this is dropped.
    #[must_use]
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.fake.locate(path.as_ref())
    }

    /// The temporary folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    #[track_caller]
    fn claim(&self, holds: bool, claim: impl FnOnce() -> String) -> &Self {
        if holds { self } else { self.fail(&claim()) }
    }

    #[track_caller]
    fn fail(&self, claim: &str) -> ! {
        panic!(
            "{claim}\n  arguments: {}\n  exit code: {}\n--- stdout\n{}--- stderr\n{}--- effects\n{}\n",
            self.command_line,
            self.code.code(),
            self.stdout,
            self.stderr,
            self.effects().join("\n"),
        )
    }
}
