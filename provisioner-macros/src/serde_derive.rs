//! `#[derive(Serialize, Deserialize)]` for crates that do not depend on serde.
//!
//! serde's derives name the crate `serde`. Ours adds `#[serde(crate = "…")]`, and leaves the work to serde's: it derives
//! a copy of the type that is declared `remote`, so that the implementation lands on the author's.

use crate::attributes::{is_one_of, keep};
use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, parse_quote};

/// Which of the two.
#[derive(Clone, Copy)]
enum Direction {
    Serialize,
    Deserialize,
}

pub(crate) fn serialize(input: TokenStream) -> TokenStream {
    derive(Direction::Serialize, input)
}

pub(crate) fn deserialize(input: TokenStream) -> TokenStream {
    derive(Direction::Deserialize, input)
}

fn derive(direction: Direction, input: TokenStream) -> TokenStream {
    let Ok(mut shadow) = syn::parse2::<DeriveInput>(input) else { return TokenStream::new() };
    // What rustc refuses anyway.
    if shadow.generics.type_params().any(|parameter| parameter.ident == "_") {
        return TokenStream::new();
    }
    let core = paths::Core::new(None).private();
    let serde = quote!(#core::serde);
    let text = serde.to_string().replace(' ', "");
    let original = shadow.ident.clone();
    let remote = original.to_string();
    keep_serde(&mut shadow.attrs);
    match &mut shadow.data {
        Data::Struct(data) => keep_serde_in(&mut data.fields),
        Data::Enum(data) => {
            for variant in &mut data.variants {
                keep_serde(&mut variant.attrs);
                keep_serde_in(&mut variant.fields);
            }
        }
        Data::Union(_) => {}
    }
    shadow.ident = paths::ident("__ProvisionerShadow");
    let derive = match direction {
        Direction::Serialize => quote!(#serde::Serialize),
        Direction::Deserialize => quote!(#serde::Deserialize),
    };
    let implementation = match direction {
        Direction::Serialize => implement_serialize(&original, &shadow, &serde),
        Direction::Deserialize => implement_deserialize(&original, &shadow, &serde),
    };
    quote! {
        const _: () = {
            #[derive(#derive)]
            #[serde(crate = #text, remote = #remote, rename = #remote)]
            #shadow
            #implementation
        };
    }
}

fn implement_serialize(original: &Ident, shadow: &DeriveInput, serde: &TokenStream) -> TokenStream {
    let mut generics = shadow.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(parse_quote!(#serde::Serialize));
    }
    let (implementing, _, bounds) = generics.split_for_impl();
    let (_, arguments, _) = shadow.generics.split_for_impl();
    let (shadow, turbofish) = (&shadow.ident, arguments.as_turbofish());
    quote! {
        #[automatically_derived]
        impl #implementing #serde::Serialize for #original #arguments #bounds {
            fn serialize<__S: #serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #shadow #turbofish::serialize(self, serializer)
            }
        }
    }
}

fn implement_deserialize(original: &Ident, shadow: &DeriveInput, serde: &TokenStream) -> TokenStream {
    let mut generics = shadow.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(parse_quote!(#serde::Deserialize<'de>));
    }
    let mut borrowed = Vec::new();
    for parameter in shadow.generics.lifetimes() {
        borrowed.push(&parameter.lifetime);
    }
    generics.params.insert(0, parse_quote!('de: #(#borrowed)+*));
    let (implementing, _, bounds) = generics.split_for_impl();
    let (_, arguments, _) = shadow.generics.split_for_impl();
    let (shadow, turbofish) = (&shadow.ident, arguments.as_turbofish());
    quote! {
        #[automatically_derived]
        impl #implementing #serde::Deserialize<'de> for #original #arguments #bounds {
            fn deserialize<__D: #serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #shadow #turbofish::deserialize(deserializer)
            }
        }
    }
}

fn keep_serde_in(fields: &mut Fields) {
    for field in fields {
        keep_serde(&mut field.attrs);
    }
}

fn keep_serde(attributes: &mut Vec<Attribute>) {
    keep(attributes, &mut |attribute| is_one_of(attribute, &["serde", "cfg"]));
}
