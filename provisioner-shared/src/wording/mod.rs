//! What is wrong with a value, in the one wording of the compiler and the terminal.
//!
//! Each function writes the message and, after [`Message::begin_help`], what to write instead. All of them run in the
//! compiler too, because what is wrong with an embedded file is found by constants. Paths are written as `config get` takes
//! them, lists included: `myplugin.servers.0.host`.

mod help;
mod kinds;
mod number;
#[cfg(test)]
mod tests;

pub use kinds::{Expected, Found};

use crate::message::Message;
use crate::suggest::Choice;

/// A key that its mapping does not have.
///
/// ```
/// use provisioner_shared::message::Message;
/// use provisioner_shared::suggest::Choice;
/// use provisioner_shared::wording;
///
/// let mut known = Choice::new(b"atempts");
/// known.offer("attempts");
/// let mut message = Message::new();
/// wording::unknown_key(&mut message, b"myplugin.retry", b"atempts", &known);
/// assert_eq!(message.said(), "unknown key `atempts` in `myplugin.retry`");
/// assert_eq!(message.helps(), Some("did you mean `attempts`?"));
/// ```
pub const fn unknown_key(message: &mut Message, mapping: &[u8], key: &[u8], known: &Choice<'_, '_>) {
    message.text("unknown key ");
    kinds::in_backticks(message, key);
    message.text(" in ");
    kinds::in_backticks(message, mapping);
    message.begin_help();
    if known.is_empty() {
        message.text("remove it: there are no keys here");
    } else {
        known.write(message, "the keys are");
    }
}

/// A key that names a field which the mapping has already, by another of its names.
pub const fn key_by_another_name(message: &mut Message, mapping: &[u8], key: &[u8], name: &str) {
    message.text("duplicate key ");
    kinds::in_backticks(message, key);
    message.text(" in ");
    kinds::in_backticks(message, mapping);
    message.text(": it is there by another name");
    message.begin_help();
    message.text("keep `");
    message.text(name);
    message.text("`");
}

/// A field without a value and without a default.
pub const fn missing(message: &mut Message, mapping: &[u8], key: &str, expected: &Expected<'_>) {
    message.text("`");
    message.bytes(mapping);
    message.text(".");
    message.text(key);
    message.text("` has no value");
    message.begin_help();
    message.text("write `");
    message.text(key);
    message.text(": …` in ");
    kinds::in_backticks(message, mapping);
    message.text(": ");
    kinds::expected(message, expected);
}

/// A value of another kind, or out of bounds. The path is empty for a whole file.
///
/// ```
/// use provisioner_shared::message::Message;
/// use provisioner_shared::wording::{self, Expected, Found};
///
/// let mut message = Message::new();
/// wording::wrong_kind(&mut message, b"myplugin.regions", &Expected::List, &Found::Text(b"eu"));
/// assert_eq!(message.said(), "`myplugin.regions`: expected a list, found text `eu`");
/// assert_eq!(message.helps(), Some("write `[eu]`"));
/// ```
pub const fn wrong_kind(message: &mut Message, path: &[u8], expected: &Expected<'_>, found: &Found<'_>) {
    if !path.is_empty() {
        kinds::in_backticks(message, path);
        message.text(": ");
    }
    message.text("expected ");
    kinds::expected(message, expected);
    message.text(", found ");
    kinds::found(message, expected, found);
    message.begin_help();
    help::write(message, expected, found);
}

/// A name that is none of an enum's; `name` is `None` where it must not be shown.
pub const fn unknown_value(message: &mut Message, path: &[u8], name: Option<&[u8]>, known: &Choice<'_, '_>) {
    kinds::in_backticks(message, path);
    message.text(": unknown value");
    if let Some(name) = name {
        message.text(" ");
        kinds::shown(message, name);
    }
    message.begin_help();
    if known.is_empty() {
        message.text("there are no values");
    } else if name.is_some() {
        known.write(message, "the values are");
    } else {
        // A near word would give the secret away.
        message.text("the values are ");
        known.list(message);
    }
}

/// The name of a variant alone, where the variant holds a value.
pub const fn needs_value(message: &mut Message, path: &[u8], variant: &str, expected: &Expected<'_>) {
    kinds::in_backticks(message, path);
    message.text(": `");
    message.text(variant);
    message.text("` needs a value");
    message.begin_help();
    message.text("write `{");
    message.text(variant);
    message.text(": …}`, where `…` is ");
    kinds::expected(message, expected);
}

/// A variant with a value, where it holds none. The path ends in the variant.
pub const fn takes_no_value(message: &mut Message, path: &[u8], variant: &str, found: &Found<'_>) {
    kinds::in_backticks(message, path);
    message.text(": expected no value, found ");
    kinds::found(message, &Expected::Value, found);
    message.begin_help();
    message.text("write `");
    message.text(variant);
    message.text("` alone");
}

/// What a value is: the end of a sentence that begins with what a type of the author's own expected.
pub const fn found(message: &mut Message, found: &Found<'_>) {
    kinds::found(message, &Expected::Value, found);
}

/// What was expected, as an end of a sentence: `expected a whole number from 0 to 255 (u8)`.
///
/// ```
/// use provisioner_shared::message::Message;
/// use provisioner_shared::wording::{self, Expected};
///
/// let mut message = Message::new();
/// wording::expected(&mut message, &Expected::Integer { name: "u8", min: 0, max: 255 });
/// assert_eq!(message.said(), "expected a whole number from 0 to 255 (u8)");
/// ```
pub const fn expected(message: &mut Message, expected: &Expected<'_>) {
    message.text("expected ");
    kinds::expected(message, expected);
}
