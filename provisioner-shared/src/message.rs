//! A text that can be put together while compiling, where there is no `String`.

/// Longer messages end in `…`; few terminals show as much.
const LIMIT: usize = 1536;

/// What is kept free for the help while the message is written.
const HELP_ROOM: usize = 768;

/// What stands before the help; rustc prints such a line like a help of its own.
const HELP: &str = "\n= help: ";
const ELLIPSIS: &[u8] = "…".as_bytes();

/// A text that can be put together while compiling.
///
/// ```
/// use provisioner_shared::message::Message;
///
/// const TEXT: Message = {
///     let mut message = Message::new();
///     message.text("port ");
///     message.number(8080);
///     message
/// };
/// assert_eq!(TEXT.as_str(), "port 8080");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Message {
    bytes: [u8; LIMIT],
    length: usize,
    limit: usize,
    full: bool,
    /// Where the help begins, after [`HELP`].
    help: Option<usize>,
}

impl Message {
    /// The empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; LIMIT], length: 0, limit: LIMIT - HELP_ROOM, full: false, help: None }
    }

    /// Adds a text.
    pub const fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Adds bytes that are UTF-8.
    pub const fn bytes(&mut self, bytes: &[u8]) {
        if self.full {
            return;
        }
        let mut length = bytes.len();
        if self.length + length > self.limit - ELLIPSIS.len() {
            self.full = true;
            length = self.limit - ELLIPSIS.len() - self.length;
            // Not in the middle of a character.
            while length > 0 && bytes[length] & 0xc0 == 0x80 {
                length -= 1;
            }
        }
        self.copy(bytes, length);
        if self.full {
            self.copy(ELLIPSIS, ELLIPSIS.len());
        }
    }

    const fn copy(&mut self, bytes: &[u8], length: usize) {
        let (from, _) = bytes.split_at(length);
        let (_, rest) = self.bytes.split_at_mut(self.length);
        rest.split_at_mut(length).0.copy_from_slice(from);
        self.length += length;
    }

    /// Adds a number.
    pub const fn number(&mut self, number: i128) {
        let mut digits = [0; 40];
        let mut at = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            at -= 1;
            digits[at] = b'-';
        }
        self.bytes(digits.split_at(at).1);
    }

    /// What follows is the help.
    pub const fn begin_help(&mut self) {
        self.full = false;
        self.limit = LIMIT;
        self.text(HELP);
        self.help = Some(self.length);
    }

    /// The text before the help.
    #[must_use]
    pub const fn said(&self) -> &str {
        let end = match self.help {
            Some(start) => start - HELP.len(),
            None => self.length,
        };
        to_str(self.bytes.split_at(end).0)
    }

    /// The help, where there is one.
    #[must_use]
    pub const fn helps(&self) -> Option<&str> {
        match self.help {
            Some(start) => Some(to_str(self.bytes.split_at(self.length).0.split_at(start).1)),
            None => None,
        }
    }

    /// The text as bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        self.bytes.split_at(self.length).0
    }

    /// The text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        to_str(self.as_bytes())
    }
}

/// The text was put together from texts, and cut between two characters.
const fn to_str(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "the message is not UTF-8",
    }
}

impl Default for Message {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_everywhere() {
        for number in [0, 7, -1, 65_536, i128::MAX, i128::MIN] {
            let mut message = Message::new();
            message.number(number);
            assert_eq!(message.as_str(), number.to_string());
        }
    }

    #[test]
    fn a_long_text_ends_in_an_ellipsis_between_two_characters() {
        let mut message = Message::new();
        message.text(&"ä".repeat(LIMIT));
        message.text("more");
        assert!(message.as_str().ends_with("ä…"));
        assert!(message.as_str().len() <= LIMIT);
    }
}
