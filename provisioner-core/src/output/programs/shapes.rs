//! What people read of a value: drawn from the JSON that programs read, so that the two cannot disagree.

use super::data::{Column, ForPeople};
use crate::error::Result;
use crate::json::Json;
use crate::output::Output;
use serde_json::{Map, Value};

/// Gives a value to programs as it is written, to people as they want it.
#[cold]
pub(super) fn give(output: &Output, json: String, shown: ForPeople) -> Result<()> {
    if output.is_for_programs() {
        output.give_data(Json::Written(json));
        return Ok(());
    }
    match shown {
        ForPeople::Text(text) => output.line(text.strip_suffix('\n').unwrap_or(&text)),
        ForPeople::Table(columns) => table(output, &columns, &serde_json::from_str(&json)?),
        ForPeople::ByShape => by_shape(output, &serde_json::from_str(&json)?),
    }
    Ok(())
}

fn table(output: &Output, columns: &[Column], value: &Value) {
    let row = |entry: &Value| columns.iter().map(|column| cell(at(entry, &column.path))).collect::<Vec<_>>();
    let rows = match value {
        Value::Array(entries) => entries.iter().map(row).collect(),
        one => vec![row(one)],
    };
    let headings: Vec<&str> = columns.iter().map(|column| column.heading.as_str()).collect();
    output.texts_in_columns(&headings, &rows);
}

fn by_shape(output: &Output, value: &Value) {
    match value {
        Value::Null => {}
        Value::Array(entries) if !entries.is_empty() && entries.iter().all(Value::is_object) => {
            let mut fields: Vec<&str> = Vec::new();
            for field in entries.iter().filter_map(Value::as_object).flat_map(Map::keys) {
                if !fields.contains(&field.as_str()) {
                    fields.push(field);
                }
            }
            table(output, &fields.into_iter().map(Column::from).collect::<Vec<_>>(), value);
        }
        Value::Array(entries) => entries.iter().for_each(|entry| output.line(cell(entry))),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            output.line(format_args!("{name}: {}", cell(value)));
        }),
        single => output.line(cell(single)),
    }
}

/// The value below a path; a name with dots is found as it stands.
fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    let below = |value: &'v Value, name: &str| match value {
        Value::Array(entries) => name.parse().ok().and_then(|index: usize| entries.get(index)),
        other => other.get(name),
    };
    let found = below(value, path).or_else(|| path.split('.').try_fold(value, below));
    found.unwrap_or(&Value::Null)
}

/// A value in one line.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(entries) => entries.iter().map(cell).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
