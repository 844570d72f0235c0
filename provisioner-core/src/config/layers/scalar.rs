//! Text that comes from outside YAML, as the value that the schema wants: variables, and `config set`.

use crate::config::schema::Schema;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Node, Origin};

/// A text as a value: where text is wanted it is taken as it stands, anywhere else it is YAML.
pub(crate) fn parse_scalar(text: &str, schema: &Schema, origin: Origin) -> (Kind, Vec<Diagnostic>) {
    match schema {
        Schema::String | Schema::Char => return (Kind::Text(text.to_owned().into()), Vec::new()),
        Schema::Secret(inner) => return parse_scalar(text, inner, origin),
        // `null` takes the value away; every other text is text.
        Schema::Option(inner) if text != "null" => return parse_scalar(text, inner, origin),
        Schema::Enum(known) if known.variant(text).is_some() => {
            return (Kind::Text(text.to_owned().into()), Vec::new());
        }
        _ => {}
    }
    let reader = YamlReader::new(origin.layer, false);
    match reader.document(text) {
        Ok(mut node) => {
            place_all(&mut node, origin);
            let mistakes = reader.into_diagnostics().into_iter().map(|mistake| mistake.moved(origin)).collect();
            (node.kind, mistakes)
        }
        Err(mistake) => (Kind::Text(text.to_owned().into()), vec![mistake.moved(origin)]),
    }
}

/// The text of a variable as a value. A switch is written there in many ways.
pub(crate) fn parse_variable(text: &str, schema: &Schema, origin: Origin) -> (Kind, Vec<Diagnostic>) {
    let mut inner = schema;
    while let Schema::Option(below) | Schema::Secret(below) = inner {
        inner = below;
    }
    match (inner, switch(text)) {
        (Schema::Bool, Some(on)) => (Kind::Bool(on), Vec::new()),
        _ => parse_scalar(text, schema, origin),
    }
}

/// What a text says about a switch, in any case of letters.
pub(crate) fn switch(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "on" => Some(true),
        "false" | "0" | "no" | "n" | "off" => Some(false),
        _ => None,
    }
}

/// Everything in the value came from the one place.
fn place_all(node: &mut Node, origin: Origin) {
    node.origin = origin;
    match &mut node.kind {
        Kind::List(list) => list.iter_mut().for_each(|item| place_all(item, origin)),
        Kind::Map(entries) => {
            for entry in entries {
                entry.place = origin.place;
                place_all(&mut entry.value, origin);
            }
        }
        _ => {}
    }
}
