//! Writes the `extern crate`s that keep rustc from dropping the plugins, and the program's description.

use super::manifest::Manifest;
use super::select::{self, Plugin};
use crate::diagnostics::Report;
use crate::names::cargo;
use crate::options::attribute_span;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::LitStr;

pub(crate) fn main(input: &TokenStream) -> TokenStream {
    match linked(input, "main") {
        Ok((core, externs, program)) => quote! {
            #externs
            fn main() -> ::std::process::ExitCode {
                #core::__private::main(#program)
            }
        },
        Err(report) => quote!(#report fn main() {}),
    }
}

pub(crate) fn link_plugins(input: &TokenStream) -> TokenStream {
    match linked(input, "link_plugins") {
        Ok((_, externs, program)) => quote!({ #externs #program }),
        Err(report) => quote!({ #report }),
    }
}

fn linked(input: &TokenStream, name: &str) -> Result<(TokenStream, TokenStream, TokenStream), Report> {
    let mut report = Report::default();
    if !input.is_empty() {
        let help = format!("write `provisioner::{name}!()`; the plugins are the dependencies in `Cargo.toml`");
        report.at(input, &format!("`{name}!` takes nothing"), &help);
        return Err(report);
    }
    let read = Manifest::read().and_then(|manifest| Ok((select::plugins(&manifest)?, manifest)));
    match read {
        Ok((plugins, manifest)) => {
            let core = select::core(&manifest);
            let externs = externs(&plugins, &manifest);
            let program = program(&core, &plugins);
            Ok((core, externs, program))
        }
        Err(message) => {
            report.at_span(
                attribute_span(),
                &message,
                "the plugins of a program are the dependencies in its `Cargo.toml`",
            );
            Err(report)
        }
    }
}

fn externs(plugins: &[Plugin], manifest: &Manifest) -> TokenStream {
    let mut tokens = TokenStream::new();
    for plugin in plugins {
        let (krate, condition) = (&plugin.krate, condition(plugin));
        tokens.extend(quote!(#condition extern crate #krate as _;));
    }
    // Cargo does not rebuild for an edit below `[package.metadata]`; a file that is included it watches.
    for path in [Some(&manifest.path), manifest.workspace.as_ref().map(|(path, _)| path)] {
        if let Some(path) = path.and_then(|path| path.to_str()) {
            let path = LitStr::new(path, Span::call_site());
            tokens.extend(quote!(
                const _: &[u8] = ::core::include_bytes!(#path);
            ));
        }
    }
    tokens
}

fn condition(plugin: &Plugin) -> Option<TokenStream> {
    plugin.condition.as_ref().map(|condition| quote!(#[cfg(#condition)]))
}

fn program(core: &TokenStream, plugins: &[Plugin]) -> TokenStream {
    let name = match cargo("CARGO_BIN_NAME") {
        name if name.is_empty() => cargo("CARGO_PKG_NAME"),
        name => name,
    };
    let version = cargo("CARGO_PKG_VERSION");
    let mut linked = Vec::new();
    for plugin in plugins {
        let (package, condition) = (&plugin.package, condition(plugin));
        linked.push(quote!(#condition #package));
    }
    quote! {
        #core::__private::Program {
            name: #name,
            version: #version,
            linked: &[#(#linked),*],
        }
    }
}
