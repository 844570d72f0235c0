//! `#[provisioner::group]`: a struct becomes a group of commands, its fields the options they share.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use crate::options::{GROUP, Options};
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;

/// Parse, check, and where nothing is wrong, expand.
pub(crate) fn group(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &GROUP, &mut report);
    let Some(group) = parse::group(options, item.clone(), &mut report) else {
        let item = recover::stripped(item);
        return quote!(#report #item);
    };
    check::check(&group, &mut report);
    expand::expand(&group, &report)
}
