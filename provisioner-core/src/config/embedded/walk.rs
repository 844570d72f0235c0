//! The walk through a value and what it may be, side by side.

use super::Given;
use crate::config::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use provisioner_shared::bytes::{ByteReader, Tag, Token, Word};
use provisioner_shared::message::Message;

/// Where the walk is: the keys from the field on down, innermost first.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    pub(super) parent: Option<&'a Self>,
    pub(super) step: Step,
}

#[derive(Clone, Copy)]
pub(super) enum Step {
    /// The field of the plugin's struct.
    Field,
    Key(Word),
    Index(usize),
}

/// A walk that counts errors and words one of them.
pub(super) struct Walk<'a> {
    pub(super) given: &'a Given,
    pub(super) message: Message,
    pub(super) reader: ByteReader<'a>,
    /// Whether the value is never shown.
    pub(super) secret: bool,
    wanted: usize,
    seen: usize,
}

/// How many fields of one struct are distinguished where one is missing or given twice.
const FIELDS: usize = 256;

impl<'a> Walk<'a> {
    pub(super) const fn new(given: &'a Given, wanted: usize) -> Self {
        let reader = ByteReader::new(given.embedded.bytes, given.at);
        Self { given, message: Message::new(), reader, secret: false, wanted, seen: 0 }
    }

    pub(super) const fn seen(&self) -> usize {
        self.seen
    }

    pub(super) const fn into_message(self) -> Message {
        self.message
    }

    /// The field's value, with all that is in it.
    pub(super) const fn field(&mut self, schema: &Schema) {
        self.value(schema, &Path { parent: None, step: Step::Field });
    }

    /// Counts an error; whether it is the one to word.
    pub(super) const fn is_wanted(&mut self) -> bool {
        self.seen += 1;
        self.seen - 1 == self.wanted
    }

    const fn value(&mut self, schema: &Schema, path: &Path<'_>) {
        let outer = self.secret;
        self.typed(schema, path);
        self.secret = outer;
    }

    const fn typed(&mut self, schema: &Schema, path: &Path<'_>) {
        let token = self.reader.value();
        let mut schema = schema;
        while let Schema::Option(inner) | Schema::Secret(inner) = schema {
            if let (Schema::Option(_), Tag::Null) = (schema, token.tag) {
                return;
            }
            self.secret |= matches!(schema, Schema::Secret(_));
            schema = inner;
        }
        match (schema, token.tag) {
            (Schema::Any, _) => self.reader.pass(&token),
            // The value of a `${VAR}` is only known at run time.
            (_, Tag::Text { variable: true, .. })
            | (Schema::Bool, Tag::Bool(_))
            | (Schema::Float, Tag::Float(_) | Tag::Integer(_))
            | (Schema::String, Tag::Text { .. }) => {}
            (Schema::Integer { min, max, .. }, Tag::Integer(value)) => {
                if value < *min || value > *max {
                    self.wrong_kind(&token, path, schema);
                }
            }
            (Schema::Char, Tag::Text { word, .. }) => {
                if characters(self.reader.bytes(word)) != 1 {
                    self.wrong_kind(&token, path, schema);
                }
            }
            (Schema::Sequence(element), Tag::List { count, .. }) => self.elements(element, count, path),
            (Schema::Tuple(elements), Tag::List { count, .. }) if count == elements.len() => self.tuple(elements, path),
            (Schema::Map(value), Tag::Map { count, .. }) => self.entries(value, count, path),
            (Schema::Struct(schema), Tag::Map { count, .. }) => self.fields(schema, &token, count, path),
            // A section whose every line is commented out.
            (Schema::Struct(schema), Tag::Null) => self.fields(schema, &token, 0, path),
            (Schema::Enum(schema), Tag::Map { count: 1, .. }) => self.variant_with_value(schema, path),
            (Schema::Enum(variants), tag @ (Tag::Text { .. } | Tag::Integer(_) | Tag::Bool(_))) => {
                self.variant_by_name(variants, &token, &self.as_name(tag), path)
            }
            _ => self.wrong_kind(&token, path, schema),
        }
    }

    const fn elements(&mut self, schema: &Schema, count: usize, path: &Path<'_>) {
        let mut index = 0;
        while index < count {
            self.value(schema, &Path { parent: Some(path), step: Step::Index(index) });
            index += 1;
        }
    }

    const fn tuple(&mut self, schemas: &[Schema], path: &Path<'_>) {
        let mut index = 0;
        while index < schemas.len() {
            self.value(&schemas[index], &Path { parent: Some(path), step: Step::Index(index) });
            index += 1;
        }
    }

    const fn entries(&mut self, schema: &Schema, count: usize, path: &Path<'_>) {
        let mut index = 0;
        while index < count {
            let (_, key) = self.reader.key();
            self.value(schema, &Path { parent: Some(path), step: Step::Key(key) });
            index += 1;
        }
    }

    const fn fields(&mut self, schema: &StructSchema, token: &Token, count: usize, path: &Path<'_>) {
        // A field whose key is misspelt is one error, and the key's.
        let (mut given, mut misspelt) = ([false; FIELDS], [false; FIELDS]);
        let (mut index, mut next) = (0, 0);
        while index < count {
            let (place, key) = self.reader.key();
            match self.field_of(schema, key, next) {
                Some(number) => {
                    let field = &schema.fields[number];
                    if number < FIELDS {
                        if given[number] {
                            self.given_twice(place, path, key, field);
                        }
                        given[number] = true;
                    }
                    self.value(&field.schema, &Path { parent: Some(path), step: Step::Key(key) });
                    next = number + 1;
                }
                None => {
                    self.unknown_field(place, path, key, schema);
                    if let Some(number) = self.meant(schema, key)
                        && number < FIELDS
                    {
                        misspelt[number] = true;
                    }
                    let value = self.reader.value();
                    self.reader.pass(&value);
                }
            }
            index += 1;
        }
        index = 0;
        while index < schema.fields.len() && index < FIELDS {
            let field = &schema.fields[index];
            if !given[index] && !misspelt[index] && !field.optional {
                self.missing(token, path, field);
            }
            index += 1;
        }
    }

    /// The number of the field that a key names. Files tend to keep the order of the fields: `next` is tried first.
    const fn field_of(&self, schema: &StructSchema, key: Word, next: usize) -> Option<usize> {
        let count = schema.fields.len();
        let mut tried = 0;
        while tried < count {
            let index = if next + tried < count { next + tried } else { next + tried - count };
            let Field { key: name, aliases, .. } = schema.fields[index];
            if self.reader.same(key, name) || self.any_of(key, aliases) {
                return Some(index);
            }
            tried += 1;
        }
        None
    }

    const fn any_of(&self, key: Word, names: &[&str]) -> bool {
        let mut index = 0;
        while index < names.len() {
            if self.reader.same(key, names[index]) {
                return true;
            }
            index += 1;
        }
        false
    }

    /// A single value as the name of a variant: one that looks like something else is still a name.
    const fn as_name(&self, tag: Tag) -> Message {
        let mut name = Message::new();
        match tag {
            Tag::Text { word, .. } => name.bytes(self.reader.bytes(word)),
            Tag::Integer(number) => name.number(number),
            Tag::Bool(true) => name.text("true"),
            Tag::Bool(false) => name.text("false"),
            _ => {}
        }
        name
    }

    const fn variant_by_name(&mut self, schema: &EnumSchema, token: &Token, name: &Message, path: &Path<'_>) {
        let name = name.as_bytes();
        match variant_of(&ByteReader::new(name, 0), schema, Word { at: 0, length: name.len() }) {
            None => self.unknown_variant(token.place, path, name, schema),
            Some(Variant { shape: Shape::Unit, .. }) => {}
            Some(variant) => self.variant_needs_value(token, path, variant),
        }
    }

    /// `{name: value}`, the key being next.
    const fn variant_with_value(&mut self, schema: &EnumSchema, path: &Path<'_>) {
        let (place, key) = self.reader.key();
        let below = &Path { parent: Some(path), step: Step::Key(key) };
        match variant_of(&self.reader, schema, key) {
            Some(Variant { shape: Shape::Newtype(inner), .. }) => self.value(inner, below),
            Some(Variant { shape: Shape::Tuple(elements), .. }) => self.value(&Schema::Tuple(elements), below),
            Some(Variant { shape: Shape::Struct(fields), .. }) => self.value(&Schema::Struct(fields), below),
            Some(variant @ Variant { shape: Shape::Unit, .. }) => {
                let value = self.reader.value();
                if !matches!(value.tag, Tag::Null) {
                    self.variant_takes_no_value(&value, below, variant);
                }
            }
            None => {
                self.unknown_variant(place, path, self.reader.bytes(key), schema);
                let value = self.reader.value();
                self.reader.pass(&value);
            }
        }
    }
}

const fn variant_of<'s>(reader: &ByteReader<'_>, schema: &'s EnumSchema, name: Word) -> Option<&'s Variant> {
    let mut index = 0;
    while index < schema.variants.len() {
        let variant = &schema.variants[index];
        if reader.same(name, variant.key) {
            return Some(variant);
        }
        let mut alias = 0;
        while alias < variant.aliases.len() {
            if reader.same(name, variant.aliases[alias]) {
                return Some(variant);
            }
            alias += 1;
        }
        index += 1;
    }
    None
}

const fn characters(text: &[u8]) -> usize {
    let (mut count, mut index) = (0, 0);
    while index < text.len() {
        if text[index] & 0xc0 != 0x80 {
            count += 1;
        }
        index += 1;
    }
    count
}
