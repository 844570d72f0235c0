//! Single values against the schema.

use super::Validate;
use crate::config::display::float;
use crate::config::schema::Schema;
use provisioner_shared::suggest::in_backticks;
use provisioner_shared::value::{Kind, Layer, Node};

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
            (_, Kind::Null) => {
                let help = match node.origin.layer {
                    Layer::Variable(_) => "set the variable to a value, or unset it",
                    _ => "write a value, or remove the line",
                };
                self.expected_help(node, &what, help.to_owned());
            }
            (Schema::String | Schema::Char, Kind::Bool(_) | Kind::Integer(_) | Kind::Float(_)) => {
                self.expected_help(node, &what, "put the value in quotes".to_owned());
            }
            (Schema::Bool, Kind::Text(text)) => match text.to_ascii_lowercase().as_str() {
                "yes" | "on" | "y" => self.expected_help(node, &what, "write `true`".to_owned()),
                "no" | "off" | "n" => self.expected_help(node, &what, "write `false`".to_owned()),
                _ => self.expected(node, &what),
            },
            (Schema::Integer { .. } | Schema::Float, _) => match number_to_write(schema, &node.kind) {
                Some(help) => self.expected_help(node, &what, help),
                None => self.expected(node, &what),
            },
            _ => self.expected(node, &what),
        }
    }
}

/// What to write where a number is meant and written in another way; nothing where it would not be accepted either.
fn number_to_write(schema: &Schema, kind: &Kind) -> Option<String> {
    let (text, quoted) = match kind {
        Kind::Text(text) => {
            let text = text.trim();
            let digits = text.trim_start_matches(['+', '-']).trim_start_matches('0');
            // YAML reads digits behind a zero as text, with quotes or without.
            let padded = text.trim_start_matches(['+', '-']).starts_with('0')
                && digits.bytes().all(|byte| byte.is_ascii_digit());
            let sign = if text.starts_with('-') { "-" } else { "" };
            let plain = if digits.is_empty() { "0".to_owned() } else { format!("{sign}{digits}") };
            if padded { (plain, false) } else { (text.to_owned(), true) }
        }
        Kind::Float(value) if value.fract() == 0.0 && value.abs() < 1e15 => (format!("{value:.0}"), false),
        _ => return None,
    };
    let accepted = match schema {
        Schema::Integer { min, max, .. } => text.parse::<i128>().is_ok_and(|value| (*min..=*max).contains(&value)),
        _ => text.parse::<f64>().is_ok_and(f64::is_finite),
    };
    let without = if quoted && !text.starts_with('+') { " without quotes" } else { "" };
    accepted.then(|| format!("write `{}`{without}", text.trim_start_matches('+')))
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
        Kind::Float(value) => format!("`{}`", float(*value)),
        Kind::Text(text) if text.chars().count() > 40 => {
            format!("text `{}…`", text.chars().take(40).collect::<String>().escape_debug())
        }
        Kind::Text(text) => format!("text `{}`", text.escape_debug()),
        Kind::List(list) => format!("a list of {}", counted(list.len(), "value")),
        Kind::Map(entries) => format!("a mapping of {}", counted(entries.len(), "key")),
    }
}

/// The same for a value of a file. A tag reads as a mapping of one key, whose position is that of the value.
pub(super) fn kind_of_node(node: &Node) -> String {
    match &node.kind {
        Kind::Map(entries) => match entries.as_slice() {
            [entry] if entry.place.line != 0 && entry.place == entry.value.origin.place => {
                format!("a value with the tag `!{}`", entry.key.escape_debug())
            }
            _ => kind_in_words(&node.kind),
        },
        kind => kind_in_words(kind),
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
