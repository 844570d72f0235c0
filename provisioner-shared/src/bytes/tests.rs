//! A file with every kind of value, written as bytes and read back.

use super::{decode, encode};
use crate::parse::YamlReader;
use crate::value::{Kind, Layer, Node, Position};

const YAML: &str = include_str!("values.yaml");

fn parsed() -> Node {
    YamlReader::new(Layer::Embedded, true).document(YAML).unwrap_or_else(|_| panic!("it is YAML"))
}

fn decoded(node: &Node) -> Node {
    decode(encode(node).0.leak())
}

#[test]
fn bytes_read_as_the_yaml_they_were_written_from() {
    assert_eq!(decoded(&parsed()), parsed());
}

#[test]
fn each_value_knows_its_position() {
    let (yaml, node) = (parsed(), decoded(&parsed()));
    let place = |node: &Node, path: &[&str]| node.at(path.iter().copied()).expect("it is there").origin.place;
    for path in [&["yes"][..], &["list"], &["map"], &["map", "8080"], &["map", "nested", "empty"]] {
        assert_eq!(place(&node, path), place(&yaml, path), "{path:?}");
    }
    assert_eq!(place(&node, &["yes"]), Position { line: 3, column: 6 });
    assert_eq!(place(&node, &["list"]), Position { line: 10, column: 1 });
}

#[test]
fn the_values_at_the_top_begin_where_the_writer_says() {
    let (bytes, starts) = encode(&parsed());
    let keys = parsed();
    let first = |at: usize| super::ByteReader::new(&bytes, at).value().tag;
    for (entry, start) in keys.entries().expect("it is a mapping").iter().zip(starts) {
        let same = match (&entry.value.kind, first(start)) {
            (Kind::Null, super::Tag::Null) => true,
            (Kind::Bool(value), super::Tag::Bool(read)) => *value == read,
            (Kind::Integer(value), super::Tag::Integer(read)) => *value == read,
            (Kind::Float(_), super::Tag::Float(_)) => true,
            (Kind::Text(_), super::Tag::Text { .. }) => true,
            (Kind::List(list), super::Tag::List { count, .. }) => list.len() == count,
            (Kind::Map(map), super::Tag::Map { count, .. }) => map.len() == count,
            _ => false,
        };
        assert!(same, "{}", entry.key);
    }
}

#[test]
fn no_bytes_are_the_empty_mapping() {
    assert_eq!(decode(&[]).entries().map(<[_]>::len), Some(0));
}
