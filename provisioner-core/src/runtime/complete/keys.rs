//! What the commands that look at plugins and at the configuration take: names, keys with their present values, and the
//! values that a key accepts.

use super::candidate;
use super::values::Values;
use crate::config::path::{keys_of, written};
use crate::config::{LoadedConfig, Schema, Shape, flow, schema_below};
use crate::registry::{Candidate, PluginDef};
use crate::runtime::run::lenient_modifiers;
use provisioner_shared::value::{Kind, Layer, Node};

/// Which keys are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    All,
    /// Those that the user's file has: no other can be removed from it.
    InTheFile,
}

/// The plugins that are linked.
pub(super) fn plugins(values: &Values<'_>) -> Vec<Candidate> {
    let plugins = values.question.app.registry.sorted_plugins();
    plugins.iter().map(|(_, plugin)| candidate(plugin.name, plugin.about)).collect()
}

/// First the names of plugins, then, behind the dot, the keys of the one that is named.
pub(super) fn keys(values: &Values<'_>, begun: &str, which: Which) -> Vec<Candidate> {
    let app = values.question.app;
    let Some((name, _)) = begun.split_once('.') else {
        let sections = plugins(values).into_iter();
        return sections.map(|plugin| Candidate { value: format!("{}.", plugin.value), ..plugin }.partial()).collect();
    };
    let Some((_, plugin)) = app.registry.plugin(name) else {
        values.question.because(|| format!("there is no plugin `{name}`"));
        return Vec::new();
    };
    let loaded = loaded(values, &plugin);
    let mut found = Vec::new();
    below(loaded.schema, &loaded.root, Vec::new(), "", &mut found);
    if !found.iter().any(|(keys, _)| keys == &["enabled"]) {
        found.push((vec!["enabled".to_owned()], "Whether the plugin is in the menu".to_owned()));
    }
    let masked = loaded.masked();
    let mut candidates = Vec::new();
    for (keys, doc) in found {
        let node = masked.at(keys.iter().map(String::as_str));
        if which == Which::InTheFile && !loaded.root.at(keys.iter().map(String::as_str)).is_some_and(is_in_the_file) {
            continue;
        }
        let path: Vec<&str> = std::iter::once(plugin.name).chain(keys.iter().map(String::as_str)).collect();
        let description = node.map_or(doc, |node| present(&loaded, node));
        candidates.push(candidate(&written(&path), &description));
    }
    candidates
}

/// The values that the key accepts that is typed before, and the present one.
pub(super) fn values(values: &Values<'_>) -> Vec<Candidate> {
    let key = values.value("KEY").map(keys_of).and_then(Result::ok).unwrap_or_default();
    let Some((name, keys)) = key.split_first() else { return Vec::new() };
    let Some((_, plugin)) = values.question.app.registry.plugin(name) else { return Vec::new() };
    let loaded = loaded(values, &plugin);
    let mut schema = keys.iter().fold(*loaded.schema, |schema, key| schema_below(&schema, key));
    if keys == ["enabled"] && !matches!(schema, Schema::Bool) {
        schema = Schema::Bool;
    }
    let mut candidates = accepted(&schema);
    let secret = loaded.is_secret(keys.iter().map(String::as_str));
    let node = loaded.root.at(keys.iter().map(String::as_str)).filter(|_| !secret);
    if let Some(node) = node.filter(|node| !matches!(node.kind, Kind::List(_) | Kind::Map(_) | Kind::Null)) {
        let value = match &node.kind {
            Kind::Text(text) => text.to_string(),
            _ => flow(node),
        };
        let origin = loaded.with_shown(|places| places.place(node.origin));
        let description = format!("the present value, from {origin}");
        match candidates.iter_mut().find(|candidate| candidate.value == value) {
            Some(known) if known.description.is_empty() => known.description = description,
            Some(known) => known.description = format!("{} ({description})", known.description),
            None => candidates.push(candidate(&value, &description)),
        }
    }
    candidates
}

fn loaded(values: &Values<'_>, plugin: &PluginDef) -> LoadedConfig {
    let sources = values.question.app.sources(&lenient_modifiers(values.tokens));
    LoadedConfig::assemble(&sources, &plugin.section(), true)
}

/// A value in one line, and where it comes from.
fn present(loaded: &LoadedConfig, node: &Node) -> String {
    let origin = loaded.with_shown(|places| places.place(node.origin));
    format!("{} ({origin})", flow(node))
}

fn is_in_the_file(node: &Node) -> bool {
    let mut layers = std::iter::successors(Some(node), |node| node.under.as_deref());
    layers.any(|node| node.origin.layer == Layer::File)
        || node.entries().is_some_and(|entries| entries.iter().any(|entry| is_in_the_file(&entry.value)))
}

/// Every key that holds a value, with the first line of its description: those of the schema, and in a mapping with keys
/// of the user's choice those that are there.
fn below(schema: &Schema, node: &Node, keys: Vec<String>, doc: &str, found: &mut Vec<(Vec<String>, String)>) {
    let nothing = Node::embedded(Kind::Null);
    match schema {
        Schema::Option(inner) | Schema::Secret(inner) => below(inner, node, keys, doc, found),
        Schema::Struct(known) => {
            for field in known.fields {
                let doc = field.doc.lines().next().unwrap_or_default().trim();
                let node = node.get(field.key).unwrap_or(&nothing);
                below(&field.schema, node, with(&keys, field.key), doc, found);
            }
        }
        Schema::Map(each) => {
            for entry in node.entries().unwrap_or_default() {
                below(each, &entry.value, with(&keys, &entry.key), doc, found);
            }
        }
        _ => found.push((keys, doc.to_owned())),
    }
}

fn with(keys: &[String], key: &str) -> Vec<String> {
    let mut keys = keys.to_vec();
    keys.push(key.to_owned());
    keys
}

/// The values of a type that has few of them.
fn accepted(schema: &Schema) -> Vec<Candidate> {
    match schema {
        Schema::Bool => vec!["true".into(), "false".into()],
        Schema::Enum(known) => {
            let units = known.variants.iter().filter(|variant| matches!(variant.shape, Shape::Unit));
            units.map(|variant| candidate(variant.key, variant.doc.trim())).collect()
        }
        Schema::Option(inner) => {
            let mut accepted = accepted(inner);
            accepted.push(Candidate::new("null").description("no value"));
            accepted
        }
        _ => Vec::new(),
    }
}
