//! Writes the private struct that clap derives, and the statements that take it apart into variables of the
//! parameters' names.

use super::Argument;
use super::parse::Shape;
use crate::names::{kebab, screaming};
use crate::paths;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::LitStr;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

/// What a command or a group does with its arguments.
pub(crate) struct Generated {
    /// The private struct.
    pub(crate) items: TokenStream,
    /// Statements over the variables `call` and `matches`; afterwards there is a variable for each argument.
    pub(crate) bindings: TokenStream,
    /// A `fn(Command) -> Command` that adds the arguments.
    pub(crate) augment: TokenStream,
    /// A `&'static [ConfigArg]`.
    pub(crate) config_args: TokenStream,
    /// Whether any argument defaults from the configuration.
    pub(crate) config: bool,
}

/// `plugin` is the type that the arguments' crate has at its root.
pub(crate) fn expand(arguments: &[Argument], plugin: &TokenStream) -> Generated {
    let private = paths::private();
    if arguments.is_empty() {
        return Generated {
            items: TokenStream::new(),
            bindings: TokenStream::new(),
            augment: quote!(|command| command),
            config_args: quote!(&[]),
            config: false,
        };
    }
    let name = paths::arguments();
    let fields = arguments.iter().map(field);
    let bindings = arguments.iter().map(|argument| binding(argument, plugin));
    let [call, matches, parsed] = ["call", "matches", "parsed"].map(paths::local);
    let given = arguments.iter().filter(|argument| argument.has("config")).map(|argument| {
        let (given, id) = (given(argument), argument.ident.unraw().to_string());
        quote!(let #given = #private::is_given(#matches, #id);)
    });
    let config = arguments.iter().any(|argument| argument.has("config"));
    let option = config.then(|| quote!(use #private::Option;));
    let settings = config.then(|| {
        let settings = paths::local("settings");
        quote!(let #settings: &<#plugin as #private::Plugin>::Config = #call.config();)
    });
    let config_args = arguments.iter().filter_map(|argument| {
        let (id, path) = (argument.ident.unraw().to_string(), config_path(argument)?);
        Some(quote!(#private::ConfigArg { id: #id, path: #path }))
    });
    Generated {
        items: quote! {
            use #private::clap;
            #option
            #[derive(clap::Args)]
            #[group(skip)]
            struct #name { #(#fields,)* }
        },
        config_args: quote!(&[#(#config_args),*]),
        bindings: quote! {
            #(#given)*
            // No generic function and no `?` of one's own type: each would be compiled once for every command.
            let #parsed = match <#name as clap::FromArgMatches>::from_arg_matches_mut(#matches) {
                #private::Ok(parsed) => parsed,
                #private::Err(error) => return #private::Err(#private::refused(&error)),
            };
            #settings
            #(#bindings)*
        },
        augment: quote!(<#name as clap::Args>::augment_args),
        config,
    }
}

/// The field of the private struct, with clap's attributes.
fn field(argument: &Argument) -> TokenStream {
    let Argument { ident, ty, kept, keys, .. } = argument;
    let attributes = keys.iter().filter(|key| key.name != "config").map(|key| {
        let attribute = &key.attribute;
        quote!(#[#attribute(#key)])
    });
    let flag = (argument.shape() == Shape::Bool
        && !argument.is_flattened()
        && !argument.has("long")
        && !argument.has("short"))
    .then(|| quote!(#[arg(long)]));
    let (ty, switch) = match (argument.has("config"), argument.shape()) {
        (true, Shape::Optional) | (false, _) => (ty.to_token_stream(), None),
        (true, Shape::Bool) => {
            (option(ty), Some(quote!(#[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")])))
        }
        (true, Shape::Many | Shape::One) => (option(ty), None),
    };
    quote!(#(#kept)* #flag #switch #(#attributes)* #ident: #ty)
}

/// clap's derive knows `Option` by this one segment, which [`expand`] brings into scope.
fn option(ty: &impl ToTokens) -> TokenStream {
    quote!(Option<#ty>)
}

fn given(argument: &Argument) -> syn::Ident {
    paths::local(&format!("{}_is_given", argument.ident.unraw()))
}

fn binding(argument: &Argument, plugin: &TokenStream) -> TokenStream {
    let Argument { ident, ty, kept, .. } = argument;
    let cfg = kept.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let private = paths::private();
    let parsed = paths::local("parsed");
    let Some(path) = argument.config() else {
        return quote!(#(#cfg)* let #ident: #ty = #parsed.#ident;);
    };
    let (given, settings) = (given(argument), paths::local("settings"));
    let inner = match argument.shape() {
        Shape::Optional => super::parse::generic(ty, "Option").to_token_stream(),
        _ => ty.to_token_stream(),
    };
    let configured = quote_spanned! {path.span()=>
        #private::Configured::<#inner>::configured(&#settings.#path)
    };
    let found = quote! {
        if #given { #parsed.#ident } else { #private::Option::or(#configured, #parsed.#ident) }
    };
    let value = match argument.shape() {
        Shape::Optional => found,
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
    };
    quote!(#(#cfg)* let #ident: #ty = #value;)
}

/// `a.b.c` without spaces.
fn config_path(argument: &Argument) -> Option<String> {
    Some(argument.config()?.into_iter().map(|token| token.to_string().trim_start_matches("r#").to_owned()).collect())
}

/// How the argument is written on the command line, for the error that says it is missing.
fn flag(argument: &Argument) -> String {
    let value = argument.key("value_name").and_then(|key| text(key.literal()));
    let value = value.unwrap_or_else(|| screaming(&argument.ident));
    if let Some(key) = argument.key("long") {
        let long = text(key.literal()).unwrap_or_else(|| kebab(&argument.ident));
        return format!("--{long} <{value}>");
    }
    match argument.key("short") {
        Some(key) => {
            let short = match key.literal() {
                Some(syn::Lit::Char(short)) => short.value().to_string(),
                other => text(other).unwrap_or_else(|| kebab(&argument.ident).chars().take(1).collect()),
            };
            format!("-{short} <{value}>")
        }
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

fn text(literal: Option<syn::Lit>) -> Option<String> {
    match literal {
        Some(syn::Lit::Str(text)) => Some(LitStr::value(&text)),
        _ => None,
    }
}
