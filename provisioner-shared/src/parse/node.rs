//! Any YAML value as a node, with positions where they are wanted.

use super::{YamlReader, place_in};
use crate::diagnostic::Diagnostic;
use crate::value::{Entry, Kind, Node, Origin, Position};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// Reads any value.
#[derive(Debug)]
pub struct NodeSeed<'r>(pub &'r YamlReader);

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let scalar = Cell::new(None);
        match deserializer.deserialize_any(AnyValue { reader: self.0, scalar: &scalar }) {
            Ok(node) => Ok(node),
            // A scalar that was kept aside and refused on purpose: the refusal holds its position, and reading goes on.
            Err(refusal) => match scalar.take() {
                Some(kind) => Ok(self.0.node(kind, place_in(&refusal))),
                None => Err(refusal),
            },
        }
    }
}

struct AnyValue<'r> {
    reader: &'r YamlReader,
    scalar: &'r Cell<Option<Kind>>,
}

impl AnyValue<'_> {
    fn scalar<E: Error>(self, kind: Kind, weight: usize) -> Result<Node, E> {
        self.reader.weigh(weight)?;
        if self.reader.places {
            self.scalar.set(Some(kind));
            return Err(E::custom(""));
        }
        Ok(self.reader.node(kind, Position::default()))
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.scalar(Kind::Bool(value), 0)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.scalar(Kind::Integer(value.into()), 0)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.scalar(Kind::Integer(value.into()), 0)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        self.scalar(Kind::Integer(value), 0)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        // Beyond every type a schema knows, so that the digits do not matter, only that it is too much.
        #[expect(clippy::cast_precision_loss, reason = "no integer type of a configuration reaches this far")]
        let kind = i128::try_from(value).map_or(Kind::Float(value as f64), Kind::Integer);
        self.scalar(kind, 0)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        self.scalar(Kind::Float(value), 0)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        self.scalar(Kind::Text(Cow::Owned(value.to_owned())), value.len())
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.scalar(Kind::Null, 0)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.scalar(Kind::Null, 0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.reader.weigh(0)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(NodeSeed(self.reader))? {
            list.push(item);
        }
        let place = list.first().map_or(Position::default(), |item| item.origin.place);
        Ok(self.reader.node(Kind::List(list), place))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        self.reader.weigh(0)?;
        let (mut entries, mut merged) = (Vec::<Entry>::new(), Vec::new());
        while let Some((key, place)) = map.next_key_seed(KeySeed(self.reader))? {
            let value = place_known(map.next_value_seed(NodeSeed(self.reader))?, place);
            if self.reader.merges && key == "<<" {
                merged.push(value);
            } else {
                entries.push(Entry { key: Cow::Owned(key), place, value });
            }
        }
        keys_twice(self.reader, &mut entries);
        let place = entries.first().map_or(Position::default(), |entry| entry.place);
        if !merged.is_empty() {
            merge_keys(self.reader, &mut entries, merged);
        }
        Ok(self.reader.node(Kind::Map(entries), place))
    }

    /// A tag of the user's own: the same as a mapping of one key, which is how an enum reads both.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Node, A::Error> {
        self.reader.weigh(0)?;
        let ((key, _), variant) = access.variant_seed(KeySeed(self.reader))?;
        let value = variant.newtype_variant_seed(NodeSeed(self.reader))?;
        let place = value.origin.place;
        let entries = vec![Entry { key: Cow::Owned(key), place, value }];
        Ok(self.reader.node(Kind::Map(entries), place))
    }
}

/// A list or mapping stands where its key does; one in a list where its first element does, or, where it has none, where
/// that list does.
#[must_use]
pub fn place_known(mut node: Node, place: Position) -> Node {
    if node.origin.place.line == 0 || matches!(node.kind, Kind::List(_) | Kind::Map(_)) {
        node.origin.place = place;
    }
    if let Kind::List(list) = &mut node.kind {
        for item in list.iter_mut().filter(|item| item.origin.place.line == 0) {
            *item = place_known(std::mem::replace(item, Node::embedded(Kind::Null)), node.origin.place);
        }
    }
    node
}

/// Reads a key, as text, whatever it looks like: `8080` and `true` are keys too.
#[derive(Debug)]
pub struct KeySeed<'r>(pub &'r YamlReader);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = (String, Position);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let text = Cell::new(None);
        match deserializer.deserialize_str(KeyText { reader: self.0, text: &text }) {
            Ok(key) => Ok((key, Position::default())),
            Err(refusal) => match text.take() {
                Some(key) => Ok((key, place_in(&refusal))),
                None => Err(refusal),
            },
        }
    }
}

struct KeyText<'r> {
    reader: &'r YamlReader,
    text: &'r Cell<Option<String>>,
}

impl Visitor<'_> for KeyText<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text as a key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        self.reader.weigh(value.len())?;
        if self.reader.places {
            self.text.set(Some(value.to_owned()));
            return Err(E::custom(""));
        }
        Ok(value.to_owned())
    }
}

/// Reports and removes the second of two equal keys.
fn keys_twice(reader: &YamlReader, entries: &mut Vec<Entry>) {
    let few = entries.len() <= 8;
    let twice = if few {
        (1..entries.len()).any(|index| entries[..index].iter().any(|entry| entry.key == entries[index].key))
    } else {
        let mut seen = HashSet::with_capacity(entries.len());
        entries.iter().any(|entry| !seen.insert(entry.key.to_string()))
    };
    if !twice {
        return;
    }
    let mut seen = HashMap::<String, usize>::new();
    entries.retain(|entry| match seen.get(entry.key.as_ref()) {
        Some(first) => {
            reader.report(key_twice(reader, &entry.key, entry.place, *first));
            false
        }
        None => seen.insert(entry.key.to_string(), entry.place.line as usize).is_none(),
    });
}

/// A key that a mapping has already.
#[must_use]
pub fn key_twice(reader: &YamlReader, key: &str, place: Position, first_line: usize) -> Diagnostic {
    Diagnostic::key(Origin { layer: reader.layer, place }, key, format!("duplicate key `{key}`"))
        .help(format!("it is first in line {first_line}: keep one of the two"))
}

/// Adds what `<<` brings in: the mapping's own keys win, then the earlier of several mappings.
fn merge_keys(reader: &YamlReader, entries: &mut Vec<Entry>, merged: Vec<Node>) {
    let mut present: HashSet<String> = entries.iter().map(|entry| entry.key.to_string()).collect();
    for node in merged {
        let sources = match node.kind {
            Kind::List(list) => list,
            _ => vec![node],
        };
        for source in sources {
            match source.kind {
                Kind::Map(more) => {
                    entries.extend(more.into_iter().filter(|entry| present.insert(entry.key.to_string())));
                }
                _ => reader.report(
                    Diagnostic::value(source.origin, "`<<` takes a mapping or a list of mappings".to_owned())
                        .help("write `<<: *name`, where `&name` stands before a mapping"),
                ),
            }
        }
    }
}
