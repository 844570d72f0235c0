//! Which keys of a configuration lead to secrets, by their names alone: for what is shown of a file that could not be
//! read as it was meant.

use super::schema::{EnumSchema, Schema, Shape};
use provisioner_shared::suggest::is_near;
use std::collections::BTreeMap;

/// Whether a value of this schema is a secret or may hold one.
pub(crate) fn holds_secret(schema: &Schema) -> bool {
    match schema {
        Schema::Secret(_) => true,
        Schema::Option(inner) | Schema::Sequence(inner) | Schema::Map(inner) => holds_secret(inner),
        Schema::Tuple(items) => items.iter().any(holds_secret),
        Schema::Struct(known) => known.fields.iter().any(|field| holds_secret(&field.schema)),
        Schema::Enum(known) => enum_holds_secret(known),
        Schema::Any | Schema::Bool | Schema::Integer { .. } | Schema::Float | Schema::String | Schema::Char => false,
    }
}

/// Whether a value of this enum may hold a secret.
pub(super) fn enum_holds_secret(known: &EnumSchema) -> bool {
    known.variants.iter().any(|variant| shape_holds_secret(variant.shape))
}

fn shape_holds_secret(shape: Shape) -> bool {
    match shape {
        Shape::Unit => false,
        Shape::Newtype(schema) => holds_secret(schema),
        Shape::Tuple(items) => items.iter().any(holds_secret),
        Shape::Struct(known) => known.fields.iter().any(|field| holds_secret(&field.schema)),
    }
}

/// What is known of a key by its name. A name that several types have counts as the most careful of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Nothing below is secret.
    Free,
    /// Something below is secret, and has a name of its own.
    Holder,
    /// The value is a secret.
    Secret,
}

/// The names of the keys of a plugin's section.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<&'static str, Kind>, Option<String>);

impl Names {
    /// The names in a schema, and that of the plugin.
    pub(super) fn new(plugin: &str, schema: Option<&Schema>) -> Self {
        let mut names = Self(BTreeMap::from([("plugins", Kind::Holder), ("enabled", Kind::Free)]), None);
        if !plugin.is_empty() {
            names.1 = Some(plugin.to_owned());
        }
        if let Some(schema) = schema {
            names.add(schema);
        }
        names
    }

    fn add(&mut self, schema: &Schema) {
        match schema {
            Schema::Option(inner) | Schema::Sequence(inner) | Schema::Map(inner) | Schema::Secret(inner) => {
                self.add(inner);
            }
            Schema::Tuple(items) => items.iter().for_each(|item| self.add(item)),
            Schema::Struct(known) => {
                for field in known.fields {
                    self.name(field.key, field.aliases, kind(&field.schema));
                    self.add(&field.schema);
                }
            }
            Schema::Enum(known) => {
                for variant in known.variants {
                    let is_secret = matches!(variant.shape, Shape::Newtype(Schema::Secret(_)));
                    let holder = if shape_holds_secret(variant.shape) { Kind::Holder } else { Kind::Free };
                    self.name(variant.key, variant.aliases, if is_secret { Kind::Secret } else { holder });
                    match variant.shape {
                        Shape::Unit => {}
                        Shape::Newtype(schema) => self.add(schema),
                        Shape::Tuple(items) => items.iter().for_each(|item| self.add(item)),
                        Shape::Struct(known) => self.add(&Schema::Struct(known)),
                    }
                }
            }
            _ => {}
        }
    }

    fn name(&mut self, key: &'static str, aliases: &'static [&'static str], kind: Kind) {
        for name in std::iter::once(key).chain(aliases.iter().copied()) {
            let known = self.0.entry(name).or_insert(kind);
            *known = kind.max(*known);
        }
    }

    fn kind(&self, name: &str) -> Option<Kind> {
        if self.1.as_deref() == Some(name) { Some(Kind::Holder) } else { self.0.get(name).copied() }
    }

    /// Whether the schema knows a key of this name.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.kind(name).is_some()
    }

    /// Whether nothing below a key of this name is secret. A misspelt one counts as what it was meant for, where that
    /// cannot be a secret.
    pub(super) fn is_free(&self, name: &str) -> bool {
        match self.kind(name) {
            Some(kind) => kind == Kind::Free,
            None => {
                let mut near = self.0.iter().filter(|(known, _)| is_near(name, known)).peekable();
                near.peek().is_some() && near.all(|(_, kind)| *kind == Kind::Free)
            }
        }
    }

    /// Whether what is secret below a key of this name has names of its own.
    pub(super) fn is_holder(&self, name: &str) -> bool {
        self.kind(name) == Some(Kind::Holder)
    }
}

fn kind(schema: &Schema) -> Kind {
    match schema {
        Schema::Secret(_) => Kind::Secret,
        Schema::Option(inner) | Schema::Sequence(inner) | Schema::Map(inner) => kind(inner),
        _ if holds_secret(schema) => Kind::Holder,
        _ => Kind::Free,
    }
}
