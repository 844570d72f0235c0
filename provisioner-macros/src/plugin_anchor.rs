//! The hidden type at the crate's root, by which commands and groups find the plugin of their crate.
//!
//! Every command brings a stand-in of the same name in an outer block; in an inner block, `use crate::*` puts the real
//! one before it where there is one. So a crate without a plugin is a question that can be answered in words.

use crate::claims::claim;
use crate::crate_state;
use crate::names::of_package;
use crate::paths;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

/// The stand-in, and a type that knows which of the two is meant here.
pub(crate) fn here() -> TokenStream {
    let (private, root) = (paths::private(), paths::this_crates_plugin());
    quote! {
        struct #root<G: ?::core::marker::Sized = ()>(#private::PhantomData<G>);
        impl #private::Plugin for #root {
            const EXISTS: ::core::primitive::bool = false;
            const NAME: &'static ::core::primitive::str = "";
            const STRUCT: &'static ::core::primitive::str = "";
            type Config = ();
        }
        struct __ProvisionerHere;
        const _: () = {
            use crate::*;
            impl #private::InCrate for __ProvisionerHere { type Plugin = #root; }
        };
    }
}

/// The plugin of the crate, where [`here`] is in scope.
pub(crate) fn plugin() -> TokenStream {
    let private = paths::private();
    quote!(<__ProvisionerHere as #private::InCrate>::Plugin)
}

/// Asks whether the crate has a plugin, unless one was seen.
pub(crate) fn exists(place: &Ident) -> TokenStream {
    if crate_state::plugin().is_some() {
        return TokenStream::new();
    }
    let (private, plugin) = (paths::private(), plugin());
    let name = of_package();
    let name = if name.is_empty() { "example" } else { &name };
    let message = format!(
        "this crate has no `#[provisioner::plugin]`\n= help: write `#[provisioner::plugin(name = \"{name}\")] pub struct {};` in `lib.rs`",
        provisioner_shared::names::camel(name),
    );
    claim(place, quote!(<#plugin as #private::Plugin>::EXISTS), &message)
}

/// The type itself, which the plugin's attribute puts at the crate's root.
pub(crate) fn definition() -> TokenStream {
    let root = paths::this_crates_plugin();
    quote! {
        #[doc(hidden)]
        struct #root<G: ?::core::marker::Sized = ()>(::core::marker::PhantomData<G>);
    }
}

/// What stands at the root where the plugin has a mistake: commands shall not say that there is no plugin.
pub(crate) fn placeholder(core: &paths::Core) -> TokenStream {
    let (private, root) = (core.private(), paths::this_crates_plugin());
    let definition = definition();
    quote! {
        #definition
        const _: () = {
            impl<G: ?::core::marker::Sized> #private::Plugin for #root<G> {
                const EXISTS: ::core::primitive::bool = true;
                const NAME: &'static ::core::primitive::str = "";
                const STRUCT: &'static ::core::primitive::str = "";
                type Config = ();
            }
        };
    }
}

/// One constant per name on the type at the crate's root: a name that is taken twice in a group is rustc's own error,
/// which shows both places. `group` is a type that is in scope, under a name of ours.
pub(crate) fn names(group: &TokenStream, names: Vec<(String, Span)>) -> TokenStream {
    let root = paths::this_crates_plugin();
    // rustc underlines the whole constant, so that all of it stands where the name does.
    let mut constants = TokenStream::new();
    for (name, span) in names {
        let name = constant(&name, span);
        constants.extend(quote_spanned!(span=> const #name: () = ();));
    }
    quote! {
        const _: () = {
            use crate::*;
            #[allow(dead_code, non_upper_case_globals)]
            impl #root<#group> { #constants }
        };
    }
}

/// A command's name as an identifier, where rustc shall show it to the author.
fn constant(name: &str, span: Span) -> Ident {
    let plain = name.replace('-', "_");
    match syn::parse_str::<Ident>(&plain) {
        Ok(_) => Ident::new(&plain, span),
        Err(_) => Ident::new(&format!("{plain}_"), span),
    }
}

/// The names of an item with `name = "…"` and aliases, each with its place.
pub(crate) fn places<'a>(
    name: String,
    place: Span,
    aliases: impl IntoIterator<Item = &'a LitStr>,
) -> Vec<(String, Span)> {
    let mut places = vec![(name, place)];
    for alias in aliases {
        places.push((alias.value(), alias.span()));
    }
    places
}
