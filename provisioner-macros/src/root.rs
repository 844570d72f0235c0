//! The hidden type at the crate's root, by which commands and groups find the plugin of their crate.
//!
//! Every command brings a stand-in of the same name in an outer block; in an inner block, `use crate::*` puts the real
//! one before it where there is one. So a crate without a plugin is a question that can be answered in words.

use crate::paths;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The stand-in, and a type that knows which of the two is meant here.
pub(crate) fn here() -> TokenStream {
    let (private, root) = (paths::private(), paths::this_crates_plugin());
    quote! {
        struct #root<G: ?Sized = ()>(#private::PhantomData<G>);
        impl #private::Plugin for #root {
            const EXISTS: bool = false;
            const NAME: &'static str = "";
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

/// The type itself, which the plugin's attribute puts at the crate's root.
pub(crate) fn definition(private: &TokenStream) -> TokenStream {
    let root = paths::this_crates_plugin();
    quote! {
        #[doc(hidden)]
        struct #root<G: ?Sized = ()>(#private::PhantomData<G>);
    }
}

/// A command's name as an identifier, where rustc shall show it to the author.
pub(crate) fn name(name: &str, span: Span) -> Ident {
    let plain = name.replace('-', "_");
    match syn::parse_str::<Ident>(&plain) {
        Ok(_) => Ident::new(&plain, span),
        Err(_) => Ident::new(&format!("{plain}_"), span),
    }
}
