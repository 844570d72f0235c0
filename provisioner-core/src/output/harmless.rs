//! Messages with text in them that others wrote: a file name, an argument, a key. What a terminal would obey is shown
//! instead, but for styles.

use std::borrow::Cow;

/// The text with what a terminal obeys shown as in Rust's literals; line breaks, tabs and styles stay.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| is_obeyed(letter) && letter != '\n') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = style_at_start(rest).unwrap_or(letter.len_utf8());
        let (part, after) = rest.split_at(length);
        match is_obeyed(letter) && letter != '\n' && part.len() == letter.len_utf8() {
            true => shown.extend(letter.escape_default()),
            false => shown.push_str(part),
        }
        rest = after;
    }
    Cow::Owned(shown)
}

/// Whether a terminal does something at this character, or shows what follows in another order.
pub(crate) fn is_obeyed(letter: char) -> bool {
    (letter.is_control() && letter != '\t')
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How long the style is that a text begins with: `ESC [`, numbers, `m`.
fn style_at_start(text: &str) -> Option<usize> {
    let numbers = text.strip_prefix("\x1b[")?;
    let end = numbers.find(|letter: char| !(letter.is_ascii_digit() || letter == ';' || letter == ':'))?;
    numbers[end..].starts_with('m').then_some(end + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        for (text, shown) in [
            ("\x1b[2J", r"\u{1b}[2J"),
            ("\x1b]0;title\x07", r"\u{1b}]0;title\u{7}"),
            ("a\rb\x08", r"a\rb\u{8}"),
            ("\u{9b}2J", r"\u{9b}2J"),
            ("gpj.\u{202e}txt.exe", r"gpj.\u{202e}txt.exe"),
            ("\x1b[1;31mred\x1b[0m\x1b[A", "\x1b[1;31mred\x1b[0m\\u{1b}[A"),
            ("\x1b[31", r"\u{1b}[31"),
            ("\x1b", r"\u{1b}"),
        ] {
            assert_eq!(harmless(text), shown, "{text:?}");
        }
    }

    #[test]
    fn text_lines_and_styles_stay() {
        for text in ["größer\t→\nnext", "\x1b[38:5:1mx\x1b[m\n", ""] {
            assert_eq!(harmless(text), text);
        }
    }
}
