//! A machine that a test made up: scripted processes and answers, files below a folder of the test's own.

use crate::machine::Reply;
use std::collections::VecDeque;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A machine that a test made up.
#[derive(Debug)]
pub(crate) struct Fake {
    root: PathBuf,
    /// The beginning of a command line, and what happens then; later ones win.
    replies: Vec<(String, Reply)>,
    answers: Mutex<VecDeque<String>>,
    steps: Mutex<Vec<String>>,
    processes: Mutex<Vec<String>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Fake {
    pub(crate) fn new(root: PathBuf, replies: Vec<(String, Reply)>, answers: VecDeque<String>) -> Self {
        Self { root, replies, answers: Mutex::new(answers), steps: Mutex::default(), processes: Mutex::default() }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Every path, absolute or not, is below the root, and `..` does not lead out.
    pub(crate) fn locate(&self, path: &Path) -> PathBuf {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        let mut located = self.root.clone();
        for component in inside.components() {
            match component {
                Component::Normal(name) => located.push(name),
                Component::ParentDir if located != self.root => drop(located.pop()),
                _ => {}
            }
        }
        located
    }

    pub(super) fn record(&self, step: &str) {
        lock(&self.steps).push(step.to_owned());
    }

    /// A process that nobody scripted succeeds and says nothing.
    pub(super) fn reply(&self, command_line: &str) -> Reply {
        let matches =
            |start: &str| command_line.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        lock(&self.processes).push(command_line.to_owned());
        let scripted = self.replies.iter().rev().find(|(start, _)| matches(start));
        scripted.map(|(_, reply)| reply.clone()).unwrap_or_default()
    }

    pub(super) fn answer(&self) -> Option<String> {
        lock(&self.answers).pop_front()
    }

    /// The steps that were taken, or would be in a dry run.
    pub(crate) fn steps(&self) -> Vec<String> {
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
}
