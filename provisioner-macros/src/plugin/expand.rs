//! Writes the struct, the hidden type at the crate's root, and the registration.

use super::model::Plugin;
use crate::attributes::{is_one_of, keep};
use crate::claims::claim;
use crate::config;
use crate::config_file::{self, Embedded};
use crate::diagnostics::Report;
use crate::docs::{self, Docs};
use crate::names::{cargo, owner};
use crate::paths::{self, Core};
use crate::plugin_anchor;
use proc_macro2::{Ident, TokenStream};
use provisioner_shared::names::path_hash;
use quote::quote;
use syn::{Data, Fields};

/// With mistakes in the report, the plugin is still there for the commands of the crate, but not registered.
/// A `second` plugin leaves the crate's root to the first.
pub(crate) fn expand(plugin: &Plugin, second: bool, mut report: Report) -> TokenStream {
    let Plugin { options, item } = plugin;
    let core = Core::new(options.path("crate"));
    if is_unreadable(plugin) {
        let placeholder = (!second).then(|| plugin_anchor::placeholder(&core));
        let mut item = item.clone();
        strip(&mut item);
        return quote!(#report #item #placeholder);
    }
    let container = config::model(item, &mut report);
    let file = options.text("config_file");
    let embedded = if file.is_some_and(|file| file.value().trim().is_empty()) {
        None
    } else {
        config_file::embed(&container, &name(plugin), file, &core, &mut report)
    };
    let (item_tokens, config_value) = config::expand(item, &container, &core);
    let (definition, embedded, checks) = match embedded {
        Some(Embedded { definition, items, checks }) => (Some(configuration(plugin, &definition)), items, checks),
        None => (None, TokenStream::new(), TokenStream::new()),
    };
    let import = core.import();
    if second {
        return quote!(#report #item_tokens const _: () = { #import #config_value };);
    }
    let root = plugin_anchor::definition();
    let mention = paths::mention_of_the_prelude();
    let levels = docs::lint_levels(&item.attrs);
    let (identity, validate) = (identity(plugin), validate(plugin));
    let registration = report.is_empty().then(|| registration(plugin, definition.as_ref(), &core));
    let placed = report.is_empty().then(|| placed(plugin));
    quote! {
        #report
        #item_tokens
        #root
        #mention
        #levels
        #checks
        const _: () = {
            #import
            #identity
            #config_value
            #embedded
            #validate
            #placed
            #registration
        };
    }
}

/// The plugin's name; empty where it is missing.
fn name(plugin: &Plugin) -> String {
    plugin.options.text("name").map(syn::LitStr::value).unwrap_or_default()
}

/// What the struct is to the crate's commands.
fn identity(plugin: &Plugin) -> TokenStream {
    let (private, root, owner) = (paths::private(), paths::this_crates_plugin(), owner());
    let ident = &plugin.item.ident;
    let written = ident.to_string();
    let name = name(plugin);
    let configured = plugin.has_config();
    let inject = if configured { quote!(call.config()) } else { quote!(&#ident) };
    quote! {
        impl<__G: ?::core::marker::Sized> #private::Plugin for #root<__G> {
            const EXISTS: ::core::primitive::bool = true;
            const NAME: &'static ::core::primitive::str = #name;
            const STRUCT: &'static ::core::primitive::str = #written;
            type Config = #ident;
        }
        impl #private::Inject for #ident {
            const CONFIG: ::core::primitive::bool = #configured;
            const OWNER: ::core::primitive::u64 = #owner;
            fn inject<'a>(call: &'a #private::Call<'_>) -> &'a Self { #inject }
        }
    }
}

/// A struct from which no configuration can be read.
fn is_unreadable(plugin: &Plugin) -> bool {
    let unnamed = matches!(&plugin.item.data, Data::Struct(data) if matches!(data.fields, Fields::Unnamed(_)));
    unnamed || !plugin.item.generics.params.is_empty()
}

fn strip(item: &mut syn::DeriveInput) {
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            keep(&mut field.attrs, &mut |attribute| !is_one_of(attribute, &["config", "serde"]));
        }
    }
}

/// The `ConfigDef`.
fn configuration(plugin: &Plugin, definition: &TokenStream) -> TokenStream {
    let (private, ident) = (paths::private(), &plugin.item.ident);
    let validate = match plugin.options.path("validate") {
        Some(_) => quote!(#private::Some(__PROVISIONER_VALIDATE)),
        None => quote!(#private::None),
    };
    quote! {
        #private::ConfigDef::new(
            #definition,
            || {
                #[allow(long_running_const_eval)]
                const SCHEMA: &[::core::primitive::u8; #private::encoded_length(&<#ident as #private::ConfigValue>::SCHEMA)] =
                    &#private::encoded(&<#ident as #private::ConfigValue>::SCHEMA);
                static DECODED: #private::DecodedSchema = #private::DecodedSchema::new();
                DECODED.of(SCHEMA)
            },
            |loaded| #private::load_config::<#ident>(loaded, #validate),
        )
    }
}

/// The author's function, under a type that tells rustc what it must look like.
fn validate(plugin: &Plugin) -> Option<TokenStream> {
    let (private, ident) = (paths::private(), &plugin.item.ident);
    let mut path = plugin.options.path("validate")?.clone();
    // `Self` means nothing outside of the `impl`.
    if let Some(first) = path.segments.first_mut().filter(|first| first.ident == "Self") {
        first.ident = Ident::new(&ident.to_string(), first.ident.span());
    }
    Some(quote! {
        #[allow(dead_code)]
        const __PROVISIONER_VALIDATE: fn(&#ident) -> #private::Result<()> = #path;
    })
}

/// Asks whether the struct is at the crate's root, where commands look for it.
fn placed(plugin: &Plugin) -> TokenStream {
    let (private, ident) = (paths::private(), &plugin.item.ident);
    let here = plugin_anchor::here();
    let root = plugin_anchor::plugin();
    let message = format!(
        "the plugin of a crate is at its root\n= help: move `{ident}` to the root of the crate: `lib.rs`, in no module and no function"
    );
    let question = claim(ident, quote!(<#root as #private::Plugin>::EXISTS), &message);
    quote!(const _: () = { #here #question };)
}

/// The element that the linker collects, and the symbol that lets a name be there only once.
fn registration(plugin: &Plugin, config: Option<&TokenStream>, core: &Core) -> TokenStream {
    let (private, whole) = (paths::private(), core.whole());
    let (about, long) = match plugin.options.text("about") {
        Some(about) => {
            let Docs { about, long } = Docs::from_text(&about.value());
            (quote!(#about), (!long.is_empty()).then(|| quote!(#long)))
        }
        None => docs::tokens(&plugin.item.attrs),
    };
    let name = name(plugin);
    let (owner, hash) = (owner(), path_hash(0, &name));
    let (package, version, repository) =
        (cargo("CARGO_PKG_NAME"), cargo("CARGO_PKG_VERSION"), cargo("CARGO_PKG_REPOSITORY"));
    let symbol = format!("provisioner_plugin_of_this_name_is_there_twice.{name}");
    let fields = [
        long.map(|long| quote!(long_about = #long)),
        (!repository.is_empty()).then(|| quote!(repository = #repository)),
        config.map(|config| quote!(config = #private::Some(#config))),
    ];
    let fields = fields.iter().flatten();
    quote! {
        fn __describe() -> #private::Option<#private::PluginDef> {
            #[allow(unused_mut)]
            let mut def = #private::PluginDef::new(#name, #about, #package, #version);
            #(def.#fields;)*
            #private::Some(def)
        }
        #whole::register_plugin!(#private::PluginEntry { owner: #owner, name: #hash, describe: __describe });
        #[used]
        #[unsafe(export_name = #symbol)]
        static NAME: ::core::primitive::u8 = 0;
    }
}
