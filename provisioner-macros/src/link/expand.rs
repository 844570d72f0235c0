//! Writes the `extern crate`s that keep rustc from dropping the plugins, and the program's description.

use super::manifest::Manifest;
use super::select::{self, Plugin};
use super::{named, origin};
use crate::diagnostics::Report;
use crate::docs::Docs;
use crate::names::cargo;
use crate::options::{MAIN, Options, attribute_span};
use crate::paths::Core;
use proc_macro2::{Span, TokenStream};
use provisioner_shared::suggest::in_backticks;
use quote::quote;
use syn::LitStr;

pub(crate) fn main(input: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let (named, rest) = named::split(input, "main", &mut report);
    let options = Options::parse(rest, &MAIN, "", &mut report);
    if origin::is_library() {
        let help = "write it in `src/main.rs`, and the plugin's crate into its `[dependencies]`";
        report.at_span(attribute_span(), "a library has no `main`", help);
    }
    let linked = if report.is_empty() { linked(named, &mut report) } else { None };
    if let (Some(root), Some(linked)) = (options.text("root"), &linked) {
        is_linked(root, &linked.plugins, &mut report);
    }
    let Some(Linked { core, externs, program, .. }) = linked.filter(|_| report.is_empty()) else {
        return quote!(#report #[allow(dead_code)] fn main() {});
    };
    let program = match options.text("about") {
        Some(about) => quote!(#program.about(#about)),
        None => program,
    };
    let run = match options.text("root") {
        Some(root) => quote!(main_mounted(#program, #root)),
        None => quote!(main(#program)),
    };
    quote! {
        #externs
        fn main() -> #core::__private::MainWritten {
            #core::__private::MainWritten(#core::__private::#run)
        }
        // A `main` inside of another function is never called, and at the root there is that other one.
        const _: () = {
            let _: fn() = || #core::__private::is_main(crate::main);
        };
    }
}

pub(crate) fn link_plugins(input: &TokenStream) -> TokenStream {
    let mut report = Report::default();
    let (named, rest) = named::split(input, "link_plugins", &mut report);
    if !rest.is_empty() {
        let help = "write `provisioner::link_plugins!()`; the plugins are the dependencies in `Cargo.toml`";
        report.at(&rest, "`link_plugins!` takes nothing but `plugins`", help);
    }
    let linked = if report.is_empty() { linked(named, &mut report) } else { None };
    match linked {
        Some(Linked { externs, program, .. }) => quote!({ #externs #program }),
        None => quote!({ #report }),
    }
}

/// What is linked: what is named, else what the manifest says.
struct Linked {
    plugins: Vec<Plugin>,
    core: TokenStream,
    externs: TokenStream,
    program: TokenStream,
}

fn linked(named: Option<Vec<Plugin>>, report: &mut Report) -> Option<Linked> {
    if let Some(plugins) = named {
        let core = Core::new(None).public_path();
        let (externs, program) = (externs(&plugins, None), program(&core, &plugins));
        return Some(Linked { plugins, core, externs, program });
    }
    let wrong =
        |message: String| (message, "the plugins of a program are the dependencies in its `Cargo.toml`".to_owned());
    let read = Manifest::read().map_err(wrong);
    match read.and_then(|manifest| Ok((select::plugins(&manifest, origin::is_development())?, manifest))) {
        Ok((plugins, manifest)) => {
            let core = select::core(&manifest);
            let externs = externs(&plugins, Some(&manifest));
            let program = program(&core, &plugins);
            Some(Linked { plugins, core, externs, program })
        }
        Err((message, help)) => {
            report.at_span(attribute_span(), &message, &help);
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

fn externs(plugins: &[Plugin], manifest: Option<&Manifest>) -> TokenStream {
    let mut tokens = TokenStream::new();
    for plugin in plugins {
        let (krate, condition) = (&plugin.krate, condition(plugin));
        tokens.extend(quote!(#condition extern crate #krate as _;));
    }
    let Some(manifest) = manifest else { return tokens };
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
    let about = cargo("CARGO_PKG_DESCRIPTION");
    let about = (!about.trim().is_empty()).then(|| {
        let about = Docs::from_text(&about).about;
        quote!(.about(#about))
    });
    quote! {
        #core::__private::Program::new(#name, #version, &[#(#linked),*])#about
    }
}
