//! Results as data: one value, which programs read as JSON and people as text or as a table.

use crate::error::Result;
use crate::output::Output;
use serde::Serialize;
use std::fmt::Display;

/// The result of a command as data: what `--format json` prints under `"data"`, and what people read is drawn from the
/// same value.
///
/// Any [`Serialize`] will do. Without [`table`](Self::table) or [`text`](Self::text) people read a list of structs as a
/// table of all fields, a struct as `field: value`, a list of single values one a line.
///
/// ```
/// use provisioner::prelude::*;
///
/// #[derive(Serialize)]
/// struct Cluster {
///     name: String,
///     region: String,
///     nodes: Vec<String>,
/// }
///
/// fn list() -> Result<Data<Vec<Cluster>>> {
///     let demo = Cluster { name: "demo".into(), region: "eu-1".into(), nodes: vec!["a".into(), "b".into()] };
///     Ok(Data::new(vec![demo]).table(["name", "region"]))
/// }
/// # list().unwrap();
/// ```
#[derive(Clone, Debug)]
#[must_use = "a command returns it, or gives it to `ctx.out().data(…)`"]
pub struct Data<T> {
    value: T,
    shown: ForPeople,
}

/// What people read.
#[derive(Clone, Debug)]
pub(super) enum ForPeople {
    /// What the shape of the value suggests.
    ByShape,
    Table(Vec<Column>),
    Text(String),
}

/// A column of a table that is drawn from data: a field, and the heading above it.
///
/// `"region"` is the field `region` under the heading `REGION`; `("WHERE", "spec.region")` is a field of a field under a
/// heading of one's own.
///
/// ```
/// use provisioner::{Column, Data};
///
/// let column = Column::from(("WHERE", "spec.region"));
/// let _ = Data::new(vec!["demo"]).table([column]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub(super) heading: String,
    /// The names of fields, from the outside in; the index, in a list.
    pub(super) path: String,
}

impl<T> Data<T> {
    /// The value, as programs read it.
    pub fn new(value: T) -> Self {
        Self { value, shown: ForPeople::ByShape }
    }

    /// Draws a table for people: these fields of each entry of a list, or of the one value. A field that an entry does
    /// not have is an empty cell.
    pub fn table<C: Into<Column>>(mut self, columns: impl IntoIterator<Item = C>) -> Self {
        self.shown = ForPeople::Table(columns.into_iter().map(Into::into).collect());
        self
    }

    /// What people read instead of the value.
    pub fn text(mut self, text: impl Display) -> Self {
        self.shown = ForPeople::Text(text.to_string());
        self
    }

    /// The value itself.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value itself.
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T: Serialize> Data<T> {
    /// Gives it to whoever reads the output. The only code that is compiled for each `T`.
    #[cfg(feature = "runtime")]
    pub(crate) fn give(self, output: &Output) -> Result<()> {
        use crate::error::codes;
        match serde_json::to_string_pretty(&self.value) {
            Ok(json) => super::shapes::give(output, json, self.shown),
            Err(error) => Err(codes::NOT_DATA.error(format!("the result cannot be written as JSON: {error}"))),
        }
    }

    /// Never called: without the feature `runtime` nothing runs.
    #[cfg(not(feature = "runtime"))]
    pub(crate) fn give(self, _: &Output) -> Result<()> {
        drop((self.value, self.shown));
        Ok(())
    }
}

impl From<&str> for Column {
    fn from(field: &str) -> Self {
        Self { heading: field.to_uppercase().replace(['_', '.'], " "), path: field.to_owned() }
    }
}

impl From<(&str, &str)> for Column {
    /// A heading and a field.
    fn from((heading, field): (&str, &str)) -> Self {
        Self { heading: heading.to_owned(), path: field.to_owned() }
    }
}
