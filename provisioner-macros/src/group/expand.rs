//! Writes the struct, its private mirror that clap derives, and what the struct is to commands.

use super::model::Group;
use crate::arguments::{self, Generated};
use crate::command::expand::questions;
use crate::crate_state;
use crate::docs;
use crate::names::owner;
use crate::paths::{self, Core};
use crate::plugin_anchor;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields};

pub(crate) fn expand(group: &Group) -> TokenStream {
    let Group { options, item, arguments } = group;
    let core = Core::new(options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let (root, plugin) = (plugin_anchor::here(), plugin_anchor::plugin());
    let generated = arguments::expand(arguments, &plugin, &item.ident, &core);
    let items = &generated.items;
    let parent = options.ty("parent");
    let question = parent.map(|parent| questions::group("parent", parent, "__ProvisionerGroup"));
    let parent = parent.map_or_else(|| quote!(()), |parent| quote!(#parent));
    let inside = options.ty("parent").is_some();
    let repeated = (inside || crate_state::root().is_some_and(|root| item.ident != root.ident)).then(|| {
        arguments::repeated(arguments, &group.name(), options.ty("parent"), &questions::around(inside, &plugin))
    });
    let places = plugin_anchor::places(group.name(), group.place(), group.aliases());
    let names = (!group.is_root()).then(|| plugin_anchor::names(&quote!(__ProvisionerGroup), places));
    let root_options = group.is_root().then(|| root_options(group));
    let parse = parse(group, &generated.bindings);
    let implementations = implementations(group, true, &generated, &quote!(__parse));
    let levels = docs::lint_levels(&item.attrs);
    // clap's derive writes a bare `None`, which may be the author's.
    let otherwise = quote_spanned!(paths::mixed()=> #[allow(unused_imports)] use #private::{None, Otherwise as _};);
    let item = written(item);
    quote! {
        #item
        #levels
        const _: () = {
            #import
            #otherwise
            type __ProvisionerGroup = #parent;
            #root
            #names
            #items
            #question
            #repeated
            #parse
            #implementations
            #root_options
        };
    }
}

/// The author's struct, with nothing in its doc comments that rustdoc takes for a test.
fn written(item: &DeriveInput) -> DeriveInput {
    let mut item = item.clone();
    item.attrs = docs::not_run(&item.attrs);
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            field.attrs = docs::not_run(&field.attrs);
        }
    }
    item
}

/// Makes the options those of the plugin itself.
fn root_options(group: &Group) -> TokenStream {
    let (private, root, ident) = (paths::private(), paths::this_crates_plugin(), &group.item.ident);
    quote! {
        type __ProvisionerRoot = #ident;
        const _: () = {
            use crate::*;
            #[automatically_derived]
            impl #private::RootOptions for #root {
                const CHAIN: &'static #private::Chain = &<__ProvisionerRoot as #private::Group>::CHAIN;
                const DESCRIBE: fn() -> #private::GroupDef = <__ProvisionerRoot as #private::Group>::describe;
            }
            #[automatically_derived]
            impl #private::Within<__ProvisionerRoot> for #root {}
        };
    }
}

/// The struct after a mistake: a group to its commands, without options.
pub(crate) fn without_options(group: &Group) -> TokenStream {
    let item = &group.item;
    let core = Core::new(None);
    let (import, private) = (core.import(), paths::private());
    let parse = quote!(|_, _| #private::Err(#private::Error::new("")));
    let implementations =
        implementations(group, false, &arguments::expand(&[], &quote!(()), &item.ident, &core), &parse);
    quote! {
        #item
        const _: () = {
            #import
            type __ProvisionerGroup = ();
            #implementations
        };
    }
}

fn implementations(group: &Group, enclosed: bool, generated: &Generated, parse: &TokenStream) -> TokenStream {
    let private = paths::private();
    let Generated { augment, config_args, completers, names, .. } = generated;
    let mut item = group.item.clone();
    for parameter in item.generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!('static));
    }
    let (implementing, _, bounds) = item.generics.split_for_impl();
    let (_, arguments, _) = group.item.generics.split_for_impl();
    let (ident, name, owner) = (&item.ident, group.name(), owner());
    let written = ident.unraw().to_string();
    let (about, long) = docs::tokens(&item.attrs);
    let parent = quote!(#private::Ask::<__ProvisionerGroup>);
    let is_inside = enclosed && group.options.ty("parent").is_some();
    let plugin = plugin_anchor::plugin();
    let in_menu = enclosed && !group.is_root();
    let (enclosing, path) = match is_inside {
        true => (quote!(#private::Some(&#parent::CHAIN)), quote!(#parent::PATH)),
        false if in_menu => (quote!(#private::Ask::<#plugin>::ROOT), quote!(0)),
        false => (quote!(#private::None), quote!(0)),
    };
    let aliases = group.aliases();
    let name = if group.is_root() { String::new() } else { name };
    let fields = [
        long.map(|long| quote!(long_about = #long)),
        is_inside.then(|| quote!(parent = #parent::DESCRIBE)),
        (in_menu && !is_inside).then(|| quote!(parent = #private::Ask::<#plugin>::DESCRIBE_ROOT)),
        group.is_root().then(|| quote!(root = true)),
        group.options.get("hidden").map(|_| quote!(hidden = true)),
        group.options.text("heading").map(|heading| quote!(heading = #heading)),
        group.options.text("deprecated").map(|reason| quote!(deprecated = #private::Some(#reason))),
        (!aliases.is_empty()).then(|| quote!(aliases = &[#(#aliases),*])),
        generated.config.then(|| quote!(config_args = #config_args)),
        completers.as_ref().map(|find| quote!(completers = #private::Some(#find))),
    ];
    let fields = fields.iter().flatten();
    let within = is_inside.then(|| {
        quote! {
            #[automatically_derived]
            impl #implementing #private::Within<__ProvisionerGroup> for #ident #arguments #bounds {}
        }
    });
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #private::Otherwise as _;
            impl #implementing #private::Group for #ident #arguments #bounds {
                const OWNER: ::core::primitive::u64 = #owner;
                const PATH: ::core::primitive::u64 = #private::path_hash(#path, #name);
                const CHAIN: #private::Chain = #private::Chain {
                    path: <Self as #private::Group>::PATH,
                    name: #written,
                    options: #names,
                    parent: #enclosing,
                };
                fn describe() -> #private::GroupDef {
                    #[allow(unused_mut)]
                    let mut def = #private::GroupDef::new(#name, #about, #augment, #parse);
                    #(def.#fields;)*
                    def
                }
            }
            #within
            impl #implementing #private::Inject for #ident #arguments #bounds {
                const OWNER: ::core::primitive::u64 = #owner;
                const GROUP: ::core::primitive::u64 = <Self as #private::Group>::PATH;
                fn inject<'a>(call: &'a #private::Call<'_>) -> &'a Self { call.group() }
            }
        };
    }
}

/// The function that builds the group's struct from what clap parsed.
fn parse(group: &Group, bindings: &TokenStream) -> TokenStream {
    let private = paths::private();
    let (call, matches) = (paths::local("call"), paths::local("matches"));
    let ident = &group.item.ident;
    let value = match &group.item.data {
        Data::Struct(data) if !matches!(data.fields, Fields::Unit) => {
            let mut fields = Vec::new();
            for argument in &group.arguments {
                let (conditions, field) = (argument.conditions(), &argument.ident);
                fields.push(quote!(#conditions #field));
            }
            quote!(#ident { #(#fields),* })
        }
        _ => quote!(#ident),
    };
    quote! {
        #[allow(clippy::all, clippy::pedantic)]
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
