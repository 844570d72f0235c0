//! What lists, mappings and variants hold, one after the other.

use super::super::value::{Entry, Kind, Node};
use super::{DeError, Value};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

/// A key of a mapping.
#[derive(Clone, Copy)]
pub(super) struct Key<'a>(pub(super) &'a str);

/// The items of a list.
pub(super) struct List<'a> {
    items: std::slice::Iter<'a, Node>,
    index: usize,
}

impl<'a> List<'a> {
    pub(super) fn new(items: &'a [Node]) -> Self {
        Self { items: items.iter(), index: 0 }
    }
}

impl<'a> SeqAccess<'a> for List<'a> {
    type Error = DeError;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, DeError> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Value(item)).map(Some).map_err(|error| error.below(&index.to_string(), item.origin))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a mapping.
pub(super) struct Map<'a> {
    entries: std::slice::Iter<'a, Entry>,
    entry: Option<&'a Entry>,
}

impl<'a> Map<'a> {
    pub(super) fn new(entries: &'a [Entry]) -> Self {
        Self { entries: entries.iter(), entry: None }
    }
}

impl<'a> MapAccess<'a> for Map<'a> {
    type Error = DeError;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, DeError> {
        self.entry = self.entries.next();
        let Some(entry) = self.entry else { return Ok(None) };
        seed.deserialize(Key(&entry.key)).map(Some).map_err(|error| error.below(&entry.key, entry.value.origin))
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, DeError> {
        let Some(entry) = self.entry else { return Err(DeError::custom("a value without its key")) };
        seed.deserialize(Value(&entry.value)).map_err(|error| error.below(&entry.key, entry.value.origin))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

/// A variant written as a mapping of one key.
pub(super) struct VariantOf<'a>(pub(super) &'a Entry);

impl<'a> EnumAccess<'a> for VariantOf<'a> {
    type Error = DeError;
    type Variant = Content<'a>;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Content<'a>), DeError> {
        Ok((seed.deserialize(Key(&self.0.key))?, Content(self.0)))
    }
}

/// What a variant holds.
pub(super) struct Content<'a>(&'a Entry);

impl<'a> Content<'a> {
    fn read<T>(self, read: impl FnOnce(Value<'a>) -> Result<T, DeError>) -> Result<T, DeError> {
        read(Value(&self.0.value)).map_err(|error| error.below(&self.0.key, self.0.value.origin))
    }
}

impl<'a> VariantAccess<'a> for Content<'a> {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        match self.0.value.kind {
            Kind::Null => Ok(()),
            _ => Err(DeError::custom("this variant takes no value").below(&self.0.key, self.0.value.origin)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, seed: T) -> Result<T::Value, DeError> {
        self.read(|value| seed.deserialize(value))
    }

    fn tuple_variant<V: Visitor<'a>>(self, _: usize, visitor: V) -> Result<V::Value, DeError> {
        self.read(|value| value.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'a>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, DeError> {
        self.read(|value| value.deserialize_struct("", fields, visitor))
    }
}
