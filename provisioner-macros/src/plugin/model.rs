//! A plugin as its author wrote it.

use crate::options::Options;
use syn::{DeriveInput, Fields};

/// The struct with the options of its attribute.
pub(crate) struct Plugin {
    pub(crate) options: Options,
    pub(crate) item: DeriveInput,
}

impl Plugin {
    /// Whether there is anything to configure.
    pub(crate) fn has_config(&self) -> bool {
        matches!(&self.item.data, syn::Data::Struct(data) if !matches!(data.fields, Fields::Unit))
    }
}
