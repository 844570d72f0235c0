//! The layers of the configuration, lowest first: embedded file, user file, environment; read, merged, interpolated.

mod astray;
pub(super) mod enabled;
pub(super) mod environment;
pub(super) mod interpolate;
pub(super) mod load;
mod merge;
pub(super) mod scalar;
pub(super) mod section;
pub(super) mod skip;
mod sources;
mod template;
pub(super) mod text;

pub(crate) use astray::Astray;
pub use load::LoadedConfig;
pub(crate) use sources::Sources;
