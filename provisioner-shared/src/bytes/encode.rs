//! A value as the bytes that [`super`] describes.

use crate::value::{Entry, Kind, Node, Position, has_variable};

/// A file, which is a mapping, as bytes; and where in them the value of each key at the top begins.
#[must_use]
pub fn encode(root: &Node) -> (Vec<u8>, Vec<usize>) {
    let mut entries = Vec::new();
    let mut starts = Vec::new();
    let top = root.entries().unwrap_or_default();
    for entry in top {
        starts.push(self::entry(entry, &mut entries));
    }
    let mut bytes = Vec::new();
    place(root.origin.place, &mut bytes);
    bytes.push(8);
    number(top.len() as u128, &mut bytes);
    number(entries.len() as u128, &mut bytes);
    let before = bytes.len();
    bytes.append(&mut entries);
    for start in &mut starts {
        *start += before;
    }
    (bytes, starts)
}

/// Where the value begins.
fn entry(entry: &Entry, bytes: &mut Vec<u8>) -> usize {
    place(entry.place, bytes);
    text(&entry.key, bytes);
    let start = bytes.len();
    value(&entry.value, bytes);
    start
}

fn value(node: &Node, bytes: &mut Vec<u8>) {
    place(node.origin.place, bytes);
    match &node.kind {
        Kind::Null => bytes.push(0),
        Kind::Bool(value) => bytes.push(if *value { 2 } else { 1 }),
        Kind::Integer(value) if *value >= 0 => {
            bytes.push(3);
            number(value.unsigned_abs(), bytes);
        }
        Kind::Integer(value) => {
            bytes.push(4);
            number((-1 - value).unsigned_abs(), bytes);
        }
        Kind::Float(value) => {
            bytes.push(5);
            bytes.extend(value.to_le_bytes());
        }
        Kind::Text(value) => {
            bytes.push(if has_variable(value) { 9 } else { 6 });
            text(value, bytes);
        }
        Kind::List(list) => {
            let mut inner = Vec::new();
            list.iter().for_each(|item| value(item, &mut inner));
            extent(7, list.len(), inner, bytes);
        }
        Kind::Map(entries) => {
            let mut inner = Vec::new();
            for each in entries {
                entry(each, &mut inner);
            }
            extent(8, entries.len(), inner, bytes);
        }
    }
}

fn extent(tag: u8, count: usize, mut inner: Vec<u8>, bytes: &mut Vec<u8>) {
    bytes.push(tag);
    number(count as u128, bytes);
    number(inner.len() as u128, bytes);
    bytes.append(&mut inner);
}

fn place(place: Position, bytes: &mut Vec<u8>) {
    for part in [place.line, place.column] {
        bytes.extend(u16::try_from(part).unwrap_or(u16::MAX).to_le_bytes());
    }
}

fn text(text: &str, bytes: &mut Vec<u8>) {
    number(text.len() as u128, bytes);
    bytes.extend(text.as_bytes());
}

fn number(mut number: u128, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
