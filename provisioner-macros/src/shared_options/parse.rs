//! Reads the fields as arguments, and takes off what clap's derive does not know.

use crate::arguments::Argument;
use crate::attributes::{is_one_of, keep};
use crate::diagnostics::Report;
use crate::options::segments;
use crate::tokens::{stream, text};
use proc_macro2::{Ident, TokenTree};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Field, Meta, parse_quote};

/// Keys of clap's derive that say of a field that it is not an argument.
const NO_ARGUMENT: &[&str] = &["skip", "from_global", "subcommand"];

/// What may stand on a field or on the struct while clap's derive looks at it.
const KEPT: &[&str] = &["arg", "command", "group", "clap", "doc", "cfg", "cfg_attr", "allow", "expect", "deprecated"];

/// The fields that are arguments.
pub(super) fn arguments(options: &mut DeriveInput, report: &mut Report) -> Vec<Argument> {
    keep(&mut options.attrs, &mut |attribute| is_one_of(attribute, KEPT));
    let Data::Struct(data) = &mut options.data else { return Vec::new() };
    let mut arguments = Vec::new();
    for field in &mut data.fields {
        keep(&mut field.attrs, &mut |attribute| is_one_of(attribute, KEPT));
        let Some(ident) = field.ident.clone() else { continue };
        misplaced_keys(&ident, field, report);
        if is_argument(&field.attrs) {
            arguments.push(Argument::parse(&ident, &field.ty, &field.attrs, report));
        }
    }
    arguments
}

fn is_argument(attributes: &[Attribute]) -> bool {
    attributes.iter().all(|attribute| {
        let mut keys = keys(attribute).into_iter();
        !attribute.path().is_ident("clap")
            && !keys.any(
                |key| matches!(key.first(), Some(TokenTree::Ident(name)) if NO_ARGUMENT.iter().any(|key| name == key)),
            )
    })
}

/// `#[group(skip)]`: clap keeps no account of whether any of its options was given.
pub(super) fn skips_its_group(options: &DeriveInput) -> bool {
    let groups = options.attrs.iter().filter(|attribute| attribute.path().is_ident("group"));
    groups.flat_map(keys).any(|key| matches!(key.as_slice(), [TokenTree::Ident(name)] if name == "skip"))
}

/// ```ignore
/// #[arg(long, config = region)] region: String
/// ```
/// The struct may be taken by commands of several plugins: it has no configuration to read.
fn misplaced_keys(ident: &Ident, field: &mut Field, report: &mut Report) {
    let (ident, ty) = (ident.unraw(), text(&field.ty));
    for attribute in &mut field.attrs {
        if !attribute.path().is_ident("arg") {
            continue;
        }
        let keys = keys(attribute);
        let is_ours = |key: &Vec<TokenTree>| matches!(key.first(), Some(TokenTree::Ident(name)) if name == "config" || name == "complete");
        for key in keys.iter().filter(|key| is_ours(key)) {
            let Some(name) = key.first() else { continue };
            let message = format!("`{name}` goes on a parameter of a command or on a field of a group");
            let mut written = Vec::new();
            for key in &keys {
                written.push(stream(key).to_string().replace(" . ", "."));
            }
            let help = format!("make it a parameter: `#[arg({})] {ident}: {ty}`", written.join(", "));
            report.at(name, &message, &help);
        }
        let mut left = Vec::new();
        for key in keys.iter().filter(|key| !is_ours(key)) {
            left.push(stream(key));
        }
        if left.len() < keys.len() {
            *attribute = parse_quote!(#[arg(#(#left),*)]);
        }
    }
}

/// What stands between the commas of an attribute's parentheses.
fn keys(attribute: &Attribute) -> Vec<Vec<TokenTree>> {
    match &attribute.meta {
        Meta::List(list) => segments(list.tokens.clone()),
        _ => Vec::new(),
    }
}
