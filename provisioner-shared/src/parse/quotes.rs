//! Text in quotes, found without a parser: for what is looked at before YAML begins, or after it failed.

/// The offset right after the text in quotes that begins at `at`; `None` where it is never closed.
fn end_of_quoted(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = bytes[at];
    let mut index = at + 1;
    while let Some(byte) = bytes.get(index) {
        match byte {
            b'\\' if quote == b'"' => index += 1,
            b'\'' if quote == b'\'' && bytes.get(index + 1) == Some(&b'\'') => index += 1,
            byte if *byte == quote => return Some(index + 1),
            _ => {}
        }
        index += 1;
    }
    None
}

/// What stands outside of quotes and comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Byte(u8),
    /// Quotes that are never closed.
    Unclosed,
}

/// Everything outside of quotes and comments, with its offset. Quotes open only where a value may begin: an apostrophe
/// inside of a word is a letter.
pub(super) fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, Token)> {
    let bytes = text.as_bytes();
    let (mut index, mut fresh) = (0, true);
    // Looking for an end that is not there takes as long as the text is: once is enough for either quote.
    let mut unclosed = [false; 2];
    std::iter::from_fn(move || {
        loop {
            let at = index;
            let byte = *bytes.get(at)?;
            if byte == b'#' && (at == 0 || bytes[at - 1].is_ascii_whitespace()) {
                index = text[at..].find('\n').map_or(bytes.len(), |end| at + end);
                continue;
            }
            let kind = usize::from(byte == b'"');
            if fresh && matches!(byte, b'"' | b'\'') && !unclosed[kind] {
                fresh = false;
                let Some(end) = end_of_quoted(text, at) else {
                    unclosed[kind] = true;
                    index += 1;
                    return Some((at, Token::Unclosed));
                };
                index = end;
                continue;
            }
            fresh = byte.is_ascii_whitespace() || matches!(byte, b'[' | b'{' | b',' | b':');
            index += 1;
            return Some((at, Token::Byte(byte)));
        }
    })
}

/// The offset of the first quotes that are never closed.
pub(super) fn unclosed(text: &str) -> Option<usize> {
    outside_quotes(text).find(|(_, token)| *token == Token::Unclosed).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outside(text: &str) -> String {
        let bytes = outside_quotes(text).map(|(_, token)| match token {
            Token::Byte(byte) => char::from(byte),
            Token::Unclosed => '!',
        });
        bytes.collect()
    }

    #[test]
    fn quotes_and_comments_are_passed_over() {
        for (text, expected) in [
            ("a: [b]", "a: [b]"),
            ("a: '[b]' c", "a:  c"),
            ("a: \"[\\\"]\" c", "a:  c"),
            ("a: 'it''s [' c", "a:  c"),
            ("a: it's [b]", "a: it's [b]"),
            ("a: b # [c", "a: b "),
            ("# '\na: 'b'", "\na: "),
            ("a: b#c", "a: b#c"),
            ("['[', \"]\"]", "[, ]"),
            ("a: \"b", "a: !b"),
        ] {
            assert_eq!(outside(text), expected, "{text}");
        }
        assert_eq!(unclosed("a: 'b'\nc: \"d\n"), Some(10));
    }
}
