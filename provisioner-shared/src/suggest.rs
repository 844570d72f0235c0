//! The known word that a misspelt one was meant for.
//!
//! The one measure of likeness for keys of a file, keys of an attribute, plugins, and whatever else is written by hand. It
//! runs in the compiler too, where the libraries for this do not.

use crate::message::Message;

/// How many known words are listed where none is near.
pub const MOST_LISTED: usize = 12;

/// Longer words, in letters, are never suggested.
const LONGEST: usize = 48;

/// The nearest of some words to a misspelt one, or the first of them.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'t, 'w> {
    typed: &'t [u8],
    words: [&'w str; MOST_LISTED],
    count: usize,
    nearest: Option<(usize, &'w str)>,
}

impl<'t, 'w> Choice<'t, 'w> {
    /// What was written, without any known word.
    #[must_use]
    pub const fn new(typed: &'t [u8]) -> Self {
        Self { typed, words: [""; MOST_LISTED], count: 0, nearest: None }
    }

    /// Adds a known word.
    pub const fn offer(&mut self, word: &'w str) {
        if self.count < MOST_LISTED {
            self.words[self.count] = word;
        }
        self.count += 1;
        match (distance_if_near(self.typed, word.as_bytes()), self.nearest) {
            (Some(distance), Some((least, _))) if distance >= least => {}
            (Some(distance), _) => self.nearest = Some((distance, word)),
            (None, _) => {}
        }
    }

    /// Adds another name under which a known word goes elsewhere: it is suggested, but not listed.
    pub const fn offer_renamed(&mut self, name: &str, word: &'w str) {
        if same(name.as_bytes(), self.typed) {
            self.nearest = Some((0, word));
        }
    }

    /// The known word that is near enough to be worth a guess.
    #[must_use]
    pub const fn nearest(&self) -> Option<&'w str> {
        match self.nearest {
            Some((_, word)) => Some(word),
            None => None,
        }
    }

    /// Whether there is no known word.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Writes the known words, the first [`MOST_LISTED`] of them.
    pub const fn list(&self, message: &mut Message) {
        let mut index = 0;
        while index < self.count && index < MOST_LISTED {
            message.text(if index == 0 { "`" } else { ", `" });
            message.text(self.words[index]);
            message.text("`");
            index += 1;
        }
        if self.count > MOST_LISTED {
            message.text(", …");
        }
    }

    /// Writes what to do: the near word as a question, else the known ones after `listed`.
    pub const fn write(&self, message: &mut Message, listed: &str) {
        if let Some(word) = self.nearest() {
            message.text("did you mean `");
            message.text(word);
            message.text("`?");
        } else if !self.is_empty() {
            message.text(listed);
            message.text(" ");
            self.list(message);
        }
    }
}

/// The known word nearest to a misspelt one, where one is near enough to be worth a guess.
///
/// ```
/// use provisioner_shared::suggest::nearest;
///
/// assert_eq!(nearest("atempts", &["attempts", "wait"]), Some("attempts"));
/// assert_eq!(nearest("colour", &["attempts", "wait"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    of(typed, known).nearest()
}

/// Whether one word is the other, misspelt.
#[must_use]
pub fn is_near(typed: &str, word: &str) -> bool {
    distance_if_near(typed.as_bytes(), word.as_bytes()).is_some()
}

/// What to do about an unknown word: the near one, else the known ones after `listed`. `None` where none is known.
///
/// ```
/// use provisioner_shared::suggest::help;
///
/// assert_eq!(help("fsat", &["fast", "slow"], "the values are").unwrap(), "did you mean `fast`?");
/// assert_eq!(help("quick", &["fast", "slow"], "the values are").unwrap(), "the values are `fast`, `slow`");
/// ```
#[must_use]
pub fn help(typed: &str, known: &[&str], listed: &str) -> Option<String> {
    if known.is_empty() {
        return None;
    }
    let mut message = Message::new();
    of(typed, known).write(&mut message, listed);
    Some(message.as_str().to_owned())
}

/// Words in backticks, with commas between.
///
/// ```
/// assert_eq!(provisioner_shared::suggest::in_backticks(&["a", "b"]), "`a`, `b`");
/// ```
#[must_use]
pub fn in_backticks(words: &[impl AsRef<str>]) -> String {
    words.iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ")
}

fn of<'t, 'w>(typed: &'t str, known: &[&'w str]) -> Choice<'t, 'w> {
    let mut choice = Choice::new(typed.as_bytes());
    for word in known {
        choice.offer(word);
    }
    choice
}

/// Whether two texts are the same, in the compiler too.
#[must_use]
pub const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// How many letters differ, a swap of two neighbours counting as one; `None` where that is too many for a slip of the
/// finger: more than one in up to five letters, more than a third, rounded up, in longer words. Upper and lower case, `-`
/// and `_` are alike.
const fn distance_if_near(typed: &[u8], known: &[u8]) -> Option<usize> {
    let (Some((typed, one)), Some((known, other))) = (letters(typed), letters(known)) else { return None };
    let longer = if one > other { one } else { other };
    let most = if longer <= 5 { 1 } else { longer.div_ceil(3) };
    let distance = distance(typed.split_at(one).0, known.split_at(other).0);
    // A word of which no letter is right is another word.
    if distance <= most && distance < longer { Some(distance) } else { None }
}

/// The letters of a word; `None` where it is too long to be suggested.
const fn letters(word: &[u8]) -> Option<([u32; LONGEST], usize)> {
    let (mut letters, mut count, mut index) = ([0; LONGEST], 0, 0);
    while index < word.len() {
        let byte = word[index];
        // A letter of UTF-8 is its first byte and those after it that begin with the bits 10.
        if byte & 0xc0 == 0x80 && count > 0 {
            letters[count - 1] = letters[count - 1] << 8 | byte as u32;
        } else {
            if count == LONGEST {
                return None;
            }
            letters[count] = if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() } as u32;
            count += 1;
        }
        index += 1;
    }
    Some((letters, count))
}

/// The distance of Damerau and Levenshtein without repeated edits, three rows at a time.
const fn distance(one: &[u32], other: &[u32]) -> usize {
    let (mut before, mut above, mut row) = ([0; LONGEST + 1], [0; LONGEST + 1], [0; LONGEST + 1]);
    let mut column = 0;
    while column <= other.len() {
        above[column] = column;
        column += 1;
    }
    let mut line = 1;
    while line <= one.len() {
        row[0] = line;
        column = 1;
        while column <= other.len() {
            let replaced = above[column - 1] + if one[line - 1] == other[column - 1] { 0 } else { 1 };
            let mut least = min(replaced, min(above[column], row[column - 1]) + 1);
            if line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1] {
                least = min(least, before[column - 2] + 1);
            }
            row[column] = least;
            column += 1;
        }
        before = above;
        above = row;
        line += 1;
    }
    above[other.len()]
}

const fn min(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        for (typed, known, expected) in [
            ("attemps", "attempts", Some(1)),
            ("atmps", "attempts", Some(3)),
            ("atms", "attempts", None),
            ("atempst", "attempts", Some(2)),
            ("wait-Seconds", "wait_seconds", Some(0)),
            ("usre", "user", Some(1)),
            ("colour", "color", Some(1)),
            ("größe", "grösse", Some(2)),
            ("host", "port", None),
            ("hosts", "ports", None),
            ("hostage", "portage", Some(2)),
            ("x", "y", None),
            ("xy", "xz", Some(1)),
            ("retry", "region", None),
            ("", "a", None),
            ("a", "", None),
        ] {
            assert_eq!(distance_if_near(typed.as_bytes(), known.as_bytes()), expected, "{typed} for {known}");
        }
    }

    #[test]
    fn a_very_long_word_is_never_suggested() {
        let (long, longer) = ("a".repeat(LONGEST), "a".repeat(LONGEST + 1));
        assert!(is_near(&long, &long));
        assert!(!is_near(&longer, &longer));
    }

    #[test]
    fn the_nearest_wins_and_the_first_of_equals() {
        assert_eq!(nearest("retry", &["retries", "retry-all", "retr"]), Some("retr"));
        assert_eq!(nearest("ab", &["ac", "ad"]), Some("ac"));
    }

    #[test]
    fn of_many_known_words_the_first_are_listed() {
        let words: Vec<String> = (0..=MOST_LISTED).map(|number| format!("word-number-{number}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let all = help("x", &words[..MOST_LISTED], "known are").expect("some are known");
        assert_eq!(all, format!("known are {}", in_backticks(&words[..MOST_LISTED])));
        assert_eq!(help("x", &words, "known are").expect("some are known"), format!("{all}, …"));
        assert_eq!(help("x", &[], "known are"), None);
    }

    #[test]
    fn a_name_that_is_spelt_otherwise_in_the_file_is_suggested_and_not_listed() {
        let mut choice = Choice::new(b"tcp_port");
        choice.offer("port");
        assert_eq!(choice.nearest(), None);
        choice.offer_renamed("tcp_port", "port");
        assert_eq!(choice.nearest(), Some("port"));
        let mut message = Message::new();
        choice.list(&mut message);
        assert_eq!(message.as_str(), "`port`");
    }
}
