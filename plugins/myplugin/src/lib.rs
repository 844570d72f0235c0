//! The example plugin: a greeting, and a group of commands that change things.

use provisioner::prelude::*;

mod commands;

/// My custom functionality for Provisioner
#[provisioner::plugin(name = "myplugin")]
pub struct MyPlugin {
    /// Who is greeted when nobody is named
    pub some_setting: String,
    /// Whether the plugin is in the menu
    pub enabled: bool,
    /// How often a greeting is tried
    pub retry: Retry,
}

/// How often something is tried
#[provisioner::config]
pub struct Retry {
    /// How many times, the first one included
    pub attempts: u32,
    /// Seconds to wait in between; no wait when it is left out
    pub wait_seconds: Option<u64>,
}
