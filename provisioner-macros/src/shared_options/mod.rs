//! `#[derive(Args)]` of the prelude: a struct of options that several commands share.
//!
//! clap's derive does the work. Ours looks at the fields first, as at the parameters of a command: what is wrong is an
//! error while compiling, and not at the command's first call.

mod check;
mod parse;

use crate::arguments::{Argument, modifiers};
use crate::diagnostics::Report;
use crate::names::kebab;
use crate::paths::Core;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// Reads the struct, checks it, and hands it to clap's derive.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let Ok(mut options) = syn::parse2::<DeriveInput>(input) else { return TokenStream::new() };
    let mut report = Report::default();
    let arguments = parse::arguments(&mut options, &mut report);
    check::check(&options.ident, &arguments, &mut report);
    expand(&options, &arguments, &report)
}

/// clap's derive implements its traits for a type of this name. The struct that it is given vanishes, so that the type
/// of this name is the author's.
fn expand(options: &DeriveInput, arguments: &[Argument], report: &Report) -> TokenStream {
    let core = Core::new(None).private();
    let constants = modifiers(arguments, &kebab(&options.ident), &core);
    if !report.is_empty() {
        return refused(options, &core, report);
    }
    let ungrouped = parse::skips_its_group(options).then(|| {
        let ident = &options.ident;
        let (implementing, arguments, bounds) = options.generics.split_for_impl();
        quote!(impl #implementing #core::Ungrouped for #ident #arguments #bounds {})
    });
    quote! {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, clippy::nursery)]
        const _: () = {
            #[allow(unused_imports)]
            use #core::clap;
            #[derive(#core::clap::Args)]
            #[#core::vanish]
            #options
            #ungrouped
            #constants
        };
    }
}

/// The traits all the same: what takes the struct has no error of its own.
fn refused(options: &DeriveInput, core: &TokenStream, report: &Report) -> TokenStream {
    let ident = &options.ident;
    let (implementing, arguments, bounds) = options.generics.split_for_impl();
    let result = quote!(::core::result::Result);
    let command = quote!(#core::clap::Command);
    quote! {
        #report
        const _: () = {
            impl #implementing #core::clap::FromArgMatches for #ident #arguments #bounds {
                fn from_arg_matches(_: &#core::clap::ArgMatches) -> #result<Self, #core::clap::Error> { loop {} }
                fn update_from_arg_matches(&mut self, _: &#core::clap::ArgMatches) -> #result<(), #core::clap::Error> {
                    loop {}
                }
            }
            impl #implementing #core::clap::Args for #ident #arguments #bounds {
                fn augment_args(command: #command) -> #command { command }
                fn augment_args_for_update(command: #command) -> #command { command }
            }
        };
    }
}
