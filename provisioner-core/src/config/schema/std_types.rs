//! The types of the standard library that a configuration may consist of.

use super::{ConfigValue, Schema};
use crate::config::Secret;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher, Hash};
use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64,
    NonZeroUsize,
};
use std::path::PathBuf;

macro_rules! plain {
    ($($type:ty => $schema:expr,)*) => {
        $(impl ConfigValue for $type {
            const SCHEMA: Schema = $schema;
        })*
    };
}

plain! {
    bool => Schema::Bool,
    f32 => Schema::Float,
    f64 => Schema::Float,
    char => Schema::Char,
    String => Schema::String,
    PathBuf => Schema::String,
    Box<str> => Schema::String,
    // Beyond `i128` no value can be written: the readers of YAML and JSON end there.
    u128 => Schema::Integer { name: "u128", min: 0, max: i128::MAX },
}

macro_rules! integers {
    ($($type:ident $from:expr,)*) => {
        $(impl ConfigValue for $type {
            const SCHEMA: Schema =
                Schema::Integer { name: stringify!($type), min: $from as i128, max: $type::MAX as i128 };
        })*
    };
}

integers! {
    u8 0, u16 0, u32 0, u64 0, usize 0,
    i8 i8::MIN, i16 i16::MIN, i32 i32::MIN, i64 i64::MIN, i128 i128::MIN, isize isize::MIN,
}

macro_rules! non_zero {
    ($($type:ident $from:expr,)*) => {
        $(impl ConfigValue for $type {
            const SCHEMA: Schema =
                Schema::Integer { name: stringify!($type), min: $from as i128, max: $type::MAX.get() as i128 };
        })*
    };
}

// That a signed one is not zero is left to serde: a range has no hole.
non_zero! {
    NonZeroU8 1, NonZeroU16 1, NonZeroU32 1, NonZeroU64 1, NonZeroUsize 1,
    NonZeroI8 i8::MIN, NonZeroI16 i16::MIN, NonZeroI32 i32::MIN, NonZeroI64 i64::MIN, NonZeroIsize isize::MIN,
}

impl<T: ConfigValue> ConfigValue for Option<T> {
    const SCHEMA: Schema = Schema::Option(&T::SCHEMA);
}

impl<T: ConfigValue> ConfigValue for Box<T> {
    const SCHEMA: Schema = T::SCHEMA;
    const OPTIONAL: bool = T::OPTIONAL;
}

impl<T: ConfigValue> ConfigValue for Secret<T> {
    const SCHEMA: Schema = Schema::Secret(&T::SCHEMA);
    const OPTIONAL: bool = T::OPTIONAL;
}

impl<T: ConfigValue> ConfigValue for Vec<T> {
    const SCHEMA: Schema = Schema::Sequence(&T::SCHEMA);
}

impl<T: ConfigValue> ConfigValue for VecDeque<T> {
    const SCHEMA: Schema = Schema::Sequence(&T::SCHEMA);
}

impl<T: ConfigValue> ConfigValue for Box<[T]> {
    const SCHEMA: Schema = Schema::Sequence(&T::SCHEMA);
}

impl<T: ConfigValue + Eq + Hash, S: BuildHasher + Default> ConfigValue for HashSet<T, S> {
    const SCHEMA: Schema = Schema::Sequence(&T::SCHEMA);
}

impl<T: ConfigValue + Ord> ConfigValue for BTreeSet<T> {
    const SCHEMA: Schema = Schema::Sequence(&T::SCHEMA);
}

impl<T: ConfigValue, S: BuildHasher + Default> ConfigValue for HashMap<String, T, S> {
    const SCHEMA: Schema = Schema::Map(&T::SCHEMA);
}

impl<T: ConfigValue> ConfigValue for BTreeMap<String, T> {
    const SCHEMA: Schema = Schema::Map(&T::SCHEMA);
}

// serde reads arrays of up to 32 elements, each length by an implementation of its own.
impl<T: ConfigValue, const N: usize> ConfigValue for [T; N]
where
    [T; N]: DeserializeOwned,
{
    const SCHEMA: Schema = Schema::Tuple(&[T::SCHEMA; N]);
}

macro_rules! tuples {
    ($($($name:ident)+,)*) => {
        $(impl<$($name: ConfigValue),+> ConfigValue for ($($name,)+) {
            const SCHEMA: Schema = Schema::Tuple(&[$($name::SCHEMA),+]);
        })*
    };
}

tuples! { A, A B, A B C, A B C D, A B C D E, A B C D E F, A B C D E F G, A B C D E F G H, }
