//! Answers for bash, which replaces a part of the line by a text and knows no descriptions: a list of candidates shows
//! them where nothing but the list is wanted of it.

use super::line::Line;
use super::table::{is_one_line, one_line};
use crate::registry::Candidate;
use crate::runtime::complete::paths::{self, Wanted};
use crate::runtime::complete::{Answer, Question, place};
use std::ffi::OsString;
use unicode_width::UnicodeWidthStr;

/// What bash does with the candidates, as `COMP_TYPE` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// It inserts one, or what they have in common.
    Insert,
    /// It does that and shows the list as well.
    InsertAndList,
    /// It shows the list only.
    List,
}

impl Use {
    fn of(comp_type: &str) -> Self {
        match comp_type {
            "63" => Self::List,
            "33" | "64" => Self::InsertAndList,
            _ => Self::Insert,
        }
    }
}

/// The words are: `COMP_TYPE`, the columns of the terminal, what readline replaces, the line up to the cursor. The first
/// line of the answer says whether a space may follow.
pub(super) fn reply(question: &Question<'_>, words: &[OsString]) -> String {
    let [comp_type, columns, replaced, line] = words else { return String::new() };
    let text = |word: &OsString| word.to_string_lossy().into_owned();
    let Some(line) = Line::parse(&text(line)) else { return String::new() };
    let Answer { mut candidates, kept } = if line.is_redirection {
        paths::beginning_with(question, &line.current, Wanted::Files)
    } else {
        place::candidates(question, &line.typed())
    };
    candidates.retain(is_one_line);
    let is_used = Use::of(&text(comp_type));
    let space = if matches!(candidates.as_slice(), [Candidate { partial: true, .. }]) { "nospace" } else { "space" };
    let mut rows = Vec::new();
    for candidate in &candidates {
        let shown = match is_used {
            Use::List => candidate.value[kept.len()..].to_owned(),
            _ => insertion(&line, &text(replaced), candidate),
        };
        rows.push((shown, one_line(&candidate.description)));
    }
    let with_descriptions = is_used != Use::Insert && rows.len() > 1 || is_used == Use::List;
    let mut reply = format!("{space}\n");
    if with_descriptions {
        reply += &in_columns(&rows, text(columns).parse().unwrap_or(80));
    } else {
        for (shown, _) in rows {
            reply += &format!("{shown}\n");
        }
    }
    reply
}

/// What stands in the place of the part that readline replaces: it stays as it was typed, and the rest follows.
fn insertion(line: &Line, replaced: &str, candidate: &Candidate) -> String {
    let rest = candidate.value.get(line.current.len()..).unwrap_or_default();
    let rest = if candidate.partial { line.quoted(rest) } else { line.quoted_to_the_end(rest) };
    if line.raw.ends_with(replaced) {
        return format!("{replaced}{rest}");
    }
    format!("{}{rest}", line.raw)
}

/// Each in a line of its own: readline puts several in one where they are short.
fn in_columns(rows: &[(String, String)], columns: usize) -> String {
    // Of a wide terminal half a line keeps readline from a second column.
    let longest = rows.iter().map(|(shown, _)| shown.width()).max().unwrap_or(0);
    let limit = columns.saturating_sub(1);
    let mut text = String::new();
    for (shown, description) in rows {
        let mut line = shown.clone();
        if !description.is_empty() {
            line += &" ".repeat(longest - shown.width());
            line += "  (";
            let room = limit.saturating_sub(line.width() + 1);
            line += &shortened(description, room);
            line += ")";
        }
        line += &" ".repeat((columns / 2 + 1).saturating_sub(line.width()));
        text += &line;
        text += "\n";
    }
    text
}

fn shortened(description: &str, room: usize) -> String {
    if description.width() <= room {
        return description.to_owned();
    }
    let mut short = String::new();
    for letter in description.chars() {
        if short.width() + 2 > room {
            break;
        }
        short.push(letter);
    }
    short + "…"
}
