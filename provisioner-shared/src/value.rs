//! A configuration value in memory: small, and each part of it knows where it came from.
//!
//! Reading a layer makes such a tree, merging makes one tree of several, and everything that is shown or handed to a
//! command is read from the merged one. There is no second record of origins that could disagree with it.

use std::borrow::Cow;

/// One value and where it came from.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it came from.
    pub origin: Origin,
    /// What a higher layer replaced with this value.
    pub under: Option<Box<Node>>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`, or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// Text.
    Text(Cow<'static, str>),
    /// A list.
    List(Vec<Node>),
    /// A mapping; no key is in it twice.
    Map(Vec<Entry>),
}

/// One key of a mapping with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key: text, whatever it looks like.
    pub key: Cow<'static, str>,
    /// The position of the key.
    pub place: Position,
    /// The value.
    pub value: Node,
}

/// The layer a value came from, and the position in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The layer.
    pub layer: Layer,
    /// The position of the value; that of its key, where it is a list or mapping.
    pub place: Position,
}

/// A layer of the configuration, lowest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The plugin's own file, embedded in the binary.
    #[default]
    Embedded,
    /// The user's file.
    File,
    /// An environment variable: which one, by its number in the list of those that were found.
    Variable(u16),
}

/// A line and a column, counted from 1; line 0 where the position was not looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
}

impl Node {
    /// A value of the embedded file, whose position is only looked for when it is asked for.
    #[must_use]
    pub fn embedded(kind: Kind) -> Self {
        Self { kind, origin: Origin::default(), under: None }
    }

    /// The number, where this is a whole one.
    #[must_use]
    pub fn integer(&self) -> Option<i128> {
        match self.kind {
            Kind::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// The character, where this is one.
    #[must_use]
    pub fn character(&self) -> Option<char> {
        let Kind::Text(text) = &self.kind else { return None };
        let mut characters = text.chars();
        characters.next().filter(|_| characters.as_str().is_empty())
    }

    /// The entries, where this is a mapping.
    #[must_use]
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value under a key, where this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries()?.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The value at a path of keys.
    #[must_use]
    pub fn at<'a>(&self, path: impl IntoIterator<Item = &'a str>) -> Option<&Node> {
        path.into_iter().try_fold(self, |node, key| node.get(key))
    }
}

impl Entry {
    /// An entry of the embedded file, whose position is only looked for when it is asked for.
    #[must_use]
    pub fn embedded(key: Cow<'static, str>, value: Node) -> Self {
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

/// `line:column`.
impl std::fmt::Display for Position {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// Whether a text has a `${` in it, which is replaced at run time.
#[must_use]
pub fn has_variable(text: &str) -> bool {
    text.contains("${")
}
