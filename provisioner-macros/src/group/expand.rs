//! Writes the struct, its private mirror that clap derives, and what the struct is to commands.

use super::model::Group;
use crate::arguments;
use crate::diagnostics::Report;
use crate::docs::Docs;
use crate::names::owner;
use crate::paths::{self, Core};
use crate::root;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Fields};

/// With mistakes in the report, the group is still there for its commands, without its options.
pub(crate) fn expand(group: &Group, report: &Report) -> TokenStream {
    let Group { options, item, arguments } = group;
    let core = Core::new(options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let root = root::here();
    let (ident, name, owner) = (&item.ident, group.name(), owner());
    let Docs { about, long } = Docs::of(&item.attrs);
    if !report.is_empty() {
        return quote!(#report #item);
    }
    let generated = arguments::expand(arguments, &root::plugin());
    let (items, augment, config_args) = (&generated.items, &generated.augment, &generated.config_args);
    let (enclosing, path, parent) = match options.ty("parent") {
        Some(parent) => {
            let parent = quote_spanned!(parent.span()=> <#parent as #private::Group>);
            (quote!(&#parent::CHAIN), quote!(#parent::PATH), quote!(#parent::describe))
        }
        None => (quote!(), quote!(0), quote!()),
    };
    let optional = |tokens: TokenStream| match tokens.is_empty() {
        true => quote!(#private::None),
        false => quote!(#private::Some(#tokens)),
    };
    let (enclosing, parent) = (optional(enclosing), optional(parent));
    let parse = parse(group, &generated.bindings);
    quote! {
        #item
        const _: () = {
            #import
            #root
            #items
            #parse
            impl #private::Group for #ident {
                const OWNER: u64 = #owner;
                const PATH: u64 = #private::path_hash(#path, #name);
                const CHAIN: #private::Chain = #private::Chain { path: <Self as #private::Group>::PATH, parent: #enclosing };
                fn describe() -> #private::GroupDef {
                    #private::GroupDef {
                        name: #name,
                        about: #about,
                        long_about: #long,
                        parent: #parent,
                        args: #augment,
                        config_args: #config_args,
                        parse: __parse,
                    }
                }
            }
            impl #private::Inject for #ident {
                const OWNER: u64 = #owner;
                const GROUP: u64 = <Self as #private::Group>::PATH;
                fn inject<'a>(call: &'a #private::Call<'_>) -> &'a Self { call.group() }
            }
        };
    }
}

/// The function that builds the group's struct from what clap parsed.
fn parse(group: &Group, bindings: &TokenStream) -> TokenStream {
    let private = paths::private();
    let [call, matches] = ["call", "matches"].map(paths::local);
    let ident = &group.item.ident;
    let value = match &group.item.fields {
        Fields::Unit => quote!(#ident),
        _ => {
            let fields = group.arguments.iter().map(|argument| {
                let cfg = argument.kept.iter().filter(|attribute: &&Attribute| attribute.path().is_ident("cfg"));
                let field = &argument.ident;
                quote!(#(#cfg)* #field)
            });
            quote!(#ident { #(#fields),* })
        }
    };
    quote! {
        fn __parse(
            #call: &#private::Call<'_>,
            #matches: &mut #private::clap::ArgMatches,
        ) -> #private::Result<#private::Box<dyn #private::Any>> {
            let _ = (#call, &#matches);
            #bindings
            #private::Ok(#private::Box::new(#value))
        }
    }
}
