//! Typed configuration from layers, each leaf with its origin.

mod check;
mod complete;
mod de;
mod disabled;
mod encode;
mod interpolate;
mod json_schema;
mod loaded;
mod merge;
mod mistake;
mod near;
mod present;
mod read;
mod schema;
mod secret;
mod sources;
mod typed;
pub(crate) mod value;
mod variables;
mod verify;

pub(crate) use check::message::Message;
#[cfg(test)]
mod tests;

pub use check::{Embedded, Given, mistakes, report, require};
pub use json_schema::json_schema;
pub use loaded::LoadedConfig;
pub use schema::{
    ConfigValue, EnumSchema, Field, Foreign, Probe, Schema, Shape, Slot, StructSchema, UnknownForeign, UnknownType,
    Variant,
};
pub use secret::Secret;
pub(crate) use sources::Sources;
