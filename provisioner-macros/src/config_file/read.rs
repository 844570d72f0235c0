//! The file as a tree, or everything that is wrong with its text.

use super::root;
use crate::config::Container;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::message::Message;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::text::{text_of, whole};
use provisioner_shared::suggest::Choice;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};
use provisioner_shared::wording::{self, Expected, Found};
use std::path::Path;

/// A file without keys.
pub(super) fn empty() -> Node {
    let origin = Origin { layer: Layer::Embedded, place: Position { line: 1, column: 1 } };
    Node { origin, ..Node::embedded(Kind::Map(Vec::new())) }
}

/// The file as a mapping.
pub(super) fn read(path: &Path, plugin: &Container, plugin_name: &str) -> Result<Node, Vec<Diagnostic>> {
    match std::fs::read(path) {
        Ok(bytes) => as_mapping(parse(bytes)?, plugin, plugin_name),
        Err(error) => {
            let message = format!("the file cannot be read: {error}");
            Err(vec![whole(Layer::Embedded, message, "check its owner and its mode")])
        }
    }
}

/// The bytes of a file as a value.
pub(super) fn parse(bytes: Vec<u8>) -> Result<Node, Vec<Diagnostic>> {
    let text = text_of(Layer::Embedded, bytes).map_err(|diagnostic| vec![diagnostic])?;
    let reader = YamlReader::new(Layer::Embedded, true);
    let node = reader.document(&text.text).map_err(|diagnostic| vec![diagnostic])?;
    let diagnostics = reader.into_diagnostics();
    if diagnostics.is_empty() { Ok(node) } else { Err(diagnostics) }
}

/// An empty file is the empty mapping.
fn as_mapping(node: Node, plugin: &Container, plugin_name: &str) -> Result<Node, Vec<Diagnostic>> {
    match &node.kind {
        Kind::Null => Ok(empty()),
        Kind::Map(_) => Ok(node),
        _ => {
            let keys = root::keys(&root::fields(plugin));
            let mut known = Choice::new(&[]);
            keys.iter().for_each(|key| known.offer(key));
            let mut message = Message::new();
            let expected = Expected::Keys(known);
            wording::wrong_kind(&mut message, plugin_name.as_bytes(), &expected, &Found::from(&node));
            Err(vec![Diagnostic::worded(node.origin, &message)])
        }
    }
}
