//! `#[provisioner::plugin]`: a struct becomes a plugin and its configuration.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use crate::options::{Options, PLUGIN};
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;

/// Parse, check, and where nothing is wrong, expand.
pub(crate) fn plugin(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &PLUGIN, &mut report);
    let Some(plugin) = parse::plugin(options, item.clone(), &mut report) else {
        let item = recover::stripped(item);
        return quote!(#report #item);
    };
    check::check(&plugin, &mut report);
    expand::expand(&plugin, report)
}
