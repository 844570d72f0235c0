//! One layer's YAML, read into a tree of values.
//!
//! A file is read twice at most: first quickly, without positions; and when there is something to say about it, again
//! with the position of every key and scalar. Both are the same code.

pub mod node;
mod quotes;
mod syntax;
pub mod text;

use crate::diagnostic::Diagnostic;
use crate::message::Message;
use crate::value::{Kind, Layer, Node, Origin, Position};
use node::NodeSeed;
use serde::de::DeserializeSeed;
use std::cell::{Cell, RefCell};
use std::fmt::Display;

/// What one layer may grow to when its aliases are followed: an alias bomb is a small file.
const WEIGHT_LIMIT: usize = 16 << 20;

/// What a value weighs beside its text.
const NODE_WEIGHT: usize = 100;

/// Reads one layer.
///
/// ```
/// use provisioner_shared::parse::YamlReader;
/// use provisioner_shared::value::{Kind, Layer, Position};
///
/// let tree = YamlReader::new(Layer::File, true).document("retry:\n  attempts: 3\n").unwrap();
/// let attempts = tree.at(["retry", "attempts"]).unwrap();
/// assert_eq!(attempts.kind, Kind::Integer(3));
/// assert_eq!(attempts.origin.place, Position { line: 2, column: 13 });
/// ```
#[derive(Debug)]
pub struct YamlReader {
    /// The layer that is read.
    pub layer: Layer,
    /// Whether positions are looked for.
    pub places: bool,
    /// Whether `<<` brings in what it names, or is a key like any other.
    merges: bool,
    weight: Cell<usize>,
    diagnostics: RefCell<Vec<Diagnostic>>,
    /// Why reading was ended, in our words; the library knows the position.
    refusal: RefCell<Option<Message>>,
}

impl YamlReader {
    /// Reads a layer, with the positions of what is in it where `places` is true.
    #[must_use]
    pub fn new(layer: Layer, places: bool) -> Self {
        Self {
            layer,
            places,
            merges: true,
            weight: Cell::new(0),
            diagnostics: RefCell::default(),
            refusal: RefCell::default(),
        }
    }

    /// Leaves `<<` as it stands.
    #[must_use]
    pub fn keep_merges(mut self) -> Self {
        self.merges = false;
        self
    }

    /// What is wrong with the layer although it could be read.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics.into_inner()
    }

    /// Hands out what is wrong with the part of the layer that was read, and begins another one: each may grow to the
    /// limit.
    #[must_use]
    pub fn next_part(&self) -> Vec<Diagnostic> {
        self.weight.set(0);
        self.diagnostics.take()
    }

    /// Reads a whole text as one value.
    ///
    /// # Errors
    /// What keeps the text from being read at all.
    pub fn document(&self, text: &str) -> Result<Node, Diagnostic> {
        let read = NodeSeed(self).deserialize(serde_yaml::Deserializer::from_str(text));
        let mut node = read.map_err(|error| self.broken(text, &error))?;
        if self.places && !matches!(node.kind, Kind::List(_) | Kind::Map(_)) {
            // A refusal for the sake of a position ends a document that is one scalar before what follows it is looked at.
            return Self::new(self.layer, false).document(text).map(|_| node);
        }
        if self.places {
            node.origin.place = Position { line: 1, column: 1 };
        }
        Ok(node)
    }

    /// Keeps what is wrong although reading goes on.
    pub fn report(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// Ends reading with a message.
    pub fn refuse<E: serde::de::Error>(&self, message: &Message) -> E {
        *self.refusal.borrow_mut() = Some(*message);
        E::custom("")
    }

    /// Counts what is kept in memory, and stops before it is too much.
    fn weigh<E: serde::de::Error>(&self, text: usize) -> Result<(), E> {
        self.weight.set(self.weight.get() + NODE_WEIGHT + text);
        if self.weight.get() > WEIGHT_LIMIT {
            let mut message = Message::new();
            message.text("the aliases of this file expand to more than 16 MiB");
            message.begin_help();
            message.text("write fewer aliases");
            return Err(self.refuse(&message));
        }
        Ok(())
    }

    fn node(&self, kind: Kind, place: Position) -> Node {
        Node { kind, origin: Origin { layer: self.layer, place }, under: None }
    }

    /// The library's error in our words.
    #[cold]
    #[must_use]
    pub fn broken(&self, text: &str, error: &serde_yaml::Error) -> Diagnostic {
        syntax::diagnostic(self.layer, text, error, self.refusal.take()).unparsed()
    }
}

/// A whole text as a value; `None` where it is not YAML.
#[must_use]
pub fn read_document(text: &str) -> Option<Node> {
    YamlReader::new(Layer::File, false).document(text).ok()
}

/// The position that an error of the YAML library ends in.
///
/// A seed meets the library's error as a type parameter that promises nothing but a text.
fn place_in(error: &impl Display) -> Position {
    let text = error.to_string();
    let numbers = text.rsplit_once(" at line ").and_then(|(_, rest)| rest.split_once(" column "));
    match numbers {
        Some((line, column)) => Position { line: line.parse().unwrap_or(1), column: column.parse().unwrap_or(1) },
        // The library leaves the very first position out.
        None => Position { line: 1, column: 1 },
    }
}
