//! What the compiler says: the place, what is wrong in the words of the file, and what to write.

use super::describe::{expected, found, is_number, of_fields, of_variants};
use super::walk::{Path, Step, Walk};
use crate::config::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use provisioner_shared::bytes::{Tag, Token, Word};
use provisioner_shared::suggest::same;

impl Walk<'_> {
    pub(super) const fn unknown_field(&mut self, place: usize, path: &Path<'_>, key: Word, schema: &StructSchema) {
        if !self.mistake() {
            return;
        }
        self.at(place);
        self.key(&Path { parent: Some(path), step: Step::Key(key) });
        self.message.text(" is no field of `");
        self.message.text(schema.name);
        self.message.text("`\n= help: ");
        let choice = of_fields(self.reader.bytes(key), schema);
        if choice.is_empty() {
            self.message.text("it has no fields");
        }
        choice.write(&mut self.message, "its fields are");
    }

    /// The number of the field that a key which is no field was probably meant for.
    pub(super) const fn meant(&self, schema: &StructSchema, key: Word) -> Option<usize> {
        let Some(word) = of_fields(self.reader.bytes(key), schema).nearest() else { return None };
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
        if !self.mistake() {
            return;
        }
        self.at(token.place);
        self.message.text("`");
        self.steps(path);
        self.message.text(".");
        self.message.text(field.key);
        self.message.text("` has no value\n= help: write `");
        self.message.text(field.key);
        self.message.text(": …` in ");
        self.key(path);
        self.message.text(", ");
        expected(&mut self.message, &field.schema);
        self.message.text(", or `#[serde(default)]` on the field");
    }

    pub(super) const fn given_twice(&mut self, place: usize, path: &Path<'_>, key: Word, field: &Field) {
        if !self.mistake() {
            return;
        }
        self.at(place);
        self.key(&Path { parent: Some(path), step: Step::Key(key) });
        self.message.text(" is there already, by another of its names\n= help: keep `");
        self.message.text(field.key);
        self.message.text("`");
    }

    pub(super) const fn wrong_kind(&mut self, token: &Token, path: &Path<'_>, schema: &Schema) {
        // What is in it is not looked at.
        self.reader.pass(token);
        if !self.mistake() {
            return;
        }
        self.at(token.place);
        self.key(path);
        self.message.text(" must be ");
        expected(&mut self.message, schema);
        self.message.text(", not ");
        found(&mut self.message, token.tag);
        match (schema, token.tag) {
            (Schema::String | Schema::Char | Schema::Enum(_), Tag::Bool(_) | Tag::Integer(_) | Tag::Float(_)) => {
                self.message.text("\n= help: put it in quotes to make it text");
            }
            (Schema::Bool, Tag::Text { .. }) => self.message.text("\n= help: write `true` or `false`, without quotes"),
            (Schema::Integer { .. } | Schema::Float, Tag::Text { word, .. }) if is_number(self.reader.bytes(word)) => {
                self.message.text("\n= help: write the number without quotes");
            }
            (Schema::Sequence(_) | Schema::Tuple(_), _) => {
                self.message.text("\n= help: write `[…]`, or one `- ` a line")
            }
            (Schema::Struct(schema), _) => {
                self.message.text("\n= help: its fields are ");
                of_fields(&[], schema).list(&mut self.message);
            }
            (_, Tag::Null) => self.message.text("\n= help: write a value, or make the type an `Option`"),
            _ => {
                self.message.text("\n= help: write ");
                expected(&mut self.message, schema);
                self.message.text(" in its place");
            }
        }
    }

    pub(super) const fn wrong_length(&mut self, token: &Token, path: &Path<'_>, expected: usize, found: usize) {
        // What is in it is not looked at.
        self.reader.pass(token);
        if !self.mistake() {
            return;
        }
        self.at(token.place);
        self.key(path);
        self.message.text(" must be a list of ");
        self.message.number(expected as i128);
        self.message.text(", not of ");
        self.message.number(found as i128);
        self.message.text(if found > expected { "\n= help: remove the last " } else { "\n= help: add " });
        self.message.number(found.abs_diff(expected) as i128);
    }

    pub(super) const fn out_of_range(
        &mut self,
        token: &Token,
        path: &Path<'_>,
        value: i128,
        name: &str,
        (min, max): (i128, i128),
    ) {
        if !self.mistake() {
            return;
        }
        self.at(token.place);
        self.key(path);
        self.message.text(" is ");
        self.message.number(value);
        self.message.text(", out of range for `");
        self.message.text(name);
        self.message.text("`\n= help: write a number from ");
        self.message.number(min);
        self.message.text(" to ");
        self.message.number(max);
    }

    pub(super) const fn unknown_variant(&mut self, place: usize, path: &Path<'_>, name: &[u8], of: &EnumSchema) {
        if !self.mistake() {
            return;
        }
        self.at(place);
        self.key(path);
        self.message.text(": `");
        self.message.bytes(name);
        self.message.text("` is no variant of `");
        self.message.text(of.name);
        self.message.text("`\n= help: ");
        of_variants(name, of).write(&mut self.message, "the variants are");
    }

    pub(super) const fn variant_needs_value(&mut self, token: &Token, path: &Path<'_>, variant: &Variant) {
        if !self.mistake() {
            return;
        }
        self.at(token.place);
        self.key(path);
        self.message.text(": `");
        self.message.text(variant.key);
        self.message.text("` needs a value\n= help: write `");
        self.message.text(variant.key);
        self.message.text(": …` in its place, ");
        match variant.shape {
            Shape::Newtype(schema) => expected(&mut self.message, schema),
            Shape::Tuple(elements) => expected(&mut self.message, &Schema::Tuple(elements)),
            Shape::Unit | Shape::Struct(_) => self.message.text("a mapping"),
        }
    }

    pub(super) const fn variant_takes_no_value(&mut self, place: usize, path: &Path<'_>, key: Word) {
        if !self.mistake() {
            return;
        }
        self.at(place);
        self.key(path);
        self.message.text(" takes no value\n= help: write `");
        self.message.bytes(self.reader.bytes(key));
        self.message.text("` alone");
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

    const fn key(&mut self, path: &Path<'_>) {
        self.message.text("`");
        self.steps(path);
        self.message.text("`");
    }

    const fn steps(&mut self, path: &Path<'_>) {
        if let Some(parent) = path.parent {
            self.steps(parent);
        }
        match path.step {
            Step::Field => self.message.text(self.given.key),
            Step::Key(key) => {
                self.message.text(".");
                self.message.bytes(self.reader.bytes(key));
            }
            Step::Index(index) => {
                self.message.text("[");
                self.message.number(index as i128);
                self.message.text("]");
            }
        }
    }
}
