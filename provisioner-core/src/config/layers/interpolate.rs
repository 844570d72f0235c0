//! Which texts of a merged tree hold a `${VAR}`, and what comes in its place. After all layers were merged, so that what
//! was overridden need not be set; how a text is written is the business of `template`.

use super::scalar::parse_variable;
use super::template;
use crate::config::path::written;
use crate::config::schema::{Schema, Shape};
use crate::config::validate::Validate;
use crate::environment::Environment;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::value::{Entry, Kind, Layer, Node, has_variable};

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
                match template::replace(text, self.environment, secret) {
                    Ok(text) => self.put(node, text, schema, secret),
                    Err(refusal) => {
                        let message = format!("`{}`: {}", written(&self.path), refusal.message);
                        let diagnostic = Diagnostic::value(node.origin, message).help(refusal.help);
                        self.mistakes.push(diagnostic.secret(secret));
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
        let (kind, mistakes) = parse_variable(&text, schema, node.origin);
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
