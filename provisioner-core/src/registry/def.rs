//! What a plugin, a group and a command say of themselves once somebody asks.

use crate::call::Call;
use crate::config::{LoadedConfig, Schema};
use crate::{ExitCode, Result};
use std::any::Any;

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

/// A plugin's configuration: the embedded file and the type it fills.
#[derive(Clone, Copy, Debug)]
pub struct ConfigDef {
    /// The path of the embedded file inside the crate, for messages: `resources/config.yaml`.
    pub file: &'static str,
    /// The embedded file, as it stands.
    pub text: &'static str,
    /// The embedded file, parsed while compiling; see `config::value::encoded`.
    pub defaults: &'static [u8],
    /// What the type accepts.
    pub schema: fn() -> &'static Schema,
    /// Turns the merged value into the type, then runs `validate`. The box holds the plugin's struct.
    pub load: fn(&LoadedConfig) -> Result<Box<dyn Any>>,
}

/// A group of commands, as its `#[provisioner::group]` describes it.
#[derive(Clone, Copy, Debug)]
pub struct GroupDef {
    /// The name in the menu, kebab-case.
    pub name: &'static str,
    /// The first paragraph of the description, one line.
    pub about: &'static str,
    /// The whole description; empty where `about` says it all.
    pub long_about: &'static str,
    /// The enclosing group.
    pub parent: Option<fn() -> GroupDef>,
    /// Adds the shared options to a command.
    pub args: fn(clap::Command) -> clap::Command,
    /// The shared options that default from the configuration.
    pub config_args: &'static [ConfigArg],
    /// Builds the group's struct from what was parsed. The box holds that struct.
    pub parse: fn(&Call<'_>, &mut clap::ArgMatches) -> Result<Box<dyn Any>>,
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
    /// Why not to use it any more, and what instead.
    pub deprecated: Option<&'static str>,
    /// The enclosing group.
    pub group: Option<fn() -> GroupDef>,
    /// Whether the function takes `&Effects`: a command without it is read-only.
    pub effects: bool,
    /// Whether the function, or one of its options, takes the plugin's configuration.
    pub config: bool,
    /// The options that default from the configuration.
    pub config_args: &'static [ConfigArg],
    /// Adds the command's own arguments.
    pub args: fn(clap::Command) -> clap::Command,
    /// Calls the function.
    pub run: fn(&Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode>,
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
    /// The key inside the plugin's section: the fields of `path`, by the names they have in YAML.
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
        keys.collect::<Vec<_>>().join(".")
    }
}
