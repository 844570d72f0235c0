//! The secrets of a configuration that was read: what plans, logs and errors do not show from then on.

use super::holds_secret::holds_secret;
use super::layers::interpolate::schema_below;
use super::schema::Schema;
use crate::secrets;
use provisioner_shared::value::{Kind, Node};

/// Remembers every secret in a value of this schema.
pub(super) fn remember_secrets(node: &Node, schema: &Schema) {
    match (schema, &node.kind) {
        (_, Kind::Null) => {}
        (Schema::Secret(_), _) => remember_everything(node),
        (Schema::Option(inner), _) => remember_secrets(node, inner),
        (schema, _) if !holds_secret(schema) => {}
        (Schema::Sequence(each), Kind::List(list)) => list.iter().for_each(|item| remember_secrets(item, each)),
        (Schema::Tuple(items), Kind::List(list)) => {
            list.iter().zip(*items).for_each(|(item, schema)| remember_secrets(item, schema));
        }
        (_, Kind::Map(entries)) => {
            for entry in entries {
                remember_secrets(&entry.value, &schema_below(schema, &entry.key));
            }
        }
        _ => {}
    }
}

/// Remembers every text in a secret.
#[cold]
fn remember_everything(node: &Node) {
    match &node.kind {
        Kind::Null | Kind::Bool(_) => {}
        Kind::Integer(value) => secrets::remember(&value.to_string()),
        Kind::Float(value) => secrets::remember(&value.to_string()),
        Kind::Text(text) => secrets::remember(text),
        Kind::List(list) => list.iter().for_each(remember_everything),
        Kind::Map(entries) => entries.iter().for_each(|entry| remember_everything(&entry.value)),
    }
}
