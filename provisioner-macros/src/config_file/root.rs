//! The keys at the top of the file against the fields of the plugin's struct, as far as names go.

use super::parse::kind;
use super::tree::{Tree, Value};
use crate::config::{Body, Container, Field, Kind};
use crate::diagnostics::{Report, suggest};
use proc_macro2::TokenStream;
use quote::ToTokens;
use std::path::PathBuf;

/// Whether the plugin has anything to configure.
pub(super) fn has_keys(plugin: &Container) -> bool {
    fields(plugin).next().is_some()
}

/// The fields that have a key.
pub(super) fn fields(plugin: &Container) -> impl Iterator<Item = &Field> {
    let list = match &plugin.body {
        Body::Struct(fields) => fields.list.as_slice(),
        Body::Enum(_) => &[],
    };
    list.iter().filter(|field| field.is_read())
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
    let needed = |field: &&Field| match need(plugin, field) {
        Need::No => false,
        Need::Yes => true,
        Need::AskType => !crate::arguments::is_option(&field.ty) && field.conditions.is_empty(),
    };
    let needed: Vec<_> = fields(plugin).filter(needed).collect();
    if needed.is_empty() && !named {
        return;
    }
    let folders: Vec<_> = folders.iter().map(|folder| format!("`{}`", folder.display())).collect();
    let message = format!("there is no file `{name}` in {}", folders.join(" or "));
    let keys: Vec<_> = needed.iter().map(|field| format!("`{}: …`", field.key)).collect();
    let help = match keys.as_slice() {
        [] => format!("write the file, or remove `config_file`; no field of `{}` needs a value", plugin.ident),
        keys => format!("write it with the defaults of the plugin: {}", keys.join(", ")),
    };
    report.at(at, message, help);
}

/// Keys that are no field, fields given twice, fields without a value, and `enabled`.
pub(super) fn check(plugin: &Container, file: &str, tree: &Tree, at: &TokenStream, report: &mut Report) {
    let fields: Vec<_> = fields(plugin).collect();
    for entry in tree.entries() {
        if fields.iter().any(|field| named(field, &entry.key)) {
            continue;
        }
        let (place, key) = (entry.place, &entry.key);
        if key == "enabled" {
            enabled(file, &entry.value, at, report);
            continue;
        }
        let known = fields.iter().map(|field| field.key.as_str());
        let help = meant(&fields, key).map_or_else(
            || match known.map(|known| format!("`{known}`")).collect::<Vec<_>>() {
                known if known.is_empty() => format!("remove it: `{}` has no fields", plugin.ident),
                known => format!("its fields are {}", known.join(", ")),
            },
            |near| format!("did you mean `{near}`?"),
        );
        report.at(at, format!("{file}:{place}: `{key}` is no field of `{}`", plugin.ident), help);
    }
    for field in fields {
        let given: Vec<_> = tree.entries().iter().filter(|entry| named(field, &entry.key)).collect();
        if let [first, second, ..] = given.as_slice() {
            let message = format!(
                "{file}:{}: `{}` and `{}` (line {}) are the same field",
                second.place, second.key, first.key, first.place.line
            );
            report.at(at, message, format!("keep `{}`", field.key));
        }
    }
}

/// The key of the field that a key which is no field was probably meant for.
fn meant<'f>(fields: &[&'f Field], key: &str) -> Option<&'f str> {
    // The name in the program is not always the key.
    let renamed = fields.iter().find(|field| field.member.to_token_stream().to_string() == *key);
    let known = fields.iter().map(|field| field.key.as_str());
    renamed.map(|field| field.key.as_str()).or_else(|| suggest(key, known))
}

/// Whether a key of the file is a misspelt form of this field's: that is one mistake, and the key's.
pub(super) fn is_misspelt(plugin: &Container, field: &Field, tree: &Tree) -> bool {
    let fields: Vec<_> = fields(plugin).collect();
    let unknown = tree.entries().iter().filter(|entry| !fields.iter().any(|field| named(field, &entry.key)));
    unknown.filter(|entry| entry.key != "enabled").any(|entry| meant(&fields, &entry.key) == Some(&field.key))
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

pub(super) fn named(field: &Field, key: &str) -> bool {
    field.key == key || field.aliases.iter().any(|alias| alias == key)
}

/// Every section has this key, whether or not the plugin's struct shows it.
fn enabled(file: &str, value: &Tree, at: &TokenStream, report: &mut Report) {
    let good = match &value.value {
        Value::Bool(_) => true,
        Value::Text(text) => text.contains("${"),
        _ => false,
    };
    if !good {
        let message =
            format!("{file}:{}: `enabled` must be `true` or `false`, not {}", value.place, kind(&value.value));
        report.at(at, message, "write `enabled: true`");
    }
}
