//! The elements that the linker collects. They are scanned at every start, so they hold two numbers and one function
//! pointer: nothing to allocate, and one relocation each.

use super::{CommandDef, PluginDef};

/// One plugin, as the linker collects it.
#[derive(Clone, Copy, Debug)]
pub struct PluginEntry {
    /// A hash of the plugin's crate; the commands of the same crate carry the same.
    pub owner: u64,
    /// [`hash`] of the plugin's name.
    pub name: u64,
    /// Everything else, built when it is asked for. `None` only for the built-in element.
    pub describe: fn() -> Option<PluginDef>,
}

/// One command, as the linker collects it.
#[derive(Clone, Copy, Debug)]
pub struct CommandEntry {
    /// The `owner` of the plugin this command belongs to.
    pub owner: u64,
    /// [`path_hash`] folded over the names of the enclosing groups and of the command, outermost first, starting at 0.
    pub path: u64,
    /// Everything else, built when it is asked for. `None` only for the built-in element.
    pub describe: fn() -> Option<CommandDef>,
}

/// FNV-1a over a name.
#[must_use]
pub const fn hash(text: &str) -> u64 {
    path_hash(0, text)
}

/// The hash of a path that continues `parent` (0 at the plugin's root) with one more name.
#[must_use]
pub const fn path_hash(parent: u64, name: &str) -> u64 {
    let mut state = parent ^ 0xcbf2_9ce4_8422_2325;
    let bytes = name.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        state = (state ^ bytes[index] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        index += 1;
    }
    // A separator no name contains, so that `a` `bc` and `ab` `c` differ.
    (state ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3)
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
