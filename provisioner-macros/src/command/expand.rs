//! Writes the function, its private struct of arguments, an adapter between the two, and the registration.

use super::model::{Command, Parameter};
use crate::arguments::{self, Argument};
use crate::docs::Docs;
use crate::names::{kebab, owner};
use crate::paths::{self, Core};
use crate::root;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::ReturnType;
use syn::spanned::Spanned;

pub(crate) fn expand(command: &Command) -> TokenStream {
    let Command { options, function, parameters } = command;
    let core = Core::new(options.path("crate"));
    let (import, private) = (core.import(), paths::private());
    let root = root::here();
    let plugin = root::plugin();

    let (injected, parsed) = split(parameters);
    let generated = arguments::expand(&parsed, &plugin);
    let adapter = adapter(command, &generated.bindings);
    let definition = definition(command, &injected, &generated);
    let name = name(command);
    let path = match options.ty("group") {
        Some(group) => quote_spanned!(group.span()=> #private::path_hash(<#group as #private::Group>::PATH, #name)),
        None => quote!(#private::path_hash(0, #name)),
    };
    let group = options.ty("group").map_or_else(|| quote!(()), ToTokens::to_token_stream);
    let names = names(command, &name);
    let (owner, items) = (owner(), generated.items);
    quote! {
        #function
        const _: () = {
            #import
            type __ProvisionerGroup = #group;
            #root
            #names
            #items
            #adapter
            // A closure would be compiled twice: itself and its way through a function pointer.
            fn __describe() -> #private::Option<#private::CommandDef> { #private::Some(#definition) }
            #[#private::linkme::distributed_slice(#private::PROVISIONER_SDK_COMMANDS)]
            #[linkme(crate = #private::linkme)]
            static COMMAND: #private::CommandEntry = #private::CommandEntry {
                owner: #owner,
                path: #path,
                describe: __describe,
            };
        };
    }
}

/// The name in the menu.
fn name(command: &Command) -> String {
    match command.options.text("name") {
        Some(name) => name.value(),
        None => kebab(&command.function.signature.ident),
    }
}

/// One constant per name on the type at the crate's root: a name that is taken twice in a group is rustc's own error,
/// which shows both places.
fn names(command: &Command, name: &str) -> TokenStream {
    let span = command.options.text("name").map_or_else(|| command.function.signature.ident.span(), |name| name.span());
    let aliases = ["alias", "aliases"].into_iter().flat_map(|key| command.options.texts(key));
    let taken = std::iter::once((name.to_owned(), span))
        .chain(aliases.map(|alias| (alias.value(), alias.span())))
        .map(|(name, span)| root::name(&name, span));
    let root = paths::this_crates_plugin();
    quote! {
        const _: () = {
            use crate::*;
            #[allow(dead_code, non_upper_case_globals)]
            impl #root<__ProvisionerGroup> { #(const #taken: () = ();)* }
        };
    }
}

fn split(parameters: &[Parameter]) -> (Vec<&syn::Type>, Vec<Argument>) {
    let mut injected = Vec::new();
    let mut parsed = Vec::new();
    for parameter in parameters {
        match parameter {
            Parameter::Injected { ty, .. } => injected.push(ty),
            Parameter::Parsed(argument) => parsed.push(argument.clone()),
        }
    }
    (injected, parsed)
}

/// The function that the registry points to.
fn adapter(command: &Command, bindings: &TokenStream) -> TokenStream {
    let private = paths::private();
    let [call, matches, function] = ["call", "matches", "function"].map(paths::local);
    let signature = &command.function.signature;
    let ident = &signature.ident;
    let injected = command.parameters.iter().filter_map(|parameter| match parameter {
        Parameter::Injected { ident, ty } => {
            Some(quote_spanned!(ty.span()=> let #ident = <#ty as #private::Inject>::inject(#call);))
        }
        Parameter::Parsed(_) => None,
    });
    let parameters = command.parameters.iter().map(Parameter::ident);
    let confirm =
        command.options.text("confirm").map(|question| quote!(#call.confirm(&#private::format!(#question))?;));
    let mut outcome = quote!(#function(#(#parameters),*));
    if signature.asyncness.is_some() {
        outcome = quote!(#private::block_on(#outcome)?);
    }
    let span = match &signature.output {
        ReturnType::Default => ident.span(),
        ReturnType::Type(_, ty) => ty.span(),
    };
    let outcome = quote_spanned!(span=> #private::Outcome::into_result(#outcome));
    // A parameter may be called like the function, so the function is taken before there are parameters.
    quote! {
        fn __run(
            #call: &#private::Call<'_>,
            #matches: &mut #private::clap::ArgMatches,
        ) -> #private::Result<#private::ExitCode> {
            let #function = #ident;
            #(#injected)*
            #bindings
            #confirm
            #outcome
        }
    }
}

/// The `CommandDef`.
fn definition(command: &Command, injected: &[&syn::Type], generated: &arguments::Generated) -> TokenStream {
    let private = paths::private();
    let Command { options, function, .. } = command;
    let name = name(command);
    let Docs { about, long } = Docs::of(&function.attributes);
    let aliases = ["alias", "aliases"].into_iter().flat_map(|key| options.texts(key));
    let hidden = options.get("hidden").is_some();
    let deprecated = optional(options.text("deprecated").map(ToTokens::to_token_stream));
    let group = optional(options.ty("group").map(|group| quote!(<#group as #private::Group>::describe)));
    let effects = any(injected.iter().map(|ty| quote!(<#ty as #private::Inject>::EFFECTS)));
    let configured = generated.config.then(|| quote!(true));
    let config = any(injected.iter().map(|ty| quote!(<#ty as #private::Inject>::CONFIG)).chain(configured));
    let (augment, config_args) = (&generated.augment, &generated.config_args);
    quote! {
        #private::CommandDef {
            name: #name,
            aliases: &[#(#aliases),*],
            about: #about,
            long_about: #long,
            hidden: #hidden,
            deprecated: #deprecated,
            group: #group,
            effects: #effects,
            config: #config,
            config_args: #config_args,
            args: #augment,
            run: __run,
        }
    }
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    let private = paths::private();
    value.map_or_else(|| quote!(#private::None), |value| quote!(#private::Some(#value)))
}

fn any(conditions: impl Iterator<Item = TokenStream>) -> TokenStream {
    let conditions: Vec<_> = conditions.collect();
    if conditions.is_empty() { quote!(false) } else { quote!(#(#conditions)||*) }
}
