//! The function that the registry points to: it gathers the parameters and calls the author's.

use crate::command::model::{Command, Parameter};
use crate::paths;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn adapter(command: &Command, bindings: &TokenStream) -> TokenStream {
    let private = paths::private();
    let [call, matches, function, value] = ["call", "matches", "function", "value"].map(paths::local);
    let ident = command.ident();
    let injected = command.injected().enumerate().map(|(number, injected)| {
        let (ident, alias) = (&injected.ident, super::reference(number));
        quote!(let #ident = #private::Ask::<#alias>::inject(#call);)
    });
    let parameters = command.parameters.iter().map(Parameter::ident);
    let confirm =
        command.options.text("confirm").map(|question| quote!(#call.confirm(&#private::format!(#question))?;));
    let mut outcome = quote!(#function(#(#parameters),*));
    if command.function.signature.asyncness.is_some() {
        outcome = quote!(#private::block_on(#outcome)?);
    }
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
