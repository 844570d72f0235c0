//! `main!(plugins = [provisioner_aws_plugin])`: the plugins named in code, for builds without Cargo, and for tools that
//! look for a dependency's name in the code.

use super::select::Plugin;
use crate::diagnostics::Report;
use crate::options::segments;
use crate::tokens::stream;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::Ident;
use syn::parse::Parser;
use syn::punctuated::Punctuated;

/// The plugins that are named, and the other options; `None` where none are named, or where the report says why not.
pub(super) fn split(input: &TokenStream, name: &str, report: &mut Report) -> (Option<Vec<Plugin>>, TokenStream) {
    let (mut named, mut rest) = (None, Vec::new());
    for segment in segments(input.clone()) {
        match segment.as_slice() {
            [TokenTree::Ident(key), value @ ..] if key == "plugins" => named = plugins(key, value, name, report),
            _ => rest.push(stream(&segment)),
        }
    }
    (named, quote!(#(#rest),*))
}

fn plugins(key: &Ident, value: &[TokenTree], name: &str, report: &mut Report) -> Option<Vec<Plugin>> {
    let example = format!("write `provisioner::{name}!(plugins = [provisioner_aws_plugin])`");
    let list = match value {
        [TokenTree::Punct(equals), TokenTree::Group(list)] if equals.as_char() == '=' => list,
        _ => {
            report.at(key, "`plugins` is a list of crates", &example);
            return None;
        }
    };
    let Ok(names) = Punctuated::<Ident, syn::Token![,]>::parse_terminated.parse2(list.stream()) else {
        report.at(&list.stream(), "`plugins` is a list of crates, as code names them", &example);
        return None;
    };
    if names.is_empty() {
        report.at(list, "a program without plugins has no commands", &example);
        return None;
    }
    let plugin = |krate: Ident| Plugin { package: krate.to_string().replace('_', "-"), krate, condition: None };
    Some(names.into_iter().map(plugin).collect())
}
