//! The inside of a paragraph: words in backticks, links, emphasis.

use super::page::Span;

/// The pieces of a paragraph. What is not closed stays text.
pub(crate) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let before_is_letter = plain.ends_with(char::is_alphanumeric);
        if let Some((span, after)) = special(rest, first, before_is_letter) {
            if !plain.is_empty() {
                spans.push(Span::Text(std::mem::take(&mut plain)));
            }
            spans.push(span);
            rest = after;
            continue;
        }
        let escaped =
            rest.strip_prefix('\\').filter(|after| after.starts_with(|next: char| next.is_ascii_punctuation()));
        let taken = escaped.unwrap_or(rest);
        let letter = taken.chars().next().unwrap_or(first);
        plain.push(letter);
        rest = &taken[letter.len_utf8()..];
    }
    if !plain.is_empty() {
        spans.push(Span::Text(plain));
    }
    spans
}

/// What begins here and is more than text, with what follows it.
fn special(rest: &str, first: char, before_is_letter: bool) -> Option<(Span, &str)> {
    match first {
        '`' => literal(rest),
        '[' => link(rest),
        '<' => {
            let (url, after) = rest[1..].split_once('>')?;
            is_address(url).then(|| (Span::Link { text: url.to_owned(), url: url.to_owned() }, after))
        }
        '*' => enclosed(rest, "**")
            .map(|(text, after)| (Span::Strong(text), after))
            .or_else(|| enclosed(rest, "*").map(|(text, after)| (Span::Emphasis(text), after))),
        // `snake_case` is a word.
        '_' if !before_is_letter => {
            let (text, after) = enclosed(rest, "_")?;
            (!after.starts_with(char::is_alphanumeric)).then_some((Span::Emphasis(text), after))
        }
        _ => None,
    }
}

fn literal(rest: &str) -> Option<(Span, &str)> {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let (text, after) = rest[ticks..].split_once(&rest[..ticks])?;
    // A space beside the backticks lets the text begin with one.
    let inner = text.strip_prefix(' ').and_then(|text| text.strip_suffix(' ')).filter(|_| ticks > 1).unwrap_or(text);
    (!text.is_empty()).then(|| (Span::Literal(inner.to_owned()), after))
}

/// `[text](address)`, `` [`Type`] `` and `[text][label]`, of which rustdoc alone knows where the latter two lead.
fn link(rest: &str) -> Option<(Span, &str)> {
    let (text, after) = rest[1..].split_once(']')?;
    if let Some((url, after)) = after.strip_prefix('(').and_then(|after| after.split_once(')')) {
        let text = text.replace('`', "");
        // A path means something beside the source only.
        let span = if is_address(url) { Span::Link { text, url: url.to_owned() } } else { Span::Text(text) };
        return Some((span, after));
    }
    if let Some((_, after)) = after.strip_prefix('[').and_then(|after| after.split_once(']')) {
        return Some((Span::Text(text.replace('`', "")), after));
    }
    let name = text.strip_prefix('`')?.strip_suffix('`')?;
    Some((Span::Literal(name.to_owned()), after))
}

fn enclosed<'t>(rest: &'t str, mark: &str) -> Option<(String, &'t str)> {
    let (text, after) = rest.strip_prefix(mark)?.split_once(mark)?;
    let is_text = !text.is_empty() && !text.starts_with([' ', '*']) && !text.ends_with([' ', '*']);
    is_text.then(|| (text.to_owned(), after))
}

fn is_address(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
        && !url.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span::Text(text.into())
    }

    fn literal(text: &str) -> Span {
        Span::Literal(text.into())
    }

    fn link(text: &str, url: &str) -> Span {
        Span::Link { text: text.into(), url: url.into() }
    }

    #[test]
    fn what_is_written_in_markdown_is_understood() {
        let cases: &[(&str, &[Span])] = &[
            ("plain", &[text("plain")]),
            ("the `--name` given", &[text("the "), literal("--name"), text(" given")]),
            ("`` a ` b ``", &[literal("a ` b")]),
            ("see [the site](https://a.example/x)", &[text("see "), link("the site", "https://a.example/x")]),
            ("<https://a.example>", &[link("https://a.example", "https://a.example")]),
            ("a [page](../page.md).", &[text("a "), text("page"), text(".")]),
            ("[`Type`] and [it][label]", &[literal("Type"), text(" and "), text("it")]),
            (
                "**never** *ever* _at all_",
                &[
                    Span::Strong("never".into()),
                    text(" "),
                    Span::Emphasis("ever".into()),
                    text(" "),
                    Span::Emphasis("at all".into()),
                ],
            ),
            (r"a \* b", &[text("a * b")]),
        ];
        for (written, expected) in cases {
            assert_eq!(spans(written), *expected, "{written}");
        }
    }

    #[test]
    fn what_is_not_closed_or_means_itself_stays_text() {
        for written in
            ["`open", "[open", "[x] done", "2 * 3 * 4", "snake_case_name", "<NAME>", "a < b > c", "**", "größe_"]
        {
            assert_eq!(spans(written), [text(written)], "{written}");
        }
    }
}
