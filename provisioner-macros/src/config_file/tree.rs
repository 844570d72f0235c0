//! The file in memory, each part with its place.

/// A line and a column, counted from 1; line 0 where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A value and its place; the place of a list or mapping is that of its key.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tree {
    pub(super) place: Place,
    pub(super) value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(String),
    List(Vec<Tree>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) place: Place,
    pub(super) value: Tree,
}

impl Tree {
    /// A file without keys.
    pub(super) fn empty() -> Self {
        Self { place: Place { line: 1, column: 1 }, value: Value::Map(Vec::new()) }
    }

    /// Empty lists and mappings in a list have no key and no first element: their place is that of the list.
    pub(super) fn settle(&mut self) {
        let place = self.place;
        if let Value::List(list) = &mut self.value {
            for item in list.iter_mut().filter(|item| item.place == Place::default()) {
                item.place = place;
                item.settle();
            }
        }
    }

    /// The keys at the top.
    pub(super) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}
