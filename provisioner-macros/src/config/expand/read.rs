//! `impl Deserialize`: serde derives it for a shadow of the type, whose fields are [slots](crate::paths).
//!
//! A slot can be read whatever its type is, so that a field of a wrong type is one mistake, told in our words, where
//! deriving for the type itself would add three of serde's.

use super::super::model::{Container, Fallback, Field, Fields, Kind, Style, Variant};
use super::super::types;
use super::numbered;
use crate::paths::{self, Core};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Member;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

pub(super) fn deserialize(container: &Container, core: &Core) -> TokenStream {
    let (private, ident, shadow) = (paths::private(), &container.ident, shadow());
    // By its whole path, as `arguments::expand::fields` has it.
    let whole = core.whole();
    let serde = format!("{}::serde", crate::tokens::text(&core.private()));
    let all = numbered(container);
    let expecting = expecting(container);
    let passed_on = &container.passed_on;
    let (definition, conversion) = match all.as_slice() {
        // A plugin without fields still has a file, a mapping: its struct is read from one.
        [(None, fields, _)] if fields.style == Style::Unit => {
            (quote!(struct #shadow {}), quote!({ let #shadow {} = shadow; #ident }))
        }
        [(None, fields, _)] => {
            let (list, end) = (list(container, fields, 0), (fields.style != Style::Named).then(|| quote!(;)));
            let (pattern, value) = (pattern(fields), constructed(container, fields));
            (quote!(struct #shadow #list #end), quote!({ let #shadow #pattern = shadow; #ident #value }))
        }
        variants => {
            let (mut definitions, mut arms) = (Vec::new(), Vec::new());
            for (variant, fields, first) in variants {
                let Some(variant) = variant.filter(|variant| !variant.skipped) else { continue };
                definitions.push(shadow_variant(container, variant, fields, *first));
                let (name, conditions) = (&variant.ident, &variant.conditions);
                let (pattern, value) = (pattern(fields), constructed(container, fields));
                arms.push(quote!(#(#conditions)* #shadow::#name #pattern => #ident::#name #value));
            }
            (quote!(enum #shadow { #(#definitions),* }), quote!(match shadow { #(#arms),* }))
        }
    };
    let mut fallbacks = TokenStream::new();
    for (number, field) in container.fields().into_iter().enumerate() {
        fallbacks.extend(fallback(container, field, number));
    }
    quote! {
        // Where the core cannot be found, nothing of this is there to go wrong as well.
        #whole::item! {
            #[derive(#whole::serde::Deserialize)]
            #[serde(crate = #serde, #expecting #(#passed_on),*)]
            #definition
            #fallbacks
            #[automatically_derived]
            impl<'de> #private::serde::Deserialize<'de> for #ident {
                fn deserialize<__D: #private::serde::Deserializer<'de>>(
                    deserializer: __D,
                ) -> #private::StdResult<Self, __D::Error> {
                    let shadow = <#shadow as #private::serde::Deserialize<'de>>::deserialize(deserializer)?;
                    #private::Ok(#conversion)
                }
            }
        }
    }
}

fn shadow() -> Ident {
    Ident::new("__ProvisionerShadow", Span::mixed_site())
}

/// serde would name the shadow where it meets something else.
fn expecting(container: &Container) -> TokenStream {
    if container.passed_on.iter().any(|meta| meta.to_string().starts_with("expecting")) {
        return TokenStream::new();
    }
    let text = format!("`{}`", container.ident.unraw());
    quote!(expecting = #text,)
}

fn shadow_variant(container: &Container, variant: &Variant, fields: &Fields, first: usize) -> TokenStream {
    let Variant { ident, key, aliases, conditions, .. } = variant;
    let list = list(container, fields, first);
    quote!(#(#conditions)* #[serde(rename = #key #(, alias = #aliases)*)] #ident #list)
}

/// The fields of the shadow.
fn list(container: &Container, fields: &Fields, first: usize) -> TokenStream {
    let mut read = Vec::new();
    for (index, field) in fields.read() {
        let (alias, conditions, passed_on) = (types::alias(first + index), &field.conditions, &field.passed_on);
        let mut attributes: Vec<_> = passed_on.clone();
        if let Member::Named(_) = field.member {
            let (key, aliases) = (&field.key, &field.aliases);
            attributes.push(quote!(rename = #key #(, alias = #aliases)*));
        }
        if may_be_left_out(container, field) {
            let path = fallback_name(first + index).to_string();
            attributes.push(quote!(default = #path));
        }
        let ty = if field.kind == Kind::ReadBy { quote!(#alias) } else { slot(field, &alias) };
        let name = match &field.member {
            Member::Named(name) => quote!(#name:),
            Member::Unnamed(_) => TokenStream::new(),
        };
        read.push(quote!(#(#conditions)* #[serde(#(#attributes),*)] #name #ty));
    }
    enclosed(fields.style, &read)
}

/// Fields in the brackets of their kind.
fn enclosed(style: Style, fields: &[TokenStream]) -> TokenStream {
    match style {
        Style::Named => quote!({ #(#fields),* }),
        Style::Tuple => quote!((#(#fields),*)),
        Style::Unit => TokenStream::new(),
    }
}

fn slot(field: &Field, alias: &Ident) -> TokenStream {
    let (private, known) = (paths::private(), types::known(field.kind, alias));
    quote!(#private::Slot<#alias, { #known }>)
}

/// Takes the shadow apart; the fields are called after their numbers.
fn pattern(fields: &Fields) -> TokenStream {
    let mut read = Vec::new();
    for (index, field) in fields.read() {
        let (variable, conditions) = (variable(index), &field.conditions);
        read.push(match &field.member {
            Member::Named(name) => quote!(#(#conditions)* #name: #variable),
            Member::Unnamed(_) => quote!(#variable),
        });
    }
    enclosed(fields.style, &read)
}

/// Puts the author's type together.
fn constructed(container: &Container, fields: &Fields) -> TokenStream {
    let mut values = Vec::new();
    for (index, field) in fields.list.iter().enumerate() {
        let (variable, conditions, member) = (variable(index), &field.conditions, &field.member);
        let value = match (field.skipped, field.kind) {
            (true, _) => fallback_value(container, field),
            (false, Kind::ReadBy) => quote!(#variable),
            (false, _) => quote!(#variable.0),
        };
        values.push(match member {
            Member::Named(_) => quote!(#(#conditions)* #member: #value),
            Member::Unnamed(_) => value,
        });
    }
    enclosed(fields.style, &values)
}

fn variable(index: usize) -> Ident {
    format_ident!("field{index}", span = Span::mixed_site())
}

fn fallback_name(number: usize) -> Ident {
    format_ident!("__provisioner_default{number}", span = Span::call_site())
}

fn may_be_left_out(container: &Container, field: &Field) -> bool {
    field.default.is_some() || (container.default.is_some() && matches!(field.member, Member::Named(_)))
}

/// The function that serde calls where the key is missing.
fn fallback(container: &Container, field: &Field, number: usize) -> TokenStream {
    if field.skipped || !may_be_left_out(container, field) {
        return TokenStream::new();
    }
    let (private, name, alias, conditions) =
        (paths::private(), fallback_name(number), types::alias(number), &field.conditions);
    let value = match &field.default {
        // Spanned as the author's path: of another type, rustc speaks there.
        Some(Fallback::Function(path)) => {
            let mut alias = alias.clone();
            alias.set_span(path.span());
            quote_spanned!(path.span()=> { let value: #alias = #path(); value })
        }
        _ => fallback_value(container, field),
    };
    let (ty, value) = match field.kind {
        Kind::ReadBy => (quote!(#alias), value),
        _ => (slot(field, &alias), quote!(#private::Slot(#value))),
    };
    quote!(#(#conditions)* fn #name() -> #ty { #value })
}

/// What a field is where the file says nothing of it.
fn fallback_value(container: &Container, field: &Field) -> TokenStream {
    let (private, ident, member) = (paths::private(), &container.ident, &field.member);
    match (&field.default, &container.default) {
        (Some(Fallback::Function(path)), _) => quote!(#path()),
        (Some(Fallback::Trait), _) | (None, None) => quote_spanned!(field.ty.span()=> #private::Default::default()),
        (None, Some(Fallback::Trait)) => quote!(<#ident as #private::Default>::default().#member),
        (None, Some(Fallback::Function(path))) => quote!(#path().#member),
    }
}
