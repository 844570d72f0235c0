//! An argument as its author wrote it.

use crate::attributes::called;
use crate::names::kebab;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, GenericArgument, Lit, PathArguments, Type};

/// One argument, with the author's tokens.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    /// Doc comments and `#[cfg]`, which go to the generated field as they are.
    pub(crate) kept: Vec<Attribute>,
    /// The keys of `#[arg(…)]` and `#[command(…)]`, in their order.
    pub(crate) keys: Vec<ArgKey>,
    /// The keys inside `#[cfg_attr(…, arg(…))]`, which hold under some condition.
    pub(crate) conditional: Vec<ArgKey>,
    /// Keys with an error that is already reported.
    pub(crate) broken: Vec<String>,
}

/// One key inside `#[arg(…)]`.
#[derive(Clone)]
pub(crate) struct ArgKey {
    /// The attribute it stands in: `arg` or `command`.
    pub(crate) attribute: Ident,
    pub(crate) name: Ident,
    /// Everything after the name, with the `=` or the parentheses.
    pub(crate) rest: TokenStream,
}

/// How many values there are, as clap's derive reads it off a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Bool,
    One,
    Optional,
    /// `Option<Option<T>>`: absent, there without a value, there with one.
    OptionalOptional,
    Many,
    OptionalMany,
}

impl Argument {
    pub(crate) fn key(&self, name: &str) -> Option<&ArgKey> {
        self.keys.iter().find(|key| key.is(name))
    }

    /// Whether the key is there, with or without a mistake.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.key(name).is_some() || self.broken.iter().any(|broken| broken == name)
    }

    pub(crate) fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// Whether the parameter is a struct of options of its own.
    pub(crate) fn is_flattened(&self) -> bool {
        self.keys.iter().any(|key| key.attribute == "command" && key.is("flatten"))
    }

    /// Whether it is such a struct that may be absent as a whole.
    pub(crate) fn is_optionally_flattened(&self) -> bool {
        self.is_flattened() && generic(&self.ty, "Option").is_some()
    }

    /// Its `#[cfg]`s, which hold for everything that is generated for it.
    pub(crate) fn conditions(&self) -> TokenStream {
        called(&["cfg"], &self.kept)
    }

    /// Whether a `#[cfg_attr]` may hold keys of it.
    pub(crate) fn is_conditional(&self) -> bool {
        self.kept.iter().any(super::parse::is_conditional)
    }

    /// The path after `config =`.
    pub(crate) fn config(&self) -> Option<TokenStream> {
        self.key("config").and_then(ArgKey::value)
    }

    pub(crate) fn shape(&self) -> Shape {
        let ty = ungrouped(&self.ty);
        if is_bool(ty) {
            Shape::Bool
        } else if let Some(inner) = generic(ty, "Option") {
            if generic(inner, "Vec").is_some() {
                Shape::OptionalMany
            } else if generic(inner, "Option").is_some() {
                Shape::OptionalOptional
            } else {
                Shape::Optional
            }
        } else if generic(ty, "Vec").is_some() {
            Shape::Many
        } else {
            Shape::One
        }
    }

    /// The type of one value.
    pub(crate) fn one(&self) -> &Type {
        let ty = ungrouped(&self.ty);
        let Some(inner) = generic(ty, "Option").map(ungrouped) else { return generic(ty, "Vec").map_or(ty, ungrouped) };
        if self.is_flattened() {
            return inner;
        }
        generic(inner, "Option").or_else(|| generic(inner, "Vec")).map_or(inner, ungrouped)
    }

    /// A flag that nothing but its type asks for.
    pub(crate) fn is_implicit_flag(&self) -> bool {
        self.shape() == Shape::Bool && !self.is_flattened() && !self.has_any(&["long", "short"])
    }

    /// Whether its place on the command line says which argument it is.
    pub(crate) fn is_positional(&self) -> bool {
        !self.is_flattened() && self.shape() != Shape::Bool && !self.has_any(&["long", "short"])
    }

    /// clap's id of the argument.
    pub(crate) fn id(&self) -> String {
        match self.key("id").and_then(ArgKey::literal) {
            Some(Lit::Str(id)) => id.value(),
            _ => self.ident.unraw().to_string(),
        }
    }

    /// The name after `--`, where it is known here.
    pub(crate) fn long(&self) -> Option<String> {
        if self.is_implicit_flag() {
            return Some(kebab(&self.ident));
        }
        let key = self.key("long")?;
        match key.value() {
            None => Some(kebab(&self.ident)),
            Some(_) => key.text(),
        }
    }

    /// The letter after `-`, where it is known here.
    pub(crate) fn short(&self) -> Option<char> {
        let key = self.key("short")?;
        match key.value() {
            None => kebab(&self.ident).chars().next(),
            Some(_) => match key.literal() {
                Some(Lit::Char(short)) => Some(short.value()),
                _ => None,
            },
        }
    }
}

impl ArgKey {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.unraw() == name
    }

    /// The tokens after `=`, or those in the parentheses of a call: `long = "name"` and `long("name")` are the same.
    pub(crate) fn value(&self) -> Option<TokenStream> {
        let mut rest = self.rest.clone().into_iter();
        match rest.next() {
            Some(TokenTree::Punct(punct)) if punct.as_char() == '=' => Some(rest.collect()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => Some(group.stream()),
            _ => None,
        }
    }

    /// Whether the value is the literal `true`.
    pub(crate) fn is_true(&self) -> bool {
        matches!(self.literal(), Some(Lit::Bool(on)) if on.value)
    }

    pub(crate) fn literal(&self) -> Option<Lit> {
        self.value().and_then(|value| syn::parse2(value).ok())
    }

    /// The value of a text in quotes.
    pub(crate) fn text(&self) -> Option<String> {
        match self.literal() {
            Some(Lit::Str(text)) => Some(text.value()),
            _ => None,
        }
    }

    /// The value, or else the key: what to underline.
    pub(crate) fn place(&self) -> TokenStream {
        self.value().filter(|value| !value.is_empty()).unwrap_or_else(|| self.name.to_token_stream())
    }
}

impl ToTokens for ArgKey {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { name, rest, .. } = self;
        tokens.extend(quote!(#name #rest));
    }
}

fn is_bool(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("bool"))
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

/// `HashMap` of `std::collections::HashMap<K, V>`.
pub(crate) fn last_segment(ty: &Type) -> Option<String> {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.unraw().to_string()),
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
