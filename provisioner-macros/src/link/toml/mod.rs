//! TOML as a tree, as far as a manifest needs it: numbers and dates are `Other`.
//!
//! It stands on `toml_parser`, the lower half of the crate `toml`, which is Cargo's own: the same files are understood.
//! The upper half would be compiled for these few lines alone, and takes longer than the lower.

mod read;
#[cfg(test)]
mod tests;

pub(crate) enum Value {
    String(String),
    Boolean(bool),
    Other,
    Array(Vec<Value>),
    Table(Table),
}

/// Sorted by key: generated code follows this order.
#[derive(Default)]
pub(crate) struct Table(Vec<(String, Value)>);

impl Value {
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_table(&self) -> Option<&Table> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }

    /// The entry `key` of a table.
    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        self.as_table()?.get(key)
    }

    /// Whether a table says `key = true`.
    pub(crate) fn says(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Self::Boolean(true)))
    }

    /// The strings of an array.
    pub(crate) fn strings(&self) -> Vec<&str> {
        let mut strings = Vec::new();
        if let Self::Array(items) = self {
            for item in items {
                strings.extend(item.as_str());
            }
        }
        strings
    }

    /// What the keys after this one go into: of an array of tables, the last.
    fn open(&mut self) -> Option<&mut Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Array(items) => items.last_mut()?.open(),
            _ => None,
        }
    }
}

impl Table {
    /// Reads a file; an error is a sentence that begins with the place.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        read::table(text)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        self.position(key).ok().map(|at| &self.0[at].1)
    }

    /// Every entry, by key.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The value that these keys lead to.
    pub(crate) fn find(&self, path: &[&str]) -> Option<&Value> {
        let (key, parents) = path.split_last()?;
        let mut table = self;
        for parent in parents {
            table = table.get(parent)?.as_table()?;
        }
        table.get(key)
    }

    /// The entries of the table that stands at `key`, if one does.
    pub(crate) fn entries(&self, key: &str) -> &[(String, Value)] {
        self.get(key).and_then(Value::as_table).map_or(&[], |table| &table.0)
    }

    fn position(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(key))
    }

    /// The value of `key`, which is `new` where there was none.
    fn entry(&mut self, key: &str, new: Value) -> &mut Value {
        let at = self.position(key).unwrap_or_else(|at| {
            self.0.insert(at, (key.to_owned(), new));
            at
        });
        &mut self.0[at].1
    }

    /// The table that these keys lead to, made where there was none; `None` where something else is in the way.
    fn at(&mut self, path: &[String]) -> Option<&mut Self> {
        let mut table = self;
        for key in path {
            table = table.entry(key, Value::Table(Self::default())).open()?;
        }
        Some(table)
    }
}
