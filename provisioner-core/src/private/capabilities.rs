//! Questions that only the compiler can answer: is this type a group, can it be parsed, may a command return it?
//!
//! `Ask::<T>::IS_GROUP` is the constant of an inherent implementation where `T` is a group, and otherwise that of
//! [`Otherwise`], which every type has. So a macro can put the answer into words of its own, and the rest of its code
//! compiles whatever the answer is: one mistake, one error.

use super::{Chain, Group, RootOptions};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::outcome::Outcome;
use crate::registry::GroupDef;
use crate::registry::{Call, Inject};
use clap::ArgMatches;
use clap::builder::{TypedValueParser, ValueParserFactory};
use std::ffi::{OsStr, OsString};
use std::marker::PhantomData;
use std::str::FromStr;

/// Whom the questions are asked about.
#[derive(Debug)]
pub struct Ask<T: ?Sized>(PhantomData<T>);

/// The answers for every type that is not what was asked.
pub trait Otherwise {
    /// Who is asked about.
    type Whom: ?Sized;
    /// A command can take a reference to it.
    const IS_INJECTED: bool = false;
    /// See [`Inject::EFFECTS`].
    const EFFECTS: bool = false;
    /// See [`Inject::CONFIG`].
    const CONFIG: bool = false;
    /// See [`Inject::OWNER`].
    const OWNER: u64 = 0;
    /// See [`Inject::GROUP`].
    const ENCLOSING: u64 = 0;
    /// It has `#[provisioner::group]`.
    const IS_GROUP: bool = false;
    /// See [`Group::OWNER`].
    const GROUP_OWNER: u64 = 0;
    /// See [`Group::PATH`].
    const PATH: u64 = 0;
    /// See [`Group::CHAIN`].
    const CHAIN: Chain = Chain::NONE;
    /// See [`Group::describe`].
    const DESCRIBE: Option<fn() -> GroupDef> = None;
    /// The options of the plugin itself.
    const ROOT: Option<&'static Chain> = None;
    /// The same, described.
    const DESCRIBE_ROOT: Option<fn() -> GroupDef> = None;
    /// It derives clap's `Args`.
    const IS_ARGS: bool = false;
    /// Its struct of options has `#[group(skip)]`.
    const IS_UNGROUPED: bool = false;
    /// A command can return it.
    const IS_OUTCOME: bool = false;
    /// It can be kept.
    const IS_SEND: bool = false;
    /// clap knows it.
    const IS_KNOWN: bool = false;
    /// It derives clap's `ValueEnum`.
    const IS_ENUM: bool = false;
    /// It can be made of text of the operating system.
    const IS_FROM_OS_STRING: bool = false;
    /// It can be made of borrowed text of the operating system.
    const IS_FROM_OS_STR: bool = false;
    /// It can be made of text.
    const IS_FROM_STRING: bool = false;
    /// It can be made of borrowed text.
    const IS_FROM_TEXT: bool = false;
    /// It can be parsed from text.
    const IS_FROM_STR: bool = false;
    /// It implements `FromStr`, with whatever error.
    const HAS_FROM_STR: bool = false;
    /// It is a part of a configuration.
    const IS_CONFIG: bool = false;
    /// It is one of several words in a configuration.
    const IS_CHOICE: bool = false;
    /// It is an `Option`, a `Vec` or `bool`, which is not seen from an alias.
    const IS_ALIASED: bool = false;

    /// Never called: the program has an error.
    fn inject<'a>(call: &'a Call<'_>) -> &'a Self::Whom {
        let _ = call;
        never()
    }

    /// Never called: the program has an error.
    fn augment(command: clap::Command) -> clap::Command {
        command
    }

    /// Never called: the program has an error.
    ///
    /// # Errors
    /// None.
    fn flattened(matches: &mut ArgMatches) -> Result<Self::Whom>
    where
        Self::Whom: Sized,
    {
        let _ = matches;
        never()
    }

    /// Never called: the program has an error.
    fn augment_if_given(command: clap::Command) -> clap::Command {
        command
    }

    /// Never called: the program has an error.
    ///
    /// # Errors
    /// None.
    fn flattened_if_given(matches: &mut ArgMatches) -> Result<Option<Self::Whom>>
    where
        Self::Whom: Sized,
    {
        let _ = matches;
        never()
    }

    /// Never called: the program has an error.
    ///
    /// # Errors
    /// None.
    fn outcome(call: &Call<'_>, value: Self::Whom) -> Result<ExitCode>
    where
        Self::Whom: Sized,
    {
        let _ = (call, value);
        never()
    }
}

fn never() -> ! {
    unreachable!("the compiler has refused this program")
}

impl<T: ?Sized> Otherwise for Ask<T> {
    type Whom = T;
}

impl<T: Inject> Ask<T> {
    /// A command can take a reference to it.
    pub const IS_INJECTED: bool = true;
    /// See [`Inject::EFFECTS`].
    pub const EFFECTS: bool = T::EFFECTS;
    /// See [`Inject::CONFIG`].
    pub const CONFIG: bool = T::CONFIG;
    /// See [`Inject::OWNER`].
    pub const OWNER: u64 = T::OWNER;
    /// See [`Inject::GROUP`].
    pub const ENCLOSING: u64 = T::GROUP;

    /// See [`Inject::inject`].
    #[must_use]
    pub fn inject<'a>(call: &'a Call<'_>) -> &'a T {
        T::inject(call)
    }
}

impl<T: Group> Ask<T> {
    /// It has `#[provisioner::group]`.
    pub const IS_GROUP: bool = true;
    /// See [`Group::OWNER`].
    pub const GROUP_OWNER: u64 = T::OWNER;
    /// See [`Group::PATH`].
    pub const PATH: u64 = T::PATH;
    /// See [`Group::CHAIN`].
    pub const CHAIN: Chain = T::CHAIN;
    /// See [`Group::describe`].
    pub const DESCRIBE: Option<fn() -> GroupDef> = Some(T::describe);
}

impl<T: RootOptions> Ask<T> {
    /// The options of the plugin itself.
    pub const ROOT: Option<&'static Chain> = Some(T::CHAIN);
    /// The same, described.
    pub const DESCRIBE_ROOT: Option<fn() -> GroupDef> = Some(T::DESCRIBE);
}

impl<T: clap::Args> Ask<T> {
    /// It derives clap's `Args`.
    pub const IS_ARGS: bool = true;

    /// Adds its options.
    #[must_use]
    pub fn augment(command: clap::Command) -> clap::Command {
        T::augment_args(command)
    }

    /// Reads its options.
    ///
    /// # Errors
    /// When clap's derive refuses what clap's parser accepted.
    pub fn flattened(matches: &mut ArgMatches) -> Result<T> {
        T::from_arg_matches_mut(matches).map_err(|error| super::refused(&error))
    }

    /// Adds its options, none of which is required: the struct may be absent as a whole.
    #[must_use]
    pub fn augment_if_given(command: clap::Command) -> clap::Command {
        super::augment_if_given(command, T::augment_args)
    }

    /// Reads its options where any of them was given.
    ///
    /// # Errors
    /// When one of them was given, and a required one was not.
    pub fn flattened_if_given(matches: &mut ArgMatches) -> Result<Option<T>> {
        match T::group_id() {
            Some(group) if !matches.contains_id(group.as_str()) => Ok(None),
            _ => Self::flattened(matches).map(Some),
        }
    }
}

impl<T: super::Ungrouped> Ask<T> {
    /// Its struct of options has `#[group(skip)]`.
    pub const IS_UNGROUPED: bool = true;
}

impl<T: Outcome> Ask<T> {
    /// A command can return it.
    pub const IS_OUTCOME: bool = true;

    /// See [`Outcome::deliver`].
    ///
    /// # Errors
    /// The command's.
    pub fn outcome(call: &Call<'_>, value: T) -> Result<ExitCode> {
        value.deliver(&call.context.output)
    }
}

impl<T: Send + 'static> Ask<T> {
    /// It can be kept.
    pub const IS_SEND: bool = true;
}

impl<T> Ask<T>
where
    T: ValueParserFactory + Clone + Send + Sync + 'static,
    T::Parser: TypedValueParser<Value = T>,
{
    /// clap knows it.
    pub const IS_KNOWN: bool = true;
}

impl<T: clap::ValueEnum + Clone + Send + Sync + 'static> Ask<T> {
    /// It derives clap's `ValueEnum`.
    pub const IS_ENUM: bool = true;
}

impl<T: From<OsString>> Ask<T> {
    /// It can be made of text of the operating system.
    pub const IS_FROM_OS_STRING: bool = true;
}

impl<T: for<'a> From<&'a OsStr>> Ask<T> {
    /// It can be made of borrowed text of the operating system.
    pub const IS_FROM_OS_STR: bool = true;
}

impl<T: From<String>> Ask<T> {
    /// It can be made of text.
    pub const IS_FROM_STRING: bool = true;
}

impl<T: for<'a> From<&'a str>> Ask<T> {
    /// It can be made of borrowed text.
    pub const IS_FROM_TEXT: bool = true;
}

impl<T: FromStr> Ask<T>
where
    T::Err: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    /// It can be parsed from text.
    pub const IS_FROM_STR: bool = true;
}

impl<T: FromStr> Ask<T> {
    /// It implements `FromStr`, with whatever error.
    pub const HAS_FROM_STR: bool = true;
}

impl<T: crate::config::ConfigValue> Ask<T> {
    /// It is a part of a configuration.
    pub const IS_CONFIG: bool = true;
    /// It is one of several words in a configuration.
    pub const IS_CHOICE: bool = matches!(T::SCHEMA, crate::config::Schema::Enum(_));
}

impl<T> Ask<Vec<T>> {
    /// Its name hides that it is one.
    pub const IS_ALIASED: bool = true;
}

impl<T> Ask<Option<T>> {
    /// Its name hides that it is one.
    pub const IS_ALIASED: bool = true;
}

impl Ask<bool> {
    /// Its name hides that it is one.
    pub const IS_ALIASED: bool = true;
}

/// Whether a parameter of this type can come from the command line.
#[doc(hidden)]
#[macro_export]
macro_rules! __can_be_parsed {
    ($private:ident $type:ty) => {
        $private::Ask::<$type>::IS_SEND
            && ($private::Ask::<$type>::IS_KNOWN
                || $private::Ask::<$type>::IS_ENUM
                || $private::Ask::<$type>::IS_FROM_STR
                || $private::Ask::<$type>::IS_FROM_STRING
                || $private::Ask::<$type>::IS_FROM_TEXT
                || $private::Ask::<$type>::IS_FROM_OS_STRING
                || $private::Ask::<$type>::IS_FROM_OS_STR)
    };
}
