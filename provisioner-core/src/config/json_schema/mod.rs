//! The configuration of a whole binary as JSON Schema (2020-12), for editors and for checks outside of the program.
//!
//! It describes the user's file, which holds what differs from the plugins' own: a key that the embedded file gives is
//! not required. A text with `${…}` is accepted everywhere, since it becomes what the type wants once it is replaced.

mod types;

use super::definition::{ConfigDef, PluginSection};
use super::{Schema, StructSchema};
use crate::json::Json;
use provisioner_shared::bytes::decode;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Layer, Node};

/// The schema of a user's file for these plugins, printed.
///
/// Sections of plugins that are not linked are left alone, as they are when the file is read.
#[must_use]
pub fn json_schema(program: &str, plugins: &[PluginSection]) -> String {
    let mut sections = Json::object();
    for plugin in plugins {
        sections.set(plugin.name, section(plugin));
    }
    let plugins = Json::object()
        .with("description", "One section a plugin")
        .with("type", Json::texts(&["object", "null"]))
        .with("properties", sections);
    let variable = Json::object()
        .with("description", "Replaced by environment variables: ${NAME} or ${NAME:-default}")
        .with("type", "string")
        .with("pattern", "\\$\\{");
    Json::object()
        .with("$schema", "https://json-schema.org/draft/2020-12/schema")
        .with("title", format!("Configuration of {program}").as_str())
        .with("type", Json::texts(&["object", "null"]))
        .with("properties", Json::object().with("plugins", plugins))
        .with("$defs", Json::object().with("variable", variable))
        .to_string()
}

fn section(plugin: &PluginSection) -> Json {
    let empty = StructSchema { name: "", doc: "", fields: &[] };
    let (fields, defaults) = match &plugin.config {
        None => (&empty, decode(&[])),
        Some(config) => match (config.schema)() {
            Schema::Struct(fields) => (*fields, embedded(config)),
            other => return types::value(other, Some(&embedded(config))),
        },
    };
    let mut section = types::mapping(fields, Some(&defaults)).with("description", plugin.about);
    let enabled = defaults.get("enabled").is_none_or(|enabled| enabled.kind != Kind::Bool(false));
    if let Some(properties) = section.get_mut("properties")
        && properties.get_mut("enabled").is_none()
    {
        let accepts = types::value(&Schema::Bool, None);
        properties.set("enabled", types::described(accepts, "Whether the plugin is in the menu", Some(enabled.into())));
    }
    section
}

/// The embedded file; a plugin that was put together by hand may bring its text alone.
fn embedded(config: &ConfigDef) -> Node {
    let parsed = || YamlReader::new(Layer::Embedded, false).document(config.text).ok();
    let by_hand = config.defaults.is_empty().then(parsed).flatten();
    by_hand.unwrap_or_else(|| decode(config.defaults))
}

/// A value of the embedded file as JSON.
fn as_json(node: &Node) -> Json {
    match &node.kind {
        Kind::Null => Json::Null,
        Kind::Bool(value) => Json::Bool(*value),
        Kind::Integer(value) => types::number(*value),
        Kind::Float(value) => (*value).into(),
        Kind::Text(text) => text.as_ref().into(),
        Kind::List(list) => Json::List(list.iter().map(as_json).collect()),
        Kind::Map(entries) => {
            Json::Object(entries.iter().map(|entry| (entry.key.to_string(), as_json(&entry.value))).collect())
        }
    }
}
