//! A step that gives a value: `effects.step_value("create the record", || …)`.

use super::Effects;
use super::step::Step;
use crate::error::{Error, Result};
use std::fmt::Debug;

/// A step that gives a value, about to be taken: ended by [`run`](Self::run).
///
/// ```
/// # fn new_record() -> std::io::Result<u64> { Ok(7) }
/// # fn command(effects: &provisioner::Effects) -> provisioner::Result<u64> {
/// effects.step_value("create the record", || new_record()).assume(0).run()
/// # }
/// ```
#[must_use = "nothing is done before `run()`"]
pub struct StepValue<'a, T, F> {
    effects: &'a Effects,
    description: String,
    change: F,
    /// The value that a plan goes on with, and how it is shown there.
    assumed: Option<(T, String)>,
}

impl<T, F> Debug for StepValue<'_, T, F> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("StepValue").field("description", &self.description).finish_non_exhaustive()
    }
}

impl<'a, T, E, F> StepValue<'a, T, F>
where
    E: Into<Error>,
    F: FnOnce() -> Result<T, E>,
{
    pub(super) fn new(effects: &'a Effects, description: String, change: F) -> Self {
        Self { effects, description, change, assumed: None }
    }

    /// Names the value that a plan goes on with. It is shown in the plan; a real run takes no notice of it.
    pub fn assume(mut self, value: T) -> Self
    where
        T: Debug,
    {
        let shown = format!("{value:?}");
        self.assumed = Some((value, shown));
        self
    }

    /// Takes the step and returns its value.
    ///
    /// # Errors
    /// What the change itself returns. In a dry run without [`assume`](Self::assume), that the value is not known: the
    /// plan ends here. Pass the error on with `?`.
    pub fn run(self) -> Result<T> {
        let Self { effects, description, change, assumed } = self;
        effects.refuse_after_unknown()?;
        let mut step = Step::described(description.clone());
        if effects.performs() {
            return effects.perform(step, || change().map_err(Into::into));
        }
        let (value, shown) = match assumed {
            Some((value, shown)) => (Some(value), Some(shown)),
            None => (None, None),
        };
        step.assumed = shown;
        effects.plan(step);
        value.ok_or_else(|| effects.depend_on(format!("what `{description}` gives")))
    }
}
