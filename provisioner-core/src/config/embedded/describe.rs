//! Kinds of values in words.

use crate::config::{EnumSchema, Schema, StructSchema};
use provisioner_shared::bytes::Tag;
use provisioner_shared::message::Message;
use provisioner_shared::suggest::Choice;

/// What a type accepts.
pub(super) const fn expected(message: &mut Message, schema: &Schema) {
    match schema {
        Schema::Any => message.text("any value"),
        Schema::Bool => message.text("`true` or `false`"),
        Schema::Integer { name, .. } => {
            message.text("a whole number (`");
            message.text(name);
            message.text("`)");
        }
        Schema::Float => message.text("a number"),
        Schema::String => message.text("text"),
        Schema::Char => message.text("one character"),
        Schema::Option(inner) | Schema::Secret(inner) => expected(message, inner),
        Schema::Sequence(_) => message.text("a list"),
        Schema::Tuple(elements) => {
            message.text("a list of ");
            message.number(elements.len() as i128);
        }
        Schema::Map(_) => message.text("a mapping"),
        Schema::Struct(schema) => {
            message.text("a mapping (`");
            message.text(schema.name);
            message.text("`)");
        }
        Schema::Enum(schema) => {
            message.text("one of ");
            of_variants(&[], schema).list(message);
        }
    }
}

/// What the file has.
pub(super) const fn found(message: &mut Message, tag: Tag) {
    message.text(match tag {
        Tag::Null => "null",
        Tag::Bool(_) => "`true` or `false`",
        Tag::Integer(_) => "a whole number",
        Tag::Float(_) => "a number with a fraction",
        Tag::Text { .. } => "text",
        Tag::List { .. } => "a list",
        Tag::Map { .. } => "a mapping",
    });
}

pub(super) const fn is_number(text: &[u8]) -> bool {
    let mut index = 0;
    while index < text.len() {
        if !matches!(text[index], b'0'..=b'9' | b'.' | b'-' | b'+' | b'_') {
            return false;
        }
        index += 1;
    }
    true
}

/// The keys of a struct, for one that is none of them.
pub(super) const fn of_fields<'t, 's>(typed: &'t [u8], schema: &'s StructSchema) -> Choice<'t, 's> {
    let mut choice = Choice::new(typed);
    let mut index = 0;
    while index < schema.fields.len() {
        choice.offer(schema.fields[index].key);
        choice.offer_renamed(schema.fields[index].ident, schema.fields[index].key);
        index += 1;
    }
    choice
}

/// The variants of an enum, for a name that is none of them.
pub(super) const fn of_variants<'t, 's>(typed: &'t [u8], schema: &'s EnumSchema) -> Choice<'t, 's> {
    let mut choice = Choice::new(typed);
    let mut index = 0;
    while index < schema.variants.len() {
        choice.offer(schema.variants[index].key);
        index += 1;
    }
    choice
}
