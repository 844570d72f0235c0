//! Mappings, lists and enums against the schema.

use super::Validate;
use super::scalar::in_words;
use crate::config::schema::{EnumSchema, Schema, Shape, StructSchema};
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::suggest::in_backticks;
use provisioner_shared::value::{Kind, Node, Origin};
use std::borrow::Cow;

impl Validate {
    pub(super) fn known_keys(&mut self, node: &mut Node, known: &StructSchema) {
        if node.kind == Kind::Null {
            // A section whose every line is commented out.
            node.kind = Kind::Map(Vec::new());
        }
        let (top, layer) = (self.path.len() == 1, node.origin.layer);
        let Kind::Map(entries) = &mut node.kind else {
            return self.expected(node, "a mapping");
        };
        let mut seen: Vec<&'static str> = Vec::new();
        for entry in entries {
            let origin = Origin { layer, place: entry.place };
            let Some(field) = known.field(&entry.key) else {
                if top && entry.key == "enabled" {
                    // Every section has this key, whether or not the plugin's struct shows it.
                    self.below("enabled", |verify| verify.value(&mut entry.value, &Schema::Bool));
                } else {
                    let message = format!("`{}` is not a key of `{}`", entry.key, self.name());
                    let mut mistake = Diagnostic::key(origin, &entry.key, message);
                    if let Some(help) = self.near(&entry.key, &known.keys(), "the keys are") {
                        mistake = mistake.help(help);
                    }
                    self.push(mistake);
                }
                continue;
            };
            if seen.contains(&field.key) {
                let message = format!("`{}` is there twice: `{}` is another name for it", field.key, entry.key);
                self.push(Diagnostic::key(origin, &entry.key, message).help("keep one"));
            }
            seen.push(field.key);
            if entry.key != field.key {
                entry.key = Cow::Borrowed(field.key);
            }
            self.below(field.key, |verify| verify.value(&mut entry.value, &field.schema));
        }
    }

    pub(super) fn map(&mut self, node: &mut Node, each: &Schema) {
        let Kind::Map(entries) = &mut node.kind else {
            if node.kind == Kind::Null {
                let help = "remove the line; `<key>: null` below it takes one entry of the defaults away";
                return self.expected_help(node, "a mapping", help.to_owned());
            }
            return self.expected(node, "a mapping");
        };
        for entry in entries {
            if is_removal(&entry.value.kind, each) {
                self.removes = true;
                continue;
            }
            let key = entry.key.to_string();
            self.below(&key, |verify| verify.value(&mut entry.value, each));
        }
    }

    pub(super) fn list(&mut self, node: &mut Node, each: &Schema) {
        let Kind::List(list) = &mut node.kind else {
            return match &node.kind {
                Kind::Null => self.expected_help(node, "a list", "write `[]` for an empty one".to_owned()),
                Kind::Text(text) => {
                    let help = format!("write `[{text}]`");
                    self.expected_help(node, "a list", help);
                }
                _ => self.expected(node, "a list"),
            };
        };
        for (index, item) in list.iter_mut().enumerate() {
            self.below(&index.to_string(), |verify| verify.value(item, each));
        }
    }

    pub(super) fn tuple(&mut self, node: &mut Node, items: &[Schema]) {
        match &mut node.kind {
            Kind::List(list) if list.len() == items.len() => {
                for (index, (item, schema)) in list.iter_mut().zip(items).enumerate() {
                    self.below(&index.to_string(), |verify| verify.value(item, schema));
                }
            }
            _ => self.expected(node, &in_words(&Schema::Tuple(&[])).replace('0', &items.len().to_string())),
        }
    }

    pub(super) fn variant(&mut self, node: &mut Node, known: &EnumSchema) {
        let what = in_words_of(known);
        // A name that looks like something else is still a name: `1` or `true`.
        let name = match &node.kind {
            Kind::Text(text) => Some(text.to_string()),
            Kind::Bool(value) => Some(value.to_string()),
            Kind::Integer(value) => Some(value.to_string()),
            _ => None,
        };
        if let Some(name) = name {
            match known.variant(&name) {
                Some(variant) if matches!(variant.shape, Shape::Unit) => node.kind = Kind::Text(variant.key.into()),
                Some(variant) => {
                    let help = format!("write `{{{}: {}}}`", variant.key, shape_in_words(variant.shape));
                    self.expected_help(node, "the variant with its value", help);
                }
                None => self.unknown_variant(node, &name, known),
            }
            return;
        }
        let origin = node.origin;
        let Kind::Map(entries) = &mut node.kind else {
            return self.expected(node, &what);
        };
        let [entry] = entries.as_mut_slice() else {
            return self.expected(node, &what);
        };
        let Some(variant) = known.variant(&entry.key) else {
            let (key, place) = (entry.key.to_string(), entry.place);
            let at = Node { kind: Kind::Null, origin: Origin { place, ..origin }, under: None };
            return self.unknown_variant(&at, &key, known);
        };
        entry.key = Cow::Borrowed(variant.key);
        self.below(variant.key, |verify| match variant.shape {
            Shape::Unit if entry.value.kind == Kind::Null => {}
            Shape::Unit => {
                let help = format!("write `{}` alone", variant.key);
                verify.expected_help(&entry.value, "no value", help);
            }
            Shape::Newtype(schema) => verify.value(&mut entry.value, schema),
            Shape::Tuple(items) => verify.value(&mut entry.value, &Schema::Tuple(items)),
            Shape::Struct(fields) => verify.value(&mut entry.value, &Schema::Struct(fields)),
        });
    }

    fn unknown_variant(&mut self, node: &Node, name: &str, known: &EnumSchema) {
        let shown = if self.secret { "this" } else { &format!("`{name}`") };
        let message = format!("`{}`: {shown} is none of its values", self.name());
        let mut mistake = Diagnostic::value(node.origin, message);
        if let Some(help) = self.near(name, &known.keys(), "the values are") {
            mistake = mistake.help(help);
        }
        self.push(mistake);
    }
}

/// Whether an entry of a mapping is there to take away what lower layers have. Where `null` is a value of the mapping, it
/// is that value.
pub(crate) fn is_removal(kind: &Kind, each: &Schema) -> bool {
    *kind == Kind::Null && !matches!(each, Schema::Option(_) | Schema::Any)
}

fn in_words_of(known: &EnumSchema) -> String {
    format!("one of {}", in_backticks(&known.keys()))
}

fn shape_in_words(shape: Shape) -> &'static str {
    match shape {
        Shape::Unit => "null",
        Shape::Newtype(_) => "value",
        Shape::Tuple(_) => "[…]",
        Shape::Struct(_) => "{…}",
    }
}
