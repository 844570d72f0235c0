//! Single values as they are shown: in help, in `view`, `get` and `explain`.

use super::holds_secret::holds_secret;
use super::layers::interpolate::schema_below;
use super::layers::load::LoadedConfig;
use super::path::keys_of;
use super::schema::Schema;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Entry, Kind, Layer, Node};

/// What is shown in place of a secret.
pub(crate) const MASK: &str = "********";

impl LoadedConfig {
    /// The present value of a field, for `[config: key = value]`; `None` when it has none.
    ///
    /// `key` is the path inside the plugin's section, in the names of the file.
    pub(crate) fn present(&self, key: &str) -> Option<String> {
        let keys = keys_of(key).ok()?;
        let node = self.root.at(keys.iter().map(String::as_str))?;
        match node.kind {
            Kind::Null => None,
            _ if self.is_secret(keys.iter().map(String::as_str)) => Some(MASK.to_owned()),
            _ => Some(flow(&self.mask(node, &keys))),
        }
    }
}

impl LoadedConfig {
    /// The merged tree with every secret masked.
    pub(crate) fn masked(&self) -> Node {
        masked(&self.root, self.schema)
    }

    /// A value below these keys, with every secret in it masked.
    pub(crate) fn mask(&self, node: &Node, keys: &[String]) -> Node {
        let schema = keys.iter().fold(*self.schema, |schema, key| schema_below(&schema, key));
        masked(node, &schema)
    }
}

/// A value with every secret in it masked. What is not as the schema says may be a secret in the wrong place.
pub(crate) fn masked(node: &Node, schema: &Schema) -> Node {
    let kind = match (schema, &node.kind) {
        (_, Kind::Null) => Kind::Null,
        (Schema::Secret(_), _) => Kind::Text(MASK.into()),
        (Schema::Option(inner), _) => return masked(node, inner),
        (_, kind) if !holds_secret(schema) => kind.clone(),
        (Schema::Sequence(each), Kind::List(list)) => Kind::List(list.iter().map(|item| masked(item, each)).collect()),
        (Schema::Tuple(items), Kind::List(list)) if items.len() == list.len() => {
            Kind::List(list.iter().zip(*items).map(|(item, schema)| masked(item, schema)).collect())
        }
        (Schema::Struct(known), Kind::Map(entries)) => Kind::Map(
            entries
                .iter()
                .map(|entry| {
                    let schema = known.field(&entry.key).map_or(Schema::Secret(&Schema::Any), |field| field.schema);
                    Entry { value: masked(&entry.value, &schema), ..entry.clone() }
                })
                .collect(),
        ),
        (Schema::Map(_) | Schema::Enum(_), Kind::Map(entries)) => Kind::Map(
            entries
                .iter()
                .map(|entry| {
                    let value = masked(&entry.value, &schema_below(schema, &entry.key));
                    Entry { value, ..entry.clone() }
                })
                .collect(),
        ),
        // The name of a variant that holds nothing.
        (Schema::Enum(known), Kind::Text(name)) if known.variant(name).is_some() => node.kind.clone(),
        _ => Kind::Text(MASK.into()),
    };
    Node { kind, origin: node.origin, under: None }
}

/// A value in one line, as YAML.
pub(crate) fn flow(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Integer(value) => value.to_string(),
        Kind::Float(value) => float(*value),
        Kind::Text(text) => quoted(text, true),
        Kind::List(list) => format!("[{}]", list.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Kind::Map(entries) => {
            let each = entries
                .iter()
                .map(|entry| format!("{}: {}", quoted(&entry.key, true), flow(&entry.value)))
                .collect::<Vec<_>>();
            format!("{{{}}}", each.join(", "))
        }
    }
}

/// A number that is read back as the same number, and as no integer.
pub(crate) fn float(value: f64) -> String {
    if value.is_nan() {
        ".nan".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { ".inf" } else { "-.inf" }.to_owned()
    } else {
        format!("{value:?}")
    }
}

/// A text as YAML, in quotes where it would be read as something else without.
pub(crate) fn quoted(text: &str, inside_flow: bool) -> String {
    if is_plain(text, inside_flow) {
        return text.to_owned();
    }
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            '\r' => out += "\\r",
            letter if letter.is_control() || matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out += &format!("\\U{:08x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out + "\""
}

fn is_plain(text: &str, inside_flow: bool) -> bool {
    let safe = |letter: char| {
        letter.is_alphanumeric()
            || matches!(letter, '_' | '.' | '/' | '@' | '-' | '+' | '~' | '$' | ' ' | '(' | ')' | '=')
            || (!inside_flow && matches!(letter, ','))
            || letter == ':'
    };
    let first = text.chars().next().is_some_and(|letter| letter.is_alphabetic() || matches!(letter, '_' | '/' | '$'));
    first
        && text.chars().all(safe)
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !(inside_flow && text.contains(':'))
        && matches!(YamlReader::new(Layer::Embedded, false).document(text), Ok(Node { kind: Kind::Text(_), .. }))
}
