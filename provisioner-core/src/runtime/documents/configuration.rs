//! The keys of a plugin's configuration, and the file they are in.

use super::page::{Part, Span, item};
use super::{arguments, prose};
use crate::config::path::written;
use crate::config::{Field, Schema, flow, holds_secret, variable_that_sets};
use crate::program::Program;
use crate::registry::PluginDef;
use provisioner_shared::parse::read_document;
use provisioner_shared::value::Node;
use std::path::Path;

/// Every key with its description, what it accepts and the variable that sets it.
pub(super) fn keys(program: &Program, plugin: &PluginDef) -> Vec<Part> {
    let Some(config) = &plugin.config else { return Vec::new() };
    let schema = (config.schema)();
    let defaults = read_document(config.text);
    let mut found = Vec::new();
    if let Schema::Struct(fields) = schema {
        collect(fields.fields, &mut Vec::new(), &mut |keys, field| {
            let default = default(defaults.as_ref(), keys, &field.schema);
            found.push(entry(program, plugin, schema, keys, field, default));
        });
    }
    found
}

fn entry(
    program: &Program,
    plugin: &PluginDef,
    schema: &Schema,
    keys: &[String],
    field: &Field,
    default: Option<String>,
) -> Part {
    let mut text = Vec::new();
    for part in prose::parts(field.doc) {
        if let Part::Paragraph(spans) | Part::Bullet(spans) = part {
            text.push(spans);
        }
    }
    let mut note = format!("Accepts {}.", accepted(&field.schema));
    if let Some(default) = default {
        note = format!("{note} Default: {default}.");
    }
    if let Some(variable) = variable_that_sets(program, plugin.name, keys, schema) {
        note = format!("{note} Variable: `{variable}`.");
    }
    text.push(super::spans::spans(&note));
    let names: Vec<&str> = keys.iter().map(String::as_str).collect();
    Part::Item { term: vec![Span::Literal(format!("{}.{}", plugin.name, written(&names)))], text }
}

/// The value of a key in the embedded file, where it is no secret.
fn default(defaults: Option<&Node>, keys: &[String], schema: &Schema) -> Option<String> {
    let value = defaults?.at(keys.iter().map(String::as_str))?;
    let text = flow(value);
    (!holds_secret(schema) && !text.is_empty()).then(|| arguments::code(&text))
}

fn collect(fields: &[Field], keys: &mut Vec<String>, each: &mut dyn FnMut(&[String], &Field)) {
    for field in fields {
        keys.push(field.key.to_owned());
        match &field.schema {
            Schema::Struct(inner) | Schema::Option(Schema::Struct(inner)) => collect(inner.fields, keys, each),
            _ => each(keys, field),
        }
        keys.pop();
    }
}

/// What a value may be, in words.
fn accepted(schema: &Schema) -> String {
    match schema {
        Schema::Any => "any value".into(),
        Schema::Bool => "`true` or `false`".into(),
        Schema::Integer { min, max, .. } => format!("a whole number from {min} to {max}"),
        Schema::Float => "a number".into(),
        Schema::String => "text".into(),
        Schema::Char => "one character".into(),
        Schema::Option(inner) => format!("{}, or nothing", accepted(inner)),
        Schema::Secret(inner) => format!("a secret: {}", accepted(inner)),
        Schema::Sequence(element) => format!("a list, of which each entry is {}", accepted(element)),
        Schema::Tuple(elements) => format!("a list of {} values", elements.len()),
        Schema::Map(value) => format!("a mapping, of which each value is {}", accepted(value)),
        Schema::Struct(known) => {
            let keys: Vec<String> = known.fields.iter().map(|field| format!("`{}`", field.key)).collect();
            format!("a mapping with the keys {}", keys.join(", "))
        }
        Schema::Enum(known) => {
            let keys: Vec<String> = known.variants.iter().map(|variant| format!("`{}`", variant.key)).collect();
            format!("one of {}", keys.join(", "))
        }
    }
}

/// The files of a program.
pub(super) fn files(program: &Program) -> Vec<Part> {
    let file = Path::new("~/.config").join(program.name).join("config.yaml");
    let variable = program.variable_prefix() + "_CONFIG";
    vec![item(
        &file.display().to_string(),
        &format!(
            "The configuration, where neither `--config` nor the variable `{variable}` names another file; below \
             `$XDG_CONFIG_HOME` where that is set."
        ),
    )]
}
