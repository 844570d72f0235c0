//! Every path that generated code names, in one place. Not public: nothing here is promised to anybody but the macros.

#[cfg(feature = "runtime")]
pub use crate::app::run as main;
pub use crate::call::{Call, Inject};
pub use crate::config::{
    ConfigValue, DecodedSchema, Embedded, EnumSchema, Field, Foreign, Given, LoadedConfig, Probe, Schema, Shape, Slot,
    StructSchema, UnknownForeign, UnknownType, Variant, encoded, encoded_length, json_schema, mistakes, report,
    require,
};
pub use crate::registry::{
    CommandDef, CommandEntry, ConfigArg, ConfigDef, GroupDef, PROVISIONER_SDK_COMMANDS, PROVISIONER_SDK_PLUGINS,
    PluginDef, PluginEntry, hash, path_hash,
};
#[cfg(feature = "async")]
pub use crate::support::block_on;
pub use crate::support::{
    Ask, ByValue, Chain, Choose, Group, Here, InCrate, Names, Number, Otherwise, Own, Parsed, Pick, Plain, Plugin,
    Reference, Take, absent, any, groups, has_value, injectable, is_given, load_config, missing, own_id, own_long,
    own_short, parsable, parsers, picks, refused, taken, takes,
};
pub use crate::{
    __can_be_parsed as can_be_parsed, __item as item, __register_command as register_command,
    __register_plugin as register_plugin,
};
pub use crate::{Error, ExitCode, Outcome, Program, Result};
pub use clap;
pub use linkme;
pub use std::any::Any;
pub use std::boxed::Box;
pub use std::default::Default;
pub use std::format;
pub use std::marker::PhantomData;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result as StdResult;
pub use std::result::Result::{Err, Ok};
pub use std::string::ToString;
pub use std::vec::Vec;

/// serde with its derives, as with its feature `derive`.
pub mod serde {
    pub use ::serde::*;
    pub use serde_derive::{Deserialize, Serialize};
}
