//! `${VAR}` and `${VAR:-default}` in text, replaced after all layers were merged: what lost is not looked at.

use super::scalar::parse_scalar;
use crate::config::schema::{Schema, Shape};
use crate::config::validate::Validate;
use crate::environment::Environment;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::value::{Entry, Kind, Layer, Node};
use std::borrow::Cow;

/// Whether a text has something to be replaced in it.
pub(crate) fn has_variable(text: &str) -> bool {
    text.contains("${")
}

/// Replaces variables in a merged tree.
pub(crate) struct Interpolate<'a> {
    pub(crate) environment: &'a Environment,
    pub(crate) path: Vec<String>,
    pub(crate) mistakes: Vec<Diagnostic>,
}

impl Interpolate<'_> {
    pub(crate) fn value(&mut self, node: &mut Node, schema: &Schema, secret: bool) {
        let inner = match schema {
            Schema::Secret(inner) => return self.value(node, inner, true),
            Schema::Option(inner) if node.kind != Kind::Null => return self.value(node, inner, secret),
            other => other,
        };
        match &mut node.kind {
            // What a variable holds was put there by a shell, which has replaced what it was to replace.
            Kind::Text(text) if has_variable(text) && !matches!(node.origin.layer, Layer::Variable(_)) => {
                match replace(text, self.environment) {
                    Ok(text) => self.put(node, text, schema, secret),
                    Err((message, help)) => {
                        let message = format!("`{}`: {message}", self.path.join("."));
                        self.mistakes.push(Diagnostic::value(node.origin, message).help(help).secret(secret));
                    }
                }
            }
            Kind::List(list) => {
                for (index, item) in list.iter_mut().enumerate() {
                    let schema = match inner {
                        Schema::Sequence(each) => each,
                        Schema::Tuple(items) => items.get(index).unwrap_or(&Schema::Any),
                        _ => &Schema::Any,
                    };
                    self.below(&index.to_string(), item, schema, secret);
                }
            }
            Kind::Map(entries) => {
                for entry in entries {
                    let schema = schema_below(inner, &entry.key);
                    let Entry { key, value, .. } = entry;
                    self.below(key, value, &schema, secret);
                }
            }
            _ => {}
        }
    }

    fn below(&mut self, key: &str, node: &mut Node, schema: &Schema, secret: bool) {
        self.path.push(key.to_owned());
        self.value(node, schema, secret);
        self.path.pop();
    }

    fn put(&mut self, node: &mut Node, text: String, schema: &Schema, secret: bool) {
        if matches!(schema, Schema::Any) {
            node.kind = Kind::Text(text.into());
            return;
        }
        let (kind, mistakes) = parse_scalar(&text, schema, node.origin);
        node.kind = kind;
        if !mistakes.is_empty() {
            self.mistakes.extend(mistakes.into_iter().map(|mistake| mistake.secret(secret)));
            return;
        }
        let mut verify = Validate::new(self.path.clone());
        if secret {
            verify.secret(node, schema)
        } else {
            verify.value(node, schema)
        }
        self.mistakes.append(&mut verify.mistakes);
    }
}

/// What is expected below a key.
pub(crate) fn schema_below(schema: &Schema, key: &str) -> Schema {
    match schema {
        Schema::Secret(inner) | Schema::Option(inner) => schema_below(inner, key),
        Schema::Struct(known) => known.field(key).map_or(Schema::Any, |field| field.schema),
        Schema::Map(each) => **each,
        Schema::Enum(known) => match known.variant(key).map(|variant| variant.shape) {
            Some(Shape::Newtype(schema)) => *schema,
            Some(Shape::Tuple(items)) => Schema::Tuple(items),
            Some(Shape::Struct(fields)) => Schema::Struct(fields),
            Some(Shape::Unit) | None => Schema::Any,
        },
        _ => Schema::Any,
    }
}

/// A text with its variables replaced, or what is wrong and what to do.
fn replace(text: &str, environment: &Environment) -> Result<String, (String, Cow<'static, str>)> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("${") {
        if rest[..at].ends_with('$') {
            out += &rest[..at - 1];
            out += "${";
            rest = &rest[at + 2..];
            continue;
        }
        out += &rest[..at];
        let Some(end) = rest[at..].find('}') else {
            return Err(("a `${` without its `}`".to_owned(), "write `$${` for a plain `${`".into()));
        };
        let inside = &rest[at + 2..at + end];
        let (name, default) = inside.split_once(":-").map_or((inside, None), |(name, default)| (name, Some(default)));
        if !is_name(name) {
            let message = format!("`{name}` cannot be the name of a variable");
            return Err((message, "write `${NAME}`, or `$${` for a plain `${`".into()));
        }
        match (environment.var_os(name).map(std::ffi::OsString::into_string), default) {
            (Some(Ok(value)), Some(default)) if value.is_empty() => out += default,
            (Some(Ok(value)), _) => out += &value,
            (Some(Err(_)), _) => {
                return Err((format!("the variable `{name}` is not UTF-8"), "set it to other text".into()));
            }
            (None, Some(default)) => out += default,
            (None, None) => {
                let help = format!("set it, or write `${{{name}:-default}}`");
                return Err((format!("the variable `{name}` is not set"), help.into()));
            }
        }
        rest = &rest[at + end + 1..];
    }
    Ok(out + rest)
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|letter: char| letter.is_ascii_digit())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}
