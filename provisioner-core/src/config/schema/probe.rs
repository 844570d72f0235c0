//! Asks whether a type is a configuration type, without an error where it is not.
//!
//! An inherent constant wins over one of a trait, but exists only where its bounds hold. So generated code can look, say
//! in its own words what is missing, and go on: a type that is none is reported once, and nothing follows from it.

use super::{ConfigValue, Schema};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use std::marker::PhantomData;

/// What is known of a type as a part of a configuration.
#[derive(Debug)]
pub struct Probe<T>(PhantomData<T>);

/// The answers for a type that is not a configuration type.
pub trait UnknownType {
    /// Whether the type may be part of a configuration.
    const KNOWN: bool = false;
    /// Whether its key may be left out.
    const OPTIONAL: bool = true;
    /// What it accepts.
    const SCHEMA: Schema = Schema::Any;
}

impl<T> UnknownType for Probe<T> {}

impl<T: ConfigValue> Probe<T> {
    /// Whether the type may be part of a configuration.
    pub const KNOWN: bool = true;
    /// Whether its key may be left out.
    pub const OPTIONAL: bool = T::OPTIONAL;
    /// What it accepts.
    pub const SCHEMA: Schema = T::SCHEMA;
}

/// The same question for a field with `#[config(any)]`.
#[derive(Debug)]
pub struct Foreign<T>(PhantomData<T>);

/// The answer for a type that serde cannot read.
pub trait UnknownForeign {
    /// Whether serde can read the type.
    const KNOWN: bool = false;
}

impl<T> UnknownForeign for Foreign<T> {}

impl<T: DeserializeOwned> Foreign<T> {
    /// Whether serde can read the type.
    pub const KNOWN: bool = true;
}

/// A field's value while it is read. Where the type is `KNOWN` to be readable this is its own `Deserialize`; where it is
/// not, the program does not compile for that reason alone.
#[derive(Debug)]
pub struct Slot<T, const KNOWN: bool>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Slot<T, true> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

impl<'de, T> Deserialize<'de> for Slot<T, false> {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("this type cannot be read"))
    }
}
