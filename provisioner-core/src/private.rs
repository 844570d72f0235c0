//! Every path that generated code names, in one place. Not public: nothing here is promised to anybody but the macros.

pub use crate::app::run as main;
pub use crate::call::{Call, Inject};
pub use crate::config::{
    ConfigValue, Embedded, EnumSchema, Field, Foreign, Given, LoadedConfig, Probe, Schema, Shape, Slot, StructSchema,
    UnknownForeign, UnknownType, Variant, mistakes, report,
};
pub use crate::registry::{
    CommandDef, CommandEntry, ConfigArg, ConfigDef, GroupDef, PROVISIONER_SDK_COMMANDS, PROVISIONER_SDK_PLUGINS,
    PluginDef, PluginEntry, hash, path_hash,
};
pub use crate::{Error, ExitCode, Outcome, Result};
pub use clap;
pub use linkme;
pub use serde;
pub use std::boxed::Box;
pub use std::option::Option::{self, None, Some};

/// The mark of the hidden type at the root of a plugin's crate.
pub trait Plugin {
    /// The plugin's struct.
    type Config: 'static;
}

/// The mark of a struct with `#[provisioner::group]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group",
    label = "no group",
    note = "help: write `#[provisioner::group]` on it"
)]
pub trait Group: 'static {
    /// [`path_hash`] over the names of the enclosing groups and this one.
    const PATH: u64;
    /// The enclosing groups' `PATH`s, innermost first, beginning with this one.
    const CHAIN: &'static [u64];
    /// What the group says of itself.
    fn describe() -> GroupDef;
}
