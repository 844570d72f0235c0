//! Writes the `extern crate`s that keep rustc from dropping the plugins, and the program's description.

use super::manifest::Manifest;
use super::select::{self, Plugin};
use crate::diagnostics::Report;
use crate::names::cargo;
use crate::options::{MAIN, Options, attribute_span};
use proc_macro2::{Span, TokenStream};
use provisioner_shared::suggest::in_backticks;
use quote::quote;
use syn::LitStr;

pub(crate) fn main(input: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let options = Options::parse(input.clone(), &MAIN, "", &mut report);
    let linked = linked(&mut report);
    if let (Some(root), Some(linked)) = (options.text("root"), &linked) {
        is_linked(root, &linked.plugins, &mut report);
    }
    let Some(Linked { core, externs, program, .. }) = linked.filter(|_| report.is_empty()) else {
        return quote!(#report fn main() {});
    };
    let run = match options.text("root") {
        Some(root) => quote!(main_mounted(#program, #root)),
        None => quote!(main(#program)),
    };
    quote! {
        #externs
        fn main() -> ::std::process::ExitCode {
            #core::__private::#run
        }
    }
}

pub(crate) fn link_plugins(input: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    if !input.is_empty() {
        let help = "write `provisioner::link_plugins!()`; the plugins are the dependencies in `Cargo.toml`";
        report.at(input, "`link_plugins!` takes nothing", help);
        return quote!({ #report });
    }
    match linked(&mut report) {
        Some(Linked { externs, program, .. }) => quote!({ #externs #program }),
        None => quote!({ #report }),
    }
}

/// What the manifest says.
struct Linked {
    plugins: Vec<Plugin>,
    core: TokenStream,
    externs: TokenStream,
    program: TokenStream,
}

fn linked(report: &mut Report) -> Option<Linked> {
    let read = Manifest::read().and_then(|manifest| Ok((select::plugins(&manifest)?, manifest)));
    match read {
        Ok((plugins, manifest)) => {
            let core = select::core(&manifest);
            let externs = externs(&plugins, &manifest);
            let program = program(&core, &plugins);
            Some(Linked { plugins, core, externs, program })
        }
        Err(message) => {
            report.at_span(
                attribute_span(),
                &message,
                "the plugins of a program are the dependencies in its `Cargo.toml`",
            );
            None
        }
    }
}

/// The plugin whose commands are to be at the top is a dependency, as far as the names of packages tell.
fn is_linked(root: &LitStr, plugins: &[Plugin], report: &mut Report) {
    let mut names = Vec::new();
    for plugin in plugins {
        let Some(name) = plugin.package.strip_prefix("provisioner-").and_then(|name| name.strip_suffix("-plugin"))
        else {
            return;
        };
        names.push(name);
    }
    let wanted = root.value();
    if names.contains(&wanted.as_str()) {
        return;
    }
    let help = match names.as_slice() {
        [] => format!("add `provisioner-{wanted}-plugin` to the dependencies in `Cargo.toml`"),
        names => format!("the plugins among the dependencies are {}", in_backticks(names)),
    };
    report.at(root, &format!("no dependency is the plugin `{wanted}`"), &help);
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
        #core::__private::Program::new(#name, #version, &[#(#linked),*])
    }
}
