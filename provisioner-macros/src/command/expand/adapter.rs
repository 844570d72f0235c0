//! The function that the registry points to: it gathers the parameters and calls the author's.

use crate::command::model::Command;
use crate::paths;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn adapter(command: &Command, bindings: &TokenStream) -> TokenStream {
    let private = paths::private();
    let [call, matches, function, value] = ["call", "matches", "function", "value"].map(paths::local);
    let ident = command.ident();
    let injected = command.injected().enumerate().map(|(number, injected)| {
        let (ident, alias, conditions) = (&injected.ident, super::reference(number), injected.conditions());
        quote!(#conditions let #ident = #private::Ask::<#alias>::inject(#call);)
    });
    let calls = calls(command, &function);
    let confirm =
        command.options.text("confirm").map(|question| quote!(#call.confirm(&#private::format!(#question))?;));
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
            #(#injected)*
            #bindings
            #confirm
            let #value: __ProvisionerOutcome = #outcome;
            #private::Ask::<__ProvisionerOutcome>::outcome(#value)
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
            cases.iter_mut().for_each(|(_, parameters)| parameters.push(parameter.ident()));
            continue;
        }
        let without = cases.clone().into_iter().map(|(mut all, parameters)| {
            all.push(quote!(not(all(#(#conditions),*))));
            (all, parameters)
        });
        let without: Vec<_> = without.collect();
        for (all, parameters) in &mut cases {
            all.extend(conditions.iter().cloned());
            parameters.push(parameter.ident());
        }
        cases.extend(without);
    }
    match cases.as_slice() {
        [(_, parameters)] => quote!(#function(#(#parameters),*)),
        _ => {
            let calls =
                cases.iter().map(|(all, parameters)| quote!(#[cfg(all(#(#all),*))] { #function(#(#parameters),*) }));
            quote!({ #(#calls)* })
        }
    }
}
