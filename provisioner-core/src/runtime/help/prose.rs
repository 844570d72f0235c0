//! A description as help shows it: headings, lists and examples as a reader of a terminal expects them.

use crate::runtime::documents::page::{Part, Span};
use crate::runtime::documents::prose::{parts, without_examples};
use clap::builder::Styles;

/// The description, and the examples under their heading; nothing where there are none. Lines are joined to paragraphs
/// where they are wrapped to the terminal.
pub(super) fn described(text: &str, wrapped: bool) -> (String, String) {
    let (text, examples) = without_examples(parts(text));
    let description = shown(&text, wrapped, 0);
    if examples.is_empty() {
        return (description, String::new());
    }
    let header = *Styles::default().get_header();
    (description, format!("{header}Examples:{header:#}\n{}", shown(&examples, wrapped, 2)))
}

/// The text with its examples where they are.
pub(super) fn as_it_stands(text: &str, wrapped: bool) -> String {
    shown(&parts(text), wrapped, 0)
}

fn shown(parts: &[Part], wrapped: bool, indent: usize) -> String {
    let header = *Styles::default().get_header();
    let mut text = String::new();
    let mut before: Option<&Part> = None;
    for part in parts {
        let in_list = matches!((before, part), (Some(Part::Bullet(_)), Part::Bullet(_)));
        let below_heading = matches!(before, Some(Part::Heading(_)));
        if before.is_some() {
            text.push_str(if in_list || below_heading { "\n" } else { "\n\n" });
        }
        let lines = match part {
            Part::Heading(heading) => format!("{header}{}:{header:#}", heading.trim_end_matches(':')),
            Part::Paragraph(spans) => words(spans, wrapped),
            Part::Bullet(spans) => format!("- {}", words(spans, wrapped).replace('\n', "\n  ")),
            #[cfg(feature = "manual")]
            Part::Item { term, .. } => words(term, wrapped),
            Part::Code(code) => indented(code, 2),
        };
        text.push_str(&indented(&lines, indent));
        before = Some(part);
    }
    text
}

fn words(spans: &[Span], wrapped: bool) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(plain) | Span::Strong(plain) | Span::Emphasis(plain) => text.push_str(plain),
            Span::Literal(code) => text.push_str(&format!("`{code}`")),
            Span::Link { text: shown, url } if shown == url => text.push_str(url),
            Span::Link { text: shown, url } => text.push_str(&format!("{shown} ({url})")),
            #[cfg(feature = "manual")]
            Span::Page(words) => text.push_str(&words.join(" ")),
        }
    }
    if wrapped { text.lines().collect::<Vec<_>>().join(" ") } else { text }
}

fn indented(text: &str, by: usize) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{:by$}{line}", "") });
    lines.collect::<Vec<_>>().join("\n")
}
