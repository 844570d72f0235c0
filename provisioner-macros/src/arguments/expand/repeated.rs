//! What the options are called, and that no enclosing group has an option of the same name.

use crate::arguments::{Argument, check};
use crate::names::kebab;
use crate::paths;
use crate::tokens::call_at;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The names of all options, as a `&'static [Names]`.
pub(super) fn names(arguments: &[Argument]) -> TokenStream {
    let mut all = Vec::new();
    for argument in own(arguments) {
        let (names, conditions) = (names_of(argument), argument.conditions());
        all.push(quote!(#conditions #names));
    }
    quote!(&[#(#all),*])
}

/// The questions, where `chain` are the enclosing groups; `name` is the command's or the group's.
pub(crate) fn repeated(arguments: &[Argument], name: &str, chain: &TokenStream) -> TokenStream {
    let private = paths::private();
    let taken: Vec<char> = arguments.iter().filter_map(Argument::short).collect();
    let mut questions = TokenStream::new();
    for argument in own(arguments) {
        let (names, conditions) = (names_of(argument), argument.conditions());
        let other = format!("{name}-{}", kebab(&argument.ident));
        let letters = argument.short().map(|_| check::letters(argument, &taken)).unwrap_or_default();
        let has_keys = !argument.keys.is_empty();
        let place = |key: &str| argument.key(key).map_or_else(|| argument.ident.to_token_stream(), |key| key.place());
        let own = quote!(&CHAIN, &OWN);
        let mut calls = vec![call_at(&argument.ident, "own_id", &own)];
        calls.extend(argument.long().map(|_| call_at(&place("long"), "own_long", &own)));
        calls.extend(argument.short().map(|_| call_at(&place("short"), "own_short", &own)));
        questions.extend(quote! {
            #conditions
            const _: () = {
                const OWN: #private::Own = #private::Own {
                    names: #names, other: #other, letters: &[#(#letters),*], has_keys: #has_keys,
                };
                #(const _: () = #calls;)*
            };
        });
    }
    quote! {
        const _: () = {
            const CHAIN: #private::Chain = #chain;
            #questions
        };
    }
}

/// A flattened struct keeps its options to itself.
fn own(arguments: &[Argument]) -> Vec<&Argument> {
    arguments.iter().filter(|argument| !argument.is_flattened()).collect()
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
