//! Arguments of the types that most arguments have: how they are parsed, and how clap hands them over.
//!
//! What is generic is compiled once more in every plugin that uses it, with the tables of pointers that belong to it,
//! which the dynamic linker relocates at every start. These types are compiled here, once for all plugins.

use super::Parsed;
use crate::registry::reads::{Reads, saying};
use clap::ArgMatches;
use clap::builder::{TypedValueParser, ValueParser, ValueParserFactory};
use std::ffi::OsString;
use std::marker::PhantomData;
use std::path::PathBuf;

/// A type that is the same in every plugin.
pub trait Plain: Sized {
    /// The one value of an argument.
    fn one(matches: &mut ArgMatches, id: &str) -> Option<Self>;
    /// All values of an argument.
    fn many(matches: &mut ArgMatches, id: &str) -> Vec<Self>;
}

/// A type that clap parses with generic code. Its values travel as [`Parsed`], which is taken from clap in one way
/// whatever it holds.
pub trait Number {
    /// The parser that clap's derive would choose.
    fn parser() -> ValueParser;
}

macro_rules! plain {
    ($($type:ty)*) => {
        $(impl Plain for $type {
            #[inline(never)]
            fn one(matches: &mut ArgMatches, id: &str) -> Option<Self> {
                matches.remove_one(id)
            }

            #[inline(never)]
            fn many(matches: &mut ArgMatches, id: &str) -> Vec<Self> {
                matches.remove_many(id).map(Iterator::collect).unwrap_or_default()
            }
        })*
    };
}

macro_rules! numbers {
    ($($type:ty)*) => {
        $(impl Number for $type {
            fn parser() -> ValueParser {
                let parser = <$type>::value_parser().map(Parsed::new::<$type>);
                saying(parser, Reads::Integer(stringify!($type), <$type>::MIN as i64, <$type>::MAX as u64))
            }
        })*
    };
}

macro_rules! parsed_numbers {
    ($($type:ty: $reads:expr;)*) => {
        $(impl Number for $type {
            fn parser() -> ValueParser {
                saying(|text: &str| text.parse::<$type>().map(Parsed::new), $reads)
            }
        })*
    };
}

plain!(bool String OsString PathBuf);
numbers!(u8 u16 u32 u64 i8 i16 i32 i64);
// clap has no parser of its own for these.
parsed_numbers! {
    usize: Reads::Integer("usize", 0, usize::MAX as u64);
    isize: Reads::Integer("isize", isize::MIN as i64, isize::MAX as u64);
    f32: Reads::Number;
    f64: Reads::Number;
}

/// Takes values of `T`: the call is `(&Take::<T>::NEW).one(…)`, and the compiler takes [`Shared`] where `T` is a plain
/// type, and [`Theirs`] where an author's type has the name of one.
#[derive(Debug)]
pub struct Take<T>(PhantomData<T>);

impl<T> Take<T> {
    /// The one value.
    pub const NEW: Self = Self(PhantomData);
}

/// Plain types.
pub trait Shared {
    /// The type.
    type Value;
    /// The one value of an argument.
    fn one(&self, matches: &mut ArgMatches, id: &str) -> Option<Self::Value>;
    /// All values of an argument.
    fn many(&self, matches: &mut ArgMatches, id: &str) -> Vec<Self::Value>;
}

impl<T: Plain> Shared for Take<T> {
    type Value = T;

    fn one(&self, matches: &mut ArgMatches, id: &str) -> Option<T> {
        T::one(matches, id)
    }

    fn many(&self, matches: &mut ArgMatches, id: &str) -> Vec<T> {
        T::many(matches, id)
    }
}

/// Types of an author's own.
pub trait Theirs {
    /// The type.
    type Value;
    /// The one value of an argument.
    fn one(&self, matches: &mut ArgMatches, id: &str) -> Option<Self::Value>;
    /// All values of an argument.
    fn many(&self, matches: &mut ArgMatches, id: &str) -> Vec<Self::Value>;
}

impl<T: Clone + Send + Sync + 'static> Theirs for &Take<T> {
    type Value = T;

    fn one(&self, matches: &mut ArgMatches, id: &str) -> Option<T> {
        matches.remove_one(id)
    }

    fn many(&self, matches: &mut ArgMatches, id: &str) -> Vec<T> {
        matches.remove_many(id).map(Iterator::collect).unwrap_or_default()
    }
}

/// The traits, for an import that no name collides with.
pub mod takes {
    pub use super::{Shared as _, Theirs as _};
}
