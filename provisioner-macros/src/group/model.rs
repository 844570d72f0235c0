//! A group as its author wrote it.

use crate::arguments::Argument;
use crate::names::kebab;
use crate::options::Options;
use proc_macro2::Span;
use syn::{DeriveInput, LitStr};

/// The struct with the options of its attribute.
pub(crate) struct Group {
    pub(crate) options: Options,
    /// The struct without clap's attributes; with a mistake, an enum or a union.
    pub(crate) item: DeriveInput,
    pub(crate) arguments: Vec<Argument>,
}

impl Group {
    /// The name in the menu.
    pub(crate) fn name(&self) -> String {
        self.options.text("name").map_or_else(|| kebab(&self.item.ident), LitStr::value)
    }

    /// Every other name.
    pub(crate) fn aliases(&self) -> Vec<&LitStr> {
        let mut aliases = Vec::new();
        for key in ["alias", "aliases"] {
            aliases.extend(self.options.texts(key));
        }
        aliases
    }

    /// Whether its options belong to the plugin itself.
    pub(crate) fn is_root(&self) -> bool {
        self.options.get("root").is_some()
    }

    /// Where the name stands.
    pub(crate) fn place(&self) -> Span {
        self.options.text("name").map_or_else(|| self.item.ident.span(), LitStr::span)
    }
}
