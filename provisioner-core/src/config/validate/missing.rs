//! What is still missing after all layers were merged.

use crate::config::layers::interpolate::schema_below;
use crate::config::schema::Schema;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::message::Message;
use provisioner_shared::value::{Kind, Node};
use provisioner_shared::wording;

/// Reports every field that has neither a value nor a default.
pub(crate) fn complete(node: &Node, schema: &Schema, path: &str, mistakes: &mut Vec<Diagnostic>) {
    match (schema, &node.kind) {
        (Schema::Option(inner) | Schema::Secret(inner), kind) if *kind != Kind::Null => {
            complete(node, inner, path, mistakes);
        }
        (Schema::Struct(known), Kind::Map(entries)) => {
            for field in known.fields.iter().filter(|field| !field.optional) {
                if node.get(field.key).is_none() {
                    let mut message = Message::new();
                    wording::missing(&mut message, path.as_bytes(), field.key, &field.schema.expected());
                    mistakes.push(Diagnostic::worded(node.origin, &message));
                }
            }
            for entry in entries {
                let path = format!("{path}.{}", entry.key);
                complete(&entry.value, &schema_below(schema, &entry.key), &path, mistakes);
            }
        }
        (Schema::Map(_) | Schema::Enum(_), Kind::Map(entries)) => {
            for entry in entries {
                let path = format!("{path}.{}", entry.key);
                complete(&entry.value, &schema_below(schema, &entry.key), &path, mistakes);
            }
        }
        (Schema::Sequence(each), Kind::List(list)) => {
            for (index, item) in list.iter().enumerate() {
                complete(item, each, &format!("{path}.{index}"), mistakes);
            }
        }
        (Schema::Tuple(items), Kind::List(list)) => {
            for (index, (item, schema)) in list.iter().zip(*items).enumerate() {
                complete(item, schema, &format!("{path}.{index}"), mistakes);
            }
        }
        _ => {}
    }
}
