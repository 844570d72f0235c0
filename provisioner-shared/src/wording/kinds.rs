//! Kinds of values in words.

use super::number;
use crate::message::Message;
use crate::suggest::Choice;
use crate::value::{Kind, Node};

/// What a type accepts.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Expected<'s> {
    /// Any value.
    Value,
    /// `true` or `false`.
    Bool,
    /// A whole number within bounds.
    Integer {
        /// The Rust type.
        name: &'s str,
        /// The least value.
        min: i128,
        /// The greatest value.
        max: i128,
    },
    /// A number.
    Number,
    /// Text.
    Text,
    /// One character.
    Character,
    /// A list.
    List,
    /// A list of so many values.
    ListOf(usize),
    /// A mapping with keys of the user's choice.
    Mapping,
    /// A mapping with these keys.
    Keys(Choice<'static, 's>),
    /// One of these names.
    OneOf(Choice<'static, 's>),
}

/// What a file holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Found<'v> {
    /// A value that must not be shown.
    Hidden,
    /// `null`, or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// Text, as UTF-8.
    Text(&'v [u8]),
    /// A list of so many values.
    List(usize),
    /// A mapping.
    Mapping,
    /// A value with this tag, as UTF-8.
    Tagged(&'v [u8]),
}

impl<'v> From<&'v Node> for Found<'v> {
    fn from(node: &'v Node) -> Self {
        match &node.kind {
            Kind::Null => Self::Null,
            Kind::Bool(value) => Self::Bool(*value),
            Kind::Integer(value) => Self::Integer(*value),
            Kind::Float(value) => Self::Float(*value),
            Kind::Text(text) => Self::Text(text.as_bytes()),
            Kind::List(list) => Self::List(list.len()),
            Kind::Map(entries) => match entries.as_slice() {
                // A tag is read as a mapping of one key, at the position of its value.
                [entry] if entry.place.line != 0 && entry.place == entry.value.origin.place => {
                    Self::Tagged(entry.key.as_bytes())
                }
                _ => Self::Mapping,
            },
        }
    }
}

/// How many characters of a text are shown.
const SHOWN: usize = 40;

pub(super) const fn expected(message: &mut Message, expected: &Expected<'_>) {
    match expected {
        Expected::Value => message.text("a value"),
        Expected::Bool => message.text("`true` or `false`"),
        Expected::Integer { name, min, max } => {
            message.text("a whole number from ");
            message.number(*min);
            message.text(" to ");
            message.number(*max);
            message.text(" (");
            message.text(name);
            message.text(")");
        }
        Expected::Number => message.text("a number"),
        Expected::Text => message.text("text"),
        Expected::Character => message.text("one character"),
        Expected::List => message.text("a list"),
        Expected::ListOf(count) => list_of(message, *count),
        Expected::Mapping | Expected::Keys(_) => message.text("a mapping"),
        Expected::OneOf(known) => {
            message.text("one of ");
            known.list(message);
        }
    }
}

/// The length of a list matters only where a certain one was expected.
pub(super) const fn found(message: &mut Message, expected: &Expected<'_>, found: &Found<'_>) {
    match (found, expected) {
        (Found::Hidden, _) => message.text("something else"),
        (Found::Null, _) => message.text("null"),
        (Found::Bool(true), _) => message.text("`true`"),
        (Found::Bool(false), _) => message.text("`false`"),
        (Found::Integer(number), _) => {
            message.text("`");
            message.number(*number);
            message.text("`");
        }
        (Found::Float(value), _) => float(message, *value),
        (Found::Text(text), _) => {
            message.text("text ");
            shown(message, text);
        }
        (Found::List(count), Expected::ListOf(_)) => list_of(message, *count),
        (Found::List(_), _) => message.text("a list"),
        (Found::Mapping, _) => message.text("a mapping"),
        (Found::Tagged(tag), _) => {
            message.text("a value with the tag `!");
            message.bytes(tag);
            message.text("`");
        }
    }
}

const fn float(message: &mut Message, value: f64) {
    if let Some(whole) = number::whole_float(value) {
        message.text("`");
        message.number(whole);
        message.text(".0`");
        return;
    }
    message.text(if value.is_nan() {
        "`.nan`"
    } else if value.is_infinite() {
        if value > 0.0 { "`.inf`" } else { "`-.inf`" }
    } else if value >= 1e38 || value <= -1e38 {
        "a very large number"
    } else {
        "a number with a fraction"
    });
}

const fn list_of(message: &mut Message, count: usize) {
    message.text("a list of ");
    message.number(count as i128);
    message.text(if count == 1 { " value" } else { " values" });
}

/// A name that is shown as it is.
pub(super) const fn in_backticks(message: &mut Message, name: &[u8]) {
    message.text("`");
    message.bytes(name);
    message.text("`");
}

/// A text in backticks: its beginning, without characters that do something to a terminal.
pub(super) const fn shown(message: &mut Message, text: &[u8]) {
    message.text("`");
    let (mut index, mut count) = (0, 0);
    while index < text.len() && count < SHOWN {
        let length = letter_length(text, index);
        let letter = text.split_at(index).1.split_at(length).0;
        match escape(letter) {
            Some(escape) => message.text(escape),
            None => message.bytes(letter),
        }
        index += length;
        count += 1;
    }
    message.text(if index < text.len() { "…`" } else { "`" });
}

const fn letter_length(text: &[u8], start: usize) -> usize {
    let mut end = start + 1;
    while end < text.len() && text[end] & 0xc0 == 0x80 {
        end += 1;
    }
    end - start
}

/// What stands for a character that cannot be shown.
const fn escape(letter: &[u8]) -> Option<&'static str> {
    match letter {
        b"\n" => Some("\\n"),
        b"\r" => Some("\\r"),
        b"\t" => Some("\\t"),
        [0x00..=0x1f | 0x7f] => Some("\u{fffd}"),
        // The control characters of Latin-1, those that turn the direction of writing, and breaks of lines.
        [0xc2, 0x80..=0x9f]
        | [0xe2, 0x80, 0x8b..=0x8f | 0xa8..=0xae]
        | [0xe2, 0x81, 0xa0..=0xaf]
        | [0xef, 0xbb, 0xbf] => Some("\u{fffd}"),
        _ => None,
    }
}
