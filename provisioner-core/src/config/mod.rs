//! Typed configuration from layers, each leaf with its origin.

mod de;
mod definition;
mod diagnostic;
mod display;
pub(crate) mod edit;
mod embedded;
mod json_schema;
mod layers;
mod schema;
mod secret;
mod validate;

#[cfg(test)]
pub(crate) mod tests;

pub use definition::{ConfigDef, PluginSection};
pub(crate) use display::{MASK, flow, quoted};
pub use embedded::{Embedded, Given, mistakes, report, require};
pub use json_schema::json_schema;
pub use layers::LoadedConfig;
pub(crate) use layers::Sources;
pub(crate) use layers::environment::name as variable_name;
pub(crate) use layers::interpolate::schema_below;
pub(crate) use layers::load::NOTHING;
pub(crate) use layers::scalar::parse_scalar;
pub(crate) use layers::section::read_section;
pub use schema::{
    ConfigValue, DecodedSchema, EnumSchema, Field, Foreign, Probe, Schema, Shape, Slot, StructSchema, UnknownForeign,
    UnknownType, Variant, encoded, encoded_length,
};
pub use secret::Secret;
