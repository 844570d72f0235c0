//! `<plugin>.<path.to.field>`: what a KEY on the command line names.

use crate::config::{Schema, schema_below};
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::registry::PluginDef;
use crate::runtime::App;
use provisioner_shared::suggest;

/// What a KEY names.
pub(super) struct Key {
    pub(super) owner: u64,
    pub(super) plugin: PluginDef,
    /// The keys below the plugin's name, as the schema spells them; none for the whole section.
    pub(super) keys: Vec<String>,
    /// What is expected there.
    pub(super) schema: Schema,
}

impl Key {
    /// Finds what a KEY names.
    pub(super) fn find(app: &App<'_>, text: &str) -> Result<Self> {
        let mut parts = text.split('.');
        let (owner, plugin) = plugin(app, parts.next().unwrap_or_default())?;
        let mut schema = plugin.config.as_ref().map_or(NOTHING, |config| *(config.schema)());
        let mut keys = Vec::new();
        for part in parts {
            let (known, key) = below(&schema, part, keys.is_empty()).map_err(|help| {
                let above = joined(&plugin, &keys);
                let error = Error::new(format!("`{part}` is no key of `{above}`")).exit_code(ExitCode::USAGE);
                help.into_iter().fold(error, Error::help)
            })?;
            schema = known;
            keys.push(key);
        }
        Ok(Self { owner, plugin, keys, schema })
    }

    /// The same, for what has to be below a plugin's name.
    pub(super) fn find_below(app: &App<'_>, text: &str) -> Result<Self> {
        let key = Self::find(app, text)?;
        if key.keys.is_empty() {
            let error = Error::new(format!("`{text}` names a plugin, not a key")).exit_code(ExitCode::USAGE);
            return Err(error.help(format!("write `{text}.<path.to.field>`")));
        }
        Ok(key)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.keys.iter().map(String::as_str)
    }

    /// The path in the user's file.
    pub(super) fn path(&self) -> Vec<&str> {
        let mut path = vec!["plugins", self.plugin.name];
        path.extend(self.keys());
        path
    }

    /// The KEY in full.
    pub(super) fn name(&self) -> String {
        joined(&self.plugin, &self.keys)
    }
}

fn joined(plugin: &PluginDef, keys: &[String]) -> String {
    let mut name = plugin.name.to_owned();
    for key in keys {
        name = format!("{name}.{key}");
    }
    name
}

const NOTHING: Schema = crate::config::NOTHING;

/// The plugin of this name.
pub(super) fn plugin(app: &App<'_>, name: &str) -> Result<(u64, PluginDef)> {
    if let Some((entry, plugin)) = app.registry.plugin(name) {
        return Ok((entry.owner, plugin));
    }
    let error = Error::new(format!("no plugin is called `{name}`")).exit_code(ExitCode::USAGE);
    Err(suggest::help(name, &app.registry.plugin_names(), "the plugins are").into_iter().fold(error, Error::help))
}

/// One step down a schema: what is there, and how its key is spelt; or what may have been meant.
fn below(schema: &Schema, key: &str, top: bool) -> Result<(Schema, String), Option<String>> {
    match schema {
        Schema::Option(inner) | Schema::Secret(inner) => below(inner, key, top),
        Schema::Struct(known) => match known.field(key) {
            Some(field) => Ok((field.schema, field.key.to_owned())),
            None if top && key == "enabled" => Ok((Schema::Bool, key.to_owned())),
            None => Err(suggest::help(key, &known.keys(), "the keys are")),
        },
        Schema::Enum(known) => match known.variant(key) {
            Some(variant) => Ok((schema_below(schema, key), variant.key.to_owned())),
            None => Err(suggest::help(key, &known.keys(), "the values are")),
        },
        Schema::Map(_) | Schema::Any => Ok((schema_below(schema, key), key.to_owned())),
        _ => Err(Some("the value above it is read and set as a whole".to_owned())),
    }
}
