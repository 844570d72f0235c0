//! What a plugin, a group and a command say of themselves once somebody asks.

use super::call::Call;
use super::completing::FindCompleter;
#[cfg(feature = "runtime")]
use crate::config::Schema;
#[cfg(feature = "runtime")]
use crate::config::path::written;
use crate::config::{ConfigDef, PluginSection};
use crate::error::Result;
use crate::exit_code::ExitCode;
use std::any::Any;

/// Adds arguments to a command.
pub type Augment = fn(clap::Command) -> clap::Command;
/// Builds a group's struct from what was parsed. The box holds that struct.
pub type ParseGroup = fn(&Call<'_>, &mut clap::ArgMatches) -> Result<Box<dyn Any>>;
/// Calls a command's function with what was parsed.
pub type RunCommand = fn(&Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode>;

/// A plugin, as its `#[provisioner::plugin]` describes it.
#[derive(Clone, Copy, Debug)]
pub struct PluginDef {
    /// The name in the menu, kebab-case.
    pub name: &'static str,
    /// The first paragraph of the description, one line.
    pub about: &'static str,
    /// The whole description; empty where `about` says it all.
    pub long_about: &'static str,
    /// The package the plugin comes from (`CARGO_PKG_NAME`).
    pub package: &'static str,
    /// The version of that package.
    pub version: &'static str,
    /// The repository of that package, or nothing.
    pub repository: &'static str,
    /// The plugin's configuration; `None` for a unit struct.
    pub config: Option<ConfigDef>,
}

/// A group of commands, as its `#[provisioner::group]` describes it.
#[derive(Clone, Copy, Debug)]
pub struct GroupDef {
    /// The name in the menu, kebab-case; empty for the options of the plugin itself.
    pub name: &'static str,
    /// Other names for it.
    pub aliases: &'static [&'static str],
    /// Whether it is not a group in the menu: its options belong to the plugin itself.
    pub root: bool,
    /// Left out of the menu.
    pub hidden: bool,
    /// What it stands under in the menu; empty for the usual heading.
    pub heading: &'static str,
    /// Why not to use its commands any more, and what instead.
    pub deprecated: Option<&'static str>,
    /// The first paragraph of the description, one line.
    pub about: &'static str,
    /// The whole description; empty where `about` says it all.
    pub long_about: &'static str,
    /// The enclosing group.
    pub parent: Option<fn() -> GroupDef>,
    /// Adds the shared options to a command.
    pub args: Augment,
    /// The shared options that default from the configuration.
    pub config_args: &'static [ConfigArg],
    /// Finds the completers of the shared options, where any has one.
    pub completers: Option<FindCompleter>,
    /// Builds the group's struct.
    pub parse: ParseGroup,
}

/// A command, as its `#[provisioner::command]` describes it.
#[derive(Clone, Copy, Debug)]
pub struct CommandDef {
    /// The name in the menu, kebab-case.
    pub name: &'static str,
    /// Other names for it.
    pub aliases: &'static [&'static str],
    /// The first paragraph of the description, one line.
    pub about: &'static str,
    /// The whole description; empty where `about` says it all.
    pub long_about: &'static str,
    /// Left out of the menu.
    pub hidden: bool,
    /// What it stands under in the menu; empty for the usual heading.
    pub heading: &'static str,
    /// Why not to use it any more, and what instead.
    pub deprecated: Option<&'static str>,
    /// The question before it begins, as its author wrote it; empty where there is none.
    pub confirm: &'static str,
    /// The enclosing group.
    pub group: Option<fn() -> GroupDef>,
    /// Whether the function takes `&Effects`: a command without it is read-only.
    pub effects: bool,
    /// Whether the function, or one of its options, takes the plugin's configuration.
    pub config: bool,
    /// The options that default from the configuration.
    pub config_args: &'static [ConfigArg],
    /// Finds the completers of the command's own arguments, where any has one.
    pub completers: Option<FindCompleter>,
    /// Adds the command's own arguments.
    pub args: Augment,
    /// Calls the function.
    pub run: RunCommand,
}

// Descriptions are put together by functions that are not inlined, and the macros name what is there only. Written as
// a struct, each would become a constant, whose every pointer the dynamic linker relocates at every start of every
// program that links the plugin, called or not.

impl PluginDef {
    /// A plugin without a configuration.
    #[inline(never)]
    #[must_use]
    pub fn new(name: &'static str, about: &'static str, package: &'static str, version: &'static str) -> Self {
        Self { name, about, long_about: "", package, version, repository: "", config: None }
    }

    /// What the configuration is given of it.
    #[must_use]
    pub fn section(&self) -> PluginSection {
        PluginSection { name: self.name, about: self.about, package: self.package, config: self.config }
    }
}

impl GroupDef {
    /// Whether this is its name or an alias.
    #[cfg(feature = "runtime")]
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }

    /// A group at the plugin's root whose options have nothing to do with the configuration.
    #[inline(never)]
    #[must_use]
    pub fn new(name: &'static str, about: &'static str, args: Augment, parse: ParseGroup) -> Self {
        Self {
            name,
            aliases: &[],
            root: false,
            hidden: false,
            heading: "",
            deprecated: None,
            about,
            long_about: "",
            parent: None,
            args,
            config_args: &[],
            completers: None,
            parse,
        }
    }
}

impl CommandDef {
    /// A read-only command at the plugin's root that has nothing to do with the configuration.
    #[inline(never)]
    #[must_use]
    pub fn new(name: &'static str, about: &'static str, args: Augment, run: RunCommand) -> Self {
        Self {
            name,
            aliases: &[],
            about,
            long_about: "",
            hidden: false,
            heading: "",
            deprecated: None,
            confirm: "",
            group: None,
            effects: false,
            config: false,
            config_args: &[],
            completers: None,
            args,
            run,
        }
    }
}

/// An option with `#[arg(config = path.to.field)]`.
#[derive(Clone, Copy, Debug)]
pub struct ConfigArg {
    /// The identifier of the parameter, which is also clap's id.
    pub id: &'static str,
    /// The fields after `config =`, as written: identifiers, joined by dots.
    pub path: &'static str,
}

impl ConfigArg {
    /// The key inside the plugin's section: the fields of `path`, by the names they have in YAML, as `config set` takes
    /// them.
    #[cfg(feature = "runtime")]
    pub(crate) fn key(&self, config: &ConfigDef) -> String {
        let mut schema = Some((config.schema)());
        let keys = self.path.split('.').map(|ident| {
            let field = match schema {
                Some(Schema::Struct(schema)) => schema.fields.iter().find(|field| field.ident == ident),
                _ => None,
            };
            schema = field.map(|field| &field.schema);
            field.map_or(ident, |field| field.key)
        });
        written(&keys.collect::<Vec<_>>())
    }
}
