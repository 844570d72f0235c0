//! What generated types say of themselves: the plugin of a crate, its groups.

use super::Names;
use crate::config::LoadedConfig;
use crate::error::Result;
use crate::registry::{Call, GroupDef};
use std::any::Any;
use std::marker::PhantomData;

/// The mark of the hidden type at the root of a plugin's crate.
pub trait Plugin {
    /// Whether there is a plugin: `false` for the stand-in that a command brings along.
    const EXISTS: bool;
    /// The name in the menu.
    const NAME: &'static str;
    /// The identifier of the plugin's struct.
    const STRUCT: &'static str;
    /// The plugin's struct.
    type Config: 'static;
}

/// Ties a command or a group to the plugin of its crate.
pub trait InCrate {
    /// The hidden type at the root of the crate.
    type Plugin: Plugin;
}

/// A plugin with a `#[provisioner::group(root)]`: options of the plugin itself.
pub trait RootOptions {
    /// The options, as a group around everything.
    const CHAIN: &'static Chain;
    /// What they say of themselves.
    const DESCRIBE: fn() -> GroupDef;
}

/// A struct of options with `#[group(skip)]`: whether any of them was given is not known.
pub trait Ungrouped {}

/// What is directly around a group, or what a plugin's own options are. A parameter of the trait, as an associated type
/// may not be more private than what it belongs to.
pub trait Within<P> {}

/// The struct of the group around another.
pub fn parent_of<'a, C: Within<P>, P: Group>(call: &'a Call<'_>, child: &C) -> &'a P {
    let _ = child;
    call.group()
}

/// The struct of the options of the plugin itself.
#[must_use]
pub fn options_of<'a, C: Within<P>, P: Group>(call: &'a Call<'_>, plugin: PhantomData<C>) -> &'a P {
    let _ = plugin;
    call.group()
}

/// The mark of a struct with `#[provisioner::group]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group",
    label = "no group",
    note = "help: write `#[provisioner::group]` on it"
)]
pub trait Group: 'static {
    /// The crate the group belongs to.
    const OWNER: u64;
    /// `path_hash` over the names of the enclosing groups and this one.
    const PATH: u64;
    /// The paths of this group and of the ones around it.
    const CHAIN: Chain;
    /// What the group says of itself.
    fn describe() -> GroupDef;
}

/// Groups from the innermost outwards.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// The group's `PATH`.
    pub path: u64,
    /// The identifier of its struct.
    pub name: &'static str,
    /// Its own options.
    pub options: &'static [Names],
    /// The enclosing group.
    pub parent: Option<&'static Chain>,
}

impl Chain {
    /// Around a command that is in no group.
    pub const NONE: Self = Self { path: 0, name: "", options: &[], parent: None };

    /// Around a command that is in no group, which may still have the options of the plugin itself around it.
    #[must_use]
    pub const fn below(options: Option<&'static Self>) -> Self {
        Self { parent: options, ..Self::NONE }
    }

    /// Whether the group of this path is the innermost or around it.
    #[must_use]
    pub const fn contains(&self, path: u64) -> bool {
        let mut chain = Some(self);
        while let Some(link) = chain {
            if link.path == path {
                return true;
            }
            chain = link.parent;
        }
        false
    }
}

/// Turns the merged configuration into a plugin's struct and lets its `validate` look at it.
///
/// # Errors
/// Every mistake of the merged value, or what `validate` says.
pub fn load_config<T: serde::de::DeserializeOwned + 'static>(
    loaded: &LoadedConfig,
    validate: Option<fn(&T) -> Result<()>>,
) -> Result<Box<dyn Any>> {
    let config = loaded.deserialize::<T>()?;
    if let (Some(validate), Some(config)) = (validate, config.downcast_ref()) {
        validate(config)?;
    }
    Ok(config)
}
