//! What to write instead of a value of the wrong kind.

use super::kinds::{Expected, Found};
use super::number::{self, whole};
use crate::message::Message;

pub(super) const fn write(message: &mut Message, expected: &Expected<'_>, found: &Found<'_>) {
    match (expected, found) {
        (Expected::Keys(known), _) if !known.is_empty() => {
            message.text("the keys are ");
            known.list(message);
        }
        (Expected::List, Found::Null) => message.text("write `[]` for an empty list"),
        (Expected::List, Found::Text(text)) if is_word(text) => {
            message.text("write `[");
            message.bytes(text);
            message.text("]`");
        }
        (Expected::ListOf(wanted), Found::List(count)) => {
            message.text(if *count > *wanted { "remove " } else { "add " });
            let difference = count.abs_diff(*wanted);
            message.number(difference as i128);
            message.text(if difference == 1 { " value" } else { " values" });
        }
        (Expected::List | Expected::ListOf(_), _) => message.text("write `[…]`, or a line `- …` for each value"),
        (Expected::Mapping, Found::Null) => {
            message.text("remove the line (`<key>: null` takes one entry of the defaults away), or write `{}`")
        }
        (Expected::Keys(_), Found::Null) => message.text("write `{}` for an empty mapping"),
        (Expected::Mapping | Expected::Keys(_), _) => message.text("write `key: value`, one on each line"),
        (_, Found::Null) => message.text("write a value, or remove the line"),
        (Expected::OneOf(_), _) => message.text("write one of these"),
        // In quotes anything else would be more than one character.
        (Expected::Text, Found::Bool(_) | Found::Integer(_) | Found::Float(_))
        | (Expected::Character, Found::Integer(0..=9)) => {
            message.text("put the value in quotes");
        }
        (Expected::Text | Expected::Value, _) => message.text("write a single value"),
        (Expected::Character, _) => message.text("write exactly one character"),
        (Expected::Bool, Found::Text(text)) if is_any_of(text, &["yes", "on", "y"]) => message.text("write `true`"),
        (Expected::Bool, Found::Text(text)) if is_any_of(text, &["no", "off", "n"]) => message.text("write `false`"),
        (Expected::Bool, _) => message.text("write `true` or `false`, without quotes"),
        (Expected::Integer { .. }, Found::Integer(_)) => message.text("write a number within these bounds"),
        (Expected::Integer { min, max, .. }, Found::Text(text)) => match whole(text) {
            Some(number) if *min <= number && number <= *max => number::plain(message, text),
            Some(_) => message.text("write a number within these bounds"),
            None => message.text("write a whole number"),
        },
        (Expected::Integer { min, max, .. }, Found::Float(number)) => match number::whole_float(*number) {
            Some(number) if *min <= number && number <= *max => {
                message.text("write `");
                message.number(number);
                message.text("`");
            }
            Some(_) => message.text("write a number within these bounds"),
            None => message.text("write a whole number"),
        },
        (Expected::Number, Found::Text(text)) if number::is_number(text) => number::plain(message, text),
        (Expected::Integer { .. }, _) => message.text("write a whole number"),
        (Expected::Number, _) => message.text("write a number"),
    }
}

/// A text that needs no quotes in a list.
const fn is_word(text: &[u8]) -> bool {
    let mut index = 0;
    while index < text.len() {
        if !(text[index].is_ascii_alphanumeric() || matches!(text[index], b'_' | b'-' | b'.' | b'/')) {
            return false;
        }
        index += 1;
    }
    !text.is_empty() && text.len() <= 40 && text[0].is_ascii_alphabetic()
}

/// Upper and lower case are alike.
const fn is_any_of(text: &[u8], words: &[&str]) -> bool {
    let mut word = 0;
    while word < words.len() {
        if same_ignoring_case(text, words[word].as_bytes()) {
            return true;
        }
        word += 1;
    }
    false
}

const fn same_ignoring_case(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() {
        if !one[index].eq_ignore_ascii_case(&other[index]) {
            return false;
        }
        index += 1;
    }
    one.len() == other.len()
}
