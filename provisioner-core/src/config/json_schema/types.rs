//! What a type accepts, in the words of JSON Schema.

use super::super::value::Node;
use super::super::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use super::as_json;
use serde_json::{Map, Value, json};

/// What a value may be. `default` is the value of the embedded file at this place.
pub(super) fn value(schema: &Schema, default: Option<&Node>) -> Value {
    let plain = match schema {
        Schema::Any => return json!(true),
        Schema::Option(inner) => {
            let accepts = value(inner, default);
            return json!({ "anyOf": [accepts, { "type": "null" }] });
        }
        Schema::Secret(inner) => {
            // What is never shown has no default to show either.
            let mut accepts = value(inner, None);
            if let Some(accepts) = accepts.as_object_mut() {
                accepts.insert("writeOnly".to_owned(), json!(true));
            }
            return accepts;
        }
        Schema::String => return json!({ "type": "string" }),
        Schema::Bool => json!({ "type": "boolean" }),
        Schema::Integer { min, max, .. } => {
            json!({ "type": "integer", "minimum": number(*min), "maximum": number(*max) })
        }
        Schema::Float => json!({ "type": "number" }),
        Schema::Char => json!({ "type": "string", "minLength": 1, "maxLength": 1 }),
        Schema::Sequence(element) => json!({ "type": "array", "items": value(element, None) }),
        Schema::Tuple(elements) => tuple(elements),
        Schema::Map(element) => map(element, default),
        Schema::Struct(fields) => mapping(fields, default),
        Schema::Enum(variants) => one_of(variants, default),
    };
    json!({ "anyOf": [plain, { "$ref": "#/$defs/variable" }] })
}

/// A mapping with known keys. What `default` gives is not required.
pub(super) fn mapping(schema: &StructSchema, default: Option<&Node>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in schema.fields {
        let names = || std::iter::once(&field.key).chain(field.aliases);
        let default = default.and_then(|default| names().find_map(|name| default.get(name)));
        let accepts = described(value(&field.schema, default), field.doc, shown(field, default));
        for name in names() {
            properties.insert((*name).to_owned(), accepts.clone());
        }
        if !field.optional && default.is_none() {
            required.push(match field.aliases {
                [] => json!({ "required": [field.key] }),
                _ => json!({ "anyOf": names().map(|name| json!({ "required": [name] })).collect::<Value>() }),
            });
        }
    }
    // A section whose every line is commented out is null.
    let kind = if required.is_empty() { json!(["object", "null"]) } else { json!("object") };
    let mut accepts = json!({ "type": kind, "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        accepts["allOf"] = required.into();
    }
    accepts
}

/// Adds what people read to what programs check.
pub(super) fn described(accepts: Value, doc: &str, default: Option<Value>) -> Value {
    let mut accepts = match accepts {
        Value::Object(accepts) => accepts,
        _ => Map::new(),
    };
    if !doc.is_empty() {
        accepts.insert("description".to_owned(), doc.into());
    }
    if let Some(default) = default {
        accepts.insert("default".to_owned(), default);
    }
    Value::Object(accepts)
}

/// The default that is shown beside a field: that of a mapping is shown beside its own fields.
fn shown(field: &Field, default: Option<&Node>) -> Option<Value> {
    fn hidden(schema: &Schema) -> bool {
        match schema {
            Schema::Option(inner) => hidden(inner),
            Schema::Struct(_) | Schema::Secret(_) => true,
            _ => false,
        }
    }
    default.filter(|_| !hidden(&field.schema)).map(as_json)
}

fn tuple(elements: &[Schema]) -> Value {
    let items: Value = elements.iter().map(|element| value(element, None)).collect();
    json!({ "type": "array", "prefixItems": items, "items": false, "minItems": elements.len() })
}

/// A mapping with keys of the user's choice. A key that the embedded file has too is merged with what it has there.
fn map(element: &Schema, default: Option<&Node>) -> Value {
    let merged: Map<String, Value> = default
        .and_then(Node::entries)
        .unwrap_or_default()
        .iter()
        .map(|entry| (entry.key.to_string(), value(element, Some(&entry.value))))
        .collect();
    json!({ "type": "object", "properties": merged, "additionalProperties": value(element, None) })
}

fn one_of(schema: &EnumSchema, default: Option<&Node>) -> Value {
    let mut choices = Vec::new();
    for variant in schema.variants {
        for name in std::iter::once(&variant.key).chain(variant.aliases) {
            // The same variant in the embedded file gives what the user's leaves out.
            let mut names = std::iter::once(&variant.key).chain(variant.aliases);
            let default = default.and_then(|default| names.find_map(|name| default.get(name)));
            choices.extend(choice(variant, name, default));
        }
    }
    json!({ "anyOf": choices })
}

fn choice(variant: &Variant, name: &str, default: Option<&Node>) -> Vec<Value> {
    let below = |accepts: Value| {
        json!({
            "type": "object", "properties": { name: accepts }, "required": [name], "additionalProperties": false,
        })
    };
    let choices = match variant.shape {
        Shape::Unit => {
            let mut choices = vec![json!({ "const": name }), below(json!({ "type": "null" }))];
            // YAML reads such a name as something else; it is the name all the same.
            match (name.parse::<bool>(), name.parse::<i64>()) {
                (Ok(name), _) => choices.push(json!({ "const": name })),
                (_, Ok(name)) => choices.push(json!({ "const": name })),
                _ => {}
            }
            choices
        }
        Shape::Newtype(schema) => vec![below(value(schema, default))],
        Shape::Tuple(elements) => vec![below(tuple(elements))],
        Shape::Struct(fields) => vec![below(mapping(fields, default))],
    };
    choices.into_iter().map(|choice| described(choice, variant.doc, None)).collect()
}

/// JSON knows integers of 64 bits; beyond them the nearest float says as much as an editor can use.
pub(super) fn number(number: i128) -> Value {
    match (u64::try_from(number), i64::try_from(number)) {
        (Ok(number), _) => number.into(),
        (_, Ok(number)) => number.into(),
        #[expect(clippy::cast_precision_loss, reason = "no exact number of this size can be written")]
        _ => (number as f64).into(),
    }
}
