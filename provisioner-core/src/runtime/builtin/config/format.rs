//! Values as a person or a program reads them.

use crate::config::{flow, quoted};
use crate::json::Json;
use provisioner_shared::value::{Entry, Kind, Node};

/// A value as JSON.
pub(crate) fn json(node: &Node) -> Json {
    match &node.kind {
        Kind::Null => Json::Null,
        Kind::Bool(value) => Json::Bool(*value),
        Kind::Integer(value) => match (u64::try_from(*value), i64::try_from(*value)) {
            // Beyond what readers of JSON agree on.
            (Err(_), Err(_)) => Json::Text(value.to_string()),
            _ => Json::Integer(*value),
        },
        Kind::Float(value) => (*value).into(),
        Kind::Text(text) => text.as_ref().into(),
        Kind::List(list) => Json::List(list.iter().map(json).collect()),
        Kind::Map(entries) => {
            Json::Object(entries.iter().map(|entry| (entry.key.to_string(), json(&entry.value))).collect())
        }
    }
}

/// A mapping as lines of YAML, `note` behind each leaf.
pub(super) fn block(entries: &[Entry], indent: usize, note: &dyn Fn(&Node) -> String) -> String {
    let mut out = String::new();
    for entry in entries {
        let (margin, key) = (" ".repeat(indent), quoted(&entry.key, true));
        match entry.value.entries() {
            Some(below) if !below.is_empty() => {
                out += &format!("{margin}{key}:\n{}", block(below, indent + 2, note));
            }
            _ => {
                let note = note(&entry.value);
                let gap = if note.is_empty() { "" } else { "  # " };
                out += &format!("{margin}{key}: {}{gap}{note}\n", flow(&entry.value));
            }
        }
    }
    out
}

/// One value on one line; plain where it is text.
pub(super) fn value(node: &Node) -> String {
    match &node.kind {
        Kind::Text(text) => text.to_string(),
        _ => flow(node),
    }
}
