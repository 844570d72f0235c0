//! What the configuration is given of a plugin: a section's name, and the file and the type behind it.

use super::LoadedConfig;
use super::schema::Schema;
use crate::error::Result;
use std::any::Any;

/// Turns the merged configuration into a plugin's struct, then runs `validate`. The box holds that struct.
pub(crate) type LoadConfig = fn(&LoadedConfig) -> Result<Box<dyn Any>>;

/// A plugin's configuration: the embedded file and the type it fills.
#[derive(Clone, Copy, Debug)]
pub struct ConfigDef {
    /// The path of the embedded file inside the crate, for messages: `resources/config.yaml`.
    pub file: &'static str,
    /// The embedded file, as it stands.
    pub text: &'static str,
    /// The embedded file, parsed and encoded by the compiler; empty where the text was not seen by it.
    pub defaults: &'static [u8],
    /// What the type accepts.
    pub schema: fn() -> &'static Schema,
    /// Turns the merged value into the type.
    pub load: LoadConfig,
}

impl ConfigDef {
    /// The definition that the fields make, in their order.
    // Not inlined, so that no definition becomes a constant, whose every pointer the dynamic linker relocates at every
    // start of every program that links the plugin, called or not.
    #[inline(never)]
    #[must_use]
    pub fn new(
        file: &'static str,
        text: &'static str,
        defaults: &'static [u8],
        schema: fn() -> &'static Schema,
        load: LoadConfig,
    ) -> Self {
        Self { file, text, defaults, schema, load }
    }
}

/// One section of the configuration: that of one plugin.
#[derive(Clone, Copy, Debug)]
pub struct PluginSection {
    /// The key below `plugins`.
    pub name: &'static str,
    /// One line about the plugin.
    pub about: &'static str,
    /// The package that the embedded file is a part of, for messages.
    pub package: &'static str,
    /// The plugin's configuration; `None` for a unit struct.
    pub config: Option<ConfigDef>,
}
