//! Reads the struct.

use super::model::Plugin;
use crate::diagnostics::Report;
use crate::options::Options;
use proc_macro2::TokenStream;

/// `None` where the item is no struct; the mistake is in the report.
pub(crate) fn plugin(options: Options, item: TokenStream, report: &mut Report) -> Option<Plugin> {
    match syn::parse2(item) {
        Ok(item) => Some(Plugin { options, item }),
        Err(error) => {
            report.push(error);
            None
        }
    }
}
