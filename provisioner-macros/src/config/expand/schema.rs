//! `impl ConfigValue`: what the type accepts, as a constant.

use super::super::model::{Body, Container, Field, Fields, Kind, Style, Variant};
use super::super::types;
use super::numbered;
use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

pub(super) fn value(container: &Container) -> TokenStream {
    let (private, ident) = (paths::private(), &container.ident);
    let all = numbered(container);
    let schema = match &container.body {
        Body::Struct(fields) => of_struct(container, fields),
        Body::Enum(_) => {
            let (name, doc) = (ident.unraw().to_string(), &container.doc);
            let mut variants = Vec::new();
            for (variant, fields, first) in all {
                if let Some(variant) = variant
                    && !variant.skipped
                {
                    variants.push(of_variant(variant, fields, first));
                }
            }
            quote!(#private::Schema::Enum(&#private::EnumSchema { name: #name, doc: #doc, variants: &[#(#variants),*] }))
        }
    };
    // serde passes over a newtype on its way to the `Option` in it, except where the key is missing.
    let optional = matches!(&container.body, Body::Struct(fields) if fields.style == Style::Tuple).then(|| {
        quote!(
            const OPTIONAL: bool = false;
        )
    });
    quote! {
        impl #private::ConfigValue for #ident {
            const SCHEMA: #private::Schema = #schema;
            #optional
        }
    }
}

fn of_struct(container: &Container, fields: &Fields) -> TokenStream {
    let private = paths::private();
    let transparent = container.passed_on.iter().any(|meta| meta.to_string() == "transparent");
    if let ([(number, field)], true) = (fields.read().as_slice(), transparent || fields.style == Style::Tuple) {
        return of_type(*number, field);
    }
    let name = container.ident.unraw().to_string();
    match fields.style {
        Style::Tuple => {
            let elements = elements(fields, 0);
            quote!(#private::Schema::Tuple(&[#elements]))
        }
        Style::Named | Style::Unit => {
            let inner = named(&name, &container.doc, fields, 0, container.default.is_some());
            quote!(#private::Schema::Struct(&#inner))
        }
    }
}

fn of_variant(variant: &Variant, fields: &Fields, first: usize) -> TokenStream {
    let private = paths::private();
    let Variant { key, aliases, doc, conditions, .. } = variant;
    let shape = match (fields.style, fields.list.as_slice()) {
        (Style::Unit, _) => quote!(#private::Shape::Unit),
        (Style::Tuple, [only]) => {
            let schema = of_type(first, only);
            quote!(#private::Shape::Newtype(&#schema))
        }
        (Style::Tuple, _) => {
            let elements = elements(fields, first);
            quote!(#private::Shape::Tuple(&[#elements]))
        }
        (Style::Named, _) => {
            let inner = named(&variant.ident.unraw().to_string(), doc, fields, first, false);
            quote!(#private::Shape::Struct(&#inner))
        }
    };
    quote! {
        #(#conditions)*
        #private::Variant { key: #key, aliases: &[#(#aliases),*], doc: #doc, shape: #shape }
    }
}

fn named(name: &str, doc: &str, fields: &Fields, first: usize, all_optional: bool) -> TokenStream {
    let private = paths::private();
    let mut entries = Vec::new();
    for (index, field) in fields.read() {
        let Field { key, aliases, doc, conditions, .. } = field;
        let (schema, optional) = (of_type(first + index, field), optional(first + index, field, all_optional));
        let ident = match &field.member {
            syn::Member::Named(ident) => ident.unraw().to_string(),
            syn::Member::Unnamed(index) => index.index.to_string(),
        };
        entries.push(quote! {
            #(#conditions)*
            #private::Field {
                ident: #ident, key: #key, aliases: &[#(#aliases),*], doc: #doc, optional: #optional, schema: #schema,
            }
        });
    }
    quote!(#private::StructSchema { name: #name, doc: #doc, fields: &[#(#entries),*] })
}

fn elements(fields: &Fields, first: usize) -> TokenStream {
    let mut elements = Vec::new();
    for (index, field) in fields.read() {
        let (schema, conditions) = (of_type(first + index, field), &field.conditions);
        elements.push(quote!(#(#conditions)* #schema));
    }
    quote!(#(#elements),*)
}

fn of_type(number: usize, field: &Field) -> TokenStream {
    let (private, alias) = (paths::private(), types::alias(number));
    match field.kind {
        Kind::Typed => quote!(#private::Probe::<#alias>::SCHEMA),
        Kind::Secret => quote!(#private::Schema::Secret(&#private::Probe::<#alias>::SCHEMA)),
        // A secret of a foreign type says so by its name alone.
        Kind::Any if is_secret(&field.ty) => quote!(#private::Schema::Secret(&#private::Schema::Any)),
        Kind::Any | Kind::ReadBy => quote!(#private::Schema::Any),
    }
}

/// Whether a type is written as `Secret<…>` or `Option<Secret<…>>`.
fn is_secret(ty: &syn::Type) -> bool {
    let syn::Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    if last.ident == "Secret" {
        return true;
    }
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
    last.ident == "Option"
        && matches!(arguments.args.first(), Some(syn::GenericArgument::Type(inner)) if is_secret(inner))
}

fn optional(number: usize, field: &Field, all_optional: bool) -> TokenStream {
    if field.default.is_some() || all_optional {
        return quote!(true);
    }
    let (private, alias) = (paths::private(), types::alias(number));
    match field.kind {
        Kind::Typed | Kind::Secret => quote!(#private::Probe::<#alias>::OPTIONAL),
        // Of a foreign type only its name can tell.
        Kind::Any => {
            let optional = crate::arguments::is_option(&field.ty);
            quote!(#optional)
        }
        // serde asks for the key wherever a function reads the value.
        Kind::ReadBy => quote!(false),
    }
}
