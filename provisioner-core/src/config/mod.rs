//! Typed configuration from layers, each leaf with its origin.

mod check;
mod complete;
mod de;
mod disabled;
pub(crate) mod edit;
mod encode;
mod interpolate;
mod json_schema;
mod loaded;
mod merge;
mod mistake;
pub(crate) mod near;
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
pub(crate) mod tests;

pub use check::{Embedded, Given, mistakes, report, require};
pub(crate) use interpolate::schema_below;
pub use json_schema::json_schema;
pub use loaded::LoadedConfig;
pub(crate) use loaded::NOTHING;
pub(crate) use mistake::Mistake;
pub(crate) use present::{MASK, flow, quoted};
pub(crate) use read::{read_document, read_section};
pub use schema::{
    ConfigValue, DecodedSchema, EnumSchema, Field, Foreign, Probe, Schema, Shape, Slot, StructSchema, UnknownForeign,
    UnknownType, Variant, encoded, encoded_length,
};
pub use secret::Secret;
pub(crate) use sources::Sources;
pub(crate) use typed::typed;
pub(crate) use variables::name as variable_name;
