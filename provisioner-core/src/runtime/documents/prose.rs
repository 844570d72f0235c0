//! Doc comments, which are written in Markdown, as parts of a page.

use super::page::{Part, Span};
use super::spans::spans;

/// The parts of a doc comment.
pub(crate) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = text.lines().peekable();
    let mut open = Open::Nothing;
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if let Some(fence) = fence_of(trimmed) {
            open.close(&mut parts);
            let mut code = Vec::new();
            for line in lines.by_ref() {
                if is_end_of(fence, line.trim()) {
                    break;
                }
                code.push(line);
            }
            parts.push(Part::Code(dedented(&code)));
        } else if trimmed.is_empty() {
            open.close(&mut parts);
        } else if matches!(open, Open::Nothing) && is_indented(line) {
            let mut code = vec![line];
            while let Some(next) = lines.next_if(|next| is_indented(next) || next.trim().is_empty()) {
                code.push(next);
            }
            parts.push(Part::Code(dedented(&code)));
        } else if let Some(heading) = heading(trimmed) {
            open.close(&mut parts);
            parts.push(Part::Heading(heading.to_owned()));
        } else if let Some(entry) = bullet(trimmed) {
            open.close(&mut parts);
            open = Open::Bullet(entry.to_owned());
        } else if trimmed.starts_with('|') && !matches!(open, Open::Paragraph(_)) {
            open.close(&mut parts);
            let mut table = vec![line];
            while let Some(next) = lines.next_if(|next| next.trim().starts_with('|')) {
                table.push(next);
            }
            parts.push(Part::Code(dedented(&table)));
        } else {
            open.push(trimmed);
        }
    }
    open.close(&mut parts);
    parts
}

/// The text without its examples, and the examples with what leads to them.
pub(crate) fn without_examples(parts: Vec<Part>) -> (Vec<Part>, Vec<Part>) {
    let (mut text, mut examples) = (Vec::new(), Vec::new());
    let mut in_examples = false;
    for part in parts {
        match part {
            Part::Heading(heading) if is_of_examples(&heading) => in_examples = true,
            Part::Heading(_) => {
                in_examples = false;
                text.push(part);
            }
            Part::Code(_) => {
                if text.last().is_some_and(leads_on) {
                    examples.extend(text.pop());
                }
                examples.push(part);
            }
            part if in_examples => examples.push(part),
            part => text.push(part),
        }
    }
    (text, examples)
}

fn is_of_examples(heading: &str) -> bool {
    ["example", "examples"].contains(&heading.trim_end_matches(':').to_lowercase().as_str())
}

/// Whether a paragraph ends in a colon: it belongs to the example below.
fn leads_on(part: &Part) -> bool {
    matches!(part, Part::Paragraph(spans)
        if matches!(spans.last(), Some(Span::Text(text)) if text.trim_end().ends_with(':')))
}

/// What further lines are added to.
enum Open {
    Nothing,
    Paragraph(String),
    Bullet(String),
}

impl Open {
    fn push(&mut self, line: &str) {
        match self {
            Self::Nothing => *self = Self::Paragraph(line.to_owned()),
            Self::Paragraph(text) | Self::Bullet(text) => {
                text.push('\n');
                text.push_str(line);
            }
        }
    }

    fn close(&mut self, parts: &mut Vec<Part>) {
        match std::mem::replace(self, Self::Nothing) {
            Self::Nothing => {}
            Self::Paragraph(text) => parts.push(Part::Paragraph(spans(&text))),
            Self::Bullet(text) => parts.push(Part::Bullet(spans(&text))),
        }
    }
}

/// The letters that a fence around code consists of.
fn fence_of(line: &str) -> Option<&str> {
    let letter = line.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(letter).len();
    // Words in three backticks within a line are none.
    (length >= 3 && !(letter == '`' && line[length..].contains('`'))).then(|| &line[..length])
}

fn is_end_of(fence: &str, line: &str) -> bool {
    line.starts_with(fence) && line.trim_matches(|letter| fence.starts_with(letter)).is_empty()
}

fn is_indented(line: &str) -> bool {
    line.starts_with("    ") || line.starts_with('\t')
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let depth = line.len() - text.len();
    ((1..=6).contains(&depth) && text.starts_with(' ')).then(|| text.trim())
}

fn bullet(line: &str) -> Option<&str> {
    let marked = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
    marked.map(str::trim_start)
}

/// Lines without the indent they have in common.
fn dedented(lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| line.replace('\t', "    ")).collect();
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let common = lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let mut text = String::new();
    for line in &lines {
        text.push_str(line.get(common..).unwrap_or_default().trim_end());
        text.push('\n');
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Part {
        Part::Paragraph(vec![Span::Text(text.into())])
    }

    fn code(text: &str) -> Part {
        Part::Code(text.into())
    }

    const DOC: &str = "Create a cluster\n\nIt takes\na while.\n\n- one\n  more\n- two\n\n# Notes\nLast.\n\nAs in:\n\n```console\n  $ acme up\n    up\n```\n\nor\n\n    acme down\n\n# Examples\nSmall:\n~~~\nacme\n~~~\n";

    #[test]
    fn every_kind_of_block_is_found() {
        assert_eq!(
            parts(DOC),
            [
                paragraph("Create a cluster"),
                paragraph("It takes\na while."),
                Part::Bullet(vec![Span::Text("one\nmore".into())]),
                Part::Bullet(vec![Span::Text("two".into())]),
                Part::Heading("Notes".into()),
                paragraph("Last."),
                paragraph("As in:"),
                code("$ acme up\n  up"),
                paragraph("or"),
                code("acme down"),
                Part::Heading("Examples".into()),
                paragraph("Small:"),
                code("acme"),
            ]
        );
    }

    #[test]
    fn examples_come_with_what_leads_to_them() {
        let (text, examples) = without_examples(parts(DOC));
        assert_eq!(text.last(), Some(&paragraph("or")));
        assert_eq!(
            examples,
            [paragraph("As in:"), code("$ acme up\n  up"), code("acme down"), paragraph("Small:"), code("acme")]
        );
    }

    #[test]
    fn a_fence_that_is_not_closed_ends_with_the_text() {
        assert_eq!(parts("```\na\n\nb"), [code("a\n\nb")]);
        assert_eq!(parts("````\n```\n````"), [code("```")]);
    }
}
