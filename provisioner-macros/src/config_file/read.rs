//! The file as a tree, or everything that is wrong with its text.

use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::parse::text::{text_of, whole};
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};
use std::path::Path;

/// A file without keys.
pub(super) fn empty() -> Node {
    let origin = Origin { layer: Layer::Embedded, place: Position { line: 1, column: 1 } };
    Node { origin, ..Node::embedded(Kind::Map(Vec::new())) }
}

/// The file as a mapping.
pub(super) fn read(path: &Path) -> Result<Node, Vec<Diagnostic>> {
    match std::fs::read(path) {
        Ok(bytes) => parse(bytes),
        Err(error) => {
            let message = format!("the file cannot be read: {error}");
            Err(vec![whole(Layer::Embedded, message, "check its owner and its mode")])
        }
    }
}

/// The bytes of a file as a mapping; an empty file is the empty mapping.
pub(super) fn parse(bytes: Vec<u8>) -> Result<Node, Vec<Diagnostic>> {
    let text = text_of(Layer::Embedded, bytes).map_err(|diagnostic| vec![diagnostic])?;
    let reader = YamlReader::new(Layer::Embedded, true);
    let node = reader.document(&text.text).map_err(|diagnostic| vec![diagnostic])?;
    let diagnostics = reader.into_diagnostics();
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    match node.kind {
        Kind::Null => Ok(empty()),
        Kind::Map(_) => Ok(node),
        other => {
            let message = format!("the file must be a mapping, not {}", super::root::kind(&other));
            let help = "write `key: value`, one line a field";
            Err(vec![Diagnostic::value(node.origin, message).help(help)])
        }
    }
}
