//! The walk through a value and what it may be, side by side.

use super::super::encode::{Reader, Tag, Token};
use super::super::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use super::Given;
use super::message::Message;
use super::near::same;

/// Where the walk is: the keys from the field on down, innermost first.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    pub(super) parent: Option<&'a Self>,
    pub(super) step: Step<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Key(&'a [u8]),
    Index(usize),
}

/// A walk that counts mistakes and words one of them.
pub(super) struct Walk<'a> {
    pub(super) given: &'a Given,
    pub(super) message: Message,
    reader: Reader<'a>,
    wanted: usize,
    seen: usize,
}

impl<'a> Walk<'a> {
    pub(super) const fn new(given: &'a Given, wanted: usize) -> Self {
        let reader = Reader::new(given.embedded.bytes, given.at);
        Self { given, message: Message::new(), reader, wanted, seen: 0 }
    }

    pub(super) const fn seen(&self) -> usize {
        self.seen
    }

    pub(super) const fn into_message(self) -> Message {
        self.message
    }

    /// The field's value, with all that is in it.
    pub(super) const fn field(&mut self, schema: &Schema) {
        self.value(schema, &Path { parent: None, step: Step::Key(self.given.key.as_bytes()) });
    }

    /// Counts a mistake; whether it is the one to word.
    pub(super) const fn mistake(&mut self) -> bool {
        self.seen += 1;
        self.seen - 1 == self.wanted
    }

    const fn value(&mut self, schema: &Schema, path: &Path<'_>) {
        let start = self.reader;
        let token = self.reader.value();
        match (schema, token.tag) {
            (Schema::Any, _) | (Schema::Option(_), Tag::Null) => {}
            // What a variable will say is known when it is read.
            (_, Tag::Text(text)) if has_variable(text) => {}
            (Schema::Option(inner) | Schema::Secret(inner), _) => {
                self.reader = start;
                return self.value(inner, path);
            }
            (Schema::Bool, Tag::Bool(_))
            | (Schema::Float, Tag::Float(_) | Tag::Integer(_))
            | (Schema::String, Tag::Text(_)) => {}
            (Schema::Integer { name, min, max }, Tag::Integer(value)) => {
                if value < *min || value > *max {
                    self.out_of_range(&token, path, value, name, (*min, *max));
                }
            }
            (Schema::Char, Tag::Text(text)) => {
                if characters(text) != 1 {
                    self.wrong_kind(&token, path, schema);
                }
            }
            (Schema::Sequence(element), Tag::List { count, .. }) => {
                let mut index = 0;
                while index < count {
                    self.value(element, &Path { parent: Some(path), step: Step::Index(index) });
                    index += 1;
                }
                return;
            }
            (Schema::Tuple(elements), Tag::List { count, .. }) => {
                if count == elements.len() {
                    return self.elements(elements, path);
                }
                self.wrong_length(&token, path, elements.len(), count);
            }
            (Schema::Map(value), Tag::Map { count, .. }) => {
                let mut index = 0;
                while index < count {
                    let (_, key) = self.reader.key();
                    self.value(value, &Path { parent: Some(path), step: Step::Key(key) });
                    index += 1;
                }
                return;
            }
            (Schema::Struct(schema), Tag::Map { count, .. }) => return self.fields(schema, &token, count, path),
            // A section whose every line is commented out.
            (Schema::Struct(schema), Tag::Null) => return self.fields(schema, &token, 0, path),
            (Schema::Enum(schema), Tag::Text(name)) => self.variant_by_name(schema, &token, name, path),
            // A name that looks like something else is still a name.
            (Schema::Enum(schema), Tag::Bool(true)) => self.variant_by_name(schema, &token, b"true", path),
            (Schema::Enum(schema), Tag::Bool(false)) => self.variant_by_name(schema, &token, b"false", path),
            (Schema::Enum(schema), Tag::Integer(number)) => {
                let mut name = Message::new();
                name.number(number);
                self.variant_by_name(schema, &token, name.as_str().as_bytes(), path);
            }
            (Schema::Enum(schema), Tag::Map { count: 1, .. }) => return self.variant_with_value(schema, path),
            _ => self.wrong_kind(&token, path, schema),
        }
        self.reader = start;
        self.reader.skip();
    }

    const fn elements(&mut self, schemas: &[Schema], path: &Path<'_>) {
        let mut index = 0;
        while index < schemas.len() {
            self.value(&schemas[index], &Path { parent: Some(path), step: Step::Index(index) });
            index += 1;
        }
    }

    const fn fields(&mut self, schema: &StructSchema, token: &Token<'_>, count: usize, path: &Path<'_>) {
        let entries = self.reader;
        let mut index = 0;
        while index < count {
            let (place, key) = self.reader.key();
            match field_of(schema, key) {
                Some(field) => self.value(&field.schema, &Path { parent: Some(path), step: Step::Key(key) }),
                None => {
                    self.unknown_field(place, path, key, schema);
                    self.reader.skip();
                }
            }
            index += 1;
        }
        let end = self.reader;
        index = 0;
        while index < schema.fields.len() {
            let field = &schema.fields[index];
            self.reader = entries;
            match self.times_given(field, count) {
                0 if !field.optional => self.missing(token, path, field),
                0 | 1 => {}
                _ => self.given_twice(token, path, field),
            }
            index += 1;
        }
        self.reader = end;
    }

    /// By how many of its keys a field is given, from the entries that follow.
    const fn times_given(&mut self, field: &Field, count: usize) -> usize {
        let (mut times, mut index) = (0, 0);
        while index < count {
            let (_, key) = self.reader.key();
            if named(field.key, field.aliases, key) {
                times += 1;
            }
            self.reader.skip();
            index += 1;
        }
        times
    }

    const fn variant_by_name(&mut self, schema: &EnumSchema, token: &Token<'_>, name: &[u8], path: &Path<'_>) {
        match variant_of(schema, name) {
            None => self.unknown_variant((token.line, token.column), path, name, schema),
            Some(variant) => {
                if !matches!(variant.shape, Shape::Unit) {
                    self.variant_needs_value(token, path, variant);
                }
            }
        }
    }

    /// `{name: value}`, the key being next.
    const fn variant_with_value(&mut self, schema: &EnumSchema, path: &Path<'_>) {
        let (place, key) = self.reader.key();
        let path = &Path { parent: Some(path), step: Step::Key(key) };
        match variant_of(schema, key) {
            None => self.unknown_variant(place, path, key, schema),
            Some(Variant { shape: Shape::Newtype(inner), .. }) => return self.value(inner, path),
            Some(Variant { shape: Shape::Tuple(elements), .. }) => return self.value(&Schema::Tuple(elements), path),
            Some(Variant { shape: Shape::Struct(fields), .. }) => return self.value(&Schema::Struct(fields), path),
            Some(Variant { shape: Shape::Unit, .. }) => {
                let value = self.reader;
                if !matches!(self.reader.value().tag, Tag::Null) {
                    self.variant_takes_no_value(place, path, key);
                }
                self.reader = value;
            }
        }
        self.reader.skip();
    }
}

pub(super) const fn named(name: &str, aliases: &[&str], key: &[u8]) -> bool {
    if same(name.as_bytes(), key) {
        return true;
    }
    let mut index = 0;
    while index < aliases.len() {
        if same(aliases[index].as_bytes(), key) {
            return true;
        }
        index += 1;
    }
    false
}

const fn field_of<'s>(schema: &'s StructSchema, key: &[u8]) -> Option<&'s Field> {
    let mut index = 0;
    while index < schema.fields.len() {
        let field = &schema.fields[index];
        if named(field.key, field.aliases, key) {
            return Some(field);
        }
        index += 1;
    }
    None
}

const fn variant_of<'s>(schema: &'s EnumSchema, key: &[u8]) -> Option<&'s Variant> {
    let mut index = 0;
    while index < schema.variants.len() {
        let variant = &schema.variants[index];
        if named(variant.key, variant.aliases, key) {
            return Some(variant);
        }
        index += 1;
    }
    None
}

const fn has_variable(text: &[u8]) -> bool {
    let mut index = 1;
    while index < text.len() {
        if text[index - 1] == b'$' && text[index] == b'{' {
            return true;
        }
        index += 1;
    }
    false
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
