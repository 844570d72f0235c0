//! Reads the attributes of one argument.

use crate::diagnostics::Report;
use crate::docs::is_doc;
use crate::options::segments;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, GenericArgument, Meta, PathArguments, Type};

/// One argument, with the author's tokens.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// Doc comments and `#[cfg]`, which go to the generated field as they are.
    pub(crate) kept: Vec<Attribute>,
    /// The keys of `#[arg(…)]`, `#[command(…)]` and `#[value(…)]`, in their order.
    pub(crate) keys: Vec<ArgKey>,
}

/// One key inside `#[arg(…)]`.
#[derive(Clone)]
pub(crate) struct ArgKey {
    /// The attribute it stands in: `arg`, `command`, `clap`, `value`.
    pub(crate) attribute: Ident,
    pub(crate) name: Ident,
    /// Everything after the name, with the `=` or the parentheses.
    pub(crate) rest: TokenStream,
}

/// What clap's derive makes of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Bool,
    Optional,
    Many,
    One,
}

/// Whether the attribute is taken off the author's item: clap's, which rustc does not know here, and doc comments,
/// which rustc does not allow on parameters.
pub(crate) fn is_ours(attribute: &Attribute) -> bool {
    is_doc(attribute) || is_clap(attribute)
}

fn is_clap(attribute: &Attribute) -> bool {
    ["arg", "command", "clap", "value"].iter().any(|name| attribute.path().is_ident(name))
}

impl Argument {
    pub(crate) fn parse(ident: &Ident, ty: &Type, attributes: &[Attribute], report: &mut Report) -> Self {
        let mut argument = Self { ident: ident.clone(), ty: ty.clone(), kept: Vec::new(), keys: Vec::new() };
        for attribute in attributes {
            if is_doc(attribute) || attribute.path().is_ident("cfg") {
                argument.kept.push(attribute.clone());
            } else if is_clap(attribute) {
                argument.attribute(attribute, report);
            }
        }
        argument
    }

    fn attribute(&mut self, attribute: &Attribute, report: &mut Report) {
        let Some(kind) = attribute.path().get_ident() else { return };
        let Meta::List(list) = &attribute.meta else {
            return report.at(&attribute.meta, format!("`#[{kind}]` has no keys"), format!("write `#[{kind}(long)]`"));
        };
        for segment in segments(list.tokens.clone()) {
            match segment.as_slice() {
                [TokenTree::Ident(name), rest @ ..] => self.keys.push(ArgKey {
                    attribute: kind.clone(),
                    name: name.clone(),
                    rest: rest.iter().cloned().collect(),
                }),
                [first, ..] => report.at(first, format!("expected a key of `#[{kind}(…)]`"), "write `long`"),
                [] => {}
            }
        }
    }

    pub(crate) fn key(&self, name: &str) -> Option<&ArgKey> {
        self.keys.iter().find(|key| key.name.unraw() == name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.key(name).is_some()
    }

    /// Whether the parameter is a struct of options of its own.
    pub(crate) fn is_flattened(&self) -> bool {
        self.has("flatten")
    }

    /// The path after `config =`.
    pub(crate) fn config(&self) -> Option<TokenStream> {
        self.key("config").and_then(ArgKey::value)
    }

    pub(crate) fn shape(&self) -> Shape {
        shape(&self.ty)
    }

    /// Whether there is a flag before the value on the command line.
    pub(crate) fn is_positional(&self) -> bool {
        !self.has("long") && !self.has("short") && self.shape() != Shape::Bool
    }
}

impl ArgKey {
    /// The tokens after `=`, where there is one.
    pub(crate) fn value(&self) -> Option<TokenStream> {
        let mut rest = self.rest.clone().into_iter();
        match rest.next() {
            Some(TokenTree::Punct(punct)) if punct.as_char() == '=' => Some(rest.collect()),
            _ => None,
        }
    }

    pub(crate) fn literal(&self) -> Option<syn::Lit> {
        self.value().and_then(|value| syn::parse2(value).ok())
    }
}

impl ToTokens for ArgKey {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { name, rest, .. } = self;
        tokens.extend(quote!(#name #rest));
    }
}

/// The same reading as clap's: by the last segment's name.
pub(crate) fn shape(ty: &Type) -> Shape {
    let ty = ungrouped(ty);
    if matches!(ty, Type::Path(path) if path.path.is_ident("bool")) {
        Shape::Bool
    } else if generic(ty, "Option").is_some() {
        Shape::Optional
    } else if generic(ty, "Vec").is_some() {
        Shape::Many
    } else {
        Shape::One
    }
}

/// `T` of `Option<T>`, for a path that ends in `name`.
pub(crate) fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    let last = path.path.segments.last().filter(|last| path.qself.is_none() && last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}

/// The type without parentheses, visible or not.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        other => other,
    }
}
