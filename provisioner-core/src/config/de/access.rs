//! What lists, mappings and variants hold, one after the other.

use super::{DeError, Value};
use provisioner_shared::value::{Entry, Kind, Node};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

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
        match seed.deserialize(Value(item)) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error.below(&index.to_string(), item.origin)),
        }
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
        match seed.deserialize(Key(&entry.key)) {
            Ok(key) => Ok(Some(key)),
            Err(error) => Err(error.below(&entry.key, entry.value.origin)),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, DeError> {
        let Some(entry) = self.entry else { return Err(DeError::new("a value without its key")) };
        match seed.deserialize(Value(&entry.value)) {
            Err(error) => Err(error.below(&entry.key, entry.value.origin)),
            good => good,
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

/// A variant written as its name alone.
pub(super) struct Name<'a>(pub(super) &'a str);

impl<'a> EnumAccess<'a> for Name<'a> {
    type Error = DeError;
    type Variant = Nothing;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Nothing), DeError> {
        Ok((seed.deserialize(Key(self.0))?, Nothing))
    }
}

/// What such a variant holds.
pub(super) struct Nothing;

impl Nothing {
    fn refuse<T>(self) -> Result<T, DeError> {
        Err(DeError::new("this variant takes a value: write it as a mapping of one key"))
    }
}

impl<'a> VariantAccess<'a> for Nothing {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, _: T) -> Result<T::Value, DeError> {
        self.refuse()
    }

    fn tuple_variant<V: Visitor<'a>>(self, _: usize, _: V) -> Result<V::Value, DeError> {
        self.refuse()
    }

    fn struct_variant<V: Visitor<'a>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, DeError> {
        self.refuse()
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
        match read(Value(&self.0.value)) {
            Err(error) => Err(error.below(&self.0.key, self.0.value.origin)),
            good => good,
        }
    }
}

impl<'a> VariantAccess<'a> for Content<'a> {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        match self.0.value.kind {
            Kind::Null => Ok(()),
            _ => Err(DeError::new("this variant takes no value").below(&self.0.key, self.0.value.origin)),
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
