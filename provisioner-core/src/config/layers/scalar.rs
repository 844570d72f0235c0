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
