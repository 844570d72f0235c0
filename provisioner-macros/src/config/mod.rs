//! `#[provisioner::config]`: structs and enums that a configuration consists of.

mod attributes;
mod case;
mod check;
mod expand;
mod keys;
mod model;
mod parse;
mod types;

pub(crate) use model::{Body, Container, Field, Kind};

use crate::diagnostics::Report;
use crate::options::{CONFIG, Options};
use crate::paths::Core;
use crate::recover;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// The attribute.
pub(crate) fn config(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &CONFIG, "", &mut report);
    let Ok(parsed) = syn::parse2::<DeriveInput>(item.clone()) else {
        misplaced(&item, &mut report);
        let item = recover::stripped(item);
        return quote!(#report #item);
    };
    let core = Core::new(options.path("crate"));
    let parsed = sized(parsed, &mut report);
    let container = model(&parsed, &mut report);
    let (item, value) = expand(&parsed, &container, &core);
    let import = core.import();
    quote!(#report #item const _: () = { #import #value };)
}

/// The type with fields that have a size: of any other the error is in the report, and would be many of rustc's.
pub(crate) fn sized(mut item: DeriveInput, report: &mut Report) -> DeriveInput {
    check::unsized_types(&mut item, report);
    item
}

/// The type as its author wrote it; its mistakes are in the report.
pub(crate) fn model(item: &DeriveInput, report: &mut Report) -> Container {
    let mut container = parse::container(item, report);
    check::check(&container, item, report);
    container.break_cycles();
    container
}

/// The item as it goes back, and how it is read (to stand where [`Core::import`] is in scope).
pub(crate) fn expand(item: &DeriveInput, container: &Container, core: &Core) -> (TokenStream, TokenStream) {
    (expand::item(item), expand::implementations(container, core))
}

/// ```ignore
/// #[provisioner::config]
/// fn retry() {}
/// ```
fn misplaced(item: &TokenStream, report: &mut Report) {
    const OTHERS: [&str; 9] = ["fn", "mod", "trait", "impl", "const", "static", "type", "use", "extern"];
    let wrong = item
        .clone()
        .into_iter()
        .find(|token| matches!(token, proc_macro2::TokenTree::Ident(word) if OTHERS.iter().any(|other| word == other)));
    match wrong {
        Some(word) => {
            let help = match word.to_string().as_str() {
                "fn" => "on a function write `#[provisioner::command]`",
                _ => "write it on the type whose fields are keys of the configuration",
            };
            report.at(&word, "`#[provisioner::config]` goes on a struct or an enum", help);
        }
        None => {
            if let Err(error) = syn::parse2::<DeriveInput>(item.clone()) {
                report.push(error);
            }
        }
    }
}
