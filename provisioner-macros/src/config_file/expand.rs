//! The file as tokens: its text, its bytes, and one question to the compiler for each field.

use super::root::{self, Need};
use super::{Embedded, File};
use crate::config::{Container, Field, Kind};
use crate::paths::{self, Core};
use crate::tokens::call_at;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use provisioner_shared::bytes::encode;
use provisioner_shared::value::{Kind as Value, Node};
use quote::{format_ident, quote};
use std::path::Path;
use syn::Member;

/// So many errors of one field are shown in one run.
const SLOTS: usize = 8;

/// A plugin that needs no file, or whose file is missing.
pub(super) fn without_file(name: &str) -> Embedded {
    Embedded { definition: quote!(#name, "", &[]), items: TokenStream::new(), checks: TokenStream::new() }
}

/// `readable` is false where the errors of the file itself are reported already.
pub(super) fn with_file(
    plugin: &Container,
    file: &File<'_>,
    found: &Path,
    tree: &Node,
    readable: bool,
    core: &Core,
) -> Embedded {
    let (private, root) = (paths::private(), paths::this_crates_plugin());
    let File { plugin: plugin_name, name } = file;
    let (bytes, starts) = encode(tree);
    let bytes = Literal::byte_string(&bytes);
    // Reading it through the compiler makes an edited file rebuild the crate.
    let source = found.to_string_lossy();
    // rustc would report once more what is not UTF-8.
    let text = match std::fs::read_to_string(found) {
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => quote!({
            let _ = ::core::include_bytes!(#source);
            ""
        }),
        _ => quote!(::core::include_str!(#source)),
    };
    let mut checks = Vec::new();
    for field in if readable { root::fields(plugin) } else { Vec::new() } {
        let entry = tree.entries().unwrap_or_default().iter().position(|entry| root::named(field, &entry.key));
        let check = match entry.map(|at| (&tree.entries().unwrap_or_default()[at], starts[at])) {
            Some((entry, start)) => given(field, &entry.key, &entry.value, start),
            None if root::is_misspelt(plugin, field, tree) => TokenStream::new(),
            None => absent(plugin, field),
        };
        let conditions = &field.conditions;
        if !check.is_empty() {
            checks.push(quote!(#(#conditions)* #check));
        }
    }
    let items = quote! {
        impl #root<()> {
            const __PROVISIONER_FILE: #private::Embedded =
                #private::Embedded { plugin: #plugin_name, file: #name, text: #text, bytes: #bytes };
        }
    };
    let constant = constant(name);
    let import = core.import();
    let checks = quote! {
        #[allow(dead_code, non_upper_case_globals)]
        const #constant: () = {
            #import
            use #private::UnknownType as _;
            const __PROVISIONER_FILE: &#private::Embedded = &#root::<()>::__PROVISIONER_FILE;
            #(#checks)*
        };
    };
    let file = quote!(#root::<()>::__PROVISIONER_FILE);
    let definition = quote!(#file.file, #file.text, #file.bytes);
    Embedded { definition, items, checks }
}

/// What rustc calls the constant whose evaluation failed: `in_resources_config_yaml`.
fn constant(file: &str) -> Ident {
    let mut name = "in_".to_owned();
    for letter in file.chars() {
        name.push(if letter.is_ascii_alphanumeric() { letter } else { '_' });
    }
    paths::ident(&name)
}

/// What rustc calls the errors of one field after the first.
const FURTHER: [&str; SLOTS - 1] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/// The key is in the file: its value is walked, and each error fails a constant of its own.
fn given(field: &Field, key: &str, value: &Node, start: usize) -> TokenStream {
    let private = paths::private();
    let ty = &field.ty;
    let schema = match field.kind {
        Kind::Typed => quote!(#private::Probe::<Field>::SCHEMA),
        Kind::Secret => quote!(#private::Schema::Secret(&#private::Probe::<Field>::SCHEMA)),
        Kind::Any | Kind::ReadBy => return TokenStream::new(),
    };
    // A single value has at most one error.
    let slots = if matches!(value.kind, Value::List(_) | Value::Map(_)) { SLOTS } else { 1 };
    let report = |slot: usize| call_at(ty, "report", &quote!(&GIVEN, &SCHEMA, COUNT, #slot, #slots));
    let first = report(0);
    let mut reports = TokenStream::new();
    for (slot, name) in (1..slots).zip(FURTHER) {
        let (name, call) = (paths::ident(name), report(slot));
        reports.extend(quote!(const #name: () = #call;));
    }
    let name = constant_of(field);
    quote! {
        const #name: () = {
            type Field = #ty;
            const GIVEN: #private::Given = #private::Given { embedded: __PROVISIONER_FILE, key: #key, at: #start };
            const SCHEMA: #private::Schema = #schema;
            // A file of thousands of lines takes its time; it is not endless.
            #[allow(long_running_const_eval)]
            const COUNT: usize = #private::mistakes(&GIVEN, &SCHEMA);
            #reports
            #first
        };
    }
}

/// The field's name, which rustc shows.
fn constant_of(field: &Field) -> Ident {
    let mut name = match &field.member {
        Member::Named(name) => name.clone(),
        Member::Unnamed(index) => format_ident!("field{}", index.index),
    };
    name.set_span(Span::call_site());
    name
}

/// The key is not in the file: its type must be able to do without, whatever it is called.
fn absent(plugin: &Container, field: &Field) -> TokenStream {
    let (private, ty) = (paths::private(), &field.ty);
    let good = match root::need(plugin, field) {
        Need::No => return TokenStream::new(),
        Need::Yes => quote!(false),
        Need::AskType => quote!(#private::Probe::<Field>::OPTIONAL),
    };
    // A type that only a function reads, or only serde, tells nothing of what it accepts.
    let schema = match field.kind {
        Kind::Typed | Kind::Secret => quote!(#private::Probe::<Field>::SCHEMA),
        Kind::Any | Kind::ReadBy => quote!(#private::Schema::Any),
    };
    let key = &field.key;
    let call = call_at(ty, "require_value", &quote!(#good, __PROVISIONER_FILE, #key, &#schema));
    let name = constant_of(field);
    quote! {
        const #name: () = {
            type Field = #ty;
            #call
        };
    }
}
