//! The bytes as a value of the runtime.

use super::{Reader, Tag};
use crate::config::value::{Entry, Kind, Layer, Node, Origin, Place};
use std::borrow::Cow;

/// The embedded file as a value, each part with its place.
pub(crate) fn decode(bytes: &'static [u8]) -> Node {
    if bytes.is_empty() {
        return node(Kind::Map(Vec::new()), Place { line: 1, column: 1 });
    }
    value(&mut Reader::new(bytes, 0))
}

fn value(reader: &mut Reader<'static>) -> Node {
    let token = reader.value();
    let kind = match token.tag {
        Tag::Null => Kind::Null,
        Tag::Bool(value) => Kind::Bool(value),
        Tag::Integer(value) => Kind::Integer(value),
        Tag::Float(value) => Kind::Float(value),
        Tag::Text(value) => Kind::Text(text(value)),
        Tag::List { count, .. } => Kind::List((0..count).map(|_| value(reader)).collect()),
        Tag::Map { count, .. } => Kind::Map((0..count).map(|_| entry(reader)).collect()),
    };
    node(kind, Place { line: token.line, column: token.column })
}

fn entry(reader: &mut Reader<'static>) -> Entry {
    let ((line, column), key) = reader.key();
    Entry { key: text(key), place: Place { line, column }, value: value(reader) }
}

fn node(kind: Kind, place: Place) -> Node {
    Node { kind, origin: Origin { layer: Layer::Embedded, place }, under: None }
}

/// The attribute wrote these bytes from a `str`.
fn text(bytes: &'static [u8]) -> Cow<'static, str> {
    String::from_utf8_lossy(bytes)
}
