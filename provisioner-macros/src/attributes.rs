//! Attributes by their names.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Attribute;

/// Those that rustc allows on a parameter.
const OF_PARAMETERS: &[&str] = &["cfg", "cfg_attr", "allow", "expect", "warn", "deny", "forbid"];

/// Whether the attribute has one of these names.
pub(crate) fn is_one_of(attribute: &Attribute, names: &[&str]) -> bool {
    attribute.path().get_ident().is_some_and(|ident| names.iter().any(|name| ident == name))
}

/// Whether rustc allows the attribute on a parameter.
pub(crate) fn is_rustcs(attribute: &Attribute) -> bool {
    is_one_of(attribute, OF_PARAMETERS)
}

/// Takes off every attribute that `keep` is not true of.
pub(crate) fn keep(attributes: &mut Vec<Attribute>, keep: &mut dyn FnMut(&Attribute) -> bool) {
    attributes.retain(keep);
}

/// Those of the attributes that have one of these names, as they stand.
pub(crate) fn called(names: &[&str], attributes: &[Attribute]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for attribute in attributes {
        if is_one_of(attribute, names) {
            attribute.to_tokens(&mut tokens);
        }
    }
    tokens
}
