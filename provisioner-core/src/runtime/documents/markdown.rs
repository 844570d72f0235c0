//! A page in Markdown, for a book or a site.

use super::page::{Page, Part, Span, name_of};

/// The page. `known` are the names of the pages that are written beside it: only to those a link leads.
pub(super) fn render(page: &Page, known: &[String]) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(&page.words.join(" ")), escaped(&page.about));
    for section in &page.sections {
        text.push_str(&format!("\n## {}\n", escaped(&section.heading)));
        let mut in_list = false;
        for part in &section.parts {
            let is_entry = matches!(part, Part::Bullet(_) | Part::Item { .. });
            if !(in_list && is_entry) {
                text.push('\n');
            }
            in_list = is_entry;
            push(&mut text, part, known);
        }
    }
    text
}

fn push(text: &mut String, part: &Part, known: &[String]) {
    match part {
        Part::Heading(heading) => text.push_str(&format!("### {}\n", escaped(heading))),
        Part::Paragraph(spans) => text.push_str(&format!("{}\n", at_line_start(&inline(spans, known)))),
        Part::Bullet(spans) => text.push_str(&format!("- {}\n", inline(spans, known).replace('\n', "\n  "))),
        Part::Item { term, text: paragraphs } => {
            text.push_str(&format!("- {}", inline(term, known)));
            for (number, paragraph) in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()).enumerate() {
                text.push_str(if number == 0 { ": " } else { "\n\n  " });
                text.push_str(&inline(paragraph, known).replace('\n', "\n  "));
            }
            text.push('\n');
        }
        Part::Code(code) => {
            let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            text.push_str(&format!("{fence}text\n{code}\n{fence}\n"));
        }
    }
}

fn inline(spans: &[Span], known: &[String]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(plain) => text.push_str(&escaped(plain)),
            Span::Literal(code) => text.push_str(&literal(code)),
            Span::Strong(strong) => text.push_str(&format!("**{}**", escaped(strong))),
            Span::Emphasis(emphasis) => text.push_str(&format!("*{}*", escaped(emphasis))),
            Span::Link { text: shown, url } if shown == url => text.push_str(&format!("<{url}>")),
            Span::Link { text: shown, url } => text.push_str(&format!("[{}]({url})", escaped(shown))),
            Span::Page(words) => {
                let (name, shown) = (name_of(words), literal(&words.join(" ")));
                match known.contains(&name) {
                    true => text.push_str(&format!("[{shown}]({name}.md)")),
                    false => text.push_str(&shown),
                }
            }
        }
    }
    text
}

/// Code within a line, between more backticks than are in it.
fn literal(code: &str) -> String {
    let code = code.replace('\n', " ");
    let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest + 1);
    let room = if longest > 0 { " " } else { "" };
    format!("{ticks}{room}{code}{room}{ticks}")
}

/// Letters that mean something in Markdown as themselves.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '<' | '[' | ']' | '|') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A paragraph that begins like a list, a heading or a quotation is none.
fn at_line_start(text: &str) -> String {
    let begins = |line: &str| line.starts_with(['-', '+', '#', '>', '=']);
    let lines: Vec<String> =
        text.lines().map(|line| if begins(line) { format!("\\{line}") } else { line.to_owned() }).collect();
    lines.join("\n")
}
