//! Kinds of values in words, and the choice of words for "did you mean".

use super::message::Message;
use super::near::{same, slip};
use crate::config::Schema;
use crate::config::bytes::Tag;

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
            let mut index = 0;
            while index < schema.variants.len() {
                list(message, index, schema.variants[index].key);
                index += 1;
            }
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

/// One more word of a list.
pub(super) const fn list(message: &mut Message, index: usize, word: &str) {
    message.text(if index == 0 { "`" } else { ", `" });
    message.text(word);
    message.text("`");
}

/// So many are listed where none is near.
const SHOWN: usize = 12;

/// The nearest of some words to what was written, or all of them.
pub(super) struct Choice<'a> {
    written: &'a [u8],
    words: [&'a str; SHOWN],
    count: usize,
    nearest: Option<(usize, &'a str)>,
}

impl<'a> Choice<'a> {
    pub(super) const fn new(written: &'a [u8]) -> Self {
        Self { written, words: [""; SHOWN], count: 0, nearest: None }
    }

    pub(super) const fn offer(&mut self, word: &'a str) {
        if self.count < SHOWN {
            self.words[self.count] = word;
        }
        self.count += 1;
        match (slip(self.written, word.as_bytes()), self.nearest) {
            (Some(distance), Some((least, _))) if distance >= least => {}
            (Some(distance), _) => self.nearest = Some((distance, word)),
            (None, _) => {}
        }
    }

    /// The name in the program is not always the key.
    pub(super) const fn offer_renamed(&mut self, ident: &str, key: &'a str) {
        if same(ident.as_bytes(), self.written) {
            self.nearest = Some((0, key));
        }
    }

    pub(super) const fn nearest(&self) -> Option<&'a str> {
        match self.nearest {
            Some((_, word)) => Some(word),
            None => None,
        }
    }

    pub(super) const fn write(&self, message: &mut Message, none: &str, listed: &str) {
        if let Some((_, word)) = self.nearest {
            message.text("did you mean `");
            message.text(word);
            message.text("`?");
        } else if self.count == 0 {
            message.text(none);
        } else {
            message.text(listed);
            let mut index = 0;
            while index < self.count && index < SHOWN {
                list(message, index, self.words[index]);
                index += 1;
            }
            if self.count > SHOWN {
                message.text(", …");
            }
        }
    }
}
