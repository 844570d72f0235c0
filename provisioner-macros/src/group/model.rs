//! A group as its author wrote it.

use crate::arguments::Argument;
use crate::names::kebab;
use crate::options::Options;
use syn::{ItemStruct, LitStr};

/// The struct with the options of its attribute.
pub(crate) struct Group {
    pub(crate) options: Options,
    /// The struct without clap's attributes.
    pub(crate) item: ItemStruct,
    pub(crate) arguments: Vec<Argument>,
}

impl Group {
    /// The name in the menu.
    pub(crate) fn name(&self) -> String {
        self.options.text("name").map_or_else(|| kebab(&self.item.ident), LitStr::value)
    }
}
