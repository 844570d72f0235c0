//! Asks the compiler whether a field's type is a configuration type, and words the answer.

use super::model::{Field, Kind};
use crate::arguments::sized;
use crate::claims::claim;
use crate::paths;
use crate::tokens::text;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{GenericArgument, PathArguments, Type};

/// What generated code calls the type of field `number`.
///
/// The author's tokens stand in one place only, so that a name which does not resolve is one mistake.
pub(super) fn alias(number: usize) -> Ident {
    format_ident!("__ProvisionerType{number}", span = Span::mixed_site())
}

/// A reference without lifetime is rustc's to report, where the author wrote it and nowhere else.
pub(super) fn with_lifetime(ty: &Type) -> Type {
    let mut ty = ty.clone();
    if let Type::Reference(reference) = &mut ty
        && reference.lifetime.is_none()
    {
        reference.lifetime = Some(syn::Lifetime::new("'static", Span::mixed_site()));
    }
    ty
}

/// Whether the type can be read, as a constant.
pub(super) fn known(kind: Kind, ty: &Ident) -> TokenStream {
    let private = paths::private();
    match kind {
        Kind::Typed | Kind::Secret => quote!(#private::Probe::<#ty>::KNOWN),
        Kind::Any | Kind::ReadBy => quote!(#private::Foreign::<#ty>::KNOWN),
    }
}

/// One error on the smallest type that is none.
pub(super) fn assertions(field: &Field, alias: &Ident) -> TokenStream {
    let whole = known(field.kind, alias);
    let mut tokens = TokenStream::new();
    match field.kind {
        // Of a reference the macro itself says that it cannot be read, or rustc that it lacks a lifetime.
        _ if matches!(field.ty, Type::Reference(_)) => {}
        Kind::ReadBy => {}
        Kind::Any => {
            let help = "derive `Deserialize` for it, or choose another type";
            let message = format!("serde cannot read `{}`\n= help: {help}", text(&field.ty));
            tokens.extend(claim(&field.ty, whole, &message));
        }
        Kind::Typed | Kind::Secret => part(&field.ty, alias, &whole, &mut tokens),
    }
    tokens
}

/// Asserts that `ty`, called `alias`, is not what makes the whole unknown: it is known, or a part of it is to blame.
fn part(ty: &Type, alias: &Ident, whole: &TokenStream, tokens: &mut TokenStream) {
    let itself = known(Kind::Typed, alias);
    let mut good = quote!(#whole || #itself);
    let mut inner = arguments(ty);
    inner.retain(|inner| sized(inner).is_none());
    if !inner.is_empty() {
        let mut all = Vec::new();
        for (number, inner) in inner.iter().enumerate() {
            let alias = format_ident!("{alias}_{number}");
            tokens.extend(quote!(type #alias = #inner;));
            part(inner, &alias, whole, tokens);
            all.push(known(Kind::Typed, &alias));
        }
        good = quote!(#good || !(#(#all)&&*));
    }
    let help = match last_segment(ty).as_deref() {
        Some("HashMap" | "BTreeMap") => "the keys of a mapping are of type `String`",
        _ => "write `#[provisioner::config]` on it, or `#[config(any)]` on the field if the type is another crate's",
    };
    tokens.extend(claim(ty, good, &format!("`{}` is not a configuration type\n= help: {help}", text(ty))));
}

/// The types in a type's angle brackets, or in its tuple or list.
fn arguments(ty: &Type) -> Vec<&Type> {
    let mut types = Vec::new();
    match ty {
        Type::Tuple(tuple) => types.extend(&tuple.elems),
        Type::Array(array) => types.push(&*array.elem),
        Type::Path(path) => {
            if let Some(last) = path.path.segments.last()
                && let PathArguments::AngleBracketed(arguments) = &last.arguments
            {
                for argument in &arguments.args {
                    if let GenericArgument::Type(ty) = argument {
                        types.push(ty);
                    }
                }
            }
        }
        _ => {}
    }
    types
}

fn last_segment(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// A text that has no size of its own in something that owns it: `Box<str>`, `Arc<str>`, `Rc<str>`, `Cow<'static, str>`.
pub(super) fn is_shared_text(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
    let owns = ["Box", "Arc", "Rc", "Cow"].iter().any(|owner| last.ident == owner);
    let inner = arguments.args.last();
    owns && matches!(inner, Some(GenericArgument::Type(Type::Path(inner))) if inner.path.is_ident("str"))
}

/// serde reads some of them only with features of its own: the core reads all.
pub(super) fn reader_of_shared_text() -> TokenStream {
    let path = format!("{}::text", paths::private());
    quote!(deserialize_with = #path)
}
