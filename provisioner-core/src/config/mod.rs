//! Typed configuration from layers, each leaf with its origin.

#[cfg(feature = "runtime")]
mod de;
mod definition;
#[cfg(feature = "runtime")]
mod diagnostic;
#[cfg(feature = "runtime")]
mod display;
#[cfg(feature = "runtime")]
pub(crate) mod edit;
mod embedded;
#[cfg(feature = "runtime")]
mod excerpt;
#[cfg(feature = "runtime")]
mod holds_secret;
#[cfg(feature = "runtime")]
mod json_schema;
#[cfg(feature = "runtime")]
mod layers;
#[cfg(feature = "runtime")]
pub(crate) mod path;
#[cfg(feature = "runtime")]
mod remember;
mod schema;
mod secret;
#[cfg(not(feature = "runtime"))]
mod unloaded;
#[cfg(feature = "runtime")]
mod validate;

#[cfg(test)]
pub(crate) mod tests;

pub use definition::{ConfigDef, PluginSection};
#[cfg(feature = "runtime")]
pub(crate) use display::{MASK, flow, masked, quoted};
pub use embedded::{Embedded, Given, mistakes, report, require_value};
#[cfg(feature = "runtime")]
pub(crate) use holds_secret::holds_secret;
#[cfg(feature = "runtime")]
pub use json_schema::json_schema;
#[cfg(feature = "runtime")]
pub use layers::LoadedConfig;
#[cfg(feature = "runtime")]
pub(crate) use layers::enabled::SwitchedOff;
#[cfg(feature = "runtime")]
pub(crate) use layers::environment::{name as variable_name, variable_that_sets};
#[cfg(feature = "runtime")]
pub(crate) use layers::interpolate::schema_below;
#[cfg(feature = "runtime")]
pub(crate) use layers::load::NOTHING;
#[cfg(feature = "runtime")]
pub(crate) use layers::scalar::parse_scalar;
#[cfg(any(test, feature = "testing"))]
pub(crate) use layers::scalar::switch;
#[cfg(feature = "runtime")]
pub(crate) use layers::section::read_section;
#[cfg(feature = "runtime")]
pub(crate) use layers::{Astray, Sources};
#[cfg(feature = "runtime")]
pub(crate) use schema::leaves;
pub use schema::{
    ConfigValue, DecodedSchema, EnumSchema, Field, Foreign, Probe, Schema, Shape, Slot, StructSchema, UnknownForeign,
    UnknownType, Variant, encoded, encoded_length,
};
pub use secret::Secret;
#[cfg(not(feature = "runtime"))]
pub use unloaded::LoadedConfig;
