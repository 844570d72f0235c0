//! Reads the struct.

use super::model::Group;
use crate::arguments::{Argument, is_ours};
use crate::diagnostics::Report;
use crate::docs::is_doc;
use crate::options::Options;
use proc_macro2::TokenStream;
use syn::ItemStruct;

/// `None` where the item is no struct; the mistake is in the report.
pub(crate) fn group(options: Options, item: TokenStream, report: &mut Report) -> Option<Group> {
    let mut item: ItemStruct = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => {
            report.push(error);
            return None;
        }
    };
    let mut arguments = Vec::new();
    for field in &mut item.fields {
        if let Some(ident) = &field.ident {
            arguments.push(Argument::parse(ident, &field.ty, &field.attrs, report));
        }
        field.attrs.retain(|attribute| is_doc(attribute) || !is_ours(attribute));
    }
    Some(Group { options, item, arguments })
}
