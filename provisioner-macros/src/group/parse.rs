//! Reads the struct.

use super::model::Group;
use crate::arguments::{Argument, is_ours};
use crate::attributes::keep;
use crate::diagnostics::Report;
use crate::docs::is_doc;
use crate::options::Options;
use crate::recover;
use proc_macro2::TokenStream;
use provisioner_shared::names::camel;
use syn::{Data, DeriveInput};

/// `None` where the item is no type; the mistake is in the report.
pub(crate) fn group(options: Options, item: TokenStream, report: &mut Report) -> Option<Group> {
    misplaced(&item, report);
    let mut item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => {
            if report.is_empty() {
                report.push(error);
            }
            return None;
        }
    };
    recover::repeated(&mut item.attrs, "group", report);
    let mut arguments = Vec::new();
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            if let Some(ident) = &field.ident {
                arguments.push(Argument::parse(ident, &field.ty, &field.attrs, report));
            }
            keep(&mut field.attrs, &mut |attribute| is_doc(attribute) || !is_ours(attribute));
        }
    }
    Some(Group { options, item, arguments })
}

/// ```ignore
/// #[provisioner::group]
/// fn cluster() {}
/// ```
fn misplaced(item: &TokenStream, report: &mut Report) {
    let Some((keyword, name)) = recover::keyword(item) else { return };
    let name = name.map_or_else(|| "Cluster".to_owned(), |name| camel(&name.to_string()));
    let help = match keyword.to_string().as_str() {
        "struct" => return,
        "fn" => "on a function write `#[provisioner::command]`".to_owned(),
        _ => format!("write `pub struct {name};`"),
    };
    report.at(&keyword, "`#[provisioner::group]` goes on a struct", &help);
}
