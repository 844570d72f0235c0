//! An error as its author wrote it.

use crate::names::kebab;
use crate::options::Options;
use syn::{DeriveInput, Fields, Ident, LitStr};

/// The type with the options of its attribute.
pub(crate) struct OwnError {
    pub(crate) input: DeriveInput,
    /// What the type says for all of its variants.
    pub(crate) options: Options,
    /// The variants; of a struct the one that it is.
    pub(crate) variants: Vec<Variant>,
}

/// One kind of the error.
pub(crate) struct Variant {
    /// The variant; the name of the struct, where it is one.
    pub(crate) ident: Ident,
    pub(crate) fields: Fields,
    pub(crate) options: Options,
    /// Whether it is the variant of an enum.
    pub(crate) of_enum: bool,
}

impl Variant {
    /// The code: what is said, else the name in kebab-case.
    pub(crate) fn code(&self) -> String {
        self.options.text("code").map_or_else(|| kebab(&self.ident), LitStr::value)
    }

    /// Whether what is inside speaks for it.
    pub(crate) fn is_transparent(&self) -> bool {
        self.options.get("transparent").is_some()
    }
}
