//! A text as lines with their offsets, and which of them an entry takes up.

use super::scan;
use provisioner_shared::lines::lines;
use provisioner_shared::value::{Entry, Kind, Position};

/// A text as lines.
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    lines: Vec<Line<'t>>,
    /// How the file ends its lines.
    pub(super) line_end: &'static str,
}

#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    fn is_comment(self) -> bool {
        self.text.trim_start().starts_with('#')
    }
}

impl<'t> Layout<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
        let lines = lines(text).map(|line| Line { start: start(line), text: line }).collect();
        Self { text, lines, line_end: if text.contains("\r\n") { "\r\n" } else { "\n" } }
    }

    /// The byte at a place.
    pub(super) fn offset(&self, place: Position) -> Option<usize> {
        let line = self.lines.get((place.line as usize).checked_sub(1)?)?;
        let column = (place.column as usize).checked_sub(1)?;
        let within = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).nth(column)?;
        Some(line.start + within)
    }

    /// Where the value of an entry begins, after `key:` and blanks, and the byte right after the colon.
    pub(super) fn after_key(&self, entry: &Entry) -> Option<(usize, usize)> {
        let key = self.offset(entry.place)?;
        let end = scan::key_end(self.text, key)?;
        let colon = end + self.text[end..].find(|letter: char| letter != ' ')?;
        let after = self.text[colon..].starts_with(':').then_some(colon + 1)?;
        let value = after + self.text[after..].find(|letter: char| letter != ' ').unwrap_or(self.text.len() - after);
        Some((value, after))
    }

    /// The offset right after the last line that belongs to an entry of a block mapping, its line end left out.
    pub(super) fn end_of_entry(&self, entry: &Entry) -> Option<usize> {
        let first = (entry.place.line as usize).checked_sub(1)?;
        let key_indent = (entry.place.column as usize).checked_sub(1)?;
        let (value, _) = self.after_key(entry)?;
        let block_text = self.text[value..].starts_with(['|', '>']);
        let dashes = matches!(entry.value.kind, Kind::List(_));
        let mut last = first;
        for (index, line) in self.lines.iter().enumerate().skip(first + 1) {
            let inside = line.indent() > key_indent
                || (dashes
                    && line.indent() == key_indent
                    && (line.text.trim_start().starts_with("- ") || line.text.trim() == "-"));
            let skipped = line.is_blank() || (line.is_comment() && !(block_text && inside));
            if inside && !skipped {
                last = index;
            } else if !skipped {
                break;
            }
        }
        let line = self.lines[last];
        let within_line = line.start + line.text.len();
        // A value in quotes or brackets may go on further left than its key.
        let scanned = scan::inline_end(self.text, value, false).unwrap_or(0);
        Some(within_line.max(self.line_end_at(scanned)))
    }

    /// The same, with the comments behind it that are indented as if they belonged to it.
    pub(super) fn end_with_comments(&self, entry: &Entry) -> Option<usize> {
        let mut end = self.end_of_entry(entry)?;
        let key_indent = (entry.place.column as usize).checked_sub(1)?;
        let next = self.lines_until(end);
        for line in &self.lines[next..] {
            if line.is_comment() && line.indent() > key_indent {
                end = line.start + line.text.len();
            } else if !line.is_blank() {
                break;
            }
        }
        Some(end)
    }

    /// How many lines begin at or before an offset.
    fn lines_until(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset)
    }

    /// The end of the line that an offset is in.
    pub(super) fn line_end_at(&self, offset: usize) -> usize {
        let index = self.lines_until(offset).saturating_sub(1);
        self.lines.get(index).map_or(self.text.len(), |line| line.start + line.text.len())
    }

    /// The start of the line that an offset is in.
    pub(super) fn line_start_at(&self, offset: usize) -> usize {
        let index = self.lines_until(offset).saturating_sub(1);
        self.lines.get(index).map_or(0, |line| line.start)
    }

    /// The start of the line after the one an offset is in.
    pub(super) fn next_line_at(&self, offset: usize) -> usize {
        let index = self.lines_until(offset);
        self.lines.get(index).map_or(self.text.len(), |line| line.start)
    }

    /// The comments between two offsets, each as a line of its own.
    pub(super) fn comments(&self, from: usize, to: usize) -> Vec<&'t str> {
        let lines = self.lines.iter().filter(|line| line.start >= from && line.start < to);
        lines.filter_map(|line| scan::comment(line.text).map(|at| &line.text[at..])).collect()
    }
}
