//! What a type accepts, in the words of JSON Schema.

use super::as_json;
use crate::config::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use crate::json::Json;
use provisioner_shared::value::Node;

/// What a value may be. `default` is the value of the embedded file at this place.
pub(super) fn value(schema: &Schema, default: Option<&Node>) -> Json {
    let plain = match schema {
        Schema::Any => return Json::Bool(true),
        Schema::Option(inner) => return any_of(vec![value(inner, default), parse_scalar("null")]),
        Schema::Secret(inner) => {
            // What is never shown has no default to show either.
            return value(inner, None).with("writeOnly", true);
        }
        Schema::String => return parse_scalar("string"),
        Schema::Bool => parse_scalar("boolean"),
        Schema::Integer { min, max, .. } => {
            parse_scalar("integer").with("minimum", number(*min)).with("maximum", number(*max))
        }
        Schema::Float => parse_scalar("number"),
        Schema::Char => parse_scalar("string").with("minLength", Json::Integer(1)).with("maxLength", Json::Integer(1)),
        Schema::Sequence(element) => parse_scalar("array").with("items", value(element, None)),
        Schema::Tuple(elements) => tuple(elements),
        Schema::Map(element) => map(element, default),
        Schema::Struct(fields) => mapping(fields, default),
        Schema::Enum(variants) => one_of(variants, default),
    };
    any_of(vec![plain, Json::object().with("$ref", "#/$defs/variable")])
}

fn parse_scalar(name: &str) -> Json {
    Json::object().with("type", name)
}

fn any_of(choices: Vec<Json>) -> Json {
    Json::object().with("anyOf", choices)
}

/// A mapping with known keys. What `default` gives is not required.
pub(super) fn mapping(schema: &StructSchema, default: Option<&Node>) -> Json {
    let mut properties = Json::object();
    let mut required = Vec::new();
    for field in schema.fields {
        let names = || std::iter::once(&field.key).chain(field.aliases);
        let default = default.and_then(|default| names().find_map(|name| default.get(name)));
        let accepts = described(value(&field.schema, default), field.doc, shown(field, default));
        for name in names() {
            properties.set(name, accepts.clone());
        }
        if !field.optional && default.is_none() {
            let mut choices: Vec<Json> = names().map(|name| requires(name)).collect();
            required.push(if choices.len() == 1 { choices.remove(0) } else { any_of(choices) });
        }
    }
    // A section whose every line is commented out is null.
    let kind = if required.is_empty() { Json::texts(&["object", "null"]) } else { "object".into() };
    let accepts = Json::object().with("type", kind).with("properties", properties).with("additionalProperties", false);
    if required.is_empty() { accepts } else { accepts.with("allOf", required) }
}

fn requires(name: &str) -> Json {
    Json::object().with("required", Json::texts(&[name]))
}

/// Adds what people read to what programs check.
pub(super) fn described(accepts: Json, doc: &str, default: Option<Json>) -> Json {
    let mut accepts = match accepts {
        Json::Object(_) => accepts,
        _ => Json::object(),
    };
    if !doc.is_empty() {
        accepts.set("description", doc.into());
    }
    if let Some(default) = default {
        accepts.set("default", default);
    }
    accepts
}

/// The default that is shown beside a field: that of a mapping is shown beside its own fields.
fn shown(field: &Field, default: Option<&Node>) -> Option<Json> {
    fn hidden(schema: &Schema) -> bool {
        match schema {
            Schema::Option(inner) => hidden(inner),
            Schema::Struct(_) | Schema::Secret(_) => true,
            _ => false,
        }
    }
    default.filter(|_| !hidden(&field.schema)).map(as_json)
}

fn tuple(elements: &[Schema]) -> Json {
    let items = elements.iter().map(|element| value(element, None)).collect::<Vec<_>>();
    let count = Json::Integer(items.len() as i128);
    parse_scalar("array").with("prefixItems", items).with("items", false).with("minItems", count)
}

/// A mapping with keys of the user's choice. A key that the embedded file has too is merged with what it has there.
fn map(element: &Schema, default: Option<&Node>) -> Json {
    let mut merged = Json::object();
    for entry in default.and_then(Node::entries).unwrap_or_default() {
        merged.set(&entry.key, or_removed(value(element, Some(&entry.value))));
    }
    parse_scalar("object").with("properties", merged).with("additionalProperties", or_removed(value(element, None)))
}

/// `null` takes an entry of a mapping away.
fn or_removed(value: Json) -> Json {
    any_of(vec![value, parse_scalar("null")])
}

fn one_of(schema: &EnumSchema, default: Option<&Node>) -> Json {
    let mut choices = Vec::new();
    for variant in schema.variants {
        for name in std::iter::once(&variant.key).chain(variant.aliases) {
            // The same variant in the embedded file gives what the user's leaves out.
            let mut names = std::iter::once(&variant.key).chain(variant.aliases);
            let default = default.and_then(|default| names.find_map(|name| default.get(name)));
            choices.extend(choice(variant, name, default));
        }
    }
    any_of(choices)
}

fn choice(variant: &Variant, name: &str, default: Option<&Node>) -> Vec<Json> {
    let below = |accepts: Json| {
        parse_scalar("object")
            .with("properties", Json::object().with(name, accepts))
            .with("required", Json::texts(&[name]))
            .with("additionalProperties", false)
    };
    let only = |name: Json| Json::object().with("const", name);
    let mut choices = match variant.shape {
        Shape::Unit => {
            let mut choices = vec![only(name.into()), below(parse_scalar("null"))];
            // YAML reads such a name as something else; it is the name all the same.
            match (name.parse::<bool>(), name.parse::<i128>()) {
                (Ok(name), _) => choices.push(only(name.into())),
                (_, Ok(name)) if i64::try_from(name).is_ok() => choices.push(only(Json::Integer(name))),
                _ => {}
            }
            choices
        }
        Shape::Newtype(schema) => vec![below(value(schema, default))],
        Shape::Tuple(elements) => vec![below(tuple(elements))],
        Shape::Struct(fields) => vec![below(mapping(fields, default))],
    };
    if !variant.doc.is_empty() {
        for choice in &mut choices {
            choice.set("description", variant.doc.into());
        }
    }
    choices
}

/// JSON knows integers of 64 bits; beyond them the nearest float says as much as an editor can use.
pub(super) fn number(number: i128) -> Json {
    match (u64::try_from(number), i64::try_from(number)) {
        (Err(_), Err(_)) => (number as f64).into(),
        _ => Json::Integer(number),
    }
}
