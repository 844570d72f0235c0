//! Arguments of the author's own types: how they are parsed, and how clap keeps them.
//!
//! clap keeps values that are `Clone`. An author's type needs not be: it travels in a box that is.

use super::worded::worded;
use crate::config::Secret;
use crate::error::not_accepted;
use crate::registry::reads::{Reads, saying};
use clap::builder::{EnumValueParser, OsStringValueParser, TypedValueParser, ValueParser, ValueParserFactory};
use clap::{Arg, ArgMatches, Command};
use std::any::{Any, TypeId};
use std::convert::Infallible;
use std::error::Error as StdError;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

/// A parsed value on its way from clap to a function.
#[derive(Clone)]
pub struct Parsed(Arc<Mutex<Option<Box<dyn Any + Send>>>>);

impl Parsed {
    pub(super) fn new<T: Send + 'static>(value: T) -> Self {
        Self::boxed(Box::new(value))
    }

    fn boxed(value: Box<dyn Any + Send>) -> Self {
        Self(Arc::new(Mutex::new(Some(value))))
    }

    /// The one value of an argument.
    #[inline(never)]
    pub fn one(matches: &mut ArgMatches, id: &str) -> Option<Self> {
        matches.remove_one(id)
    }

    /// All values of an argument.
    #[inline(never)]
    #[must_use]
    pub fn many(matches: &mut ArgMatches, id: &str) -> Vec<Self> {
        matches.remove_many(id).map(Iterator::collect).unwrap_or_default()
    }

    /// The value.
    ///
    /// # Panics
    /// When it is taken twice or as another type, which the macros rule out.
    #[must_use]
    pub fn take<T: 'static>(self) -> T {
        *self.unboxed().downcast().unwrap_or_else(|_| unreachable!("an argument is taken as what it was parsed to"))
    }

    fn unboxed(self) -> Box<dyn Any + Send> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().expect("an argument is taken once")
    }
}

/// The values of a list.
#[must_use]
pub fn taken<T: 'static>(list: Vec<Parsed>) -> Vec<T> {
    list.into_iter().map(Parsed::take).collect()
}

impl fmt::Debug for Parsed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Parsed")
    }
}

/// Chooses the parser of `T`: the call is `(&&&&&&&&Choose::<T>::NEW).parser()`, and the compiler takes the first of the
/// traits below that fits, from [`Hidden`] to [`Unparsable`].
#[derive(Debug)]
pub struct Choose<T>(PhantomData<T>);

impl<T> Choose<T> {
    /// The one value.
    pub const NEW: Self = Self(PhantomData);
}

/// Secrets, of which clap must not repeat what was given.
pub trait Hidden {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: FromStr + Send + 'static> Hidden for &&&&&&&&Choose<Secret<T>> {
    fn parser(&self) -> ValueParser {
        let parser = HiddenParser(|text| Some(Parsed::new(text.parse::<Secret<T>>().ok()?)));
        saying(parser, Reads::Secret)
    }
}

/// Reads a secret.
#[derive(Clone)]
struct HiddenParser(fn(&str) -> Option<Parsed>);

impl TypedValueParser for HiddenParser {
    type Value = Parsed;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Parsed, clap::Error> {
        value.to_str().and_then(self.0).ok_or_else(|| not_accepted(command, arg.map(ToString::to_string)))
    }
}

/// Types that clap knows.
pub trait Known {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T> Known for &&&&&&&Choose<T>
where
    T: ValueParserFactory + Clone + Send + Sync + 'static,
    T::Parser: TypedValueParser<Value = T>,
{
    fn parser(&self) -> ValueParser {
        T::value_parser().map(Parsed::new).into()
    }
}

/// Types that derive `ValueEnum`.
pub trait Enumerated {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: clap::ValueEnum + Clone + Send + Sync + 'static> Enumerated for &&&&&&Choose<T> {
    fn parser(&self) -> ValueParser {
        EnumValueParser::<T>::new().map(Parsed::new).into()
    }
}

/// Types made of text of the operating system.
pub trait FromOsString {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: From<OsString> + Send + 'static> FromOsString for &&&&&Choose<T> {
    fn parser(&self) -> ValueParser {
        OsStringValueParser::new().map(|text| Parsed::new(T::from(text))).into()
    }
}

/// Types made of borrowed text of the operating system.
pub trait FromOsStr {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: for<'a> From<&'a OsStr> + Send + 'static> FromOsStr for &&&&Choose<T> {
    fn parser(&self) -> ValueParser {
        OsStringValueParser::new().map(|text| Parsed::new(T::from(&text))).into()
    }
}

/// Types made of text.
pub trait FromString {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: From<String> + Send + 'static> FromString for &&&Choose<T> {
    fn parser(&self) -> ValueParser {
        ValueParser::new(|text: &str| Ok::<_, Infallible>(Parsed::new(T::from(text.to_owned()))))
    }
}

/// Types made of borrowed text.
pub trait FromText {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: for<'a> From<&'a str> + Send + 'static> FromText for &&Choose<T> {
    fn parser(&self) -> ValueParser {
        ValueParser::new(|text: &str| Ok::<_, Infallible>(Parsed::new(T::from(text))))
    }
}

/// Types that are parsed from text.
pub trait FromParsing {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T: FromStr + Send + 'static> FromParsing for &Choose<T>
where
    T::Err: Into<Box<dyn StdError + Send + Sync>>,
{
    fn parser(&self) -> ValueParser {
        ValueParser::new(|text: &str| match text.parse::<T>() {
            Ok(value) => Ok(Parsed::new(value)),
            Err(error) => Err(worded(TypeId::of::<T>(), error.into())),
        })
    }
}

/// Everything else: the program has an error, and never gets here.
pub trait Unparsable {
    /// The parser.
    fn parser(&self) -> ValueParser;
}

impl<T> Unparsable for Choose<T> {
    fn parser(&self) -> ValueParser {
        ValueParser::string()
    }
}

/// The traits, for an import that no name collides with.
pub mod parsers {
    pub use super::{
        Enumerated as _, FromOsStr as _, FromOsString as _, FromParsing as _, FromString as _, FromText as _,
        Hidden as _, Known as _, Unparsable as _,
    };
}
