//! The bytes as a value of the runtime.

use super::{ByteReader, Tag, Word};
use crate::value::{Entry, Kind, Layer, Node, Origin, Position};
use std::borrow::Cow;

/// The embedded file as a value, each part with its position.
///
/// # Panics
/// Where another version of this crate wrote the bytes.
#[must_use]
pub fn decode(bytes: &'static [u8]) -> Node {
    if bytes.is_empty() {
        let origin = Origin { layer: Layer::Embedded, place: Position { line: 1, column: 1 } };
        return Node { kind: Kind::Map(Vec::new()), origin, under: None };
    }
    value(&mut ByteReader::new(bytes, 0))
}

fn value(reader: &mut ByteReader<'static>) -> Node {
    let token = reader.value();
    let kind = match token.tag {
        Tag::Null => Kind::Null,
        Tag::Bool(value) => Kind::Bool(value),
        Tag::Integer(value) => Kind::Integer(value),
        Tag::Float(word) => Kind::Float(reader.float(word)),
        Tag::Text { word, .. } => Kind::Text(text(reader, word)),
        Tag::List { count, .. } => {
            let mut list = Vec::with_capacity(count);
            for _ in 0..count {
                list.push(value(reader));
            }
            Kind::List(list)
        }
        Tag::Map { count, .. } => {
            let mut entries = Vec::with_capacity(count);
            for _ in 0..count {
                entries.push(entry(reader));
            }
            Kind::Map(entries)
        }
    };
    Node { kind, origin: Origin { layer: Layer::Embedded, place: place(reader, token.place) }, under: None }
}

fn entry(reader: &mut ByteReader<'static>) -> Entry {
    let (at, word) = reader.key();
    Entry { key: text(reader, word), place: place(reader, at), value: value(reader) }
}

fn place(reader: &ByteReader<'static>, at: usize) -> Position {
    let (line, column) = reader.place(at);
    Position { line, column }
}

/// The attribute wrote these bytes from a `str`.
fn text(reader: &ByteReader<'static>, word: Word) -> Cow<'static, str> {
    String::from_utf8_lossy(reader.bytes(word))
}
