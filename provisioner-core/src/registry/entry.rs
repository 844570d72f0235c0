//! The elements that the linker collects. They are scanned at every start, so they hold two numbers and one function
//! pointer: nothing to allocate, and one relocation each.

use super::{CommandDef, PluginDef};

/// One plugin, as the linker collects it.
#[derive(Clone, Copy, Debug)]
pub struct PluginEntry {
    /// A hash of the plugin's crate; the commands of the same crate carry the same.
    pub owner: u64,
    /// [`hash`](provisioner_shared::names::hash) of the plugin's name.
    pub name: u64,
    /// Everything else, built when it is asked for. `None` only for the built-in element.
    pub describe: fn() -> Option<PluginDef>,
}

/// One command, as the linker collects it.
#[derive(Clone, Copy, Debug)]
pub struct CommandEntry {
    /// The `owner` of the plugin this command belongs to.
    pub owner: u64,
    /// [`path_hash`](provisioner_shared::names::path_hash) folded over the names of the enclosing groups and of the command, outermost first, starting at 0.
    pub path: u64,
    /// Everything else, built when it is asked for. `None` only for the built-in element.
    pub describe: fn() -> Option<CommandDef>,
}

// linkme derives a section from the identifier of the slice alone: two slices of one identifier anywhere in a binary
// collide. Hence the long names.

/// Every plugin of this binary.
#[linkme::distributed_slice]
pub static PROVISIONER_SDK_PLUGINS: [PluginEntry];

/// Every command of this binary.
#[linkme::distributed_slice]
pub static PROVISIONER_SDK_COMMANDS: [CommandEntry];

// An empty slice breaks lld-link on Windows, so each has one element that describes nothing.
#[linkme::distributed_slice(PROVISIONER_SDK_PLUGINS)]
static NO_PLUGIN: PluginEntry = PluginEntry { owner: 0, name: 0, describe: || None };

#[linkme::distributed_slice(PROVISIONER_SDK_COMMANDS)]
static NO_COMMAND: CommandEntry = CommandEntry { owner: 0, path: 0, describe: || None };
