//! `#[provisioner::state]`: a function that makes a value which commands may take by reference.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use crate::options::{Options, STATE};
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;

/// Parse, check, and where nothing is wrong, expand.
pub(crate) fn state(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &STATE, "", &mut report);
    let Some(state) = parse::state(options, item.clone(), &mut report) else {
        let stub = recover::is_broken(&item).then(|| recover::stub(&item)).flatten();
        let item = stub.unwrap_or_else(|| recover::stripped(item));
        return quote!(#report #item);
    };
    let made_before = check::check(&state, &mut report);
    if !report.is_empty() {
        let function = &state.function;
        let item = if made_before { quote!(#[allow(dead_code)] #function) } else { expand::unmade(&state) };
        return quote!(#report #item);
    }
    expand::expand(&state)
}
