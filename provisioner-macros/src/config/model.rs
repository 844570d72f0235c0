//! A configuration type as its author wrote it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Generics, Path, Type};

/// A struct or enum.
pub(crate) struct Container {
    pub(crate) ident: Ident,
    /// The doc comment.
    pub(crate) doc: String,
    pub(crate) body: Body,
    /// It has parameters, which is a mistake: nothing can be said of its fields.
    pub(crate) generic: Option<Generics>,
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
    pub(crate) fn fields(&self) -> Vec<&Field> {
        let mut all = Vec::new();
        match &self.body {
            Body::Struct(fields) => all.extend(&fields.list),
            Body::Enum(variants) => {
                for variant in variants {
                    all.extend(&variant.fields.list);
                }
            }
        }
        all
    }

    /// What contains itself is reported, and then taken for a foreign type: a constant of endless depth is none.
    pub(crate) fn break_cycles(&mut self) {
        let break_in = |fields: &mut Fields| {
            for field in &mut fields.list {
                if mentions(field.ty.to_token_stream(), &self.ident) {
                    field.kind = Kind::Any;
                }
            }
        };
        match &mut self.body {
            Body::Struct(fields) => break_in(fields),
            Body::Enum(variants) => variants.iter_mut().for_each(|variant| break_in(&mut variant.fields)),
        }
    }

    /// Whether the type of a field of this type is, or has in it, this type.
    pub(crate) fn mentioned_by(&self, field: &Field) -> bool {
        mentions(field.ty.to_token_stream(), &self.ident)
    }
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

impl Fields {
    /// The fields that have a key, with their places among all.
    pub(crate) fn read(&self) -> Vec<(usize, &Field)> {
        let mut read = Vec::new();
        for (index, field) in self.list.iter().enumerate() {
            if field.is_read() {
                read.push((index, field));
            }
        }
        read
    }
}

impl Field {
    /// Whether the field has a key.
    pub(crate) fn is_read(&self) -> bool {
        !self.skipped
    }
}
