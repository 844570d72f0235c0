//! Typed configuration from layers, each leaf with its origin.

mod loaded;
mod schema;
mod secret;
pub(crate) mod value;

pub use loaded::LoadedConfig;
pub use schema::{ConfigValue, EnumSchema, Field, Schema, Shape, StructSchema, Variant};
pub use secret::Secret;
