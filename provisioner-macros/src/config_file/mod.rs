//! The embedded configuration file.

use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, LitStr};

/// The fields `file`, `text` and `defaults` of a `ConfigDef`.
pub(crate) fn expand(_item: &DeriveInput, path: Option<&LitStr>, _report: &mut Report) -> TokenStream {
    let path = path.map_or_else(|| "resources/config.yaml".to_owned(), LitStr::value);
    let below = format!("/{path}");
    quote! {
        file: #path,
        text: ::core::include_str!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below)),
        defaults: &[]
    }
}
