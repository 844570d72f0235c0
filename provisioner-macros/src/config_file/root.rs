//! The keys at the top of the file against the fields of the plugin's struct, as far as names go.

use super::File;
use crate::config::{Body, Container, Field, Kind};
use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use provisioner_shared::message::Message;
use provisioner_shared::suggest::Choice;
use provisioner_shared::value::{Kind as Value, Node, Position, has_variable};
use provisioner_shared::wording::{self, Expected, Found};
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

/// There is no file: that is an error where a field needs a value, or where the attribute names the file.
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
pub(super) fn check(plugin: &Container, file: &File<'_>, tree: &Node, at: &TokenStream, report: &mut Report) {
    let fields = fields(plugin);
    for entry in tree.entries().unwrap_or_default() {
        if is_field(&fields, &entry.key) {
            continue;
        }
        if entry.key == "enabled" {
            enabled(file, &entry.value, at, report);
            continue;
        }
        let mut message = Message::new();
        let known = choice(&fields, &entry.key);
        wording::unknown_key(&mut message, file.plugin.as_bytes(), entry.key.as_bytes(), &known);
        file.report(at, entry.place, &message, report);
    }
    for field in fields {
        for other in tree.entries().unwrap_or_default().iter().filter(|entry| named(field, &entry.key)).skip(1) {
            let mut message = Message::new();
            let (mapping, key) = (file.plugin.as_bytes(), other.key.as_bytes());
            wording::key_by_another_name(&mut message, mapping, key, &field.key);
            file.report(at, other.place, &message, report);
        }
    }
}

impl File<'_> {
    /// An error in the file, at the author's `tokens`.
    fn report(&self, tokens: &TokenStream, position: Position, message: &Message, report: &mut Report) {
        let text = format!("{}:{position}: {}", self.name, message.said());
        report.at(tokens, &text, message.helps().unwrap_or_default());
    }
}

/// The keys of the fields, for one that is none of them.
fn choice<'t, 'f>(fields: &[&'f Field], typed: &'t str) -> Choice<'t, 'f> {
    let mut choice = Choice::new(typed.as_bytes());
    for field in fields {
        choice.offer(&field.key);
        // The name in the program is not always the key.
        choice.offer_renamed(&field.member.to_token_stream().to_string(), &field.key);
    }
    choice
}

pub(super) fn keys<'f>(fields: &[&'f Field]) -> Vec<&'f str> {
    fields.iter().map(|field| field.key.as_str()).collect()
}

/// Whether a key of the file is a misspelt form of this field's: that is one error, and the key's.
pub(super) fn is_misspelt(plugin: &Container, field: &Field, tree: &Node) -> bool {
    let fields = fields(plugin);
    tree.entries().unwrap_or_default().iter().any(|entry| {
        !is_field(&fields, &entry.key)
            && entry.key != "enabled"
            && choice(&fields, &entry.key).nearest() == Some(&field.key)
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
fn enabled(file: &File<'_>, value: &Node, at: &TokenStream, report: &mut Report) {
    let good = match &value.kind {
        Value::Bool(_) => true,
        Value::Text(text) => has_variable(text),
        _ => false,
    };
    if !good {
        let mut message = Message::new();
        let path = format!("{}.enabled", file.plugin);
        wording::wrong_kind(&mut message, path.as_bytes(), &Expected::Bool, &Found::from(value));
        file.report(at, value.origin.place, &message, report);
    }
}
