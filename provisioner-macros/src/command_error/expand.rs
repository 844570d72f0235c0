//! Writes the implementation, and the registration by which `?` knows the type.

use super::model::{OwnError, Variant};
use crate::paths::{self, Core};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Fields, LitStr};

pub(crate) fn expand(error: &OwnError) -> TokenStream {
    let core = Core::new(error.options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let (implementing, arguments, bounds) = error.input.generics.split_for_impl();
    let ident = &error.input.ident;
    let usual = error.options.number("exit_code").unwrap_or(1);
    let body = |arm: &dyn Fn(&Variant) -> TokenStream| match error.variants.as_slice() {
        [] => quote!(match *self {}),
        variants => {
            let arms = variants.iter().map(arm);
            quote!(match self { #(#arms)* })
        }
    };
    let code = body(&|variant| {
        said(variant, "code", &|| {
            let code = variant.code();
            (TokenStream::new(), quote!(#code))
        })
    });
    let help = body(&|variant| {
        said(variant, "help", &|| match variant.options.text("help") {
            Some(help) => {
                let (used, help) = placeholders(variant, help);
                (used, quote!(#private::Some(#private::format!(#help))))
            }
            None => (TokenStream::new(), quote!(#private::None)),
        })
    });
    let exit_code = body(&|variant| {
        said(variant, "exit_code", &|| {
            let number = variant.options.number("exit_code").unwrap_or(usual);
            (TokenStream::new(), quote!(#private::ExitCode::from(#number)))
        })
    });
    let generic = error.input.generics.params.is_empty();
    let register = generic.then(|| quote!(#private::register_error!(#ident);));
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
        const _: () = {
            #import
            #[automatically_derived]
            impl #implementing #private::CommandError for #ident #arguments #bounds {
                fn code(&self) -> &::core::primitive::str { #code }
                fn help(&self) -> #private::Option<#private::String> { #help }
                fn exit_code(&self) -> #private::ExitCode { #exit_code }
            }
            #register
        };
    }
}

/// One arm: what the variant says, with the fields that this names; or what is inside of it says.
fn said(variant: &Variant, method: &str, own: &dyn Fn() -> (TokenStream, TokenStream)) -> TokenStream {
    let private = paths::private();
    let path = match &variant.ident {
        ident if variant.of_enum => quote!(Self::#ident),
        _ => quote!(Self),
    };
    if variant.is_transparent() && variant.fields.len() == 1 {
        let (inner, method) = (paths::local("inner"), paths::ident(method));
        let pattern = match variant.fields.iter().next().and_then(|field| field.ident.as_ref()) {
            Some(field) => quote!({ #field: #inner }),
            None => quote!((#inner)),
        };
        return quote!(#path #pattern => #private::CommandError::#method(#inner),);
    }
    let (used, value) = own();
    match &variant.fields {
        Fields::Unit => quote!(#path => #value,),
        _ => quote!(#path { #used .. } => #value,),
    }
}

/// The fields that a text names in braces, as a pattern that binds them, and the text with names for the numbers.
fn placeholders(variant: &Variant, help: &LitStr) -> (TokenStream, LitStr) {
    let mut text = help.value();
    let mut used = TokenStream::new();
    for (index, field) in variant.fields.iter().enumerate() {
        let (name, pattern): (Ident, TokenStream) = match &field.ident {
            Some(name) => (name.clone(), quote!(#name,)),
            None => {
                let name = format_ident!("_{index}", span = help.span());
                let number = syn::Index::from(index);
                text = text.replace(&format!("{{{index}}}"), &format!("{{_{index}}}"));
                text = text.replace(&format!("{{{index}:"), &format!("{{_{index}:"));
                (name.clone(), quote!(#number: #name,))
            }
        };
        if [format!("{{{name}}}"), format!("{{{name}:")].iter().any(|named| text.contains(named.as_str())) {
            used.extend(pattern);
        }
    }
    (used, LitStr::new(&text, help.span()))
}
