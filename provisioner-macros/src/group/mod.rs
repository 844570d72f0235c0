//! `#[provisioner::group]`: a struct becomes a group of commands, its fields the options they share.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use crate::names::kebab;
use crate::options::{GROUP, Options};
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;

/// Parse, check, expand: with mistakes, the group is still there for its commands.
pub(crate) fn group(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let name = recover::keyword(&item).and_then(|(_, name)| name).map(|name| kebab(&name)).unwrap_or_default();
    let options = Options::parse(options, &GROUP, &name, &mut report);
    let Some(group) = parse::group(options, item.clone(), &mut report) else {
        let item = recover::stripped(item);
        return quote!(#report #item);
    };
    check::check(&group, &mut report);
    if !report.is_empty() {
        let item = expand::without_options(&group);
        return quote!(#report #item);
    }
    expand::expand(&group)
}
