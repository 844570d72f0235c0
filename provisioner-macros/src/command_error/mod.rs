//! `#[derive(CommandError)]`: an error of the author's own knows its code, its help and its exit code.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use quote::ToTokens;

/// Parse, check, expand: with errors, the type still implements the trait.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let mut report = Report::default();
    // What rustc cannot read it reports itself.
    let Ok(input) = syn::parse2(input) else { return TokenStream::new() };
    let error = parse::error(input, &mut report);
    check::check(&error, &mut report);
    let mut tokens = expand::expand(&error);
    report.to_tokens(&mut tokens);
    tokens
}
