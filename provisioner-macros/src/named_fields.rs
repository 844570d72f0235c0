//! What the plugin's struct and a group's have in common: fields with names, and no parameters of the type.

use crate::diagnostics::Report;
use crate::tokens::text;
use quote::ToTokens;
use syn::{Data, DeriveInput, Fields, GenericParam};

/// Reports a tuple struct and generic parameters. `fields` says what the struct's fields are, `is` what the struct is:
/// "the options of a group", "a group".
pub(crate) fn check(item: &DeriveInput, fields: &str, is: &str, report: &mut Report) {
    let ident = &item.ident;
    if let Data::Struct(data) = &item.data
        && let Fields::Unnamed(unnamed) = &data.fields
    {
        let ty = unnamed.unnamed.first().map_or_else(|| "String".to_owned(), |field| text(&field.ty));
        let help = format!("write `pub struct {ident} {{ pub name: {ty} }}`");
        report.at(unnamed, &format!("{fields} have names"), &help);
    }
    for parameter in &item.generics.params {
        let (place, name) = match parameter {
            GenericParam::Type(ty) => (ty.ident.to_token_stream(), ty.ident.to_string()),
            GenericParam::Const(constant) => (constant.ident.to_token_stream(), constant.ident.to_string()),
            GenericParam::Lifetime(lifetime) => (lifetime.lifetime.to_token_stream(), lifetime.lifetime.to_string()),
        };
        let message = format!("nobody chooses `{name}`: {is} is one type");
        report.at(&place, &message, &format!("write `pub struct {ident}`"));
    }
}
