//! Writes the function, its private struct of arguments, an adapter between the two, and the registration.

mod adapter;
mod confirm;
mod definition;
mod in_calls;
pub(crate) mod questions;

use super::model::Command;
use crate::arguments;
use crate::crate_state;
use crate::names::owner;
use crate::paths::{self, Core};
use crate::plugin_anchor;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(crate) fn expand(command: &Command) -> TokenStream {
    let Command { options, function, .. } = command;
    let core = Core::new(options.path("crate"));
    let (import, private, whole) = (core.import(), paths::private(), core.whole());
    let (root, plugin) = (plugin_anchor::here(), plugin_anchor::plugin());

    let generated = arguments::expand(&command.arguments(), &plugin, command.ident(), &core);
    let items = &generated.items;
    let questions = questions::questions(command, &plugin);
    let adapter = adapter::adapter(command, &generated.bindings, &plugin);
    let definition = definition::definition(command, &generated, &plugin);

    let name = command.name();
    let (group, path) = match options.ty("group") {
        Some(ty) => (quote!(#ty), quote!(#private::Ask::<__ProvisionerGroup>::PATH)),
        None => (quote!(()), quote!(0)),
    };
    let inside = options.ty("group").is_some();
    // A root that comes later is asked nothing about here: clap finds it when the command is built.
    let repeated = (inside || crate_state::root().is_some()).then(|| {
        arguments::repeated(&command.arguments(), &name, options.ty("group"), &questions::around(inside, &plugin))
    });
    let names = plugin_anchor::names(
        &quote!(__ProvisionerGroup),
        plugin_anchor::places(name.clone(), command.place(), command.aliases()),
    );
    // clap's derive writes a bare `None`, which may be the author's.
    let otherwise = quote_spanned!(paths::mixed()=> #[allow(unused_imports)] use #private::{None, NotHeld as _, Otherwise as _, Undescribed as _};);
    let owner = owner();
    let levels = crate::docs::lint_levels(&function.attributes);
    // What the command line gives is owned, many flags are many `bool`s, and a command may be `async` for its kind's sake.
    let (lints, functions) = (lints(), in_calls::functions(command, &core.whole()));
    quote! {
        #lints
        #functions
        #levels
        const _: () = {
            #import
            #otherwise
            type __ProvisionerGroup = #group;
            #root
            #names
            #items
            #questions
            #repeated
            #adapter
            // A closure would be compiled twice: itself and its way through a function pointer.
            fn __describe() -> #private::Option<#private::CommandDef> { #definition }
            #whole::register_command!(#private::CommandEntry {
                owner: #owner,
                path: #private::path_hash(#path, #name),
                describe: __describe,
            });
        };
    }
}

fn lints() -> TokenStream {
    quote! {
        #[allow(
            clippy::needless_pass_by_value, clippy::fn_params_excessive_bools, clippy::too_many_arguments,
            clippy::unused_async, clippy::unnecessary_wraps
        )]
    }
}

/// What generated code calls the type of reference `number`.
fn reference(number: usize) -> Ident {
    format_ident!("__ProvisionerReference{number}", span = paths::mixed())
}
