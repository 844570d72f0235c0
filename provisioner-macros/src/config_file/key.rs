//! The keys of a mapping, each with its place.

use super::tree::Place;
use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};
use std::cell::Cell;
use std::fmt;

/// Reads a key as text, whatever it looks like: `8080` and `true` are keys too.
pub(super) struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = (String, Place);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let aside = Cell::new(None);
        match deserializer.deserialize_str(KeyText(&aside)) {
            Ok(key) => Ok((key, Place::default())),
            Err(refusal) => match aside.take() {
                Some(key) => Ok((key, place_in(&refusal))),
                None => Err(refusal),
            },
        }
    }
}

struct KeyText<'m>(&'m Cell<Option<String>>);

impl Visitor<'_> for KeyText<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text as a key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        self.0.set(Some(value.to_owned()));
        Err(E::custom(""))
    }
}

/// The place in the text of a refusal; the library leaves the very first out.
pub(super) fn place_in(refusal: &impl fmt::Display) -> Place {
    let text = refusal.to_string();
    let numbers = text.rsplit_once(" at line ").and_then(|(_, rest)| rest.split_once(" column "));
    let (line, column) = numbers.unwrap_or(("1", "1"));
    Place { line: line.parse().unwrap_or(1), column: column.parse().unwrap_or(1) }
}
