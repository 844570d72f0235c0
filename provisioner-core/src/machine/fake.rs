//! A machine that a test made up: scripted processes and answers, a home and a working folder of the test's own.
//!
//! Strict: what the test did not script, and what leaves its folder, is kept as a [`Violation`], which fails the test.

use super::cassette::Cassette;
use super::script::UsedScripts;
use super::violation::Violation;
use super::{ProcessCall, Reply};
use crate::files::Overlay;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A machine that a test made up.
#[derive(Debug)]
pub(crate) struct Fake {
    /// The folder of the test, without links; home and working folder are in there.
    root: PathBuf,
    /// Folders of the machine that are below the root instead.
    pub(crate) redirects: Vec<PathBuf>,
    pub(crate) scripts: Arc<UsedScripts>,
    pub(crate) cassette: Option<Cassette>,
    pub(crate) person: Person,
    pub(crate) answers: Mutex<VecDeque<String>>,
    pub(crate) stdin: Vec<u8>,
    steps: Mutex<Vec<FakeStep>>,
    processes: Mutex<Vec<String>>,
    violations: Mutex<Vec<Violation>>,
    planned: Mutex<Option<Arc<Overlay>>>,
}

/// Who is at the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Person {
    /// The answers that the test scripted.
    #[default]
    Scripted,
    /// There is no terminal.
    Absent,
    /// A real terminal.
    Real,
}

/// A step that was taken, or would be in a dry run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FakeStep {
    /// In the word for programs: `write`, `run`.
    pub(crate) kind: &'static str,
    /// The path, or the command line.
    pub(crate) target: String,
    pub(crate) description: String,
}

/// What becomes of a process.
#[derive(Debug)]
pub(crate) enum Scripted {
    Reply(Reply),
    /// It runs, and what it does is kept.
    Record,
    /// It is not allowed, and says why.
    Refused(String),
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Fake {
    /// A machine whose test scripted nothing.
    pub(crate) fn new(root: PathBuf) -> Self {
        Self {
            root,
            redirects: Vec::new(),
            scripts: Arc::new(UsedScripts::new(Default::default())),
            cassette: None,
            person: Person::default(),
            answers: Mutex::default(),
            stdin: Vec::new(),
            steps: Mutex::default(),
            processes: Mutex::default(),
            violations: Mutex::default(),
            planned: Mutex::default(),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder in which commands run.
    pub(crate) fn working_folder(&self) -> PathBuf {
        self.root.join("work")
    }

    /// The home folder.
    pub(crate) fn home(&self) -> PathBuf {
        self.root.join("home")
    }

    /// Where a path is really: a relative one in the working folder, one of a redirected folder below the root.
    pub(crate) fn locate(&self, path: &Path) -> PathBuf {
        if path.is_relative() {
            return self.working_folder().join(path);
        }
        match self.redirects.iter().any(|folder| path.starts_with(folder)) && !path.starts_with(&self.root) {
            true => self.root.join("redirected").join(path.components().skip(1).collect::<PathBuf>()),
            false => path.to_owned(),
        }
    }

    /// How a path is shown: without the root, whose name is never the same.
    pub(super) fn shown<'p>(&self, path: &'p Path) -> (&'static str, &'p Path) {
        if let Ok(inside) = path.strip_prefix(self.working_folder()) {
            return ("", inside);
        }
        if let Ok(inside) = path.strip_prefix(self.home()) {
            return ("~/", inside);
        }
        ("", path.strip_prefix(&self.root).unwrap_or(path))
    }

    pub(super) fn record(&self, step: FakeStep) {
        lock(&self.steps).push(step);
    }

    pub(super) fn violate(&self, violation: Violation) {
        let mut violations = lock(&self.violations);
        if !violations.contains(&violation) {
            violations.push(violation);
        }
    }

    /// Keeps the planned changes of a dry run, to look at later.
    pub(super) fn will_plan(&self, overlay: &Arc<Overlay>) {
        *lock(&self.planned) = Some(Arc::clone(overlay));
    }

    /// The planned changes of a dry run.
    pub(crate) fn planned(&self) -> Option<Arc<Overlay>> {
        lock(&self.planned).clone()
    }

    /// What becomes of a process.
    pub(super) fn process(&self, call: &ProcessCall) -> Scripted {
        lock(&self.processes).push(call.command_line.clone());
        if let Some(reply) = self.scripts.reply(call) {
            return Scripted::Reply(reply);
        }
        let Some(cassette) = &self.cassette else {
            self.violate(Violation::process_not_scripted(&call.command_line));
            return Scripted::Refused(format!("the test does not script `{}`", call.command_line));
        };
        match cassette.play(call, &self.root) {
            Ok(scripted) => scripted,
            Err(violation) => {
                self.violate(violation);
                Scripted::Refused(format!("`{}` is not on the cassette", call.command_line))
            }
        }
    }

    /// Keeps on the cassette what a real process did.
    pub(crate) fn keep(&self, call: &ProcessCall, reply: &Reply) {
        if let Some(cassette) = &self.cassette {
            cassette.keep(call, reply, &self.root);
        }
    }

    /// The answer to a question; `None`: there is none.
    pub(super) fn answer(&self, question: &str) -> Option<String> {
        if self.person == Person::Absent {
            return None;
        }
        let answer = lock(&self.answers).pop_front();
        if answer.is_none() {
            self.violate(Violation::prompt_not_answered(question));
        }
        answer
    }

    /// The steps that were taken, or would be in a dry run.
    pub(crate) fn steps(&self) -> Vec<FakeStep> {
        lock(&self.steps).clone()
    }

    /// Every command line that was run, processes too.
    pub(crate) fn processes(&self) -> Vec<String> {
        lock(&self.processes).clone()
    }

    /// The answers that nothing asked for.
    pub(crate) fn unused_answers(&self) -> Vec<String> {
        lock(&self.answers).iter().cloned().collect()
    }

    /// What was not allowed so far.
    pub(crate) fn violations(&self) -> Vec<Violation> {
        lock(&self.violations).clone()
    }

    /// What the test brought and the command had no use for.
    pub(crate) fn unused(&self) -> Vec<Violation> {
        let mut unused: Vec<_> =
            self.unused_answers().iter().map(|answer| Violation::answer_not_used(answer)).collect();
        // A dry run starts nothing, and is often made with the scripts of the real one.
        if self.planned().is_none() {
            unused.extend(self.scripts.unused().iter().map(|words| Violation::script_not_used(words)));
            unused.extend(self.cassette.iter().flat_map(Cassette::left));
        }
        unused
    }

    /// Writes down what was recorded.
    pub(crate) fn finish(&self) {
        if let Some(cassette) = &self.cassette {
            cassette.write();
        }
    }
}
