//! The author's tokens, as text in a message and as the place of one.

use crate::paths;
use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;

/// Calls a function of the private module so that rustc underlines the author's `tokens` where the call fails.
pub(crate) fn call_at(tokens: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let tokens = tokens.to_token_stream();
    let first = tokens.span();
    let last = tokens.into_iter().last().map_or(first, |token| token.span());
    let mut private = paths::private();
    private.set_span(first);
    let function = Ident::new(function, first);
    let arguments = quote_spanned!(last=> (#arguments));
    quote_spanned!(first=> #private::#function #arguments)
}

/// Tokens put together again.
pub(crate) fn stream(tokens: &[TokenTree]) -> TokenStream {
    tokens.iter().cloned().collect()
}

/// A type as its author would write it.
pub(crate) fn text(ty: &dyn ToTokens) -> String {
    let mut text = String::new();
    let mut word = false;
    write(ty.to_token_stream(), &mut text, &mut word);
    text
}

fn write(tokens: TokenStream, text: &mut String, word: &mut bool) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let shown = group.to_string();
                let (open, close) = match shown.chars().next() {
                    Some('(') => ("(", ")"),
                    Some('[') => ("[", "]"),
                    Some('{') => ("{", "}"),
                    _ => ("", ""),
                };
                text.push_str(open);
                *word = false;
                write(group.stream(), text, word);
                text.push_str(close);
                *word = false;
            }
            TokenTree::Punct(punct) => {
                if *word && punct.as_char() == '&' {
                    text.push(' ');
                }
                text.push(punct.as_char());
                if matches!(punct.as_char(), ',' | ';') && punct.spacing() == Spacing::Alone {
                    text.push(' ');
                }
                *word = false;
                if punct.as_char() == '\'' {
                    continue;
                }
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if *word {
                    text.push(' ');
                }
                text.push_str(&token.to_string());
                *word = true;
            }
        }
    }
}
