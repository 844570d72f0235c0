//! Writes the private struct that clap derives, and the statements that take it apart into variables of the
//! parameters' names.

mod bindings;
mod constants;
mod fields;
mod repeated;
mod types;

pub(crate) use constants::modifiers;
pub(crate) use repeated::repeated;

use self::repeated::names;
use super::Argument;
use super::model::ArgKey;
use crate::names::kebab;
use crate::paths::{self, Core};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

/// What a command or a group does with its arguments.
pub(crate) struct Generated {
    /// The private struct, and what must be true of the arguments' types.
    pub(crate) items: TokenStream,
    /// Statements over the variables `call` and `matches`; afterwards there is a variable for each argument.
    pub(crate) bindings: TokenStream,
    /// A `fn(Command) -> Command` that adds the arguments.
    pub(crate) augment: TokenStream,
    /// A `&'static [ConfigArg]`.
    pub(crate) config_args: TokenStream,
    /// Finds the completer of an argument; `None` where no argument has one.
    pub(crate) completers: Option<TokenStream>,
    /// A `&'static [Names]`.
    pub(crate) names: TokenStream,
    /// Whether any argument defaults from the configuration.
    pub(crate) config: bool,
}

/// `plugin` is the type that the arguments' crate has at its root.
pub(crate) fn expand(arguments: &[Argument], plugin: &TokenStream, item: &Ident, core: &Core) -> Generated {
    let constants = modifiers(arguments, &kebab(item), &paths::private().to_token_stream());
    let config = arguments.iter().any(|argument| argument.has("config"));
    let private = paths::private();
    let (mut own, mut config_args) = (Vec::new(), Vec::new());
    for (number, argument) in arguments.iter().enumerate() {
        if !argument.is_flattened() {
            own.push((number, argument));
        }
        if let Some(path) = bindings::config_path(argument) {
            let id = argument.id();
            config_args.push(quote!(#private::ConfigArg { id: #id, path: #path }));
        }
    }
    let config_args = quote!(&[#(#config_args),*]);
    let definition = (!own.is_empty()).then(|| fields::definition(&own, core));
    let types = types::types(arguments, item);
    Generated {
        items: quote!(#types #constants #definition),
        bindings: bindings::bindings(arguments, plugin),
        augment: augment(arguments, !own.is_empty()),
        config_args,
        completers: completers(arguments),
        names: names(arguments),
        config,
    }
}

/// A `FindCompleter`. A list of them would hold pointers, which the dynamic linker relocates at every start.
fn completers(arguments: &[Argument]) -> Option<TokenStream> {
    let private = paths::private();
    let mut arms = Vec::new();
    for argument in arguments {
        let Some(path) = argument.key("complete").and_then(ArgKey::value) else { continue };
        let (id, conditions) = (argument.id(), argument.conditions());
        // The type is that of the variable, so that rustc underlines the author's path where it is another.
        arms.push(quote! {
            #conditions
            #id => { let complete: #private::Complete = #path; #private::Some(complete) }
        });
    }
    (!arms.is_empty()).then(|| quote!(|id| match id { #(#arms)* _ => #private::None }))
}

/// Flattened structs that stand before every other argument are added before them, the others behind.
fn augment(arguments: &[Argument], own: bool) -> TokenStream {
    let private = paths::private();
    let mut command = quote!(command);
    let name = paths::arguments();
    let mut own = own.then(|| quote_spanned!(paths::mixed()=> <#name::<true> as clap::Args>::augment_args));
    if let (Some(own), false) = (&own, arguments.iter().any(Argument::is_flattened)) {
        return own.clone();
    }
    for (number, argument) in arguments.iter().enumerate() {
        if argument.is_flattened() {
            let alias = types::alias(number);
            let augment = match argument.is_optionally_flattened() {
                true => quote!(#private::Ask::<#alias>::augment_if_given),
                false => quote!(#private::Ask::<#alias>::augment),
            };
            command = match argument.key("next_help_heading").and_then(|key| key.value()) {
                Some(heading) => quote!(#private::under_heading(#command, #heading, #augment)),
                None => quote!(#augment(#command)),
            };
        } else if let Some(own) = own.take() {
            command = quote!(#own(#command));
        }
    }
    quote!(|command| #command)
}
