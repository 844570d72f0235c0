//! `<plugin>.<path.to.field>`: what a KEY on the command line names.

use crate::config::path::{keys_of, written};
use crate::config::{Schema, schema_below};
use crate::error::{Error, Result, codes};
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
    /// Whether the value is never shown.
    pub(super) secret: bool,
}

impl Key {
    /// Finds what a KEY names.
    pub(super) fn find(app: &App<'_>, text: &str) -> Result<Self> {
        // What is behind it may be a secret, which no error is to repeat.
        if let Some((key, _)) = text.split_once('=').filter(|(key, _)| !key.contains(['"', '\'', '\\'])) {
            let error = codes::UNKNOWN_KEY.error(format!("`{key}=…` is not a key"));
            return Err(
                error.help(format!("a value is an argument of its own: `{} config set {key} VALUE`", app.program.name))
            );
        }
        let parts = keys_of(text).map_err(|wrong| {
            let error = codes::UNKNOWN_KEY.error(format!("`{text}` is not a key: {wrong}"));
            error.help("write a key that holds a dot in double quotes: `plugin.labels.\"a.b\"`")
        })?;
        let mut parts = parts.iter().map(String::as_str);
        let (owner, plugin) = plugin(app, parts.next().unwrap_or_default())?;
        let mut schema = plugin.config.as_ref().map_or(NOTHING, |config| *(config.schema)());
        let (mut keys, mut secret) = (Vec::new(), is_secret(&schema));
        while let Some(part) = parts.next() {
            let (known, key) = below(&schema, part, keys.is_empty()).map_err(|help| {
                let above = joined(&plugin, &keys);
                let error = codes::UNKNOWN_KEY.error(format!("unknown key `{part}` in `{above}`"));
                match help {
                    Some(help) => error.help(help),
                    None => error.help(as_a_whole(&plugin, &keys, part, parts.by_ref())),
                }
            })?;
            schema = known;
            secret |= is_secret(&schema);
            keys.push(key);
        }
        Ok(Self { owner, plugin, keys, schema, secret })
    }

    /// The same, for what has to be below a plugin's name.
    pub(super) fn find_below(app: &App<'_>, text: &str) -> Result<Self> {
        let key = Self::find(app, text)?;
        if key.keys.is_empty() {
            let error = codes::UNKNOWN_KEY.error(format!("`{text}` names a plugin, not a key"));
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
    let mut path = vec![plugin.name];
    path.extend(keys.iter().map(String::as_str));
    written(&path)
}

/// What to write in place of a key that goes on below a value that is one whole. Where that is an entry of a mapping, the
/// entry's own key may be what holds the dots.
fn as_a_whole<'t>(plugin: &PluginDef, keys: &[String], part: &str, rest: impl Iterator<Item = &'t str>) -> String {
    let Some((last, above)) = keys.split_last() else { return "the value above it is set as a whole".to_owned() };
    let mut parts = vec![last.clone(), part.to_owned()];
    parts.extend(rest.map(str::to_owned));
    let mut with_dots = above.to_vec();
    with_dots.push(parts.join("."));
    let quoted = joined(plugin, &with_dots);
    format!("the value of `{}` is set as a whole; a key that holds a dot is quoted: `{quoted}`", joined(plugin, keys))
}

fn is_secret(schema: &Schema) -> bool {
    match schema {
        Schema::Secret(_) => true,
        Schema::Option(inner) => is_secret(inner),
        _ => false,
    }
}

const NOTHING: Schema = crate::config::NOTHING;

/// The plugin of this name.
pub(super) fn plugin(app: &App<'_>, name: &str) -> Result<(u64, PluginDef)> {
    if let Some((entry, plugin)) = app.registry.plugin(name) {
        return Ok((entry.owner, plugin));
    }
    let error = codes::UNKNOWN_PLUGIN.error(format!("there is no plugin `{name}`"));
    Err(suggest::help(name, &app.registry.plugin_names(), "the plugins are").into_iter().fold(error, Error::help))
}

/// One step down a schema: what is there, and how its key is spelt; or what may have been meant.
fn below(schema: &Schema, key: &str, top: bool) -> Result<(Schema, String), Option<String>> {
    match schema {
        Schema::Option(inner) | Schema::Secret(inner) => below(inner, key, top),
        Schema::Struct(known) => match known.field(key) {
            Some(field) => Ok((field.schema, field.key.to_owned())),
            None if top && key == "enabled" => Ok((Schema::Bool, key.to_owned())),
            None => Err(Some(suggest::help(key, &known.keys(), "the keys are").unwrap_or_else(no_keys))),
        },
        Schema::Enum(known) => match known.variant(key) {
            Some(variant) => Ok((schema_below(schema, key), variant.key.to_owned())),
            None => Err(Some(suggest::help(key, &known.keys(), "the values are").unwrap_or_else(no_keys))),
        },
        Schema::Map(_) | Schema::Any => Ok((schema_below(schema, key), key.to_owned())),
        _ => Err(None),
    }
}

fn no_keys() -> String {
    "there are no keys below".to_owned()
}
