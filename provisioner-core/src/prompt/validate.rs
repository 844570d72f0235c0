//! What an answer has to be, in the author's words.

use std::fmt::{self, Debug, Display, Formatter};

type Check<'a> = dyn Fn(&str) -> Result<(), String> + 'a;

/// What a text has to be; anything where nothing is said.
#[derive(Default)]
pub(super) struct Validate<'a>(Option<Box<Check<'a>>>);

impl<'a> Validate<'a> {
    pub(super) fn new<E: Display>(check: impl Fn(&str) -> Result<(), E> + 'a) -> Self {
        Self(Some(Box::new(move |answer| check(answer).map_err(|error| error.to_string()))))
    }

    /// Why an answer will not do.
    pub(super) fn check(&self, answer: &str) -> Result<(), String> {
        self.0.as_ref().map_or(Ok(()), |check| check(answer))
    }
}

impl Debug for Validate<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_some() { "Validate(…)" } else { "Validate" })
    }
}
