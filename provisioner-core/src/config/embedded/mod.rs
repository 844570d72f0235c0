//! The embedded file against the plugin's types, while compiling.
//!
//! The attribute knows the file and the names of the plugin's own fields; what a type three structs further in accepts,
//! only the compiler knows. So the attribute writes the file as bytes ([`provisioner_shared::bytes`]) and, for each field, asks
//! [`mistakes`] how many errors there are and [`report`] to panic with one of them: each panic is one error of the compiler.
//! A walk that finds nothing writes nothing; the text of a message is put together only by the walk that ends in it.

mod messages;
mod walk;

use super::Schema;
use provisioner_shared::message::Message;
use provisioner_shared::wording;
use walk::Walk;

/// The embedded file, for messages and as bytes.
#[derive(Clone, Copy, Debug)]
pub struct Embedded {
    /// The plugin's name: the first part of every path.
    pub plugin: &'static str,
    /// Its path inside the crate.
    pub file: &'static str,
    /// It, as it stands.
    pub text: &'static str,
    /// It, parsed: what [`provisioner_shared::bytes`] describes.
    pub bytes: &'static [u8],
}

/// One field of the plugin's struct and its value in the file.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    /// The file.
    pub embedded: &'static Embedded,
    /// The key as the file spells it.
    pub key: &'static str,
    /// Where the value begins in the bytes.
    pub at: usize,
}

/// Fails where a field of the plugin's struct has neither a value in the file nor a default.
#[track_caller]
pub const fn require_value(good: bool, embedded: &Embedded, key: &str, schema: &Schema) {
    if good {
        return;
    }
    let mut message = Message::new();
    message.text(embedded.file);
    message.text(":1:1: ");
    wording::missing(&mut message, embedded.plugin.as_bytes(), key, &schema.expected());
    message.text(", or `#[serde(default)]` on the field");
    panic!("{}", message.as_str());
}

/// How many errors a field's value has.
#[must_use]
pub const fn mistakes(given: &Given, schema: &Schema) -> usize {
    let mut walk = Walk::new(given, usize::MAX);
    walk.field(schema);
    walk.seen()
}

/// Fails with error `number` out of `count`, if there are that many. The last of `slots` says how many are not shown.
#[track_caller]
pub const fn report(given: &Given, schema: &Schema, count: usize, number: usize, slots: usize) {
    if number >= count {
        return;
    }
    let mut walk = Walk::new(given, number);
    walk.field(schema);
    let mut message = walk.into_message();
    if number + 1 == slots && count > slots {
        message.text("\n= note: and ");
        message.number((count - slots) as i128);
        message.text(if count - slots == 1 { " more error in this field" } else { " more errors in this field" });
    }
    panic!("{}", message.as_str());
}
