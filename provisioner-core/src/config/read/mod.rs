//! One layer's YAML, read into a tree of values.
//!
//! A file is read twice at most: first quickly, without places; and when there is something to tell about it, again
//! with the place of every key and scalar. Both are the same code.

mod node;
mod section;
mod syntax;
mod text;

pub(crate) use section::section;
pub(crate) use text::{Text, lines, read_text, text_of};

use super::mistake::Mistake;
use super::value::{Kind, Layer, Node, Place};
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
    layer: Layer,
    /// Whether places are looked for.
    places: bool,
    /// Whether `<<` brings in what it names, or is a key like any other.
    merges: bool,
    weight: Cell<usize>,
    mistakes: RefCell<Vec<Mistake>>,
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
    pub(crate) fn into_mistakes(self) -> Vec<Mistake> {
        self.mistakes.into_inner()
    }

    /// Reads a whole text as one value.
    pub(crate) fn document(&self, text: &str) -> Result<Node, Mistake> {
        let read = NodeSeed(self).deserialize(serde_yaml::Deserializer::from_str(text));
        let node = read.map_err(|error| self.broken(text, &error))?;
        if self.places && !matches!(node.kind, Kind::List(_) | Kind::Map(_)) {
            // A refusal for the sake of a place ends a document that is one scalar before what follows it is looked at.
            return Self::new(self.layer, false).document(text).map(|_| node);
        }
        Ok(node)
    }

    fn mistake(&self, mistake: Mistake) {
        self.mistakes.borrow_mut().push(mistake);
    }

    /// Ends reading with a message.
    fn refuse<E: serde::de::Error>(&self, message: String) -> E {
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

    fn node(&self, kind: Kind, place: Place) -> Node {
        Node { kind, origin: super::value::Origin { layer: self.layer, place }, under: None }
    }

    /// The mistake that is the parser's error.
    #[cold]
    fn broken(&self, text: &str, error: &serde_yaml::Error) -> Mistake {
        syntax::mistake(self.layer, text, error, self.refusal.take())
    }
}

/// A whole text as a value; `None` where it is no YAML.
pub(crate) fn read_document(text: &str) -> Option<Node> {
    Reader::new(Layer::File, false).document(text).ok()
}

/// One plugin's section of a text; `None` where there is none.
pub(crate) fn read_section(text: &str, plugin: &str) -> Option<Node> {
    section(&Reader::new(Layer::File, false), text, plugin).ok()?.node
}

/// The place that an error of the YAML library ends in.
///
/// A seed meets the library's error as a type parameter that promises nothing but a text.
fn place_in(error: &impl Display) -> Place {
    let text = error.to_string();
    let numbers = text.rsplit_once(" at line ").and_then(|(_, rest)| rest.split_once(" column "));
    match numbers {
        Some((line, column)) => Place { line: line.parse().unwrap_or(1), column: column.parse().unwrap_or(1) },
        // The library leaves the very first place out.
        None => Place { line: 1, column: 1 },
    }
}
