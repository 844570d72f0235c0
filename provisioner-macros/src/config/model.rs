//! A configuration type as its author wrote it.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Path, Type};

/// A struct or enum.
pub(crate) struct Container {
    pub(crate) ident: Ident,
    /// The doc comment.
    pub(crate) doc: String,
    pub(crate) body: Body,
    /// It has parameters, which is a mistake: nothing can be said of its fields.
    pub(crate) generic: bool,
    /// What the whole type falls back to for keys that are left out.
    pub(crate) default: Option<Fallback>,
    /// Attributes of serde's that we have no opinion on.
    pub(crate) passed_on: Vec<TokenStream>,
}

pub(crate) enum Body {
    Struct(Fields),
    Enum(Vec<Variant>),
}

/// The fields of a struct or of a variant.
pub(crate) struct Fields {
    pub(crate) style: Style,
    pub(crate) list: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Named,
    Tuple,
    Unit,
}

/// One field.
pub(crate) struct Field {
    /// The field's name, or its number in a tuple.
    pub(crate) member: syn::Member,
    pub(crate) ty: Type,
    /// The key in the file.
    pub(crate) key: String,
    /// Other keys that are accepted.
    pub(crate) aliases: Vec<String>,
    pub(crate) doc: String,
    /// What a key that is left out means.
    pub(crate) default: Option<Fallback>,
    pub(crate) kind: Kind,
    /// Never read from the file.
    pub(crate) skipped: bool,
    /// `#[cfg(…)]`.
    pub(crate) conditions: Vec<Attribute>,
    /// Attributes of serde's that we have no opinion on.
    pub(crate) passed_on: Vec<TokenStream>,
}

/// What is known of a field's type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It is a configuration type.
    Typed,
    /// The same, and never shown.
    Secret,
    /// serde reads it, and nothing is known of what it accepts.
    Any,
    /// A function of the author's reads it.
    ReadBy,
}

/// Where a value comes from that the file leaves out.
#[derive(Clone)]
pub(crate) enum Fallback {
    /// `Default::default()`
    Trait,
    /// A function.
    Function(Path),
}

/// One variant of an enum.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    /// The name in the file.
    pub(crate) key: String,
    /// Other names that are accepted.
    pub(crate) aliases: Vec<String>,
    pub(crate) doc: String,
    pub(crate) fields: Fields,
    /// Never read from the file.
    pub(crate) skipped: bool,
    pub(crate) conditions: Vec<Attribute>,
}

impl Container {
    /// Every field of the type, of whichever variant.
    pub(crate) fn fields(&self) -> Box<dyn Iterator<Item = &Field> + '_> {
        match &self.body {
            Body::Struct(fields) => Box::new(fields.list.iter()),
            Body::Enum(variants) => Box::new(variants.iter().flat_map(|variant| &variant.fields.list)),
        }
    }
}

impl Field {
    /// Whether the field has a key.
    pub(crate) fn is_read(&self) -> bool {
        !self.skipped
    }
}
