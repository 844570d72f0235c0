//! What the parser of `#[arg(value_parser = …)]` makes, so that rustc can compare it with the parameter's type.

use crate::error::Error;
use clap::builder::TypedValueParser;
use std::error::Error as StdError;
use std::fmt;

/// A parser: `(&Made(parser)).value()` is [`Typed`] where the compiler knows what it makes, and [`Untyped`] where it
/// does not, as of a `clap::builder::ValueParser`.
#[derive(Debug)]
pub struct Made<P>(pub P);

/// A function of the author's as a parser: its error may be a [`Error`], which clap does not know.
pub fn parser<T, E, F>(parse: F) -> impl Fn(&str) -> Result<T, Box<dyn StdError + Send + Sync>> + Clone + Send + Sync
where
    F: Fn(&str) -> Result<T, E> + Clone + Send + Sync + 'static,
    E: ParserError,
{
    move |text: &str| parse(text).map_err(ParserError::boxed)
}

/// What a parser of an author's may fail with.
#[diagnostic::on_unimplemented(
    message = "a parser cannot fail with `{Self}`",
    label = "not an error that can be shown",
    note = "help: return `provisioner::Error`, a `String`, or a type that implements `std::error::Error + Send + Sync`"
)]
pub trait ParserError {
    /// As clap takes it.
    fn boxed(self) -> Box<dyn StdError + Send + Sync>;
}

impl<E: Into<Box<dyn StdError + Send + Sync>>> ParserError for E {
    fn boxed(self) -> Box<dyn StdError + Send + Sync> {
        self.into()
    }
}

impl ParserError for Error {
    fn boxed(self) -> Box<dyn StdError + Send + Sync> {
        Box::new(Shown(self.to_string()))
    }
}

/// The text of an error.
#[derive(Debug)]
struct Shown(String);

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl StdError for Shown {}

/// Parsers of a type that is known.
pub trait Typed {
    /// What is made.
    type Value;
    /// Nothing: only the type is of interest.
    fn value(&self) -> Option<Self::Value>;
}

impl<P: TypedValueParser> Typed for Made<P> {
    type Value = P::Value;

    fn value(&self) -> Option<P::Value> {
        None
    }
}

/// Everything else.
pub trait Untyped {
    /// Nothing, of whatever type is asked for.
    fn value<T>(&self) -> Option<T>;
}

impl<P> Untyped for &Made<P> {
    fn value<T>(&self) -> Option<T> {
        None
    }
}

/// The traits, for an import that no name collides with.
pub mod makers {
    pub use super::{Typed as _, Untyped as _};
}
