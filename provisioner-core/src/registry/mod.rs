//! What is linked into this binary: plugins and their commands.
//!
//! The two global slices are one way to fill a [`Registry`]; a test fills one by hand.
//!
//! ```
//! use provisioner::registry::{PluginEntry, Registry, hash};
//!
//! let plugins = [PluginEntry { owner: 1, name: hash("demo"), describe: || None }];
//! let registry = Registry { plugins: &plugins, commands: &[] };
//! assert_eq!(registry.plugins.len(), 1);
//! ```

mod call;
mod completing;
mod def;
#[expect(unsafe_code, reason = "a slice that the linker fills is declared and filled here")]
mod entry;
pub(crate) mod reads;
mod state;
#[cfg(feature = "runtime")]
pub(crate) mod tree;

#[cfg(feature = "runtime")]
use tree::Branch;

pub use call::{Call, Inject};
pub use completing::{Candidate, Complete, Completing, FindCompleter};
pub use def::{Augment, CommandDef, ConfigArg, GroupDef, ParseGroup, PluginDef, RunCommand};
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

#[cfg(feature = "runtime")]
impl<'a> Registry<'a> {
    /// The plugin of this name.
    pub(crate) fn plugin(&self, name: &str) -> Option<(&'a PluginEntry, PluginDef)> {
        let wanted = hash(name);
        self.plugins
            .iter()
            .filter(|entry| entry.name == wanted)
            .find_map(|entry| Some((entry, (entry.describe)().filter(|plugin| plugin.name == name)?)))
    }

    /// The elements of one plugin's commands.
    pub(crate) fn commands_of(&self, owner: u64) -> impl Iterator<Item = &'a CommandEntry> {
        self.commands.iter().filter(move |entry| entry.owner == owner)
    }

    /// Every plugin, by name.
    pub(crate) fn sorted_plugins(&self) -> Vec<(u64, PluginDef)> {
        let mut plugins = Vec::new();
        for entry in self.plugins {
            if let Some(plugin) = (entry.describe)() {
                plugins.push((entry.owner, plugin));
            }
        }
        plugins.sort_by(|(_, a), (_, b)| a.name.cmp(b.name));
        plugins
    }

    /// The names of every plugin, in order.
    pub(crate) fn plugin_names(&self) -> Vec<&'static str> {
        self.sorted_plugins().iter().map(|(_, plugin)| plugin.name).collect()
    }

    /// The commands and groups of one plugin.
    pub(crate) fn tree(&self, owner: u64) -> Branch {
        Branch::of(self.commands_of(owner).filter_map(|entry| (entry.describe)()))
    }
}
