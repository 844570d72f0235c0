//! Writes the function, and makes what it returns a state of the crate's plugin.

use super::model::State;
use crate::claims::claim;
use crate::command::expand::questions::{self, Taken};
use crate::paths::{self, Core};
use crate::plugin_anchor;
use crate::tokens::text;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Type;

pub(crate) fn expand(state: &State) -> TokenStream {
    let function = &state.function;
    let core = Core::new(state.options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let (here, plugin, root) = (plugin_anchor::here(), plugin_anchor::plugin(), paths::this_crates_plugin());
    let exists = plugin_anchor::exists(state.ident());
    let otherwise =
        quote_spanned!(paths::mixed()=> #[allow(unused_imports)] use #private::{NotHeld as _, Otherwise as _};);
    let taken = taken(state);
    let references = questions::references(&taken, state.ident(), &plugin, &questions::around(false, &plugin));
    let flag = |name: &str| {
        let flags = taken.iter().map(|taken| questions::flag(taken, name, &plugin));
        quote!(#private::any(&[#(#flags),*]))
    };
    let (effects, config) = (flag("EFFECTS"), flag("CONFIG"));
    let (made, given, make) = (alias(state), given_already(state), make(state, &taken, &plugin));
    quote! {
        #[allow(clippy::needless_pass_by_value, clippy::unused_async, clippy::unnecessary_wraps)]
        #function
        const _: () = {
            #import
            #otherwise
            #here
            #made
            #exists
            #references
            #given
            #make
            const __PROVISIONER_EFFECTS: ::core::primitive::bool = #effects;
            const __PROVISIONER_CONFIG: ::core::primitive::bool = #config;
            const _: () = {
                use crate::*;
                #[automatically_derived]
                impl #private::State<#root> for __ProvisionerState {
                    const EFFECTS: ::core::primitive::bool = __PROVISIONER_EFFECTS;
                    const CONFIG: ::core::primitive::bool = __PROVISIONER_CONFIG;
                    fn make(call: &#private::Call<'_>) -> #private::Result<Self> { __make(call) }
                }
            };
        };
    }
}

/// After an error: commands that take the state shall not say that there is none.
pub(crate) fn unmade(state: &State) -> TokenStream {
    let function = &state.function;
    let named = !matches!(state.made(), None | Some(Type::Reference(_) | Type::ImplTrait(_) | Type::Tuple(_)));
    if !named || !state.function.signature.generics.params.is_empty() {
        return function.to_token_stream();
    }
    let core = Core::new(state.options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let (here, made, root) = (plugin_anchor::here(), alias(state), paths::this_crates_plugin());
    quote! {
        #[allow(dead_code)]
        #function
        const _: () = {
            #import
            #here
            #made
            const _: () = {
                use crate::*;
                impl #private::State<#root> for __ProvisionerState {
                    const EFFECTS: ::core::primitive::bool = false;
                    const CONFIG: ::core::primitive::bool = false;
                    fn make(_: &#private::Call<'_>) -> #private::Result<Self> {
                        #private::Err(#private::Error::new(""))
                    }
                }
            };
        };
    }
}

/// The type that the function makes, under a name of ours.
fn alias(state: &State) -> TokenStream {
    let made = state.made();
    // rustc says it of a type that two functions make, and shows both places.
    let named = Ident::new("__ProvisionerState", state.ident().span());
    quote!(type #named = #made;)
}

/// What the function takes by reference.
fn taken(state: &State) -> Vec<Taken<'_>> {
    let mut taken = Vec::new();
    for (number, reference) in state.references().enumerate() {
        let alias = format_ident!("__ProvisionerReference{number}", span = paths::mixed());
        taken.push(Taken { ty: &reference.elem, alias, conditions: TokenStream::new(), is_the_group: false });
    }
    taken
}

/// Fails where every command is given the type already.
fn given_already(state: &State) -> Option<TokenStream> {
    let (made, private) = (state.made()?, paths::private());
    let written = text(made);
    let message = format!("a command is given `&{written}` anyway\n= help: make a type of your own");
    Some(claim(made, quote!(!#private::Ask::<__ProvisionerState>::IS_INJECTED), &message))
}

/// The function that gathers what the author's takes, and calls it.
fn make(state: &State, taken: &[Taken<'_>], plugin: &TokenStream) -> TokenStream {
    let (private, call, value) = (paths::private(), paths::local("call"), paths::local("value"));
    let function = state.ident();
    let given = taken.iter().map(|taken| questions::given(taken, &call, plugin));
    let made = quote!(#function(#(#given),*));
    let made = match state.function.signature.asyncness {
        Some(_) => quote!(#private::block_on_state(#made)?),
        None => made,
    };
    let value_of = match state.is_fallible() {
        true => quote!(match #made {
            #private::Ok(#value) => #private::Ok(#value),
            #private::Err(#value) => #private::Err(#private::Error::from(#value)),
        }),
        false => quote!(#private::Ok(#made)),
    };
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
        fn __make(#call: &#private::Call<'_>) -> #private::Result<__ProvisionerState> {
            let _ = #call;
            #value_of
        }
    }
}
