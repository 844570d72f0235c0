//! The file as tokens: its text, its bytes, and one question to the compiler for each field.

use super::root::{self, Need};
use super::{Embedded, File};
use crate::config::{Container, Field, Kind};
use crate::paths;
use crate::tokens::call_at;
use proc_macro2::{Literal, TokenStream};
use provisioner_shared::bytes::encode;
use provisioner_shared::value::{Kind as Value, Node};
use quote::quote;
use std::path::Path;

/// So many errors of one field are shown in one run.
const SLOTS: usize = 8;

/// A plugin that needs no file, or whose file is missing.
pub(super) fn without_file(name: &str) -> Embedded {
    Embedded { definition: quote!(#name, "", &[]), items: TokenStream::new() }
}

/// `readable` is false where the errors of the file itself are reported already.
pub(super) fn with_file(plugin: &Container, file: &File<'_>, found: &Path, tree: &Node, readable: bool) -> Embedded {
    let private = paths::private();
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
        checks.push(if conditions.is_empty() { check } else { quote!(#(#conditions)* const _: () = { #check };) });
    }
    let items = quote! {
        const __PROVISIONER_FILE: #private::Embedded = #private::Embedded {
            plugin: #plugin_name,
            file: #name,
            text: #text,
            bytes: #bytes,
        };
        const _: () = {
            use #private::UnknownType as _;
            #(#checks)*
        };
    };
    let definition = quote!(__PROVISIONER_FILE.file, __PROVISIONER_FILE.text, __PROVISIONER_FILE.bytes);
    Embedded { definition, items }
}

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
    let mut reports = TokenStream::new();
    for slot in 0..slots {
        let call = call_at(ty, "report", &quote!(&GIVEN, &SCHEMA, COUNT, #slot, #slots));
        reports.extend(quote!(const _: () = #call;));
    }
    quote! {
        const _: () = {
            type Field = #ty;
            const GIVEN: #private::Given = #private::Given { embedded: &__PROVISIONER_FILE, key: #key, at: #start };
            const SCHEMA: #private::Schema = #schema;
            // A file of thousands of lines takes its time; it is not endless.
            #[allow(long_running_const_eval)]
            const COUNT: usize = #private::mistakes(&GIVEN, &SCHEMA);
            #reports
        };
    }
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
    let call = call_at(ty, "require_value", &quote!(#good, &__PROVISIONER_FILE, #key, &#schema));
    quote! {
        const _: () = {
            type Field = #ty;
            const _: () = #call;
        };
    }
}
