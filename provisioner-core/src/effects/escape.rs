//! Text that others wrote, on a line of ours: what a terminal would obey is shown instead.

use crate::output::is_obeyed;
use std::borrow::Cow;

/// The text with control characters, line breaks and what turns the direction of writing shown as in Rust's literals.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_obeyed(letter) { shown.extend(letter.escape_default()) } else { shown.push(letter) }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(escaped("a\n  remove /precious"), r"a\n  remove /precious");
        assert_eq!(escaped("\x1b[2J\r\u{9b}"), r"\u{1b}[2J\r\u{9b}");
        assert_eq!(escaped("gpj.\u{202e}txt.exe"), r"gpj.\u{202e}txt.exe");
        assert!(matches!(escaped("größer\t→"), Cow::Borrowed(_)));
    }
}
