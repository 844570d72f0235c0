//! What [`provisioner-core`](https://docs.rs/provisioner-core) and its macros have in common, once.
//!
//! The macros read a plugin's configuration file while its crate is compiled, the core reads the user's file at run time,
//! and both answer an error in the same words. This crate is below both: it knows neither clap nor syn. Its items are
//! for these two crates of the same version, and may change with every release.
//!
//! | module | what |
//! |---|---|
//! | [`value`] | a YAML value as a tree; each part knows its layer and position |
//! | [`parse`] | YAML text to that tree; what is wrong with the text itself |
//! | [`bytes`] | the tree as bytes, for a constant in a binary: one writer, one reader |
//! | [`diagnostic`] | one thing that is wrong with a configuration |
//! | [`lines`] | the lines of a text, as YAML breaks them |
//! | [`message`] | a text that can be put together while compiling |
//! | [`suggest`] | the known word that a misspelt one was meant for |
//! | [`wording`] | what is wrong with a value, in words |
//! | [`names`] | kebab-case, hashes, reserved names, modifiers |

pub mod bytes;
pub mod diagnostic;
pub mod lines;
pub mod message;
pub mod names;
pub mod parse;
pub mod suggest;
pub mod value;
pub mod wording;
