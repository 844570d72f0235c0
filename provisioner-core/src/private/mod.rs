//! Every path that generated code names, in one place. Not public: nothing here is promised to anybody but the macros.
//! Beside the paths stands the library code that expansions call: the macros write as little as they can.

mod about;
mod arguments;
mod assertions;
#[cfg(feature = "async")]
mod block_on;
mod capabilities;
mod configured;
mod described;
mod held;
mod in_calls;
mod made;
mod main_written;
mod option_names;
mod parsed;
mod plain;
mod plugin;
mod register;
mod text;
mod worded;

pub use about::{about, about_length, about_text};
pub use arguments::{absent, augment_if_given, has_value, is_given, missing, refused, under_heading};
pub use assertions::{Answers, Cause, any, encloses};
#[cfg(feature = "async")]
pub use block_on::{block_on, block_on_state};
pub use capabilities::{Ask, Otherwise};
pub use configured::{Pick, picks};
pub use described::{Described, Undescribed};
pub use held::{Held, NotHeld};
pub use in_calls::{confirm_in_call, warn_in_call};
pub use made::{Made, makers, parser};
pub use main_written::{MainWritten, is_main};
pub use option_names::Names;
pub use parsed::{Choose, Parsed, parsers, taken};
pub use plain::{Number, Plain, Take, takes};
pub use plugin::{Chain, Group, InCrate, Plugin, RootOptions, Ungrouped, Within, load_config, options_of, parent_of};
pub use text::text;

#[cfg(feature = "runtime")]
pub use crate::config::json_schema;
pub use crate::config::{
    ConfigDef, ConfigValue, DecodedSchema, Embedded, EnumSchema, Field, Foreign, Given, LoadedConfig, PluginSection,
    Probe, Schema, Shape, Slot, StructSchema, UnknownForeign, UnknownType, Variant, encoded, encoded_length, mistakes,
    report, require_value,
};
pub use crate::error::{CommandError, Describe, Description, Error, PROVISIONER_SDK_ERRORS, Result};
pub use crate::exit_code::ExitCode;
pub use crate::outcome::Outcome;
pub use crate::program::Program;
pub use crate::registry::{Call, Inject, State};
pub use crate::registry::{Candidate, Complete, Completing};
pub use crate::registry::{
    CommandDef, CommandEntry, ConfigArg, GroupDef, PROVISIONER_SDK_COMMANDS, PROVISIONER_SDK_PLUGINS, PluginDef,
    PluginEntry,
};
#[cfg(feature = "runtime")]
pub use crate::runtime::{run as main, run_mounted as main_mounted};
pub use crate::{
    __can_be_parsed as can_be_parsed, __item as item, __register_command as register_command,
    __register_error as register_error, __register_plugin as register_plugin,
};
pub use linkme;
pub use provisioner_macros::vanish;
pub use provisioner_shared::names::{hash, is_modifier, modifier, path_hash};
pub use std::any::Any;
pub use std::boxed::Box;
pub use std::default::Default;
pub use std::format;
pub use std::marker::PhantomData;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result as StdResult;
pub use std::result::Result::{Err, Ok};
pub use std::string::{String, ToString};
pub use std::vec::Vec;

/// The trait `Args`, for a glob import beside a derive of the same name.
pub mod args_trait {
    #[doc(no_inline)]
    pub use clap::Args;
}

/// clap as its derives name it, but for the constructor of an argument.
///
/// clap's own is inlined into every command, with a constant pointer for each of its empty lists. LLVM looks through all
/// uses of that pointer for each of them, which makes the link of a program with many commands quadratic; as one
/// function it is linear, and the program smaller.
pub mod clap {
    pub use ::clap::*;

    /// Where derived code makes an argument.
    #[derive(Debug)]
    pub struct Arg;

    impl Arg {
        /// An argument of this name.
        #[expect(clippy::new_ret_no_self, reason = "it has the name of clap's")]
        #[inline(never)]
        #[must_use]
        pub fn new(id: &'static str) -> ::clap::Arg {
            ::clap::Arg::new(id)
        }
    }
}

/// serde with its derives, as with its feature `derive`.
pub mod serde {
    pub use ::serde::*;
    pub use serde_derive::{Deserialize, Serialize};
}
