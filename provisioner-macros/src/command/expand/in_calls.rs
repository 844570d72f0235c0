//! `in_calls`: the author's function asks and warns before it goes on in one that the adapter calls, which has asked and
//! warned already.

use super::confirm::fields_in_scope;
use crate::command::check::in_calls::context;
use crate::command::model::{Command, Function};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{FnArg, Pat, Visibility, parse_quote};

/// What the adapter calls.
pub(super) fn callee(command: &Command) -> Ident {
    match command.options.get("in_calls") {
        Some(_) => format_ident!("__provisioner_{}", command.ident()),
        None => command.ident().clone(),
    }
}

/// The author's function; with `in_calls`, the one that asks, and the one that is asked for.
pub(super) fn functions(command: &Command, private: &TokenStream) -> TokenStream {
    let function = &command.function;
    let Some(context) = context(command).filter(|_| command.options.get("in_calls").is_some()) else {
        return quote!(#function);
    };
    let (context, inner) = (&context.ident, callee(command));
    let name = command.name();
    let warn =
        command.options.text("deprecated").map(|reason| quote!(#private::warn_in_call(#context, #name, #reason);));
    let ask = command.options.text("confirm").map(|question| {
        let fields = fields_in_scope(command, question);
        quote!({ #fields #private::confirm_in_call(#context, &#private::format!(#question))?; })
    });
    let arguments = command.parameters.iter().map(crate::command::model::Parameter::ident);
    let wait = function.signature.asyncness.map(|_| quote!(.await));
    let body: TokenStream = quote!({ #warn #ask #inner(#(#arguments),*) #wait });
    let mut asking = function.clone();
    for input in &mut asking.signature.inputs {
        if let FnArg::Typed(typed) = input
            && let Pat::Ident(pattern) = &mut *typed.pat
        {
            pattern.mutability = None;
        }
    }
    if let Some(tree) = body.into_iter().next() {
        asking.body = tree;
    }
    let mut going_on: Function = function.clone();
    going_on.visibility = Visibility::Inherited;
    going_on.attributes.retain(|attribute| !crate::docs::is_doc(attribute));
    going_on.attributes.push(parse_quote!(#[doc(hidden)]));
    going_on.signature.ident = inner;
    let lints = super::lints();
    // A command that no other calls is called by the adapter alone.
    quote!(#[allow(dead_code)] #asking #lints #going_on)
}
