//! Putting a value at a path.

use super::expected::{same, with};
use super::layout::Layout;
use super::{Before, Refusal, parse, scan};
use crate::config::display::{flow, quoted};
use provisioner_shared::value::{Entry, Kind, Node};

/// The text with `value` at `path`.
pub(crate) fn set(text: &str, path: &[&str], value: &Node) -> Result<String, Refusal> {
    let before = Before::read(text)?;
    let way = before.walk(path)?;
    let written = flow(value);
    let after = if way.len() == path.len() {
        way.last().and_then(|entry| replace(&before.layout, way[..way.len() - 1].last().copied(), entry, &written))
    } else {
        insert(&before, &way, &path[way.len()..], &written)
    };
    let after = after.ok_or(Refusal::TooClever)?;
    let said = parse(&after).map_err(|_| Refusal::TooClever)?;
    if same(&said, &with(&before.root, path, value)) { Ok(after) } else { Err(Refusal::TooClever) }
}

/// Another value for an entry that is there.
fn replace(layout: &Layout<'_>, parent: Option<&Entry>, entry: &Entry, written: &str) -> Option<String> {
    let text = layout.text;
    let inside_flow = parent.is_some_and(|parent| opens_bracket(layout, parent)) || text.trim_start().starts_with('{');
    let (value, after_colon) = layout.after_key(entry)?;
    let inline = scan::inline_end(text, value, inside_flow);
    let end_of_entry = if inside_flow { inline.unwrap_or(value) } else { layout.end_of_entry(entry)? };
    match inline {
        Some(end) if inside_flow || end_of_entry <= layout.line_end_at(end) => {
            Some(format!("{}{written}{}", &text[..value], &text[end..]))
        }
        _ if inside_flow => Some(format!("{} {written}{}", &text[..after_colon], &text[after_colon..])),
        // Nothing after the colon: the value goes there, before the comment that may stand on the line.
        None if entry.value.kind == Kind::Null && end_of_entry <= layout.line_end_at(after_colon) => {
            Some(format!("{} {written}{}", &text[..after_colon], &text[after_colon..]))
        }
        _ => {
            // A block: its lines go, their comments stay.
            let is_text = text[value..].starts_with(['|', '>']);
            let first_line = layout.line_end_at(after_colon);
            let on_key_line =
                scan::comment(&text[after_colon..first_line]).map_or("", |at| &text[after_colon + at..first_line]);
            let mut out = format!("{} {written}", &text[..after_colon]);
            if !on_key_line.is_empty() {
                out = format!("{out} {on_key_line}");
            }
            let indent = " ".repeat((entry.place.column as usize).saturating_sub(1) + 2);
            let comments = if is_text { Vec::new() } else { layout.comments(first_line, end_of_entry) };
            for comment in comments {
                out = format!("{out}{}{indent}{comment}", layout.line_end);
            }
            Some(out + &text[end_of_entry..])
        }
    }
}

/// Whether the value of an entry is written in brackets.
pub(super) fn opens_bracket(layout: &Layout<'_>, entry: &Entry) -> bool {
    layout.after_key(entry).is_some_and(|(value, _)| layout.text[value..].starts_with('{'))
}

/// A new entry, with the keys above it that are not there yet.
fn insert(before: &Before<'_>, way: &[&Entry], keys: &[&str], written: &str) -> Option<String> {
    let layout = &before.layout;
    let text = layout.text;
    let (parent, entries) = match way.last() {
        Some(entry) => (Some(*entry), entry.value.entries().unwrap_or_default()),
        None => (None, before.root.entries().unwrap_or_default()),
    };
    let bracket = match parent {
        Some(entry) => layout.after_key(entry).map(|(value, _)| value).filter(|value| text[*value..].starts_with('{')),
        None => Some(text.len() - text.trim_start().len()).filter(|start| text[*start..].starts_with('{')),
    };
    if let Some(bracket) = bracket {
        return insert_in_brackets(text, bracket, entries.is_empty(), &in_brackets(keys, written));
    }
    let Some(last) = entries.last() else {
        return match parent {
            // `key:` with nothing below, or with `null` in its place.
            Some(entry) => insert_below(layout, entry, keys, written),
            None => Some(append(layout, &block(keys, 0, written, layout.line_end))),
        };
    };
    let indent = (entries.first()?.place.column as usize).checked_sub(1)?;
    let end = layout.end_of_entry(last)?;
    let lines = block(keys, indent, written, layout.line_end);
    Some(format!("{}{}{}{}", &text[..end], layout.line_end, lines, &text[end..]))
}

fn insert_below(layout: &Layout<'_>, entry: &Entry, keys: &[&str], written: &str) -> Option<String> {
    let text = layout.text;
    let (value, after_colon) = layout.after_key(entry)?;
    let indent = (entry.place.column as usize).checked_sub(1)? + 2;
    // An explicit `null` or `~` goes.
    let kept = match scan::inline_end(text, value, false) {
        Some(end) => &text[end..],
        None => &text[after_colon..],
    };
    let end_of_line = kept.find(['\n', '\r']).unwrap_or(kept.len());
    let (rest_of_line, below) = kept.split_at(end_of_line);
    let lines = block(keys, indent, written, layout.line_end);
    Some(format!("{}{rest_of_line}{}{lines}{below}", &text[..after_colon], layout.line_end))
}

fn insert_in_brackets(text: &str, bracket: usize, empty: bool, written: &str) -> Option<String> {
    let closing = scan::bracket_end(text, bracket)?;
    let content = text[..closing].trim_end();
    let comma = if empty || content.ends_with(',') { "" } else { "," };
    let space = if empty { "" } else { " " };
    Some(format!("{content}{comma}{space}{written}{}", &text[content.len()..]))
}

/// `a: {b: value}`
fn in_brackets(keys: &[&str], written: &str) -> String {
    let Some((key, rest)) = keys.split_first() else { return written.to_owned() };
    let below = if rest.is_empty() { written.to_owned() } else { format!("{{{}}}", in_brackets(rest, written)) };
    format!("{}: {below}", quoted(key, true))
}

/// Lines, each key below the one before.
fn block(keys: &[&str], indent: usize, written: &str, line_end: &str) -> String {
    let mut lines = String::new();
    for (depth, key) in keys.iter().enumerate() {
        let end = if depth == 0 { "" } else { line_end };
        lines = format!("{lines}{end}{}{}:", " ".repeat(indent + 2 * depth), quoted(key, true));
    }
    format!("{lines} {written}")
}

fn append(layout: &Layout<'_>, lines: &str) -> String {
    let text = layout.text;
    let gap = if text.is_empty() || text.ends_with('\n') { "" } else { layout.line_end };
    format!("{text}{gap}{lines}{}", layout.line_end)
}
