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
        report.at(input, format!("`{name}!` takes nothing"), help);
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
                message,
                "the plugins of a program are the dependencies in its `Cargo.toml`",
            );
            Err(report)
        }
    }
}

fn externs(plugins: &[Plugin], manifest: &Manifest) -> TokenStream {
    let externs = plugins.iter().map(|Plugin { krate, condition, .. }| {
        let cfg = condition.as_ref().map(|condition| quote!(#[cfg(#condition)]));
        quote!(#cfg extern crate #krate as _;)
    });
    // Cargo does not rebuild for an edit below `[package.metadata]`; a file that is included it watches.
    let watched = [Some(&manifest.path), manifest.workspace.as_ref().map(|(path, _)| path)];
    let watched = watched.into_iter().flatten().filter_map(|path| path.to_str()).map(|path| {
        let path = LitStr::new(path, Span::call_site());
        quote!(
            const _: &[u8] = ::core::include_bytes!(#path);
        )
    });
    quote!(#(#externs)* #(#watched)*)
}

fn program(core: &TokenStream, plugins: &[Plugin]) -> TokenStream {
    let name = [cargo("CARGO_BIN_NAME"), cargo("CARGO_PKG_NAME")].into_iter().find(|name| !name.is_empty());
    let (name, version) = (name.unwrap_or_default(), cargo("CARGO_PKG_VERSION"));
    let linked = plugins.iter().map(|Plugin { package, condition, .. }| {
        let cfg = condition.as_ref().map(|condition| quote!(#[cfg(#condition)]));
        quote!(#cfg #package)
    });
    quote! {
        #core::__private::Program {
            name: #name,
            version: #version,
            linked: &[#(#linked),*],
        }
    }
}
