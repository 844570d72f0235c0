//! The steps of a saved plan, to which a run is held: the first step that is another one, or that finds something else
//! than when the plan was made, is not begun, and nothing after it.

use super::plan::Plan;
use super::state::State;
use super::step::{Kind, Step};
use super::step_json::Salt;
use crate::error::{Error, Result, codes};
use serde_json::Value;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The steps of a saved plan.
#[derive(Debug)]
pub(crate) struct Approved {
    steps: Vec<Step>,
    salt: Salt,
    /// How many were taken.
    taken: Mutex<usize>,
    /// Where the run left the plan, in words.
    departure: OnceLock<String>,
}

impl Approved {
    /// The steps in a plan file; `None`: they are not steps.
    pub(crate) fn from_json(steps: &Value, salt: Salt) -> Option<Self> {
        let steps = steps.as_array()?.iter().map(Step::from_json).collect::<Option<_>>()?;
        Some(Self { steps, salt, taken: Mutex::default(), departure: OnceLock::new() })
    }

    /// Refuses a plan that is made now, unless it is the one that was saved.
    pub(crate) fn compare(&self, present: &Plan) -> Result<()> {
        for step in &present.steps {
            self.take(step)?;
        }
        self.finish()?;
        *self.taken() = 0;
        Ok(())
    }

    /// Takes the next step, or refuses it, and every one that follows.
    pub(super) fn take(&self, present: &Step) -> Result<()> {
        if let Some(departure) = self.departure.get() {
            return Err(outdated(departure));
        }
        let mut taken = self.taken();
        let number = *taken + 1;
        let departure = match self.steps.get(*taken) {
            None if self.steps.is_empty() => {
                format!("the plan has no step, and now there is `{}`", present.description)
            }
            None => format!("the plan ends before the step `{}`, which is now the next", present.description),
            Some(planned) => match planned.departure(present, &self.salt) {
                None => {
                    *taken = number;
                    return Ok(());
                }
                Some(how) => format!("step {number} of the plan {how}"),
            },
        };
        Err(outdated(self.departure.get_or_init(|| departure)))
    }

    /// Refuses the end of a run that left the plan, or that did not take all of it.
    pub(super) fn finish(&self) -> Result<()> {
        let taken = *self.taken();
        match (self.departure.get(), self.steps.get(taken)) {
            (Some(departure), _) => Err(outdated(departure)),
            (None, Some(left)) => {
                Err(outdated(&format!("step {} of the plan, `{}`, is no longer taken", taken + 1, left.description)))
            }
            (None, None) => Ok(()),
        }
    }

    /// That a run left the plan.
    pub(super) fn departed(&self) -> Option<Error> {
        self.departure.get().map(|departure| outdated(departure))
    }

    fn taken(&self) -> std::sync::MutexGuard<'_, usize> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn outdated(departure: &str) -> Error {
    codes::PLAN_OUTDATED.error(departure.to_owned())
}

impl Step {
    /// How this step, which was planned, differs from the one that is about to be taken: reads on from "the step".
    fn departure(&self, present: &Self, salt: &Salt) -> Option<String> {
        let name = &self.description;
        if (self.kind, name, &self.target) != (present.kind, &present.description, &present.target) {
            return Some(format!("is `{name}`, and now it is `{}`", present.description));
        }
        let given = present.given.as_ref().map(|given| salt.hash(given));
        if self.given != given {
            let how = match self.kind {
                Kind::Run => "is now given another folder, other variables or another input",
                _ => "now leads to another place, by another link",
            };
            return Some(format!("is `{name}`, which {how}"));
        }
        if self.assumed != present.assumed {
            return Some(format!("is `{name}`, which now assumes another value"));
        }
        let differ = |planned: &Option<State>, present: &Option<State>| match (planned, present) {
            (Some(planned), Some(present)) => !planned.agrees(present, salt),
            (planned, present) => planned.is_some() != present.is_some(),
        };
        if differ(&self.before, &present.before) {
            let (planned, now) = in_words(self.before.as_ref(), present.before.as_ref());
            return Some(format!("is `{name}`, made for {planned} at {}; now there is {now}", self.target));
        }
        if differ(&self.after, &present.after) {
            let (planned, now) = in_words(self.after.as_ref(), present.after.as_ref());
            return Some(format!("is `{name}`, and leaves {planned}; now it would leave {now}"));
        }
        None
    }
}

impl State {
    /// Whether this is what the plan says, so far as the plan knows it.
    fn agrees(&self, present: &Self, salt: &Salt) -> bool {
        let known = |planned: Option<u32>, present: Option<u32>| planned.is_none() || planned == present;
        match (self, present) {
            // What a process makes is only known when it has run.
            (Self::File { sha256: None, mode, .. }, Self::File { mode: now, .. }) => known(*mode, *now),
            (
                Self::File { size, sha256: Some(planned), mode },
                Self::File { size: size_now, sha256: Some(now), mode: mode_now },
            ) => size == size_now && known(*mode, *mode_now) && (planned == now || *planned == salt.hash(now)),
            (Self::Folder { mode, listing }, Self::Folder { mode: mode_now, listing: listing_now }) => {
                known(*mode, *mode_now) && listing == listing_now
            }
            (planned, now) => planned == now,
        }
    }
}

/// Two states that differ, for a sentence, with their modes: that may be all that differs.
fn in_words(planned: Option<&State>, now: Option<&State>) -> (String, String) {
    let words = |state: Option<&State>| match state {
        Some(state) => match state.mode() {
            Some(mode) => format!("{state} (mode {mode:03o})"),
            None => state.to_string(),
        },
        None => "something that is not known".to_owned(),
    };
    let (planned, now) = (words(planned), words(now));
    // The hash of a private file is not shown, nor what is in a folder.
    let another = if planned == now { " with another content" } else { "" };
    (planned, now + another)
}
