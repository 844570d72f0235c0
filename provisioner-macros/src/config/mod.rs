//! `#[provisioner::config]`: structs and enums that a configuration consists of.

use crate::diagnostics::Report;
use crate::docs;
use crate::options::{CONFIG, Options};
use crate::paths::{self, Core};
use crate::recover;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput};

/// The attribute.
pub(crate) fn config(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(options, &CONFIG, &mut report);
    match syn::parse2::<DeriveInput>(item.clone()) {
        Ok(parsed) => {
            let core = Core::new(options.path("crate"));
            let (item, value) = expand(&parsed, &core, &mut report);
            let import = core.import();
            quote!(#report #item const _: () = { #import #value };)
        }
        Err(error) => {
            report.push(error);
            let item = recover::stripped(item);
            quote!(#report #item)
        }
    }
}

/// The item with its derives, and its `impl ConfigValue` (to stand where [`Core::import`] is in scope).
pub(crate) fn expand(item: &DeriveInput, core: &Core, _report: &mut Report) -> (TokenStream, TokenStream) {
    let (core, private, ident) = (core.private(), paths::private(), &item.ident);
    let serde = quote!(#core::serde).to_string().replace(' ', "");
    let mut clean = item.clone();
    if let Data::Struct(data) = &mut clean.data {
        for field in &mut data.fields {
            field.attrs.retain(|attribute| !attribute.path().is_ident("config"));
        }
    }
    let fields = match &item.data {
        Data::Struct(data) => data.fields.iter().filter_map(|field| Some((field.ident.as_ref()?, field))).collect(),
        _ => Vec::new(),
    };
    let fields = fields.into_iter().map(|(ident, field)| {
        let (key, doc, ty) = (ident.unraw().to_string(), docs::text(&field.attrs), &field.ty);
        let optional = crate::arguments::is_option(ty)
            || field.attrs.iter().any(|attribute| attribute.to_token_stream().to_string().contains("default"));
        quote! {
            #private::Field {
                ident: #key, key: #key, aliases: &[], doc: #doc, optional: #optional,
                schema: <#ty as #private::ConfigValue>::SCHEMA,
            }
        }
    });
    let (name, doc) = (ident.to_string(), docs::text(&item.attrs));
    let value = quote! {
        impl #private::ConfigValue for #ident {
            const SCHEMA: #private::Schema = #private::Schema::Struct(
                &#private::StructSchema { name: #name, doc: #doc, fields: &[#(#fields),*] }
            );
        }
    };
    (quote!(#[derive(#core::serde::Deserialize)] #[serde(crate = #serde)] #clean), value)
}
