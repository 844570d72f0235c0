//! What is linked into this binary: plugins and their commands.
//!
//! The two global slices are one way to fill a [`Registry`]; a test fills one by hand.

mod call;
mod def;
#[expect(unsafe_code, reason = "a slice that the linker fills is declared and filled here")]
mod entry;
mod state;
pub(crate) mod tree;

pub use call::{Call, Inject};
pub use def::{Augment, CommandDef, ConfigArg, ConfigDef, GroupDef, LoadConfig, ParseGroup, PluginDef, Run};
pub use entry::{CommandEntry, PROVISIONER_SDK_COMMANDS, PROVISIONER_SDK_PLUGINS, PluginEntry};
pub use provisioner_shared::names::{hash, path_hash};
pub use state::State;
pub(crate) use state::States;

/// The plugins and commands that a program consists of.
#[derive(Clone, Copy, Debug)]
pub struct Registry<'a> {
    /// One element a plugin.
    pub plugins: &'a [PluginEntry],
    /// One element a command; its `owner` is that of its plugin.
    pub commands: &'a [CommandEntry],
}

impl Registry<'static> {
    /// What the linker collected from every plugin crate in this binary.
    #[must_use]
    pub fn linked() -> Self {
        Self { plugins: &PROVISIONER_SDK_PLUGINS, commands: &PROVISIONER_SDK_COMMANDS }
    }
}
