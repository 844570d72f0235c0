//! `#[provisioner::plugin]`: a struct becomes a plugin and its configuration.

mod check;
mod expand;
mod model;
mod parse;

use crate::diagnostics::Report;
use crate::names::of_package;
use crate::options::{Options, PLUGIN};
use crate::paths::Core;
use crate::{plugin_anchor, recover};
use proc_macro2::TokenStream;
use quote::quote;

/// Parse, check, expand: with mistakes, the plugin is still there for its commands.
pub(crate) fn plugin(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &PLUGIN, &of_package(), &mut report);
    let Some(plugin) = parse::plugin(options, item.clone(), &mut report) else {
        let (item, placeholder) = (recover::stripped(item), plugin_anchor::placeholder(&Core::new(None)));
        return quote!(#report #item #placeholder);
    };
    let second = check::check(&plugin, &mut report);
    expand::expand(&plugin, second, report)
}
