//! The answers of a run whose plan is saved: who applies the plan is not asked again.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A question with its answer, as a person would type it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct GivenAnswer {
    pub(crate) question: String,
    pub(crate) answer: String,
    /// It is not written anywhere: it is asked for again when the plan is applied, once.
    pub(crate) secret: bool,
}

/// The answers of one run.
#[derive(Default)]
pub(super) struct Answers {
    /// Those that were given before, and are not taken yet.
    saved: Mutex<Vec<GivenAnswer>>,
    /// Those that were given now, in order.
    given: Mutex<Vec<GivenAnswer>>,
}

impl Answers {
    pub(super) fn new(saved: Vec<GivenAnswer>) -> Self {
        Self { saved: Mutex::new(saved), given: Mutex::default() }
    }

    /// The answer that was given to this question before: the first that is left, as a question may be asked twice.
    pub(super) fn take(&self, question: &str) -> Option<String> {
        let mut saved = lock(&self.saved);
        let index = saved.iter().position(|given| given.question == question)?;
        Some(saved.remove(index).answer)
    }

    pub(super) fn keep(&self, given: GivenAnswer) {
        lock(&self.given).push(given);
    }

    pub(super) fn given(&self) -> Vec<GivenAnswer> {
        lock(&self.given).clone()
    }
}

fn lock(answers: &Mutex<Vec<GivenAnswer>>) -> MutexGuard<'_, Vec<GivenAnswer>> {
    answers.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Without the answers, of which one may be a secret.
impl fmt::Debug for Answers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Answers")
    }
}
