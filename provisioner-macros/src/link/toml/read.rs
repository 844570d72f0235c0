//! From the parser's events to the tree.
//!
//! Cargo has read the file before and refused what only a tree shows, such as a table that is opened twice. A clash is
//! reported here where there is nothing else to do.

use super::{Table, Value};
use std::mem::take;
use toml_parser::decoder::ScalarKind;
use toml_parser::parser::{Event, EventKind, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{Expected, ParseError, Source};

/// How deep values may be nested: as in Cargo.
const DEPTH: u32 = 80;

pub(super) fn table(text: &str) -> Result<Table, String> {
    let source = Source::new(text);
    let (mut events, mut error) = (Vec::new(), None);
    let mut validated = ValidateWhitespace::new(&mut events, source);
    parse_document(&source.lex().into_vec(), &mut RecursionGuard::new(&mut validated, DEPTH), &mut error);

    let mut reader = Reader { source, error, root: Table::default(), header: vec![], path: vec![], open: vec![] };
    for event in &events {
        if reader.error.is_none() && reader.take(event).is_none() {
            reader.error = Some(ParseError::new("duplicate key").with_unexpected(event.span()));
        }
    }
    match reader.error {
        None => Ok(reader.root),
        Some(error) => Err(sentence(&error, text)),
    }
}

struct Reader<'a> {
    source: Source<'a>,
    /// The first mistake.
    error: Option<ParseError>,
    root: Table,
    /// The keys of the last `[header]`.
    header: Vec<String>,
    /// The keys since then that have no value yet.
    path: Vec<String>,
    /// The arrays and inline tables that are not closed yet, each with the keys that it is the value of.
    open: Vec<(Vec<String>, Value)>,
}

impl Reader<'_> {
    /// `None` where keys clash.
    fn take(&mut self, event: &Event) -> Option<()> {
        match event.kind() {
            EventKind::SimpleKey => {
                let mut key = String::new();
                self.source.get(event)?.decode_key(&mut key, &mut self.error);
                self.path.push(key);
            }
            EventKind::StdTableClose => {
                self.header = take(&mut self.path);
                self.root.at(&self.header)?;
            }
            EventKind::ArrayTableClose => {
                self.header = take(&mut self.path);
                let (key, parents) = self.header.split_last()?;
                let Value::Array(tables) = self.root.at(parents)?.entry(key, Value::Array(vec![])) else { return None };
                tables.push(Value::Table(Table::default()));
            }
            EventKind::ArrayOpen => self.open.push((take(&mut self.path), Value::Array(vec![]))),
            EventKind::InlineTableOpen => self.open.push((take(&mut self.path), Value::Table(Table::default()))),
            EventKind::ArrayClose | EventKind::InlineTableClose => {
                let (path, value) = self.open.pop()?;
                self.put(&path, value)?;
            }
            EventKind::Scalar => {
                let mut text = String::new();
                let value = match self.source.get(event)?.decode_scalar(&mut text, &mut self.error) {
                    ScalarKind::String => Value::String(text),
                    ScalarKind::Boolean(value) => Value::Boolean(value),
                    _ => Value::Other,
                };
                let path = take(&mut self.path);
                self.put(&path, value)?;
            }
            _ => {}
        }
        Some(())
    }

    /// Puts a value into whatever is open.
    fn put(&mut self, path: &[String], value: Value) -> Option<()> {
        let table = match self.open.last_mut() {
            Some((_, Value::Array(items))) => {
                items.push(value);
                return Some(());
            }
            Some((_, table)) => table.open()?,
            None => self.root.at(&self.header)?,
        };
        let (key, parents) = path.split_last()?;
        let table = table.at(parents)?;
        let at = table.position(key).err()?;
        table.0.insert(at, (key.clone(), value));
        Some(())
    }
}

fn sentence(error: &ParseError, text: &str) -> String {
    let before = error.unexpected().and_then(|span| text.get(..span.start())).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let (line, column) = (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1);
    let mut sentence = format!("line {line}, column {column}: {}", error.description());
    for (index, expected) in error.expected().unwrap_or_default().iter().enumerate() {
        sentence.push_str(if index == 0 { ", expected " } else { ", " });
        match expected {
            Expected::Literal("\n") => sentence.push_str("newline"),
            Expected::Literal(text) => sentence.push_str(&format!("`{text}`")),
            Expected::Description(text) => sentence.push_str(text),
            _ => sentence.push('…'),
        }
    }
    sentence
}
