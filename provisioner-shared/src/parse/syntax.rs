//! What the YAML library refuses, in words that say what to do about it.

use super::quotes::unclosed;
use super::text::position_at;
use crate::diagnostic::Diagnostic;
use crate::lines::lines;
use crate::message::Message;
use crate::value::{Layer, Origin, Position};

/// What the library says, what is said instead, and what to write.
///
/// The first part found in the library's message decides.
const WORDS: [(&str, &str, &str); 16] = [
    ("repetition limit", "the aliases of this file expand to more than 16 MiB", "write fewer aliases"),
    ("recursion limit", "mappings and lists are nested more than 128 deep", "write them flatter"),
    ("more than one document", "more than one YAML document", "keep one: remove the lines `---`"),
    ("unknown anchor", "an alias without its anchor", "write `&name` before the value that `*name` stands for"),
    ("text as a key", "a key has to be text", "write `key: value`"),
    ("mapping values are not allowed", "a `:` that does not belong here", "quote text that holds `: `"),
    (
        "did not find expected key",
        "a line that does not fit the mapping it stands in",
        "check the indentation and the quotes",
    ),
    ("did not find expected '-'", "a line that does not fit the list it stands in", "check the indentation"),
    ("could not find expected ':'", "a key without a `:`", "write `key: value`"),
    ("did not find expected node content", "a value is missing here", "write one, or close the bracket"),
    ("unexpected end of stream", "text in quotes that never ends", "close the quotes"),
    (
        "did not find expected ',' or",
        "a list or mapping in brackets that never ends",
        "close the bracket, or quote the text",
    ),
    (
        "unknown escape character",
        "an unknown escape in double quotes",
        "write `\\\\` for one backslash, or use single quotes",
    ),
    (
        "did not find expected <document start>",
        "text after the end of the document",
        "check the indentation of this line",
    ),
    ("invalid value", "a value that does not fit its tag", "leave the tag out, or write a value of its kind"),
    ("invalid type", "a value that does not fit its tag", "leave the tag out, or write a value of its kind"),
];

/// The library's error in our words.
pub(super) fn diagnostic(layer: Layer, text: &str, error: &serde_yaml::Error, refusal: Option<Message>) -> Diagnostic {
    let said = error.to_string();
    let place = match error.location() {
        Some(at) => Position { line: number(at.line()), column: number(at.column()) },
        None if said.contains("more than one document") => second_document(text),
        None => Position { line: 1, column: 1 },
    };
    let place = match unclosed(text).filter(|_| said.contains("unexpected end of stream")) {
        // The library only notices at the end of the file.
        Some(at) => position_at(text, at),
        None => place,
    };
    let origin = Origin { layer, place };
    if let Some(refusal) = refusal {
        return Diagnostic::worded(origin, &refusal);
    }
    if said.contains("cannot start any token") {
        return cannot_start(origin, text);
    }
    match WORDS.iter().find(|(part, _, _)| said.contains(part)) {
        Some((_, message, help)) => Diagnostic::value(origin, (*message).to_owned()).help(*help),
        None => Diagnostic::value(origin, without_quoted(&without_places(&said)))
            .help("check this line and the one before: brackets, quotes, indentation"),
    }
}

/// A character that YAML keeps for itself at the start of a value.
fn cannot_start(origin: Origin, text: &str) -> Diagnostic {
    let line = lines(text).nth(origin.place.line as usize - 1).unwrap_or_default();
    match line.chars().nth(origin.place.column as usize - 1) {
        Some('\t') => Diagnostic::value(origin, "a tab cannot indent YAML".to_owned()).help("use spaces"),
        Some(letter) => {
            Diagnostic::value(origin, format!("a value cannot start with `{letter}`")).help("put the value in quotes")
        }
        None => Diagnostic::value(origin, "a value cannot start here".to_owned()).help("put the value in quotes"),
    }
}

/// Where a second document begins.
fn second_document(text: &str) -> Position {
    let mut content = false;
    for (index, line) in lines(text).enumerate() {
        let mark = line == "---" || line.starts_with("--- ");
        if mark && content {
            return Position { line: number(index + 1), column: 1 };
        }
        content |= mark || !(line.trim().is_empty() || line.starts_with('#') || line.starts_with('%'));
    }
    Position { line: 1, column: 1 }
}

/// The library's message without the places in it: the place stands before it already.
fn without_places(said: &str) -> String {
    let mut parts = said.split(" at line ");
    let mut message = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let rest = rest.strip_prefix(" column ").unwrap_or(rest);
        message += rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    }
    message
}

/// The message without what it repeats of the text, which may be a secret.
fn without_quoted(said: &str) -> String {
    said.split('"').enumerate().map(|(index, part)| if index % 2 == 0 { part } else { "…" }).collect()
}

fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_nothing_of_the_text() {
        assert_eq!(without_quoted("at a: found \"hunter2\", not \"x\""), "at a: found …, not …");
        assert_eq!(without_quoted("an open \"hunter2"), "an open …");
        assert_eq!(without_quoted("nothing"), "nothing");
    }
}
