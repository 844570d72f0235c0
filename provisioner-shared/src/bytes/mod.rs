//! The embedded file as bytes: parsed while compiling, so that no start of the program parses YAML.
//!
//! The macro writes the bytes ([`encode()`]), the compiler checks them against the plugin's types (`config::embedded` in the
//! core), and the program reads them ([`decode()`]). They hold no pointer, so nothing of them is touched before they are read.
//!
//! | what | bytes |
//! |---|---|
//! | number | LEB128: seven bits a byte, least first, the eighth bit set on all but the last |
//! | place | line, column: two bytes each, least first, counted from 1, the largest for all beyond |
//! | text | its length in bytes as a number, the bytes |
//! | value | place, tag (one byte), what the tag says |
//! | entry | place of the key, key as text, value |
//!
//! | tag | | followed by |
//! |---|---|---|
//! | 0 | null | |
//! | 1 · 2 | `false` · `true` | |
//! | 3 · 4 | an integer n ≥ 0 · n < 0 | n · −1 − n as a number |
//! | 5 | a float | its eight bytes, least first |
//! | 6 · 9 | text · text with `${` in it | text |
//! | 7 · 8 | a list · a mapping | the count of its values · entries, their length in bytes, the values · entries |
//!
//! A reader that asks for no place passes over it in one step; in the compiler, where every step is interpreted, most
//! of a walk is spent on what each value costs before anything is looked at.
//!
//! The place of a mapping or list is that of its key, or of its first element where it has none.
//! No key stands twice in a mapping. The root is a mapping; no bytes at all are the empty mapping.

mod decode;
mod encode;
mod reader;

pub use decode::decode;
pub use encode::encode;
pub use reader::{ByteReader, Tag, Token, Word};

#[cfg(test)]
mod tests;
