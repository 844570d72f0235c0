//! The file that the macros' own tests write as bytes, read back.

use super::decode;
use crate::config::parse::Reader;
use crate::config::value::{Layer, Node, Position};

const YAML: &str = include_str!("../../../tests/encoding/values.yaml");
const HEX: &str = include_str!("../../../tests/encoding/values.hex");

fn decoded() -> Node {
    let digits: Vec<u8> = HEX.bytes().filter(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(&String::from_utf8_lossy(pair), 16).expect("two digits");
    decode(digits.chunks(2).map(byte).collect::<Vec<_>>().leak())
}

#[test]
fn bytes_read_as_the_yaml_they_were_written_from() {
    let yaml = Reader::new(Layer::Embedded, true).document(YAML).unwrap_or_else(|_| panic!("it is YAML"));
    assert_eq!(decoded(), yaml);
}

#[test]
fn each_value_knows_its_place() {
    let node = decoded();
    let place = |path: &[&str]| node.at(path.iter().copied()).expect("it is there").origin.place;
    assert_eq!(place(&["yes"]), Position { line: 3, column: 6 });
    assert_eq!(place(&["map", "8080"]), Position { line: 12, column: 9 });
    assert_eq!(place(&["map", "nested", "empty"]), Position { line: 13, column: 19 });
}

#[test]
fn no_bytes_are_the_empty_mapping() {
    assert_eq!(decode(&[]).entries().map(<[_]>::len), Some(0));
}
