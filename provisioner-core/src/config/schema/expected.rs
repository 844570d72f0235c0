//! What a schema accepts, for messages. All of it runs in the compiler too.

use super::{EnumSchema, Schema, Shape, StructSchema, Variant};
use provisioner_shared::suggest::Choice;
use provisioner_shared::wording::Expected;

impl Schema {
    pub(crate) const fn expected(&self) -> Expected<'_> {
        match self {
            Self::Any => Expected::Value,
            Self::Bool => Expected::Bool,
            Self::Integer { name, min, max } => Expected::Integer { name, min: *min, max: *max },
            Self::Float => Expected::Number,
            Self::String => Expected::Text,
            Self::Char => Expected::Character,
            Self::Option(inner) | Self::Secret(inner) => inner.expected(),
            Self::Sequence(_) => Expected::List,
            Self::Tuple(elements) => Expected::ListOf(elements.len()),
            Self::Map(_) => Expected::Mapping,
            Self::Struct(schema) => Expected::Keys(schema.choice(&[])),
            Self::Enum(schema) => Expected::OneOf(schema.choice(&[])),
        }
    }
}

impl StructSchema {
    /// The keys, for one that is none of them.
    pub(crate) const fn choice<'t>(&self, typed: &'t [u8]) -> Choice<'t, '_> {
        let mut choice = Choice::new(typed);
        let mut index = 0;
        while index < self.fields.len() {
            choice.offer(self.fields[index].key);
            choice.offer_renamed(self.fields[index].ident, self.fields[index].key);
            index += 1;
        }
        choice
    }
}

impl EnumSchema {
    /// The keys of the variants, for a name that is none of them.
    pub(crate) const fn choice<'t>(&self, typed: &'t [u8]) -> Choice<'t, '_> {
        let mut choice = Choice::new(typed);
        let mut index = 0;
        while index < self.variants.len() {
            choice.offer(self.variants[index].key);
            index += 1;
        }
        choice
    }
}

impl Variant {
    /// What the value of a variant is to be.
    pub(crate) const fn expected(&self) -> Expected<'_> {
        match self.shape {
            Shape::Unit => Expected::Value,
            Shape::Newtype(schema) => schema.expected(),
            Shape::Tuple(elements) => Expected::ListOf(elements.len()),
            Shape::Struct(schema) => Expected::Keys(schema.choice(&[])),
        }
    }
}
