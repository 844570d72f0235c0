//! The function that the registry points to: it gathers the parameters and calls the author's.

use super::confirm::confirm;
use super::questions::{self, Taken};
use crate::command::model::Command;
use crate::paths;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn adapter(command: &Command, bindings: &TokenStream, plugin: &TokenStream) -> TokenStream {
    let private = paths::private();
    let (call, matches) = (paths::local("call"), paths::local("matches"));
    let (function, value) = (paths::local("function"), paths::local("value"));
    let ident = super::in_calls::callee(command);
    let mut inject = TokenStream::new();
    for (taken, injected) in Taken::by(command).iter().zip(command.injected()) {
        let (ident, conditions, given) = (&injected.ident, &taken.conditions, questions::given(taken, &call, plugin));
        inject.extend(quote!(#conditions let #ident = #given;));
    }
    let calls = calls(command, &function);
    let confirm = confirm(command, &call, plugin);
    let outcome = match command.function.signature.asyncness {
        Some(_) => quote!(#private::block_on(#calls)?),
        None => calls,
    };
    // A parameter may be called like the function, so the function is taken before there are parameters.
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
        fn __run(
            #call: &#private::Call<'_>,
            #matches: &mut #private::clap::ArgMatches,
        ) -> #private::Result<#private::ExitCode> {
            let #function = #ident;
            #bindings
            #confirm
            #inject
            let #value: __ProvisionerOutcome = #outcome;
            #private::Ask::<__ProvisionerOutcome>::outcome(#call, #value)
                .map_err(#private::Described::<__ProvisionerOutcome>::error)
        }
    }
}

/// The call. A parameter with `#[cfg]` may be there or not, and an argument cannot have the attribute: one call for each
/// case.
fn calls(command: &Command, function: &Ident) -> TokenStream {
    let mut cases: Vec<(Vec<TokenStream>, Vec<&Ident>)> = vec![(Vec::new(), Vec::new())];
    for parameter in &command.parameters {
        let conditions = parameter.conditions();
        if conditions.is_empty() {
            for (_, parameters) in &mut cases {
                parameters.push(parameter.ident());
            }
            continue;
        }
        let mut without = cases.clone();
        for (all, _) in &mut without {
            all.push(quote!(not(all(#(#conditions),*))));
        }
        for (all, parameters) in &mut cases {
            all.extend_from_slice(&conditions);
            parameters.push(parameter.ident());
        }
        cases.extend(without);
    }
    match cases.as_slice() {
        [(_, parameters)] => quote!(#function(#(#parameters),*)),
        _ => {
            let mut calls = TokenStream::new();
            for (all, parameters) in &cases {
                calls.extend(quote!(#[cfg(all(#(#all),*))] { #function(#(#parameters),*) }));
            }
            quote!({ #calls })
        }
    }
}
