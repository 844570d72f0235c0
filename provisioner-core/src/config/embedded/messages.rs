//! What the compiler says: the position, what is wrong in the words of the terminal, and what to write.

use super::walk::{Path, Step, Walk};
use crate::config::{EnumSchema, Field, Schema, StructSchema, Variant};
use provisioner_shared::bytes::{ByteReader, Tag, Token, Word};
use provisioner_shared::message::Message;
use provisioner_shared::suggest::same;
use provisioner_shared::wording::{self, Found};

impl Walk<'_> {
    pub(super) const fn unknown_field(&mut self, place: usize, path: &Path<'_>, key: Word, schema: &StructSchema) {
        if !self.is_wanted() {
            return;
        }
        self.at(place);
        let key = self.reader.bytes(key);
        let path = self.name(path);
        wording::unknown_key(&mut self.message, path.as_bytes(), key, &schema.choice(key));
    }

    /// The number of the field that a key which is not a field was probably meant for.
    pub(super) const fn meant(&self, schema: &StructSchema, key: Word) -> Option<usize> {
        let Some(word) = schema.choice(self.reader.bytes(key)).nearest() else { return None };
        let mut index = 0;
        while index < schema.fields.len() {
            if same(word.as_bytes(), schema.fields[index].key.as_bytes()) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    pub(super) const fn missing(&mut self, token: &Token, path: &Path<'_>, field: &Field) {
        if !self.is_wanted() {
            return;
        }
        self.at(token.place);
        let path = self.name(path);
        wording::missing(&mut self.message, path.as_bytes(), field.key, &field.schema.expected());
        self.message.text(", or `#[serde(default)]` on the field");
    }

    pub(super) const fn given_twice(&mut self, place: usize, path: &Path<'_>, key: Word, field: &Field) {
        if !self.is_wanted() {
            return;
        }
        self.at(place);
        let key = self.reader.bytes(key);
        let path = self.name(path);
        wording::key_by_another_name(&mut self.message, path.as_bytes(), key, field.key);
    }

    pub(super) const fn wrong_kind(&mut self, token: &Token, path: &Path<'_>, schema: &Schema) {
        let found = found(self.reader, token.tag, self.secret);
        self.reader.pass(token);
        if !self.is_wanted() {
            return;
        }
        self.at(token.place);
        let path = self.name(path);
        wording::wrong_kind(&mut self.message, path.as_bytes(), &schema.expected(), &found);
        if matches!(token.tag, Tag::Null) {
            self.message.text(", or make the type an `Option`");
        }
    }

    pub(super) const fn unknown_variant(&mut self, place: usize, path: &Path<'_>, name: &[u8], of: &EnumSchema) {
        if !self.is_wanted() {
            return;
        }
        self.at(place);
        let shown = if self.secret { None } else { Some(name) };
        let path = self.name(path);
        wording::unknown_value(&mut self.message, path.as_bytes(), shown, &of.choice(name));
    }

    pub(super) const fn variant_needs_value(&mut self, token: &Token, path: &Path<'_>, variant: &Variant) {
        if !self.is_wanted() {
            return;
        }
        self.at(token.place);
        let path = self.name(path);
        wording::needs_value(&mut self.message, path.as_bytes(), variant.key, &variant.expected());
    }

    pub(super) const fn variant_takes_no_value(&mut self, token: &Token, path: &Path<'_>, variant: &Variant) {
        let found = found(self.reader, token.tag, self.secret);
        self.reader.pass(token);
        if !self.is_wanted() {
            return;
        }
        self.at(token.place);
        let path = self.name(path);
        wording::takes_no_value(&mut self.message, path.as_bytes(), variant.key, &found);
    }

    const fn at(&mut self, place: usize) {
        let (line, column) = self.reader.place(place);
        self.message.text(self.given.embedded.file);
        self.message.text(":");
        self.message.number(line as i128);
        self.message.text(":");
        self.message.number(column as i128);
        self.message.text(": ");
    }

    /// The path as the terminal writes it: `myplugin.servers.0.host`.
    const fn name(&self, path: &Path<'_>) -> Message {
        let mut name = Message::new();
        name.text(self.given.embedded.plugin);
        self.steps(path, &mut name);
        name
    }

    const fn steps(&self, path: &Path<'_>, name: &mut Message) {
        if let Some(parent) = path.parent {
            self.steps(parent, name);
        }
        name.text(".");
        match path.step {
            Step::Field => name.text(self.given.key),
            Step::Key(key) => name.bytes(self.reader.bytes(key)),
            Step::Index(index) => name.number(index as i128),
        }
    }
}

/// What the file holds, for messages.
const fn found(mut reader: ByteReader<'_>, tag: Tag, secret: bool) -> Found<'_> {
    if secret {
        return Found::Hidden;
    }
    match tag {
        Tag::Null => Found::Null,
        Tag::Bool(value) => Found::Bool(value),
        Tag::Integer(value) => Found::Integer(value),
        Tag::Float(word) => Found::Float(reader.float(word)),
        Tag::Text { word, .. } => Found::Text(reader.bytes(word)),
        Tag::List { count, .. } => Found::List(count),
        Tag::Map { count: 1, .. } => {
            let (place, key) = reader.key();
            let (line, column) = reader.place(place);
            let at_value = reader.value().place;
            // A tag is read as a mapping of one key, at the position of its value.
            match reader.place(at_value) {
                (value_line, value_column) if line != 0 && line == value_line && column == value_column => {
                    Found::Tagged(reader.bytes(key))
                }
                _ => Found::Mapping,
            }
        }
        Tag::Map { .. } => Found::Mapping,
    }
}
