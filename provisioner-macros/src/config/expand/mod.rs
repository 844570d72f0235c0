//! Writes the item back, and how it is read from a file.

mod read;
mod schema;

use super::attributes::of_parameters;
use super::check::{derived, derives};
use super::model::{Body, Container};
use super::types;
use crate::attributes::keep;
use crate::docs;
use crate::paths::{self, Core};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Path};

/// The item without the attributes that only we understand.
pub(super) fn item(item: &DeriveInput) -> TokenStream {
    let mut item = item.clone();
    // The author's own `Serialize` reads serde's attributes too.
    let mut serialized = false;
    for attribute in &mut item.attrs {
        let derived = derived(attribute);
        serialized |= derived.iter().any(|path| derives(path, "Serialize") || derives(path, "Deserialize"));
        without_deserialize(attribute, &derived);
    }
    let strip = |attributes: &mut Vec<Attribute>| {
        *attributes = docs::not_run(attributes);
        keep(attributes, &mut |attribute| {
            let path = attribute.path();
            !path.is_ident("config") && !of_parameters(attribute) && (serialized || !path.is_ident("serde"))
        });
    };
    let strip_in = |fields: &mut Fields| {
        for field in fields {
            strip(&mut field.attrs);
        }
    };
    strip(&mut item.attrs);
    match &mut item.data {
        Data::Struct(data) => strip_in(&mut data.fields),
        Data::Enum(data) => {
            for variant in &mut data.variants {
                strip(&mut variant.attrs);
                strip_in(&mut variant.fields);
            }
        }
        Data::Union(_) => {}
    }
    quote!(#item)
}

/// A derive that is reported as one too many does not add its own errors.
fn without_deserialize(attribute: &mut Attribute, derived: &[Path]) {
    let mut kept = Vec::new();
    for path in derived {
        if !derives(path, "Deserialize") {
            kept.push(path);
        }
    }
    if kept.len() < derived.len() {
        *attribute = syn::parse_quote!(#[derive(#(#kept),*)]);
    }
}

/// What keeps a type with parameters, which is a mistake, from being a second mistake wherever it is a field.
fn stand_in(container: &Container, generics: &Generics) -> TokenStream {
    let (private, ident) = (paths::private(), &container.ident);
    let mut of_deserialize = generics.clone();
    of_deserialize.params.insert(0, syn::parse_quote!('de));
    let (impl_of_deserialize, ..) = of_deserialize.split_for_impl();
    let (impl_generics, types, conditions) = generics.split_for_impl();
    quote! {
        impl #impl_of_deserialize #private::serde::Deserialize<'de> for #ident #types #conditions {
            fn deserialize<__D: #private::serde::Deserializer<'de>>(_: __D) -> #private::StdResult<Self, __D::Error> {
                #private::Err(#private::serde::de::Error::custom("a type with parameters"))
            }
        }
        impl #impl_generics #private::ConfigValue for #ident #types #conditions {
            const SCHEMA: #private::Schema = #private::Schema::Any;
        }
    }
}

/// `Deserialize` and `ConfigValue`.
pub(super) fn implementations(container: &Container, core: &Core) -> TokenStream {
    if let Some(generics) = &container.generic {
        return stand_in(container, generics);
    }
    let private = paths::private();
    let (mut names, mut assertions) = (TokenStream::new(), TokenStream::new());
    for (number, field) in container.fields().into_iter().enumerate() {
        let (alias, ty, conditions) = (types::alias(number), types::with_lifetime(&field.ty), &field.conditions);
        names.extend(quote!(#(#conditions)* type #alias = #ty;));
        if field.is_read() {
            let asserted = types::assertions(field, &alias);
            // A condition on the field is one on what is said of its type.
            let is_always = conditions.is_empty();
            assertions.extend(if is_always { asserted } else { quote!(#(#conditions)* const _: () = { #asserted };) });
        }
    }
    let (deserialize, value) = (read::deserialize(container, core), schema::value(container));
    // Which of the two is needed the compiler decides: spans of ours keep its lint of unused imports away.
    let fallbacks = quote_spanned!(Span::mixed_site()=> use #private::{UnknownForeign as _, UnknownType as _};);
    quote! {
        const _: () = {
            #fallbacks
            #names
            #assertions
            #deserialize
            #value
        };
    }
}

/// The fields of the type with their numbers, by variant; a struct is one variant without a name.
fn numbered(container: &Container) -> Vec<(Option<&super::model::Variant>, &super::model::Fields, usize)> {
    let variants = match &container.body {
        Body::Struct(fields) => return vec![(None, fields, 0)],
        Body::Enum(variants) => variants,
    };
    let (mut numbered, mut first) = (Vec::new(), 0);
    for variant in variants {
        numbered.push((Some(variant), &variant.fields, first));
        first += variant.fields.list.len();
    }
    numbered
}
