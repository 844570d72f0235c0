//! What changes in a file, line by line where it is text.

use super::escape::escaped;
use super::step::Difference;
use crate::files::{Found, Place};
use crate::output::Output;
use similar::{Algorithm, ChangeTag, TextDiff};
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// A larger file is described by size and hash.
const COMPARED: u64 = 256 * 1024;
/// As many lines as one wants to read of one file.
const SHOWN: usize = 60;
/// Two large files that have nothing in common are not worth more.
const TIME: Duration = Duration::from_millis(100);
/// A line longer than that is cut.
const WIDTH: usize = 300;

/// The content of a file, so far as it can be compared: `None`: it cannot.
pub(super) fn comparable(files: &dyn Place, path: &Path, found: Option<&Found>) -> Option<String> {
    match found {
        None => Some(String::new()),
        Some(found) if found.is_file() && found.size <= COMPARED => {
            let mut content = Vec::new();
            files.open(path).ok()?.take(COMPARED + 1).read_to_end(&mut content).ok()?;
            comparable_bytes(&content)
        }
        Some(_) => None,
    }
}

/// The same of a content that is known.
pub(super) fn comparable_bytes(content: &[u8]) -> Option<String> {
    if content.len() as u64 > COMPARED {
        return None;
    }
    let text = str::from_utf8(content).ok()?;
    (!text.contains('\0')).then(|| text.to_owned())
}

/// The difference of two contents with the secrets in them masked, and whether there are any. Where nothing else changes,
/// the difference is one that is not shown.
pub(super) fn masked(before: Option<String>, after: Option<String>, output: &Output) -> (Difference, bool) {
    let hidden = |text: &Option<String>| match text.as_deref().map(|text| output.masked(text)) {
        Some(Cow::Owned(masked)) => Some(masked),
        _ => None,
    };
    let shown = (hidden(&before), hidden(&after));
    if shown == (None, None) {
        return (between(before, after), false);
    }
    let changes = before != after;
    match between(shown.0.or(before), shown.1.or(after)) {
        Difference::None if changes => (Difference::Private, true),
        difference => (difference, true),
    }
}

/// The difference of two contents.
fn between(before: Option<String>, after: Option<String>) -> Difference {
    let (Some(before), Some(after)) = (before, after) else { return Difference::Opaque };
    if before == after {
        return Difference::None;
    }
    let mut shown = Shown::default();
    if before.is_empty() {
        shown.all_new(&after);
        return Difference::Lines { lines: shown.lines, left_out: shown.left_out };
    }
    let diff =
        TextDiff::configure().algorithm(Algorithm::Myers).timeout(TIME).diff_lines(before.as_str(), after.as_str());
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        shown.push(hunk.header().to_string());
        for change in hunk.iter_changes() {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            shown.line(sign, change.value());
        }
    }
    Difference::Lines { lines: shown.lines, left_out: shown.left_out }
}

#[derive(Default)]
struct Shown {
    lines: Vec<String>,
    left_out: usize,
}

impl Shown {
    /// A file that was empty, or not there.
    fn all_new(&mut self, text: &str) {
        let lines = text.split_inclusive('\n');
        self.push(match lines.clone().count() {
            1 => "@@ -0,0 +1 @@".to_owned(),
            count => format!("@@ -0,0 +1,{count} @@"),
        });
        lines.for_each(|line| self.line('+', line));
    }

    fn push(&mut self, line: String) {
        if self.lines.len() < SHOWN { self.lines.push(line) } else { self.left_out += 1 }
    }

    fn line(&mut self, sign: char, text: &str) {
        if self.lines.len() >= SHOWN {
            self.left_out += 1;
            return;
        }
        let (text, ends) = text.strip_suffix('\n').map_or((text, false), |text| (text, true));
        let cut = text.char_indices().nth(WIDTH).map_or(text, |(end, _)| &text[..end]);
        let dots = if cut.len() < text.len() { "…" } else { "" };
        self.push(format!("{sign}{}{dots}", escaped(cut)));
        if !ends {
            self.push("\\ no newline at the end".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(before: &str, after: &str) -> (Vec<String>, usize) {
        match between(Some(before.to_owned()), Some(after.to_owned())) {
            Difference::Lines { lines, left_out } => (lines, left_out),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_changed_line_is_shown_with_what_is_around_it() {
        assert_eq!(lines("a\nb\n", "a\nc\n").0, ["@@ -1,2 +1,2 @@", " a", "-b", "+c"]);
    }

    #[test]
    fn a_new_file_is_shown_as_any_other_difference_is() {
        for text in ["a\n", "a", "a\nb\n", "a\n\nb", "\n"] {
            let diff = TextDiff::configure().algorithm(Algorithm::Myers).diff_lines("", text);
            let mut shown = Shown::default();
            for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
                shown.push(hunk.header().to_string());
                hunk.iter_changes().for_each(|change| shown.line('+', change.value()));
            }
            assert_eq!(lines("", text), (shown.lines, shown.left_out), "{text:?}");
        }
    }

    #[test]
    fn a_missing_newline_and_control_characters_are_shown() {
        assert_eq!(lines("", "\x1b[2Jx").0, ["@@ -0,0 +1 @@", r"+\u{1b}[2Jx", r"\ no newline at the end"]);
    }

    #[test]
    fn a_long_difference_is_cut_and_counted() {
        let (shown, left_out) = lines("", &"x\n".repeat(1000));
        assert_eq!((shown.len(), left_out), (SHOWN, 1001 - SHOWN));
    }

    #[test]
    fn what_is_not_text_is_opaque_and_what_stays_is_nothing() {
        assert_eq!(between(None, Some(String::new())), Difference::Opaque);
        assert_eq!(between(Some("a".into()), Some("a".into())), Difference::None);
    }
}
