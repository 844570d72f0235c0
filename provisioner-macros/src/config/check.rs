//! Looks at the whole type and only reports.

use super::model::{Body, Container, Field, Fields, Kind, Style};
use crate::arguments::sized;
use crate::diagnostics::Report;
use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Ident, Member, Meta, Path, Token, Type, parse_quote, punctuated::Punctuated};

pub(crate) fn check(container: &Container, item: &DeriveInput, report: &mut Report) {
    deserialize_derived_twice(item, report);
    for field in container.fields() {
        borrowed_type(field, report);
        type_in_itself(container, field, report);
    }
    match &container.body {
        Body::Struct(fields) => key_of_two_fields(fields, report),
        Body::Enum(variants) if variants.is_empty() => {
            let message = format!("`{}` has no variants, and no value can be one", container.ident);
            report.at(&container.ident, &message, "write its variants: each is a word in the file");
        }
        Body::Enum(variants) => {
            let mut seen: Vec<(&String, &Ident)> = Vec::new();
            for variant in variants.iter().filter(|variant| !variant.skipped) {
                key_of_two_fields(&variant.fields, report);
                for key in std::iter::once(&variant.key).chain(&variant.aliases) {
                    if let Some((_, first)) = seen.iter().rfind(|(other, _)| *other == key) {
                        let message = format!("`{first}` and `{}` are both called `{key}`", variant.ident);
                        report.at(&variant.ident, &message, "give one of them another name");
                    }
                    seen.push((key, &variant.ident));
                }
            }
        }
    }
}

/// ```ignore
/// struct Retry { attempts: u32, #[serde(rename = "attempts")] tries: u32 }
/// ```
fn key_of_two_fields(fields: &Fields, report: &mut Report) {
    if fields.style != Style::Named {
        return;
    }
    let mut seen: Vec<(&String, &Member)> = Vec::new();
    for field in fields.list.iter().filter(|field| field.is_read() && field.conditions.is_empty()) {
        for key in std::iter::once(&field.key).chain(&field.aliases) {
            if let Some((_, first)) = seen.iter().rfind(|(other, _)| *other == key) {
                let (first, second) = (first.to_token_stream(), field.member.to_token_stream());
                let message = format!("`{first}` and `{second}` both have the key `{key}`");
                report.at(&field.member, &message, "give one of them another key");
            }
            seen.push((key, &field.member));
        }
    }
}

/// ```ignore
/// struct Tree { leaves: Vec<Tree> }
/// ```
fn type_in_itself(container: &Container, field: &Field, report: &mut Report) {
    if container.mentioned_by(field) && matches!(field.kind, Kind::Typed | Kind::Secret) {
        let help = "write `#[config(any)]` above the field: what is below it is then checked when it is read";
        report.at(&field.ty, &format!("`{}` contains itself", container.ident), help);
    }
}

/// ```ignore
/// struct Retry { reason: &'static str }
/// ```
fn borrowed_type(field: &Field, report: &mut Report) {
    let Type::Reference(reference) = &field.ty else { return };
    if reference.lifetime.is_none() {
        // rustc asks for the lifetime, in better words than ours.
        return;
    }
    let owned = match &*reference.elem {
        Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
        Type::Path(path) if path.path.is_ident("Path") => "PathBuf".to_owned(),
        Type::Slice(slice) => format!("Vec<{}>", crate::tokens::text(&slice.elem)),
        other => crate::tokens::text(other),
    };
    let message = format!("`{}` cannot be read from a file", crate::tokens::text(&field.ty));
    report.at(&field.ty, &message, &format!("write `{owned}`"));
}

/// ```ignore
/// struct Retry { codes: [u16] }
/// ```
pub(super) fn unsized_types(item: &mut DeriveInput, report: &mut Report) {
    let mut fields: Vec<&mut syn::Field> = Vec::new();
    match &mut item.data {
        Data::Struct(data) => fields.extend(&mut data.fields),
        Data::Enum(data) => fields.extend(data.variants.iter_mut().flat_map(|variant| &mut variant.fields)),
        Data::Union(_) => {}
    }
    for field in fields {
        let Some(owned) = sized(&field.ty) else { continue };
        let written = crate::tokens::text(&field.ty);
        let help = match &field.ident {
            Some(name) => format!("write `{name}: {owned}`"),
            None => format!("write `{owned}`"),
        };
        report.at(&field.ty, &format!("`{written}` has no size of its own"), &help);
        field.ty = syn::parse_str(&owned).unwrap_or_else(|_| parse_quote!(()));
        if matches!(owned.as_str(), "PathBuf" | "OsString") {
            field.ty = parse_quote!(::std::path::PathBuf);
        }
    }
}

/// ```ignore
/// #[provisioner::config]
/// #[derive(Deserialize)]
/// struct Retry { … }
/// ```
fn deserialize_derived_twice(item: &DeriveInput, report: &mut Report) {
    for attribute in &item.attrs {
        for path in &derived(attribute) {
            if derives(path, "Deserialize") {
                report.at(path, "`#[provisioner::config]` derives `Deserialize` already", "remove it from the list");
            }
        }
    }
}

/// Whether this path in a `#[derive(…)]` is that of `name`.
pub(super) fn derives(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == name)
}

/// What a `#[derive(…)]` derives.
pub(super) fn derived(attribute: &Attribute) -> Vec<Path> {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("derive") => list
            .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .map_or_else(|_| Vec::new(), |paths| paths.into_iter().collect()),
        _ => Vec::new(),
    }
}
