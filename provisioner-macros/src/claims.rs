//! What must be true of types that only the compiler knows, and what it says where that is not so.
//!
//! A constant that panics would say it as well, as `evaluation panicked` and with a label of generated names. A trait
//! that is not implemented is reported in the words of its attribute. Of a parameter, which `Self` is in a trait, rustc
//! adds nothing of its own; and a path with arguments ends where its bracket does, so any part of the author's tokens
//! can be underlined.

use crate::crate_state;
use proc_macro2::{Ident, Punct, Spacing, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::spanned::Spanned;

/// A constant expression that must be `true`, and the error where it is not.
pub(crate) struct Claim {
    pub(crate) holds: TokenStream,
    pub(crate) message: String,
    /// The type that `{Shown}` stands for in the message.
    pub(crate) shown: Option<TokenStream>,
}

impl Claim {
    /// The message ends in its help: `\n= help: write …`.
    pub(crate) fn new(holds: TokenStream, message: &str) -> Self {
        let message = message.replace('{', "{{").replace('}', "}}");
        Self { holds, message, shown: None }
    }

    /// Shows a type in the message where it says `‹type›`, as rustc writes it.
    pub(crate) fn showing(mut self, ty: TokenStream) -> Self {
        self.message = self.message.replace("‹type›", "{Shown}");
        self.shown = Some(ty);
        self
    }
}

/// Items that fail to compile, at the author's `place`, where a claim does not hold.
pub(crate) fn claims(place: &dyn ToTokens, claims: &[Claim]) -> TokenStream {
    // An editor's server asks no such questions, and would take the names here for what the author's tokens mean.
    if proc_macro::is_available() && !crate_state::is_compiler() {
        return TokenStream::new();
    }
    let tokens = place.to_token_stream();
    let first = tokens.span();
    let last = tokens.into_iter().last().map_or(first, |token| token.span());
    let place = Ident::new("Place", first);
    let mut close = Punct::new('>', Spacing::Alone);
    close.set_span(last);
    let (mut traits, mut asked) = (TokenStream::new(), TokenStream::new());
    for (number, Claim { holds, message, shown }) in claims.iter().enumerate() {
        let claim = format_ident!("Claim{number}");
        let (parameter, argument) = match shown {
            Some(ty) => (quote!(Shown: ?::core::marker::Sized,), quote!(#ty,)),
            None => (TokenStream::new(), TokenStream::new()),
        };
        let name = shown.as_ref().map(|_| quote!(Shown,));
        traits.extend(quote! {
            #[diagnostic::on_unimplemented(message = #message, label = "")]
            trait #claim<#parameter const HOLDS: ::core::primitive::bool> { const HERE: () = (); }
            #[diagnostic::do_not_recommend]
            impl<#parameter T: ?::core::marker::Sized> #claim<#name true> for T {}
        });
        asked.extend(quote!(<#place<Self #close as #claim<#argument { #holds }>>::HERE,));
    }
    let count = claims.len();
    quote! {
        #[allow(dead_code)]
        const _: () = {
            #traits
            type Place<T> = T;
            trait Asked { const HERE: [(); #count] = [#asked]; }
        };
    }
}

/// The same for one claim.
pub(crate) fn claim(place: &dyn ToTokens, holds: TokenStream, message: &str) -> TokenStream {
    claims(place, &[Claim::new(holds, message)])
}
