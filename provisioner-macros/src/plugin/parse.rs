//! Reads the struct.

use super::model::Plugin;
use crate::config;
use crate::crate_state;
use crate::diagnostics::Report;
use crate::options::Options;
use crate::recover;
use proc_macro2::TokenStream;
use provisioner_shared::names::camel;
use syn::DeriveInput;

/// `None` where the item is no struct with named fields; the mistake is in the report.
pub(crate) fn plugin(options: Options, item: TokenStream, report: &mut Report) -> Option<Plugin> {
    if misplaced(&item, report) {
        return None;
    }
    match syn::parse2::<DeriveInput>(item) {
        Ok(mut item) => {
            recover::repeated(&mut item.attrs, "plugin", report);
            Some(Plugin { options, item: config::sized(item, report) })
        }
        Err(error) => {
            report.push(error);
            None
        }
    }
}

/// ```ignore
/// #[provisioner::plugin(name = "aws")]
/// enum Aws {}
/// ```
fn misplaced(item: &TokenStream, report: &mut Report) -> bool {
    let Some((keyword, name)) = recover::keyword(item) else { return false };
    if keyword == "struct" {
        return false;
    }
    // Remembered as the crate's plugin, so that its commands do not say that there is none.
    crate_state::remember_plugin(&keyword, false);
    let name = name.map_or_else(|| "Aws".to_owned(), |name| camel(&name.to_string()));
    let help = match keyword.to_string().as_str() {
        "fn" => "on a function write `#[provisioner::command]`; the plugin is a struct".to_owned(),
        "union" => format!("write `struct` in place of `union`: `pub struct {name};`"),
        _ => format!("write `pub struct {name};`"),
    };
    report.at(&keyword, "`#[provisioner::plugin]` goes on a struct", &help);
    true
}
