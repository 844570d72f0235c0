//! A page in the language of `man`.

use super::page::{Page, Part, Span, name_of};
use roff::{Inline, Roff, bold, italic, roman};

/// How far lines that stay as they are stand from the margin.
const INDENT: &str = "+4n";

/// The page. `date` is the day of its footer.
pub(super) fn render(page: &Page, program: &str, version: &str, date: &str) -> String {
    let mut roff = Roff::new();
    let (title, source, manual) =
        (page.name().to_uppercase(), format!("{program} {version}"), format!("Manual of {program}"));
    roff.control("TH", [title.as_str(), "1", date, source.as_str(), manual.as_str()]);
    roff.control("SH", ["NAME"]).text([roman(format!("{} - {}", page.name(), one_line(&page.about)))]);
    for section in &page.sections {
        roff.control("SH", [argument(&section.heading).as_str()]);
        let mut first = true;
        for part in &section.parts {
            push(&mut roff, part, first);
            first = matches!(part, Part::Heading(_));
        }
    }
    roff.render()
}

/// `first`: directly below a heading, where a new paragraph has begun already.
fn push(roff: &mut Roff, part: &Part, first: bool) {
    match part {
        Part::Heading(heading) => {
            roff.control("SS", [argument(heading).as_str()]);
        }
        Part::Paragraph(spans) => {
            if !first {
                roff.control("PP", []);
            }
            roff.text(inlines(spans));
        }
        Part::Bullet(spans) => {
            roff.control("IP", ["\\(bu", "2"]).text(inlines(spans));
        }
        // A term without an explanation would be an empty block.
        Part::Item { term, text } if text.iter().all(Vec::is_empty) => {
            if !first {
                roff.control("PP", []);
            }
            roff.text(inlines(term));
        }
        Part::Item { term, text } => {
            roff.control("TP", []).text(inlines(term));
            for (number, paragraph) in text.iter().filter(|paragraph| !paragraph.is_empty()).enumerate() {
                if number > 0 {
                    roff.control("sp", []);
                }
                roff.text(inlines(paragraph));
            }
        }
        Part::Code(code) => {
            if !first {
                roff.control("PP", []);
            }
            roff.control("nf", []).control("in", [INDENT]);
            for line in code.lines() {
                roff.text([roman(printable(line))]);
            }
            roff.control("in", []).control("fi", []);
        }
    }
}

fn inlines(spans: &[Span]) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for span in spans {
        match span {
            Span::Text(text) => inlines.push(roman(one_line(text))),
            Span::Literal(text) | Span::Strong(text) => inlines.push(bold(one_line(text))),
            Span::Emphasis(text) => inlines.push(italic(one_line(text))),
            Span::Link { text, url } if text == url => inlines.push(italic(one_line(url))),
            Span::Link { text, url } => {
                inlines.push(roman(format!("{} (", one_line(text))));
                inlines.push(italic(one_line(url)));
                inlines.push(roman(")"));
            }
            Span::Page(words) => {
                inlines.push(bold(name_of(words)));
                inlines.push(roman("(1)"));
            }
        }
    }
    inlines
}

/// A paragraph is one line of the source: the reader breaks it.
fn one_line(text: &str) -> String {
    printable(&text.replace('\n', " "))
}

/// Without control characters, which a reader may take for something else.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// The argument of a request; quotes and backslashes mean something there.
fn argument(text: &str) -> String {
    one_line(text).replace('\\', "\\e").replace('"', "\\(dq")
}
