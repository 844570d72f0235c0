//! Writes the struct, the hidden type at the crate's root, and the registration.

use super::model::Plugin;
use crate::config;
use crate::config_file::{self, Embedded};
use crate::diagnostics::Report;
use crate::docs::Docs;
use crate::names::{cargo, owner, path_hash};
use crate::paths::{self, Core};
use crate::root;
use proc_macro2::TokenStream;
use quote::quote;

/// With mistakes in the report, the plugin is still there for the commands of the crate, but not registered.
pub(crate) fn expand(plugin: &Plugin, mut report: Report) -> TokenStream {
    let Plugin { options, item } = plugin;
    let core = Core::new(options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let item_ident = &item.ident;
    let name = options.text("name").map(syn::LitStr::value).unwrap_or_default();

    let container = config::model(item, &mut report);
    let embedded = config_file::embed(&container, options.text("config_file"), &mut report);
    let (item_tokens, config_value) = config::expand(item, &container, &core);
    let inject = if plugin.has_config() { quote!(call.config()) } else { quote!(&#item_ident) };
    let (definition, checks) = match embedded {
        Some(Embedded { definition, items }) => {
            let validate = match options.path("validate") {
                Some(path) => quote!(#private::Some(#path)),
                None => quote!(#private::None),
            };
            let definition = quote! {
                #private::Some(#private::ConfigDef {
                    #definition,
                    schema: || const { &<#item_ident as #private::ConfigValue>::SCHEMA },
                    load: |loaded| #private::load_config::<#item_ident>(loaded, #validate),
                })
            };
            (definition, items)
        }
        None => (quote!(#private::None), TokenStream::new()),
    };
    let (configured, owner) = (plugin.has_config(), owner());
    let root = paths::this_crates_plugin();
    let root_definition = root::definition(&core.private());
    let mention = paths::mention_of_the_prelude();
    let registration = report.is_empty().then(|| registration(plugin, &name, &definition));
    quote! {
        #report
        #item_tokens
        #root_definition
        #mention
        const _: () = {
            #import
            impl<G: ?Sized> #private::Plugin for #root<G> {
                const EXISTS: bool = true;
                const NAME: &'static str = #name;
                type Config = #item_ident;
            }
            impl #private::Inject for #item_ident {
                const CONFIG: bool = #configured;
                const OWNER: u64 = #owner;
                fn inject<'a>(call: &'a #private::Call<'_>) -> &'a Self { #inject }
            }
            #config_value
            #checks
            #registration
        };
    }
}

/// The element that the linker collects, and the symbol that lets a name be there only once.
fn registration(plugin: &Plugin, name: &str, config: &TokenStream) -> TokenStream {
    let private = paths::private();
    let Docs { about, long } = match plugin.options.text("about") {
        Some(about) => Docs::from_text(&about.value()),
        None => Docs::of(&plugin.item.attrs),
    };
    let (owner, hash) = (owner(), path_hash(0, name));
    let [package, version, repository] = ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_PKG_REPOSITORY"].map(cargo);
    let symbol = format!("provisioner_plugin_of_this_name_is_there_twice.{name}");
    quote! {
        #[#private::linkme::distributed_slice(#private::PROVISIONER_SDK_PLUGINS)]
        #[linkme(crate = #private::linkme)]
        static PLUGIN: #private::PluginEntry = #private::PluginEntry {
            owner: #owner,
            name: #hash,
            describe: || #private::Some(#private::PluginDef {
                name: #name,
                about: #about,
                long_about: #long,
                package: #package,
                version: #version,
                repository: #repository,
                config: #config,
            }),
        };
        #[used]
        #[unsafe(export_name = #symbol)]
        static NAME: u8 = 0;
    }
}
