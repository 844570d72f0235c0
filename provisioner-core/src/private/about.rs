//! The first paragraph of a description that only the compiler has read: `#[doc = include_str!("…")]`.

/// How many bytes the first paragraph has, on one line.
#[must_use]
pub const fn about_length(text: &str) -> usize {
    first_paragraph::<0>(text).1
}

/// The first paragraph of a text on one line, without the marks of a heading in front and the full stop at its end.
#[must_use]
pub const fn about<const N: usize>(text: &str) -> [u8; N] {
    first_paragraph(text).0
}

/// The text of [`about`].
///
/// # Panics
/// Never: what is cut out of a text is one.
#[must_use]
pub const fn about_text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a text is cut between its letters"),
    }
}

/// As much of it as there is room for, and how long it is.
const fn first_paragraph<const N: usize>(text: &str) -> ([u8; N], usize) {
    let bytes = text.as_bytes();
    let (mut taken, mut length) = ([0; N], 0);
    let mut at = 0;
    while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'#') {
        at += 1;
    }
    while at < bytes.len() {
        let mut next = at;
        let mut lines = 0;
        while next < bytes.len() && bytes[next].is_ascii_whitespace() {
            lines += (bytes[next] == b'\n') as usize;
            next += 1;
        }
        // A blank line ends it, and so does the end.
        if lines > 1 || next == bytes.len() {
            break;
        }
        let byte = if next > at { b' ' } else { bytes[at] };
        if length < N {
            taken[length] = byte;
        }
        length += 1;
        at = if next > at { next } else { at + 1 };
    }
    let ends_in_dots = at > 1 && bytes[at - 1] == b'.' && bytes[at - 2] == b'.';
    if length > 0 && bytes[at - 1] == b'.' && !ends_in_dots {
        length -= 1;
    }
    (taken, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_paragraph_is_one_line() {
        macro_rules! first {
            ($text:literal) => {{
                const BYTES: [u8; about_length($text)] = about($text);
                about_text(&BYTES)
            }};
        }
        assert_eq!(first!(""), "");
        assert_eq!(first!("one.\n"), "one");
        assert_eq!(first!("and so on..."), "and so on...");
        assert_eq!(first!("\n# Größe\n\nIt is.\n"), "Größe");
        assert_eq!(first!("one\r\n  two\n\nthree"), "one two");
        assert_eq!(first!("one\n \ntwo"), "one");
    }
}
