//! Single values against the schema.

use super::Validate;
use crate::config::schema::Schema;
use crate::lists::in_backticks;
use provisioner_shared::value::{Kind, Node};

impl Validate {
    pub(super) fn scalar(&mut self, node: &Node, schema: &Schema) {
        let good = match (schema, &node.kind) {
            (Schema::Bool, Kind::Bool(_)) | (Schema::Float, Kind::Float(_) | Kind::Integer(_)) => true,
            (Schema::Integer { min, max, .. }, Kind::Integer(value)) => (min..=max).contains(&value),
            (Schema::String, Kind::Text(_)) => true,
            (Schema::Char, Kind::Text(text)) => text.chars().count() == 1,
            _ => false,
        };
        if good {
            return;
        }
        let what = in_words(schema);
        match (schema, &node.kind) {
            (_, Kind::Null) => self.expected_help(node, &what, "write a value, or remove the line".to_owned()),
            (Schema::String | Schema::Char, Kind::Bool(_) | Kind::Integer(_) | Kind::Float(_)) => {
                self.expected_help(node, &what, "put the value in quotes".to_owned());
            }
            (Schema::Bool, Kind::Text(text)) => match text.to_ascii_lowercase().as_str() {
                "yes" | "on" | "y" => self.expected_help(node, &what, "write `true`".to_owned()),
                "no" | "off" | "n" => self.expected_help(node, &what, "write `false`".to_owned()),
                _ => self.expected(node, &what),
            },
            (Schema::Integer { .. } | Schema::Float, Kind::Text(text)) if is_number(text) => {
                self.expected_help(node, &what, format!("write `{text}` without quotes"));
            }
            _ => self.expected(node, &what),
        }
    }
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok()
}

/// What a schema accepts, for messages.
pub(crate) fn in_words(schema: &Schema) -> String {
    match schema {
        Schema::Any => "a value".to_owned(),
        Schema::Bool => "`true` or `false`".to_owned(),
        Schema::Integer { name, min, max } => format!("a whole number from {min} to {max} ({name})"),
        Schema::Float => "a number".to_owned(),
        Schema::String => "text".to_owned(),
        Schema::Char => "one character".to_owned(),
        Schema::Option(inner) | Schema::Secret(inner) => in_words(inner),
        Schema::Sequence(_) => "a list".to_owned(),
        Schema::Tuple(items) => format!("a list of {} values", items.len()),
        Schema::Map(_) | Schema::Struct(_) => "a mapping".to_owned(),
        Schema::Enum(known) => format!("one of {}", in_backticks(&known.keys())),
    }
}

/// What a value is, for messages.
pub(crate) fn kind_in_words(kind: &Kind) -> String {
    match kind {
        Kind::Null => "nothing".to_owned(),
        Kind::Bool(value) => format!("`{value}`"),
        Kind::Integer(value) => format!("`{value}`"),
        Kind::Float(value) => format!("`{value}`"),
        Kind::Text(text) if text.chars().count() > 40 => {
            format!("text `{}…`", text.chars().take(40).collect::<String>().escape_debug())
        }
        Kind::Text(text) => format!("text `{}`", text.escape_debug()),
        Kind::List(list) => format!("a list of {}", counted(list.len(), "value")),
        Kind::Map(entries) => format!("a mapping of {}", counted(entries.len(), "key")),
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
