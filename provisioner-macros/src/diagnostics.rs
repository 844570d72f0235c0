//! Errors, collected: every one is reported in one run, each at the tokens that are wrong.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Where the errors of one item gather. Turn it into tokens at the end, beside the item itself.
#[derive(Default)]
#[must_use = "errors that are not emitted are lost"]
pub(crate) struct Report {
    errors: Vec<syn::Error>,
}

impl Report {
    /// An error at `tokens`: what is wrong, and the line to write instead.
    ///
    /// Not generic: it is called in a hundred places, and would be compiled for most of them.
    pub(crate) fn at(&mut self, tokens: &dyn ToTokens, message: &str, help: &str) {
        self.errors.push(syn::Error::new_spanned(tokens, with_help(message, help)));
    }

    /// The same where there is no token to underline, only a position.
    pub(crate) fn at_span(&mut self, span: Span, message: &str, help: &str) {
        self.errors.push(syn::Error::new(span, with_help(message, help)));
    }

    /// An error that syn found.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// How many errors there are so far.
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

impl ToTokens for Report {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for error in &self.errors {
            tokens.extend(error.to_compile_error());
        }
    }
}

/// rustc prints a line that begins with `= help:` like a help of its own.
pub(crate) fn with_help(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_owned() } else { format!("{message}\n= help: {help}") }
}
