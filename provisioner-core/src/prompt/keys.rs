//! Keys, from the bytes that a terminal sends for them.

use crate::error::Result;

/// A key, by what it does in a prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Char(char),
    /// Text that was pasted, and not typed.
    Paste(String),
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    DeleteWord,
    DeleteToStart,
    DeleteToEnd,
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-\.
    Quit,
    /// Ctrl-Z.
    Suspend,
    /// Ctrl-D.
    EndOfInput,
    /// A key that means nothing here: F5, a letter with Alt.
    Other,
}

/// The key that begins with this byte. `next` gives a byte that follows at once, if there is one.
pub(super) fn decode(first: u8, next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    Ok(match first {
        0x01 => Key::Home,
        0x02 => Key::Left,
        0x03 => Key::Interrupt,
        0x04 => Key::EndOfInput,
        0x05 => Key::End,
        0x06 => Key::Right,
        0x08 | 0x7f => Key::Backspace,
        b'\t' => Key::Tab,
        b'\n' | b'\r' => Key::Enter,
        0x0b => Key::DeleteToEnd,
        0x0e => Key::Down,
        0x10 => Key::Up,
        0x15 => Key::DeleteToStart,
        0x17 => Key::DeleteWord,
        0x1a => Key::Suspend,
        0x1b => return escape(next),
        0x1c => Key::Quit,
        0x20..=0x7e => Key::Char(first.into()),
        0x80.. => return letter(first, next),
        _ => Key::Other,
    })
}

/// A letter of several bytes; bytes that are none are passed over.
fn letter(first: u8, next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Ok(Key::Other),
    };
    let mut bytes = vec![first];
    while bytes.len() < length {
        match next()? {
            Some(byte) => bytes.push(byte),
            None => return Ok(Key::Other),
        }
    }
    let letter = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    Ok(letter.filter(|letter| !letter.is_control()).map_or(Key::Other, Key::Char))
}

/// What follows Escape: nothing, a letter that was typed with Alt, or a sequence.
fn escape(next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    Ok(match next()? {
        None => Key::Escape,
        Some(b'[') => return sequence(next),
        Some(b'O') => next()?.map_or(Key::Other, |last| named(last, false)),
        Some(b'b') => Key::WordLeft,
        Some(b'f') => Key::WordRight,
        Some(0x08 | 0x7f) => Key::DeleteWord,
        // Escape twice, and whatever the second begins.
        Some(0x1b) => return escape(next),
        Some(byte @ 0x80..) => {
            letter(byte, next)?;
            Key::Other
        }
        Some(_) => Key::Other,
    })
}

/// `ESC [`, parameters, and the byte that ends it.
fn sequence(next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    let mut parameters = String::new();
    loop {
        match next()? {
            // The Linux console says `ESC [ [ A` for F1.
            Some(b'[') if parameters.is_empty() => {
                next()?;
                return Ok(Key::Other);
            }
            Some(byte @ 0x20..=0x3f) => parameters.push(byte.into()),
            Some(last @ 0x40..=0x7e) => return by_parameters(&parameters, last, next),
            // It broke off.
            _ => return Ok(Key::Other),
        }
    }
}

fn by_parameters(parameters: &str, last: u8, next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    Ok(match (parameters, last) {
        ("200", b'~') => return pasted(next),
        ("1" | "7", b'~') => Key::Home,
        ("4" | "8", b'~') => Key::End,
        ("3", b'~') => Key::Delete,
        ("5", b'~') => Key::PageUp,
        ("6", b'~') => Key::PageDown,
        ("", last) => named(last, false),
        // With Shift, Alt, Ctrl.
        (modified, last) => named(last, modified.starts_with("1;")),
    })
}

fn named(last: u8, modified: bool) -> Key {
    match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' if modified => Key::WordRight,
        b'D' if modified => Key::WordLeft,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'M' => Key::Enter,
        _ => Key::Other,
    }
}

/// Everything up to the mark that ends it.
fn pasted(next: &mut dyn FnMut() -> Result<Option<u8>>) -> Result<Key> {
    const END: &[u8] = b"\x1b[201~";
    /// How often the rest may be awaited: a large text over a slow connection comes in pieces.
    const PATIENCE: usize = 40;
    let (mut bytes, mut waited) = (Vec::new(), 0);
    while !bytes.ends_with(END) && waited < PATIENCE {
        match next()? {
            Some(byte) => bytes.push(byte),
            None => waited += 1,
        }
    }
    let text = bytes.strip_suffix(END).unwrap_or(&bytes);
    Ok(Key::Paste(String::from_utf8_lossy(text).replace("\r\n", "\n").replace('\r', "\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(bytes: &[u8]) -> Vec<Key> {
        let mut bytes = bytes.iter().copied();
        let mut keys = Vec::new();
        while let Some(first) = bytes.next() {
            keys.push(decode(first, &mut || Ok(bytes.next())).unwrap());
        }
        keys
    }

    #[test]
    fn letters_of_any_length_are_one_key() {
        assert_eq!(keys("aß世😀".as_bytes()), ['a', 'ß', '世', '😀'].map(Key::Char));
        assert_eq!(keys(b"a\xff\xc3"), [Key::Char('a'), Key::Other, Key::Other]);
        assert_eq!(keys("\u{9b}".as_bytes()), [Key::Other], "a control character is not a letter");
    }

    #[test]
    fn a_sequence_is_one_key_and_leaves_no_letters() {
        let named: [(&[u8], Key); 22] = [
            (b"\x1b[A", Key::Up),
            (b"\x1bOB", Key::Down),
            (b"\x1b[C", Key::Right),
            (b"\x1b[1;5C", Key::WordRight),
            (b"\x1b[1;3D", Key::WordLeft),
            (b"\x1b[1~", Key::Home),
            (b"\x1bOH", Key::Home),
            (b"\x1b[F", Key::End),
            (b"\x1b[3~", Key::Delete),
            (b"\x1b[5~", Key::PageUp),
            (b"\x1b[6~", Key::PageDown),
            (b"\x1b[15~", Key::Other),
            (b"\x1b[24;2~", Key::Other),
            (b"\x1bOP", Key::Other),
            (b"\x1b[[A", Key::Other),
            (b"\x1b[?1;2c", Key::Other),
            (b"\x1b[Z", Key::Other),
            (b"\x1bx", Key::Other),
            (b"\x1bb", Key::WordLeft),
            (b"\x1b\x7f", Key::DeleteWord),
            (b"\x1b", Key::Escape),
            (b"\x1b\x1b[A", Key::Up),
        ];
        for (bytes, key) in named {
            assert_eq!(keys(bytes), [key], "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_is_pasted_is_one_key_with_its_line_breaks() {
        assert_eq!(
            keys(b"\x1b[200~a\r\nb\x1b[31mc\x1b[201~d"),
            [Key::Paste("a\nb\x1b[31mc".to_owned()), Key::Char('d')]
        );
        assert_eq!(keys(b"\x1b[200~cut off"), [Key::Paste("cut off".to_owned())]);
    }
}
