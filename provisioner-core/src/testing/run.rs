//! What a program did, and the claims a test makes about it.

use super::folder::{Folder, with_home};
use super::{Cli, Plan, expected};
use crate::exit_code::ExitCode;
use crate::machine::{Fake, Violation};
use crate::output::{Sink, Stream};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a program did. A claim that does not hold panics and shows everything that was printed.
#[derive(Debug)]
pub struct Run {
    cli: Cli,
    args: Vec<OsString>,
    code: ExitCode,
    stdout: String,
    stderr: String,
    fake: Arc<Fake>,
    /// Held so that the folder goes when this does.
    folder: Arc<Folder>,
}

impl Run {
    pub(super) fn new(
        cli: Cli,
        args: Vec<OsString>,
        code: ExitCode,
        sink: &Sink,
        folder: Arc<Folder>,
        fake: Arc<Fake>,
    ) -> Self {
        let (stdout, stderr) = (sink.text(Stream::Stdout), sink.text(Stream::Stderr));
        Self { cli, args, code, stdout, stderr, fake, folder }
    }

    /// What the test does not allow for.
    pub(super) fn violations(&self) -> Vec<Violation> {
        self.fake.violations()
    }

    #[track_caller]
    pub(super) fn assert_allowed(&self, unused: bool) {
        let mut violations = self.violations();
        if violations.is_empty() && !unused {
            // What is not used often only comes of what was not allowed.
            violations = self.fake.unused();
        }
        if !violations.is_empty() {
            let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
            self.fail(&lines.join("\n"));
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
        self.claim(self.stdout == text, || different("stdout", text, &self.stdout))
    }

    /// Claims what stderr is.
    #[track_caller]
    pub fn assert_stderr(&self, text: impl AsRef<str>) -> &Self {
        let text = text.as_ref();
        self.claim(self.stderr == text, || different("stderr", text, &self.stderr))
    }

    /// Claims that stdout is what this file of the package holds. With the variable `UPDATE=1` the file is written instead.
    /// The name of the test's folder, which is never the same, stands in it as `[FOLDER]`.
    #[track_caller]
    pub fn assert_stdout_matches_file(&self, path: impl AsRef<Path>) -> &Self {
        self.assert_matches_file("stdout", &self.stdout, path.as_ref())
    }

    /// The same of stderr.
    #[track_caller]
    pub fn assert_stderr_matches_file(&self, path: impl AsRef<Path>) -> &Self {
        self.assert_matches_file("stderr", &self.stderr, path.as_ref())
    }

    #[track_caller]
    fn assert_matches_file(&self, stream: &str, found: &str, path: &Path) -> &Self {
        let found = found.replace(&*self.folder.path().to_string_lossy(), "[FOLDER]");
        match expected::compare_with_file(path, &found) {
            Ok(()) => self,
            Err(why) => self.fail(&format!("{stream}: {why}")),
        }
    }

    /// Claims which steps it took, in order; in a dry run those it would have taken.
    #[track_caller]
    pub fn assert_effects<S: AsRef<str>>(&self, steps: impl IntoIterator<Item = S>) -> &Self {
        let steps: Vec<_> = steps.into_iter().collect();
        let wanted: Vec<_> = steps.iter().map(AsRef::as_ref).collect();
        let found = self.effects();
        self.claim(wanted == found, || different("the effects", &lines(&wanted), &lines(&found)))
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
        match data {
            Ok(data) => data,
            Err(error) if self.args.iter().any(|arg| arg.to_string_lossy().contains("json")) => {
                self.fail(&format!("stdout should hold the data of `--format json`: {error}"))
            }
            Err(_) => self.fail("stdout should hold data\nhelp: add `--format json` to the arguments"),
        }
    }

    /// The one document that it printed under `--format json`.
    ///
    /// # Panics
    /// When stdout holds anything else.
    #[must_use]
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        match serde_json::from_str(&self.stdout) {
            Ok(document) => document,
            Err(error) => self.fail(&format!("stdout should hold the document of `--format json`: {error}")),
        }
    }

    /// What it printed on stderr, without colours.
    #[must_use]
    pub fn stderr(&self) -> &str {
        &self.stderr
    }

    /// The steps it took, in order; in a dry run those it would have taken.
    #[must_use]
    pub fn effects(&self) -> Vec<String> {
        self.fake.steps().into_iter().map(|step| step.description).collect()
    }

    /// The same steps, to make claims about one by one.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan::of(&self.fake)
    }

    /// Whether the same command, as a dry run in the folder that this run left, has nothing to change: it is safe to run
    /// twice. Scripts go on where this run left them.
    ///
    /// # Panics
    /// When this was a dry run, or the second one does something that the test does not allow for.
    #[must_use]
    #[track_caller]
    pub fn second_run_is_empty(&self) -> bool {
        if self.fake.planned().is_some() {
            self.fail("a dry run leaves nothing behind\n  help: run the command without `--dry-run` first");
        }
        let mut args = vec![OsString::from("--dry-run")];
        args.extend(self.args.clone());
        let second = self.cli.run_in(Arc::clone(&self.folder), Arc::clone(&self.fake.scripts), args);
        second.assert_allowed(true);
        second.assert_success().plan().is_empty()
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

    /// The content of a file of the working folder, or of the home (`~/.netrc`).
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

    /// Where a path of the program really is: in the folder of the test, which goes when this is dropped.
    #[must_use]
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.fake.locate(&with_home(path.as_ref(), &self.folder.home()))
    }

    /// The working folder.
    #[must_use]
    pub fn root(&self) -> PathBuf {
        self.folder.work()
    }

    #[track_caller]
    fn claim(&self, holds: bool, claim: impl FnOnce() -> String) -> &Self {
        if holds { self } else { self.fail(&claim()) }
    }

    #[track_caller]
    fn fail(&self, claim: &str) -> ! {
        let words: Vec<_> = self.args.iter().map(|arg| arg.to_string_lossy()).collect();
        let mut shown = format!("{claim}\n  arguments: {}\n  exit code: {}\n", words.join(" "), self.code.code());
        let parts = [("stdout", &self.stdout), ("stderr", &self.stderr), ("effects", &lines(&self.effects()))];
        for (name, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            let end = if text.ends_with('\n') { "" } else { "\n" };
            let _ = write!(shown, "--- {name}\n{text}{end}");
        }
        panic!("{shown}")
    }
}

fn lines(texts: &[impl AsRef<str>]) -> String {
    texts.iter().map(|text| format!("{}\n", text.as_ref())).collect()
}

fn different(what: &str, wanted: &str, found: &str) -> String {
    format!("{what} should be otherwise\n{}", expected::difference(wanted, found))
}
