//! `#[derive(Serialize, Deserialize)]` for crates that do not depend on serde.
//!
//! serde's derives name the crate `serde`. Ours adds `#[serde(crate = "…")]`, and leaves the work to serde's: it derives
//! a copy of the type that is declared `remote`, so that the implementation lands on the author's.

use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Ident, parse_quote};

/// Which of the two.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    Serialize,
    Deserialize,
}

pub(crate) fn derive(direction: Direction, input: TokenStream) -> TokenStream {
    let Ok(mut shadow) = syn::parse2::<DeriveInput>(input) else { return TokenStream::new() };
    // What rustc refuses anyway.
    if shadow.generics.type_params().any(|parameter| parameter.ident == "_") {
        return TokenStream::new();
    }
    let serde = quote!(::provisioner::__private::serde);
    let text = serde.to_string().replace(' ', "");
    let original = shadow.ident.clone();
    let remote = original.to_string();
    keep_serde(&mut shadow.attrs);
    match &mut shadow.data {
        Data::Struct(data) => data.fields.iter_mut().for_each(|field| keep_serde(&mut field.attrs)),
        Data::Enum(data) => data.variants.iter_mut().for_each(|variant| {
            keep_serde(&mut variant.attrs);
            variant.fields.iter_mut().for_each(|field| keep_serde(&mut field.attrs));
        }),
        Data::Union(_) => {}
    }
    shadow.ident = paths::ident("__ProvisionerShadow");
    let derive = match direction {
        Direction::Serialize => quote!(#serde::Serialize),
        Direction::Deserialize => quote!(#serde::Deserialize),
    };
    let implementation = match direction {
        Direction::Serialize => serialize(&original, &shadow, &serde),
        Direction::Deserialize => deserialize(&original, &shadow, &serde),
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

fn serialize(original: &Ident, shadow: &DeriveInput, serde: &TokenStream) -> TokenStream {
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

fn deserialize(original: &Ident, shadow: &DeriveInput, serde: &TokenStream) -> TokenStream {
    let mut generics = shadow.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(parse_quote!(#serde::Deserialize<'de>));
    }
    let borrowed: Vec<_> = generics.lifetimes().map(|parameter| parameter.lifetime.clone()).collect();
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

fn keep_serde(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| attribute.path().is_ident("serde") || attribute.path().is_ident("cfg"));
}
