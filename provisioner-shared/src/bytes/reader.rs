//! Reads the bytes, value by value. All of it runs in the compiler too, where a slice costs more than two numbers.

/// A position in the bytes, from which on they are read.
#[derive(Clone, Copy, Debug)]
pub struct ByteReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// A value before what it contains.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where its place stands; see [`ByteReader::place`].
    pub place: usize,
    /// What it is.
    pub tag: Tag,
}

/// What a value is. What a list or mapping contains follows; `end` is where that ends.
#[derive(Clone, Copy, Debug)]
pub enum Tag {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Its bits are read by [`ByteReader::float`].
    Float(Word),
    /// Text.
    Text {
        /// Its bytes.
        word: Word,
        /// Whether there is a `${` in it.
        variable: bool,
    },
    /// A list.
    List {
        /// How many values follow.
        count: usize,
        /// Where they end.
        end: usize,
    },
    /// A mapping.
    Map {
        /// How many entries follow.
        count: usize,
        /// Where they end.
        end: usize,
    },
}

/// Some of the bytes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where they begin.
    pub at: usize,
    /// How many they are.
    pub length: usize,
}

impl<'a> ByteReader<'a> {
    /// Reads `bytes` from `at` on.
    #[must_use]
    pub const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The next value. What a list or mapping contains comes next.
    pub const fn value(&mut self) -> Token {
        let place = self.at;
        self.at += PLACE + 1;
        let tag = match self.bytes[place + PLACE] {
            0 => Tag::Null,
            1 => Tag::Bool(false),
            2 => Tag::Bool(true),
            3 => Tag::Integer(self.large().cast_signed()),
            4 => Tag::Integer(-1 - self.large().cast_signed()),
            5 => Tag::Float(self.word(8)),
            6 => Tag::Text { word: self.text(), variable: false },
            9 => Tag::Text { word: self.text(), variable: true },
            7 => {
                let (count, length) = (self.number(), self.number());
                Tag::List { count, end: self.at + length }
            }
            8 => {
                let (count, length) = (self.number(), self.number());
                Tag::Map { count, end: self.at + length }
            }
            _ => panic!("the embedded configuration was not written by this version of the macros"),
        };
        Token { place, tag }
    }

    /// Where the place of the next entry's key stands, and the key. Its value comes next.
    pub const fn key(&mut self) -> (usize, Word) {
        let place = self.at;
        self.at += PLACE;
        (place, self.text())
    }

    /// Passes over what a value contains.
    pub const fn pass(&mut self, token: &Token) {
        if let Tag::List { end, .. } | Tag::Map { end, .. } = token.tag {
            self.at = end;
        }
    }

    /// The line and column that stand somewhere.
    #[must_use]
    pub const fn place(&self, at: usize) -> (u32, u32) {
        let line = u16::from_le_bytes([self.bytes[at], self.bytes[at + 1]]);
        let column = u16::from_le_bytes([self.bytes[at + 2], self.bytes[at + 3]]);
        (line as u32, column as u32)
    }

    /// The bytes of a word.
    #[must_use]
    pub const fn bytes(&self, word: Word) -> &'a [u8] {
        self.bytes.split_at(word.at).1.split_at(word.length).0
    }

    /// The number whose bits a word holds.
    #[must_use]
    pub const fn float(&self, word: Word) -> f64 {
        match self.bytes(word).first_chunk() {
            Some(bytes) => f64::from_le_bytes(*bytes),
            None => f64::NAN,
        }
    }

    /// Whether a word is this one.
    #[must_use]
    pub const fn same(&self, word: Word, other: &str) -> bool {
        let other = other.as_bytes();
        if word.length != other.len() {
            return false;
        }
        let mut index = word.length;
        // From the end: names that begin alike are more common than names that end alike.
        while index > 0 {
            index -= 1;
            if self.bytes[word.at + index] != other[index] {
                return false;
            }
        }
        true
    }

    const fn text(&mut self) -> Word {
        let length = self.number();
        self.word(length)
    }

    const fn word(&mut self, length: usize) -> Word {
        let word = Word { at: self.at, length };
        self.at += length;
        word
    }

    /// A number that fits a word of the machine.
    const fn number(&mut self) -> usize {
        let first = self.bytes[self.at];
        self.at += 1;
        if first < 0x80 {
            return first as usize;
        }
        let (mut number, mut shift) = ((first & 0x7f) as usize, 7);
        loop {
            let byte = self.bytes[self.at];
            self.at += 1;
            number |= ((byte & 0x7f) as usize) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    const fn large(&mut self) -> u128 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.bytes[self.at];
            self.at += 1;
            number |= ((byte & 0x7f) as u128) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }
}

/// So many bytes hold a place.
const PLACE: usize = 4;
