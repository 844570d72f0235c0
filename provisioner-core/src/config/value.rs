//! A configuration value in memory: small, and each part of it knows where it came from.
//!
//! Reading a layer makes such a tree, merging makes one tree of several, and everything that is shown or handed to a
//! command is read from the merged one. There is no second record of origins that could disagree with it.

use std::borrow::Cow;

/// One value and where it came from.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) origin: Origin,
    /// What a higher layer replaced with this value.
    pub(crate) under: Option<Box<Node>>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(Cow<'static, str>),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// One key of a mapping with its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: Cow<'static, str>,
    /// Where the key stands.
    pub(crate) place: Position,
    pub(crate) value: Node,
}

/// The layer a value came from, and the place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) layer: Layer,
    pub(crate) place: Position,
}

/// A layer of the configuration, lowest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Layer {
    /// The plugin's own file, embedded in the binary.
    #[default]
    Embedded,
    /// The user's file.
    File,
    /// An environment variable: which one, by its number in the list of those that were found.
    Variable(u16),
}

/// A line and a column, counted from 1; line 0 where the place was not looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Position {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

impl Node {
    /// A value of the embedded file, whose place is only looked for when it is asked for.
    pub(crate) fn embedded(kind: Kind) -> Self {
        Self { kind, origin: Origin::default(), under: None }
    }

    /// The number, where this is a whole one.
    pub(crate) fn integer(&self) -> Option<i128> {
        match self.kind {
            Kind::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// The character, where this is one.
    pub(crate) fn character(&self) -> Option<char> {
        let Kind::Text(text) = &self.kind else { return None };
        let mut characters = text.chars();
        characters.next().filter(|_| characters.as_str().is_empty())
    }

    /// The entries, where this is a mapping.
    pub(crate) fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value under a key, where this is a mapping that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries()?.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The value at a path of keys.
    pub(crate) fn at<'a>(&self, path: impl IntoIterator<Item = &'a str>) -> Option<&Node> {
        path.into_iter().try_fold(self, |node, key| node.get(key))
    }
}

impl Entry {
    /// An entry of the embedded file, whose place is only looked for when it is asked for.
    pub(crate) fn embedded(key: Cow<'static, str>, value: Node) -> Self {
        Self { key, place: Position::default(), value }
    }
}

/// Values are equal when they say the same, wherever they came from.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.value == other.value
    }
}
