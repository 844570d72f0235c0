//! YAML to a tree with places.
//!
//! The YAML library tells the place of a value only in an error. So each scalar is kept aside and then refused on
//! purpose: the refusal has the place in it, the parser stands behind the scalar, and reading goes on.

use super::key::{Key, place_in};
use super::tree::{Entry, Place, Tree, Value};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::cell::{Cell, RefCell};
use std::fmt;

/// What is wrong in the file.
pub(super) struct Mistake {
    /// `line:column`, or nothing.
    pub(super) place: String,
    pub(super) message: String,
    pub(super) help: &'static str,
}

impl Mistake {
    pub(super) fn new(place: String, message: String, help: &'static str) -> Self {
        Self { place, message, help }
    }
}

/// The file as a mapping; an empty file is the empty mapping.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree, Vec<Mistake>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        vec![Mistake::new(line.to_string(), "the file is not UTF-8".to_owned(), "save it as UTF-8")]
    })?;
    let mistakes = RefCell::default();
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else { return Ok(Tree::empty()) };
    let mut tree = Seed(&mistakes).deserialize(first).map_err(|error| vec![malformed(text, &error)])?;
    if documents.next().is_some() {
        let mut place = String::new();
        for (index, line) in text.lines().enumerate() {
            if index > 0 && line.starts_with("---") {
                place = format!("{}:1", index + 1);
            }
        }
        return Err(vec![Mistake::new(
            place,
            "a second document begins".to_owned(),
            "keep one: remove the line `---`",
        )]);
    }
    let mistakes = mistakes.into_inner();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    match tree.value {
        Value::Null => Ok(Tree::empty()),
        Value::Map(_) => {
            tree.place = Place { line: 1, column: 1 };
            Ok(tree)
        }
        other => {
            let message = format!("the file must be a mapping, not {}", kind(&other));
            Err(vec![Mistake::new(tree.place.to_string(), message, "write `key: value`, one line a field")])
        }
    }
}

fn malformed(text: &str, error: &serde_yaml::Error) -> Mistake {
    let place = error.location().map_or_else(String::new, |at| format!("{}:{}", at.line(), at.column()));
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let line = error.location().and_then(|at| text.lines().nth(at.line().saturating_sub(1)));
    let help = match line {
        Some(line) if line.trim_start_matches(' ').starts_with('\t') => "indent with spaces: YAML takes no tabs",
        _ => "look for an open bracket, an open quote or a wrong indentation, in this line or the one before",
    };
    Mistake::new(place, format!("malformed YAML: {message}"), help)
}

/// What a value is, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "`true` or `false`",
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number with a fraction",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
    }
}

/// Reads any value.
struct Seed<'m>(&'m RefCell<Vec<Mistake>>);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        let aside = Cell::new(None);
        match deserializer.deserialize_any(Any { aside: &aside, mistakes: self.0 }) {
            Ok(tree) => Ok(tree),
            Err(refusal) => match aside.take() {
                Some(value) => Ok(Tree { place: place_in(&refusal), value }),
                None => Err(refusal),
            },
        }
    }
}

struct Any<'m> {
    aside: &'m Cell<Option<Value>>,
    mistakes: &'m RefCell<Vec<Mistake>>,
}

impl Any<'_> {
    fn scalar<E: Error>(self, value: Value) -> Result<Tree, E> {
        self.aside.set(Some(value));
        Err(E::custom(""))
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        self.scalar(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        self.scalar(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        self.scalar(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        self.scalar(Value::Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        self.scalar(Value::Integer(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Tree, E> {
        self.scalar(Value::Integer(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Tree, E> {
        // Beyond every integer type that a configuration has.
        self.scalar(i128::try_from(value).map_or(Value::Float(value as f64), Value::Integer))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        self.scalar(Value::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        self.scalar(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Seed(self.mistakes))? {
            list.push(item);
        }
        let place = list.first().map_or_else(Place::default, |first| first.place);
        Ok(Tree { place, value: Value::List(list) })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let (mut entries, mut merged) = (Vec::<Entry>::new(), Vec::new());
        while let Some((key, place)) = map.next_key_seed(Key)? {
            let mut value = map.next_value_seed(Seed(self.mistakes))?;
            if matches!(value.value, Value::List(_) | Value::Map(_)) {
                value.place = place;
            }
            value.settle();
            if key == "<<" {
                merged.push((place, value));
            } else if let Some(first) = entries.iter().find(|entry| entry.key == key) {
                let message = format!("the key `{key}` is there twice, first in line {}", first.place.line);
                self.mistakes.borrow_mut().push(Mistake::new(place.to_string(), message, "keep one of the two"));
            } else {
                entries.push(Entry { key, place, value });
            }
        }
        let place = entries.first().map_or_else(Place::default, |first| first.place);
        for (place, value) in merged {
            if !merge(&mut entries, value) {
                let help = "write `<<: *name`, where `&name` stands before a mapping";
                let message = "`<<` takes a mapping or a list of mappings".to_owned();
                self.mistakes.borrow_mut().push(Mistake::new(place.to_string(), message, help));
            }
        }
        Ok(Tree { place, value: Value::Map(entries) })
    }

    /// `!name value` is a mapping of one key, which is how an enum reads both.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Tree, A::Error> {
        let ((key, _), variant) = access.variant_seed(Key)?;
        let value = variant.newtype_variant_seed(Seed(self.mistakes))?;
        let place = value.place;
        Ok(Tree { place, value: Value::Map(vec![Entry { key, place, value }]) })
    }
}

/// Adds the keys of `<<` that are not there yet; whether it was a mapping, or a list of them.
fn merge(entries: &mut Vec<Entry>, merged: Tree) -> bool {
    match merged.value {
        Value::Map(more) => {
            for entry in more {
                if !entries.iter().any(|present| present.key == entry.key) {
                    entries.push(entry);
                }
            }
            true
        }
        Value::List(list) => list.into_iter().all(|each| matches!(each.value, Value::Map(_)) && merge(entries, each)),
        _ => false,
    }
}
