//! Changing one value in a file that people wrote: its comments, order, quotes and line ends stay.
//!
//! Positions from the YAML parser say where keys are, a small scanner says where values end, and what comes out is read
//! again: unless it says exactly what the file said before plus the one change, nothing is written. So the scanner may be
//! simple; where it is wrong that is reported, and the file is untouched.

mod expected;
mod layout;
mod scan;
mod set;
mod unset;

pub(crate) use set::set;
pub(crate) use unset::unset;

use layout::Layout;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Entry, Kind, Layer, Node};

/// Why a file was not changed.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The file is not YAML; why is reported elsewhere.
    Broken,
    /// A key on the way holds no mapping.
    NoMapping(String),
    /// The file is written in a way that this cannot change safely.
    TooClever,
}

/// A file as it is, with the tree that it says.
struct Before<'t> {
    layout: Layout<'t>,
    root: Node,
}

impl<'t> Before<'t> {
    fn read(text: &'t str) -> Result<Self, Refusal> {
        Ok(Self { layout: Layout::new(text), root: parse(text)? })
    }

    /// Follows a path as far as it goes: the entries on the way.
    fn walk(&self, path: &[&str]) -> Result<Vec<&Entry>, Refusal> {
        let (mut node, mut way) = (&self.root, Vec::new());
        for (depth, key) in path.iter().enumerate() {
            match &node.kind {
                Kind::Map(entries) => match entries.iter().find(|entry| entry.key == *key) {
                    Some(entry) => {
                        way.push(entry);
                        node = &entry.value;
                    }
                    None => break,
                },
                Kind::Null => break,
                _ => return Err(Refusal::NoMapping(path[..depth].join("."))),
            }
        }
        Ok(way)
    }
}

/// The whole file as a tree with places. `<<` is a key like any other here: what it brings in stands elsewhere.
fn parse(text: &str) -> Result<Node, Refusal> {
    YamlReader::new(Layer::File, true).keep_merges().document(text).map_err(|_| Refusal::Broken)
}
