//! What the options are called, and that no enclosing group has an option of the same name.

use crate::arguments::{Argument, check};
use crate::names::kebab;
use crate::paths;
use crate::written::call_at;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The names of all options, as a `&'static [Names]`.
pub(super) fn names(arguments: &[Argument]) -> TokenStream {
    let names = own(arguments).map(|argument| {
        let (names, conditions) = (names_of(argument), argument.conditions());
        quote!(#conditions #names)
    });
    quote!(&[#(#names),*])
}

/// The questions, where `__ProvisionerGroup` is the enclosing group; `name` is the command's or the group's.
pub(crate) fn repeated(arguments: &[Argument], name: &str) -> TokenStream {
    let private = paths::private();
    let taken: Vec<char> = arguments.iter().filter_map(Argument::short).collect();
    let questions = own(arguments).map(|argument| {
        let (names, conditions) = (names_of(argument), argument.conditions());
        let other = format!("{name}-{}", kebab(&argument.ident));
        let letters = argument.short().into_iter().flat_map(|_| check::letters(argument, &taken));
        let has_keys = !argument.keys.is_empty();
        let place = |key: &str| argument.key(key).map_or_else(|| argument.ident.to_token_stream(), |key| key.place());
        let own = quote!(&CHAIN, &OWN);
        let mut calls = vec![call_at(&argument.ident, "own_id", &own)];
        calls.extend(argument.long().map(|_| call_at(&place("long"), "own_long", &own)));
        calls.extend(argument.short().map(|_| call_at(&place("short"), "own_short", &own)));
        quote! {
            #conditions
            const _: () = {
                const OWN: #private::Own = #private::Own {
                    names: #names, other: #other, letters: &[#(#letters),*], has_keys: #has_keys,
                };
                #(const _: () = #calls;)*
            };
        }
    });
    quote! {
        const _: () = {
            const CHAIN: #private::Chain = #private::Ask::<__ProvisionerGroup>::CHAIN;
            #(#questions)*
        };
    }
}

/// A flattened struct keeps its options to itself.
fn own(arguments: &[Argument]) -> impl Iterator<Item = &Argument> {
    arguments.iter().filter(|argument| !argument.is_flattened())
}

fn names_of(argument: &Argument) -> TokenStream {
    let private = paths::private();
    let (id, long) = (argument.id(), argument.long().unwrap_or_default());
    let short = match argument.short() {
        Some(short) => quote!(#private::Some(#short)),
        None => quote!(#private::None),
    };
    quote!(#private::Names { id: #id, long: #long, short: #short })
}
