//! One layer's YAML, read into a tree of values.
//!
//! A file is read twice at most: first quickly, without places; and when there is something to tell about it, again
//! with the place of every key and scalar. Both are the same code.

pub(super) mod node;
mod syntax;

use super::diagnostic::Diagnostic;
use super::value::{Kind, Layer, Node, Position};
use node::NodeSeed;
use serde::de::DeserializeSeed;
use std::cell::{Cell, RefCell};
use std::fmt::Display;

/// What one layer may grow to when its aliases are followed: an alias bomb is a small file.
const WEIGHT_LIMIT: usize = 16 << 20;

/// What a value weighs beside its text.
const NODE_WEIGHT: usize = 100;

/// The state of reading one layer.
pub(crate) struct Reader {
    pub(super) layer: Layer,
    /// Whether places are looked for.
    pub(super) places: bool,
    /// Whether `<<` brings in what it names, or is a key like any other.
    merges: bool,
    weight: Cell<usize>,
    mistakes: RefCell<Vec<Diagnostic>>,
    /// Why reading was ended, in words of our own: the library tells where.
    refusal: RefCell<Option<String>>,
}

impl Reader {
    pub(crate) fn new(layer: Layer, places: bool) -> Self {
        Self {
            layer,
            places,
            merges: true,
            weight: Cell::new(0),
            mistakes: RefCell::default(),
            refusal: RefCell::default(),
        }
    }

    /// Leaves `<<` as it stands.
    pub(crate) fn keep_merges(mut self) -> Self {
        self.merges = false;
        self
    }

    /// The mistakes that did not keep the layer from being read.
    pub(crate) fn into_mistakes(self) -> Vec<Diagnostic> {
        self.mistakes.into_inner()
    }

    /// Reads a whole text as one value.
    pub(crate) fn document(&self, text: &str) -> Result<Node, Diagnostic> {
        let read = NodeSeed(self).deserialize(serde_yaml::Deserializer::from_str(text));
        let node = read.map_err(|error| self.broken(text, &error))?;
        if self.places && !matches!(node.kind, Kind::List(_) | Kind::Map(_)) {
            // A refusal for the sake of a place ends a document that is one scalar before what follows it is looked at.
            return Self::new(self.layer, false).document(text).map(|_| node);
        }
        Ok(node)
    }

    pub(super) fn mistake(&self, mistake: Diagnostic) {
        self.mistakes.borrow_mut().push(mistake);
    }

    /// Ends reading with a message.
    pub(super) fn refuse<E: serde::de::Error>(&self, message: String) -> E {
        *self.refusal.borrow_mut() = Some(message);
        E::custom("")
    }

    /// Counts what is kept in memory, and stops before it is too much.
    fn weigh<E: serde::de::Error>(&self, text: usize) -> Result<(), E> {
        self.weight.set(self.weight.get() + NODE_WEIGHT + text);
        if self.weight.get() > WEIGHT_LIMIT {
            return Err(self.refuse("the aliases of this file expand to more than 16 MiB".to_owned()));
        }
        Ok(())
    }

    fn node(&self, kind: Kind, place: Position) -> Node {
        Node { kind, origin: super::value::Origin { layer: self.layer, place }, under: None }
    }

    /// The mistake that is the parser's error.
    #[cold]
    pub(super) fn broken(&self, text: &str, error: &serde_yaml::Error) -> Diagnostic {
        syntax::mistake(self.layer, text, error, self.refusal.take())
    }
}

/// A whole text as a value; `None` where it is no YAML.
pub(crate) fn read_document(text: &str) -> Option<Node> {
    Reader::new(Layer::File, false).document(text).ok()
}

/// The place that an error of the YAML library ends in.
///
/// A seed meets the library's error as a type parameter that promises nothing but a text.
fn place_in(error: &impl Display) -> Position {
    let text = error.to_string();
    let numbers = text.rsplit_once(" at line ").and_then(|(_, rest)| rest.split_once(" column "));
    match numbers {
        Some((line, column)) => Position { line: line.parse().unwrap_or(1), column: column.parse().unwrap_or(1) },
        // The library leaves the very first place out.
        None => Position { line: 1, column: 1 },
    }
}
