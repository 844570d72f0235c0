//! Writes the file as the bytes that `config::encode` in the core describes and reads.

use super::tree::{Entry, Place, Tree, Value};

/// The file as bytes, and where in them the value of each key at the top begins.
pub(super) fn encode(tree: &Tree) -> (Vec<u8>, Vec<usize>) {
    let mut entries = Vec::new();
    let mut starts = Vec::new();
    for entry in tree.entries() {
        starts.push(self::entry(entry, &mut entries));
    }
    let mut bytes = Vec::new();
    place(tree.place, &mut bytes);
    bytes.push(8);
    number(tree.entries().len() as u128, &mut bytes);
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

fn value(tree: &Tree, bytes: &mut Vec<u8>) {
    place(tree.place, bytes);
    match &tree.value {
        Value::Null => bytes.push(0),
        Value::Bool(value) => bytes.push(if *value { 2 } else { 1 }),
        Value::Integer(value) if *value >= 0 => {
            bytes.push(3);
            number(value.unsigned_abs(), bytes);
        }
        Value::Integer(value) => {
            bytes.push(4);
            number((-1 - value).unsigned_abs(), bytes);
        }
        Value::Float(value) => {
            bytes.push(5);
            bytes.extend(value.to_le_bytes());
        }
        Value::Text(value) => {
            bytes.push(if value.contains("${") { 9 } else { 6 });
            text(value, bytes);
        }
        Value::List(list) => {
            let mut inner = Vec::new();
            list.iter().for_each(|item| value(item, &mut inner));
            extent(7, list.len(), inner, bytes);
        }
        Value::Map(entries) => {
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

fn place(place: Place, bytes: &mut Vec<u8>) {
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

#[cfg(test)]
mod tests {
    use super::encode;
    use crate::config_file::parse::parse;
    use std::fmt::Write;

    /// The core's tests read the same bytes back.
    #[test]
    fn a_file_is_written_as_the_core_reads_it() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../provisioner-core/tests/encoding");
        let yaml = std::fs::read(format!("{folder}/values.yaml")).expect("the example is there");
        let (bytes, _) = encode(&parse(&yaml).unwrap_or_else(|_| panic!("it is YAML")));
        let mut hex = String::new();
        for line in bytes.chunks(32) {
            line.iter().for_each(|byte| write!(hex, "{byte:02x}").expect("a string takes everything"));
            hex.push('\n');
        }
        let expected = std::fs::read_to_string(format!("{folder}/values.hex")).unwrap_or_default();
        assert_eq!(hex, expected, "where the encoding changed on purpose, this is the new `values.hex`:\n{hex}");
    }
}
