//! The keys at the top of the file against the fields of the plugin's struct, as far as names go.

use crate::config::{Body, Container, Field, Kind};
use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use provisioner_shared::suggest::{in_backticks, nearest};
use provisioner_shared::value::{Kind as Value, Node, has_variable};
use quote::ToTokens;
use std::path::PathBuf;

/// Whether the plugin has anything to configure.
pub(super) fn has_keys(plugin: &Container) -> bool {
    !fields(plugin).is_empty()
}

/// The fields that have a key.
pub(super) fn fields(plugin: &Container) -> Vec<&Field> {
    match &plugin.body {
        Body::Struct(fields) => fields.list.iter().filter(|field| field.is_read()).collect(),
        Body::Enum(_) => Vec::new(),
    }
}

/// There is no file: that is a mistake where a field needs a value, or where the attribute names the file.
pub(super) fn without_file(
    plugin: &Container,
    name: &str,
    folders: &[PathBuf],
    named: bool,
    at: &TokenStream,
    report: &mut Report,
) {
    let mut needed = Vec::new();
    for field in fields(plugin) {
        let is_needed = match need(plugin, field) {
            Need::No => false,
            Need::Yes => true,
            Need::AskType => !crate::arguments::is_option(&field.ty) && field.conditions.is_empty(),
        };
        if is_needed {
            needed.push(format!("`{}: …`", field.key));
        }
    }
    if needed.is_empty() && !named {
        return;
    }
    let mut places = Vec::new();
    for folder in folders {
        places.push(format!("`{}`", folder.display()));
    }
    let message = format!("there is no file `{name}` in {}", places.join(" or "));
    let help = match needed.as_slice() {
        [] => format!("write the file, or remove `config_file`; no field of `{}` needs a value", plugin.ident),
        keys => format!("write it with the defaults of the plugin: {}", keys.join(", ")),
    };
    report.at(at, &message, &help);
}

/// Keys that are no field, fields given twice, fields without a value, and `enabled`.
pub(super) fn check(plugin: &Container, file: &str, tree: &Node, at: &TokenStream, report: &mut Report) {
    let fields = fields(plugin);
    for entry in tree.entries().unwrap_or_default() {
        if is_field(&fields, &entry.key) {
            continue;
        }
        let (place, key) = (entry.place, &entry.key);
        if key == "enabled" {
            enabled(file, &entry.value, at, report);
            continue;
        }
        let help = match meant(&fields, key) {
            Some(near) => format!("did you mean `{near}`?"),
            None if fields.is_empty() => format!("remove it: `{}` has no fields", plugin.ident),
            None => format!("its fields are {}", in_backticks(&keys(&fields))),
        };
        report.at(at, &format!("{file}:{place}: `{key}` is no field of `{}`", plugin.ident), &help);
    }
    for field in fields {
        let mut given = tree.entries().unwrap_or_default().iter().filter(|entry| named(field, &entry.key));
        if let (Some(first), Some(second)) = (given.next(), given.next()) {
            let message = format!(
                "{file}:{}: `{}` and `{}` (line {}) are the same field",
                second.place, second.key, first.key, first.place.line
            );
            report.at(at, &message, &format!("keep `{}`", field.key));
        }
    }
}

/// The key of the field that a key which is no field was probably meant for.
fn meant<'f>(fields: &[&'f Field], key: &str) -> Option<&'f str> {
    // The name in the program is not always the key.
    let renamed = fields.iter().find(|field| field.member.to_token_stream().to_string() == *key);
    match renamed {
        Some(field) => Some(&field.key),
        None => nearest(key, &keys(fields)),
    }
}

fn keys<'f>(fields: &[&'f Field]) -> Vec<&'f str> {
    fields.iter().map(|field| field.key.as_str()).collect()
}

/// Whether a key of the file is a misspelt form of this field's: that is one mistake, and the key's.
pub(super) fn is_misspelt(plugin: &Container, field: &Field, tree: &Node) -> bool {
    let fields = fields(plugin);
    tree.entries().unwrap_or_default().iter().any(|entry| {
        !is_field(&fields, &entry.key) && entry.key != "enabled" && meant(&fields, &entry.key) == Some(&field.key)
    })
}

/// Whether a field's key must be there.
pub(super) enum Need {
    /// It may be left out.
    No,
    /// The declaration shows that it must be there.
    Yes,
    /// That depends on the type, which may be an `Option` by any name.
    AskType,
}

pub(super) fn need(plugin: &Container, field: &Field) -> Need {
    match field.kind {
        _ if plugin.default.is_some() || field.default.is_some() => Need::No,
        Kind::Typed | Kind::Secret => Need::AskType,
        Kind::Any if crate::arguments::is_option(&field.ty) => Need::No,
        // serde asks for the key wherever a function reads the value.
        Kind::Any | Kind::ReadBy => Need::Yes,
    }
}

fn is_field(fields: &[&Field], key: &str) -> bool {
    fields.iter().any(|field| named(field, key))
}

pub(super) fn named(field: &Field, key: &str) -> bool {
    field.key == key || field.aliases.iter().any(|alias| alias == key)
}

/// Every section has this key, whether or not the plugin's struct shows it.
fn enabled(file: &str, value: &Node, at: &TokenStream, report: &mut Report) {
    let good = match &value.kind {
        Value::Bool(_) => true,
        Value::Text(text) => has_variable(text),
        _ => false,
    };
    if !good {
        let message =
            format!("{file}:{}: `enabled` must be `true` or `false`, not {}", value.origin.place, kind(&value.kind));
        report.at(at, &message, "write `enabled: true`");
    }
}

/// What a value is, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "`true` or `false`",
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number with a fraction",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
    }
}
