//! Reads the bytes, value by value. All of it runs in the compiler too.

/// A place in the bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// A value before what it contains.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) tag: Tag<'a>,
}

/// What a value is. The bytes of a list or mapping follow their [`Tag`]; `end` is where they end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Tag<'a> {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(&'a [u8]),
    List { count: usize, end: usize },
    Map { count: usize, end: usize },
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from `at` on.
    pub(crate) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The next value. What a list or mapping contains comes next.
    pub(crate) const fn value(&mut self) -> Token<'a> {
        let (line, column) = self.place();
        let tag = match self.byte() {
            0 => Tag::Null,
            1 => Tag::Bool(false),
            2 => Tag::Bool(true),
            3 => Tag::Integer(self.number().cast_signed()),
            4 => Tag::Integer(-1 - self.number().cast_signed()),
            5 => Tag::Float(self.float()),
            6 => Tag::Text(self.text()),
            7 => {
                let (count, end) = self.extent();
                Tag::List { count, end }
            }
            8 => {
                let (count, end) = self.extent();
                Tag::Map { count, end }
            }
            _ => panic!("the embedded configuration was not written by this version of the macros"),
        };
        Token { line, column, tag }
    }

    /// The key of the next entry, and its place. Its value comes next.
    pub(crate) const fn key(&mut self) -> ((u32, u32), &'a [u8]) {
        let place = self.place();
        (place, self.text())
    }

    /// Passes over the next value with everything in it.
    pub(crate) const fn skip(&mut self) {
        if let Tag::List { end, .. } | Tag::Map { end, .. } = self.value().tag {
            self.at = end;
        }
    }

    const fn byte(&mut self) -> u8 {
        let byte = self.bytes[self.at];
        self.at += 1;
        byte
    }

    const fn number(&mut self) -> u128 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= ((byte & 0x7f) as u128) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// A number that fits a word: lengths and places, where the arithmetic of `u128` would be felt.
    const fn small(&mut self) -> usize {
        let first = self.byte();
        if first < 0x80 {
            return first as usize;
        }
        let (mut number, mut shift) = ((first & 0x7f) as usize, 7);
        loop {
            let byte = self.byte();
            number |= ((byte & 0x7f) as usize) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    const fn place(&mut self) -> (u32, u32) {
        let line = self.small();
        (line as u32, self.small() as u32)
    }

    const fn extent(&mut self) -> (usize, usize) {
        let count = self.small();
        let length = self.small();
        (count, self.at + length)
    }

    const fn text(&mut self) -> &'a [u8] {
        let length = self.small();
        let (text, _) = self.bytes.split_at(self.at).1.split_at(length);
        self.at += length;
        text
    }

    const fn float(&mut self) -> f64 {
        let (bytes, _) = self.bytes.split_at(self.at).1.split_at(8);
        self.at += 8;
        match bytes.first_chunk() {
            Some(bytes) => f64::from_le_bytes(*bytes),
            None => f64::NAN,
        }
    }
}
