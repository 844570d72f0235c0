//! Taking the entry at a path away, with the keys above it that hold nothing else.

use super::expected::{same, without};
use super::set::opens_bracket;
use super::{Before, Refusal, parse, scan};

/// The text without the entry at `path`; `None` where there is none.
pub(crate) fn unset(text: &str, path: &[&str]) -> Result<Option<String>, Refusal> {
    let before = Before::read(text)?;
    let way = before.walk(path)?;
    if way.len() != path.len() {
        return Ok(None);
    }
    // A key with nothing left below it would say `null`, which is something.
    let mut depth = path.len();
    while depth > 1 && way[depth - 2].value.entries().is_some_and(|entries| entries.len() == 1) {
        depth -= 1;
    }
    let entry = way[depth - 1];
    let parent = (depth >= 2).then(|| way[depth - 2]);
    let layout = &before.layout;
    let inside_flow = parent.map_or(text.trim_start().starts_with('{'), |parent| opens_bracket(layout, parent));
    let after = (|| {
        let key = layout.offset(entry.place)?;
        if inside_flow {
            return in_brackets(text, key, layout.after_key(entry)?.0);
        }
        let from = layout.line_start_at(key);
        let to = layout.next_line_at(layout.end_with_comments(entry)?);
        Some(format!("{}{}", &text[..from], &text[to..]))
    })();
    let after = after.ok_or(Refusal::TooClever)?;
    let said = parse(&after).map_err(|_| Refusal::TooClever)?;
    if same(&said, &without(&before.root, &path[..depth])) { Ok(Some(after)) } else { Err(Refusal::TooClever) }
}

/// Removes `key: value` and one of the commas beside it.
fn in_brackets(text: &str, key: usize, value: usize) -> Option<String> {
    let end = scan::inline_end(text, value, true).unwrap_or(value);
    let (head, tail) = (text[..key].trim_end(), text[end..].trim_start());
    Some(match (head.strip_suffix(','), tail.strip_prefix(',')) {
        (_, Some(tail)) => format!("{}{}", &text[..key], tail.trim_start_matches(' ')),
        (Some(head), None) => format!("{head}{}", &text[end..]),
        (None, None) => format!("{}{}", &text[..key], &text[end..]),
    })
}
