//! The statements that turn what clap parsed into variables of the parameters' names.

use super::types::{Way, alias, is_shared, way};
use crate::arguments::Argument;
use crate::arguments::model::{ArgKey, Shape};
use crate::names::{kebab, screaming};
use crate::paths;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;

/// `plugin` is the type that the arguments' crate has at its root.
pub(super) fn bindings(arguments: &[Argument], plugin: &TokenStream) -> TokenStream {
    let private = paths::private();
    let (call, matches) = (paths::local("call"), paths::local("matches"));
    let (parsed, settings) = (paths::local("parsed"), paths::local("settings"));
    let mut are_given = TokenStream::new();
    for argument in arguments {
        if argument.has("config") {
            let (given, id, conditions) = (given(argument), argument.id(), argument.conditions());
            are_given.extend(quote!(#conditions let #given = #private::is_given(#matches, #id);));
        }
    }
    let shared = arguments.iter().all(|argument| argument.is_flattened() || is_shared(argument));
    // Of an author's type clap's derive tells what is wrong with it.
    let parse = (!shared).then(|| {
        let name = paths::arguments();
        // No generic function and no `?` of one's own type: each would be compiled once for every command.
        quote! {
            let #parsed = match <#name::<true> as clap::FromArgMatches>::from_arg_matches_mut(#matches) {
                #private::Ok(parsed) => parsed,
                #private::Err(error) => return #private::Err(#private::refused(&error)),
            };
        }
    });
    let configured = arguments
        .iter()
        .any(|argument| argument.has("config"))
        .then(|| quote!(let #settings: &<#plugin as #private::Plugin>::Config = #call.config();));
    let mut bindings = TokenStream::new();
    for (number, argument) in arguments.iter().enumerate() {
        let (ident, conditions) = (&argument.ident, argument.conditions());
        let value = if argument.is_flattened() {
            let alias = alias(number);
            match argument.is_optionally_flattened() {
                true => quote!(#private::Ask::<#alias>::flattened_if_given(#matches)?),
                false => quote!(#private::Ask::<#alias>::flattened(#matches)?),
            }
        } else {
            value(number, argument, plugin, shared)
        };
        bindings.extend(quote!(#conditions let #ident = #value;));
    }
    quote!(#are_given #parse #configured #bindings)
}

fn value(number: usize, argument: &Argument, plugin: &TokenStream, shared: bool) -> TokenStream {
    let private = paths::private();
    let (shape, alias) = (argument.shape(), alias(number));
    let configured = argument.config();
    let optional =
        configured.is_some() || matches!(shape, Shape::Optional | Shape::OptionalOptional | Shape::OptionalMany);
    let many = matches!(shape, Shape::Many | Shape::OptionalMany);
    let taken = taken(number, argument, shared, (optional, many));
    let Some(path) = configured else { return taken };
    let (given, settings) = (given(argument), paths::local("settings"));
    // Spanned as the path: of a field of another type, rustc tells there, and of the parameter's own type beside it.
    let place = argument.one().span();
    let mut alias = alias;
    alias.set_span(place);
    let inner = match shape {
        Shape::Bool => quote_spanned!(place=> bool),
        Shape::One | Shape::Optional | Shape::OptionalOptional => quote!(#alias),
        Shape::Many | Shape::OptionalMany => quote!(#private::Vec<#alias>),
    };
    let found_value = quote_spanned!(path.span()=> value);
    let pick = quote_spanned!(path.span()=> (&&#private::Pick::<#inner, _>::of(&#settings.#path)).configured());
    let found = quote!({
        let given = #taken;
        if #given {
            given
        } else {
            let configured = #private::Option::map(#pick, |value| {
                let value: #inner = #found_value;
                value
            });
            #private::Option::or(configured, given)
        }
    });
    match shape {
        Shape::Optional | Shape::OptionalOptional | Shape::OptionalMany => found,
        Shape::Bool | Shape::Many => quote!(#private::Option::unwrap_or_default(#found)),
        Shape::One => {
            let (flag, variable, key) = (flag(argument), variable(argument), config_path(argument));
            quote! {
                match #found {
                    #private::Some(value) => value,
                    #private::None => return #private::Err(#private::missing(
                        #flag, #variable, <#plugin as #private::Plugin>::NAME, #key,
                    )),
                }
            }
        }
    }
}

/// What clap has for the argument: `T`, `Option<T>`, `Vec<T>` or `Option<Vec<T>>`.
fn taken(number: usize, argument: &Argument, shared: bool, (optional, many): (bool, bool)) -> TokenStream {
    let private = paths::private();
    let [parsed, matches] = ["parsed", "matches"].map(paths::local);
    let (ident, id, alias) = (&argument.ident, argument.id(), alias(number));
    let boxed = way(argument) == Way::Parsed && argument.shape() != Shape::Bool;
    if argument.shape() == Shape::OptionalOptional {
        return may_lack_a_value(number, argument, shared, boxed);
    }
    if !shared {
        return match (boxed, optional, many) {
            (false, ..) => quote!(#parsed.#ident),
            (true, false, false) => quote!(#parsed.#ident.take::<#alias>()),
            (true, false, true) => quote!(#private::taken::<#alias>(#parsed.#ident)),
            (true, true, false) => quote!(#private::Option::map(#parsed.#ident, #private::Parsed::take::<#alias>)),
            (true, true, true) => quote!(#private::Option::map(#parsed.#ident, #private::taken::<#alias>)),
        };
    }
    let (one, all) = match (boxed, argument.shape()) {
        (true, _) => (quote!(#private::Parsed::one), quote!(#private::Parsed::many)),
        // A flag has one value.
        (false, Shape::Bool) => (quote!(<::core::primitive::bool as #private::Plain>::one), TokenStream::new()),
        (false, _) => {
            let take = quote!((&#private::Take::<#alias>::NEW));
            (quote!(#take.one), quote!(#take.many))
        }
    };
    let (one, all) = (quote!(#one(#matches, #id)), quote!(#all(#matches, #id)));
    let all = if boxed { quote!(#private::taken::<#alias>(#all)) } else { all };
    let take = boxed.then(|| quote!(.take::<#alias>()));
    match (optional, many) {
        (true, false) if boxed => quote!(#private::Option::map(#one, #private::Parsed::take::<#alias>)),
        (true, false) => one,
        (false, true) => all,
        (true, true) => {
            quote!(if #private::has_value(#matches, #id) { #private::Some(#all) } else { #private::None })
        }
        (false, false) => quote! {
            match #one {
                #private::Some(value) => value #take,
                #private::None => return #private::Err(#private::absent(#id)),
            }
        },
    }
}

/// `Option<Option<T>>`.
fn may_lack_a_value(number: usize, argument: &Argument, shared: bool, boxed: bool) -> TokenStream {
    let private = paths::private();
    let [parsed, matches] = ["parsed", "matches"].map(paths::local);
    let (ident, id, alias) = (&argument.ident, argument.id(), alias(number));
    let taken = |value: TokenStream| match boxed {
        true => quote!(#private::Option::map(#value, #private::Parsed::take::<#alias>)),
        false => value,
    };
    if !shared {
        let value = taken(quote!(value));
        return quote!(#private::Option::map(#parsed.#ident, |value| #value));
    }
    let one = match boxed {
        true => quote!(#private::Parsed::one(#matches, #id)),
        false => quote!((&#private::Take::<#alias>::NEW).one(#matches, #id)),
    };
    let one = taken(one);
    quote!(if #private::has_value(#matches, #id) { #private::Some(#one) } else { #private::None })
}

fn given(argument: &Argument) -> syn::Ident {
    paths::local(&format!("{}_is_given", argument.ident.unraw()))
}

/// `a.b.c` without spaces.
pub(super) fn config_path(argument: &Argument) -> Option<String> {
    let mut path = String::new();
    for token in argument.config()? {
        path.push_str(token.to_string().trim_start_matches("r#"));
    }
    Some(path)
}

/// How the argument is written on the command line, for the error that says it is missing.
fn flag(argument: &Argument) -> String {
    let value = argument.key("value_name").and_then(ArgKey::text).unwrap_or_else(|| screaming(&argument.ident));
    if argument.has("long") {
        return format!("--{} <{value}>", argument.long().unwrap_or_else(|| kebab(&argument.ident)));
    }
    match argument.short() {
        Some(short) => format!("-{short} <{value}>"),
        None => format!("<{value}>"),
    }
}

/// The variable of `env`, as an `Option<&str>`.
fn variable(argument: &Argument) -> TokenStream {
    let private = paths::private();
    match argument.key("env") {
        None => quote!(#private::None),
        Some(key) => {
            let name = key.value().unwrap_or_else(|| screaming(&argument.ident).to_token_stream());
            quote!(#private::Some(#name))
        }
    }
}
