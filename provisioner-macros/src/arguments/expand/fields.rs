//! The private struct that clap derives.

use super::types::{Way, alias, is_number, reads_negative_numbers, value_parser, way};
use crate::arguments::Argument;
use crate::arguments::model::{Shape, last_segment};
use crate::docs;
use crate::paths::{self, Core};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// The struct, with every argument that is not flattened.
pub(super) fn definition(arguments: &[(usize, &Argument)], core: &Core) -> TokenStream {
    let private = paths::private();
    let name = paths::arguments();
    let (mut fields, mut boxed, mut configured) = (Vec::new(), false, false);
    for (number, argument) in arguments {
        fields.push(field(*number, argument));
        boxed |= way(argument) == Way::Parsed && argument.shape() != Shape::Bool;
        configured |= argument.has("config");
    }
    let parsers = boxed.then(|| quote!(use #private::parsers::*;));
    let picks = configured.then(|| quote!(use #private::picks::*;));
    // clap's derive knows `Option` and `Vec` by these single segments.
    let imports = quote_spanned!(paths::mixed()=>
        #[allow(unused_imports)]
        use #private::{clap, Option, Vec, takes::*};
        #parsers
        #picks
    );
    // By its whole path: an import waits for every attribute of the crate that cannot be found, and takes this one along.
    let derive = core.whole();
    let derive = quote!(#derive::clap::Args);
    // The parameter makes the derived functions generic: without it all of them are compiled, the larger part of which,
    // for updating a value in place, nobody calls.
    quote! {
        #imports
        #[derive(#derive)]
        #[group(skip)]
        struct #name<const USED: bool> { #(#fields,)* }
    }
}

fn field(number: usize, argument: &Argument) -> TokenStream {
    let private = paths::private();
    let Argument { ident, kept, keys, .. } = argument;
    // The parser's derive would join the lines of an example.
    let verbatim =
        (docs::hold_code(kept) && !argument.has("verbatim_doc_comment")).then(|| quote!(#[arg(verbatim_doc_comment)]));
    let kept = docs::hidden_from_tests(kept);
    let (shape, way) = (argument.shape(), way(argument));
    let boxed = way == Way::Parsed && shape != Shape::Bool;
    let dropped = |name: &str| matches!(name, "config" | "complete") || (boxed && name == "value_enum");
    let alias = alias(number);
    let one_value = if shape == Shape::Bool { quote!(::core::primitive::bool) } else { quote!(#alias) };
    let mut attributes = TokenStream::new();
    for key in keys {
        if dropped(&key.name.to_string()) {
            continue;
        }
        let attribute = &key.attribute;
        attributes.extend(match key.value().filter(|_| key.name == "default_value_t" && !argument.has("value_enum")) {
            // clap's derive keeps the text in a static of its own behind a closure of its own: at every start the
            // dynamic linker relocates both for each such argument of the program, called or not.
            Some(value) => quote! {
                #[#attribute(default_value = {
                    let value: #one_value = #value;
                    #private::ToString::to_string(&value)
                })]
            },
            None => match key.value().filter(|_| key.name == "value_parser") {
                Some(parser) => {
                    let parser = value_parser(&parser);
                    quote!(#[#attribute(value_parser = #parser)])
                }
                None => quote!(#[#attribute(#key)]),
            },
        });
    }
    let parser = boxed.then(|| match is_number(argument) {
        true => quote!(#[arg(value_parser = <#alias as #private::Number>::parser())]),
        false => quote!(#[arg(value_parser = (&&&&&&&&#private::Choose::<#alias>::NEW).parser())]),
    });
    // A `-5` is a value where the type has one.
    let negative = reads_negative_numbers(argument).then(|| quote!(#[arg(allow_negative_numbers = true)]));
    let one = if boxed { quote!(#private::Parsed) } else { quote!(#alias) };
    let hidden = last_segment(argument.one()).is_some_and(|last| last == "Secret").then(|| secret(argument));
    let flag = argument.is_implicit_flag().then(|| quote!(#[arg(long)]));
    let configured = argument.has("config");
    let switch = (configured && shape == Shape::Bool)
        .then(|| quote!(#[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]));
    let option = paths::ident("Option");
    let list = paths::ident("Vec");
    let ty = match (shape, configured) {
        (Shape::Bool, false) => quote!(bool),
        (Shape::Bool, true) => quote!(#option<bool>),
        (Shape::One, false) => one,
        (Shape::One, true) | (Shape::Optional, _) => quote!(#option<#one>),
        (Shape::OptionalOptional, _) => quote!(#option<#option<#one>>),
        (Shape::Many, false) => quote!(#list<#one>),
        (Shape::Many, true) | (Shape::OptionalMany, _) => quote!(#option<#list<#one>>),
    };
    // The parser is not clap's own for the type, so that clap does not see that it is a path.
    let is_path = last_segment(argument.one()).is_some_and(|last| last == "PathBuf") && !argument.has("value_hint");
    let path = is_path.then(|| quote!(#[arg(value_hint = #private::clap::ValueHint::AnyPath)]));
    quote!(#(#kept)* #verbatim #flag #switch #parser #negative #hidden #path #attributes #ident: #ty)
}

/// What is secret stands in no help.
fn secret(argument: &Argument) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (key, name) in
        [("hide_env_values", quote!(hide_env_values)), ("hide_default_value", quote!(hide_default_value))]
    {
        if !argument.has(key) {
            tokens.extend(quote!(#[arg(#name = true)]));
        }
    }
    tokens
}
