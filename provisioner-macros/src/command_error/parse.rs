//! Reads the type.

use super::model::{OwnError, Variant};
use crate::attributes::is_one_of;
use crate::diagnostics::Report;
use crate::options::{COMMAND_ERROR, Options};
use proc_macro2::TokenStream;
use syn::{Attribute, Data, DeriveInput, Meta};

/// The type with everything that it says; errors are in the report.
pub(crate) fn error(input: DeriveInput, report: &mut Report) -> OwnError {
    let options = options(&input.attrs, report);
    let variants = match &input.data {
        Data::Enum(data) => {
            let mut variants = Vec::new();
            for variant in &data.variants {
                variants.push(Variant {
                    ident: variant.ident.clone(),
                    fields: variant.fields.clone(),
                    options: self::options(&variant.attrs, report),
                    of_enum: true,
                });
            }
            variants
        }
        Data::Struct(data) => vec![Variant {
            ident: input.ident.clone(),
            fields: data.fields.clone(),
            options: self::options(&input.attrs, &mut Report::default()),
            of_enum: false,
        }],
        Data::Union(data) => {
            report.at(&data.union_token, "an error is a struct or an enum", "write `enum`");
            Vec::new()
        }
    };
    OwnError { input, options, variants }
}

/// The options of every `#[command_error(…)]` of one item.
fn options(attributes: &[Attribute], report: &mut Report) -> Options {
    let mut tokens = TokenStream::new();
    for attribute in attributes.iter().filter(|attribute| is_one_of(attribute, &["command_error"])) {
        match &attribute.meta {
            Meta::List(list) => {
                tokens.extend(list.tokens.clone());
                tokens.extend(quote::quote!(,));
            }
            other => {
                report.at(other, "`command_error` has no options", "write `#[command_error(code = \"unreachable\")]`")
            }
        }
    }
    Options::parse(tokens, &COMMAND_ERROR, "", report)
}
