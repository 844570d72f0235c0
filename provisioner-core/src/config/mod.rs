//! Typed configuration from layers, each leaf with its origin.

mod check;
mod encode;
mod loaded;
mod schema;
mod secret;
mod sources;
pub(crate) mod value;

pub use check::{Embedded, Given, mistakes, report, require};
pub use loaded::LoadedConfig;
pub use schema::{
    ConfigValue, EnumSchema, Field, Foreign, Probe, Schema, Shape, Slot, StructSchema, UnknownForeign, UnknownType,
    Variant,
};
pub use secret::Secret;
pub(crate) use sources::Sources;
