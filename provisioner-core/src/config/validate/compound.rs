//! Mappings, lists and enums against the schema.

use super::Validate;
use crate::config::holds_secret::enum_holds_secret;
use crate::config::schema::{EnumSchema, Schema, Shape, StructSchema};
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::message::Message;
use provisioner_shared::value::{Kind, Node, Origin};
use provisioner_shared::wording::{self, Expected, Found};
use std::borrow::Cow;

impl Validate {
    pub(super) fn known_keys(&mut self, node: &mut Node, known: &StructSchema) {
        if node.kind == Kind::Null {
            // A section whose every line is commented out.
            node.kind = Kind::Map(Vec::new());
        }
        let (top, layer) = (self.path.len() == 1, node.origin.layer);
        let Kind::Map(entries) = &mut node.kind else {
            return self.wrong_kind(node, &Expected::Keys(known.choice(&[])));
        };
        let mut seen: Vec<&'static str> = Vec::new();
        for entry in entries {
            let origin = Origin { layer, place: entry.place };
            let Some(field) = known.field(&entry.key) else {
                if top && entry.key == "enabled" {
                    // Every section has this key, whether or not the plugin's struct shows it.
                    self.below("enabled", |verify| verify.value(&mut entry.value, &Schema::Bool));
                } else {
                    self.unknown_key(origin, &entry.key, &known.choice(self.typed(&entry.key)));
                }
                continue;
            };
            if seen.contains(&field.key) {
                let mut message = Message::new();
                let mapping = self.name();
                wording::key_by_another_name(&mut message, mapping.as_bytes(), entry.key.as_bytes(), field.key);
                self.push(Diagnostic::worded(origin, &message).at_key(&entry.key));
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
            return self.wrong_kind(node, &Expected::Mapping);
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
            return self.wrong_kind(node, &Expected::List);
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
            _ => self.wrong_kind(node, &Expected::ListOf(items.len())),
        }
    }

    pub(super) fn variant(&mut self, node: &mut Node, known: &EnumSchema) {
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
                // Its name would give a secret away.
                Some(_) if self.secret => self.wrong_kind(node, &Expected::OneOf(known.choice(&[]))),
                Some(variant) => {
                    let mut message = Message::new();
                    wording::needs_value(&mut message, self.name().as_bytes(), variant.key, &variant.expected());
                    self.push(Diagnostic::worded(node.origin, &message));
                }
                None => self.unknown_variant(node, &name, known),
            }
            return;
        }
        let origin = node.origin;
        let Kind::Map(entries) = &mut node.kind else {
            return self.wrong_kind(node, &Expected::OneOf(known.choice(&[])));
        };
        let [entry] = entries.as_mut_slice() else {
            return self.wrong_kind(node, &Expected::OneOf(known.choice(&[])));
        };
        let Some(variant) = known.variant(&entry.key) else {
            let (key, place) = (entry.key.to_string(), entry.place);
            let at = Node { kind: Kind::Null, origin: Origin { place, ..origin }, under: None };
            // What stands in the place of a name that leads to a secret may be that secret.
            let may_be_secret = enum_holds_secret(known) && known.choice(key.as_bytes()).nearest().is_none();
            let outer = self.secret;
            self.secret |= may_be_secret;
            self.unknown_variant(&at, &key, known);
            self.secret = outer;
            return;
        };
        entry.key = Cow::Borrowed(variant.key);
        self.below(variant.key, |verify| match variant.shape {
            Shape::Unit if entry.value.kind == Kind::Null => {}
            Shape::Unit => {
                let found = if verify.secret { Found::Hidden } else { Found::from(&entry.value) };
                let mut message = Message::new();
                wording::takes_no_value(&mut message, verify.name().as_bytes(), variant.key, &found);
                verify.push(Diagnostic::worded(entry.value.origin, &message));
            }
            Shape::Newtype(schema) => verify.value(&mut entry.value, schema),
            Shape::Tuple(items) => verify.value(&mut entry.value, &Schema::Tuple(items)),
            Shape::Struct(fields) => verify.value(&mut entry.value, &Schema::Struct(fields)),
        });
    }

    fn unknown_variant(&mut self, node: &Node, name: &str, known: &EnumSchema) {
        let shown = if self.secret { None } else { Some(name.as_bytes()) };
        let mut message = Message::new();
        let choice = known.choice(self.typed(name));
        wording::unknown_value(&mut message, self.name().as_bytes(), shown, &choice);
        self.push(Diagnostic::worded(node.origin, &message));
    }
}

/// Whether an entry of a mapping is there to take away what lower layers have. Where `null` is a value of the mapping, it
/// is that value.
pub(crate) fn is_removal(kind: &Kind, each: &Schema) -> bool {
    *kind == Kind::Null && !matches!(each, Schema::Option(_) | Schema::Any)
}
