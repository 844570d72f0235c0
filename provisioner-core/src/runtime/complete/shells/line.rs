//! A command line as bash reads it, up to the cursor.

use crate::runtime::complete::Typed;
use std::ffi::OsString;

/// The quotes that are open at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quote {
    Open,
    Single,
    Double,
    /// `$'…'`
    Ansi,
}

/// A command line up to the cursor.
#[derive(Debug)]
pub(super) struct Line {
    /// The words before the one at the cursor, the program first.
    pub(super) words: Vec<String>,
    /// The word at the cursor, without its quotes.
    pub(super) current: String,
    /// The same as it was typed.
    pub(super) raw: String,
    pub(super) quote: Quote,
    /// The word names a file for `<` or `>`.
    pub(super) is_redirection: bool,
}

impl Line {
    /// Reads a line. `None`: it ends in the middle of an escape.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let mut parsed = Self {
            words: Vec::new(),
            current: String::new(),
            raw: String::new(),
            quote: Quote::Open,
            is_redirection: false,
        };
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            match (parsed.quote, letter) {
                (Quote::Open, ' ' | '\t' | '\n') => {
                    parsed.end_word();
                    continue;
                }
                (Quote::Open, '<' | '>') => {
                    // Digits right before are a descriptor.
                    if !parsed.raw.bytes().all(|byte| byte.is_ascii_digit()) {
                        parsed.end_word();
                    }
                    parsed.clear_word();
                    parsed.is_redirection = true;
                    continue;
                }
                (Quote::Open, '|' | ';') => {
                    // Another command begins.
                    parsed.clear_word();
                    parsed.words.clear();
                    parsed.is_redirection = false;
                    continue;
                }
                (Quote::Open, '\'') if parsed.raw.ends_with('$') => {
                    parsed.current.pop();
                    parsed.quote = Quote::Ansi;
                }
                (Quote::Open, '\'') => parsed.quote = Quote::Single,
                (Quote::Open, '"') => parsed.quote = Quote::Double,
                (Quote::Single | Quote::Ansi, '\'') | (Quote::Double, '"') => parsed.quote = Quote::Open,
                (Quote::Open | Quote::Double | Quote::Ansi, '\\') => {
                    let next = letters.next()?;
                    parsed.raw.push(letter);
                    parsed.raw.push(next);
                    let stays = match parsed.quote {
                        Quote::Double => !matches!(next, '"' | '\\' | '$' | '`' | '\n'),
                        Quote::Ansi => !matches!(next, '\'' | '\\' | '"'),
                        _ => false,
                    };
                    if stays {
                        parsed.current.push(letter);
                    }
                    if next != '\n' {
                        parsed.current.push(next);
                    }
                    continue;
                }
                (_, letter) => parsed.current.push(letter),
            }
            parsed.raw.push(letter);
        }
        Some(parsed)
    }

    fn end_word(&mut self) {
        if self.raw.is_empty() {
            return;
        }
        if !self.is_redirection {
            self.words.push(self.current.clone());
        }
        self.is_redirection = false;
        self.clear_word();
    }

    fn clear_word(&mut self) {
        self.current.clear();
        self.raw.clear();
    }

    /// What is typed, without the program.
    pub(super) fn typed(&self) -> Typed {
        Typed { before: self.words.iter().skip(1).map(OsString::from).collect(), current: self.current.clone() }
    }

    /// The same where the word ends with it. readline closes a quote that is open, unless the last letter is that quote.
    pub(super) fn quoted_to_the_end(&self, text: &str) -> String {
        let (quote, escaped) = match self.quote {
            Quote::Single => ('\'', "'\\'"),
            Quote::Double => ('"', "\"\\\""),
            Quote::Open | Quote::Ansi => return self.quoted(text),
        };
        match text.strip_suffix(quote) {
            Some(before) => self.quoted(before) + escaped,
            None => self.quoted(text),
        }
    }

    /// What has to be typed behind the word for it to go on with this text.
    pub(super) fn quoted(&self, text: &str) -> String {
        let mut quoted = String::new();
        for (index, letter) in text.chars().enumerate() {
            let at_start = index == 0 && self.raw.is_empty();
            match self.quote {
                Quote::Open if is_special(letter) || (at_start && matches!(letter, '~' | '#')) => {
                    quoted.push('\\');
                    quoted.push(letter);
                }
                Quote::Double if matches!(letter, '"' | '\\' | '$' | '`') => {
                    quoted.push('\\');
                    quoted.push(letter);
                }
                Quote::Ansi if matches!(letter, '\'' | '\\') => {
                    quoted.push('\\');
                    quoted.push(letter);
                }
                Quote::Single if letter == '\'' => quoted += "'\\''",
                _ => quoted.push(letter),
            }
        }
        quoted
    }
}

fn is_special(letter: char) -> bool {
    letter.is_whitespace() || "\\'\"$`!&|;<>()[]{}*?".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_the_one_at_the_cursor_are_read_without_their_quotes() {
        for (line, words, current, quote) in [
            ("acme ", &["acme"][..], "", Quote::Open),
            ("acme  a b", &["acme", "a"], "b", Quote::Open),
            ("acme a\\ b", &["acme"], "a b", Quote::Open),
            ("acme 'a b' c", &["acme", "a b"], "c", Quote::Open),
            ("acme \"a \\\"b", &["acme"], "a \"b", Quote::Double),
            ("acme \"\\n", &["acme"], "\\n", Quote::Double),
            ("acme --x='a b", &["acme"], "--x=a b", Quote::Single),
            ("acme $'it\\'s", &["acme"], "it's", Quote::Ansi),
            ("acme '' x", &["acme", ""], "x", Quote::Open),
            ("acme a:b=c@d", &["acme"], "a:b=c@d", Quote::Open),
            ("ls | acme x", &["acme"], "x", Quote::Open),
            ("acme a 2>e b", &["acme", "a"], "b", Quote::Open),
            ("acme a>f ", &["acme", "a"], "", Quote::Open),
        ] {
            let parsed = Line::parse(line).unwrap();
            assert_eq!(
                (parsed.words.as_slice(), parsed.current.as_str(), parsed.quote),
                (&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()[..], current, quote),
                "{line}"
            );
            assert!(!parsed.is_redirection, "{line}");
        }
        assert!(Line::parse("acme > f").unwrap().is_redirection);
        assert!(Line::parse("acme a\\").is_none());
    }

    #[test]
    fn a_word_that_ends_with_its_quote_closes_it() {
        for (line, text, quoted) in [
            ("acme 'a", "b'", "b'\\'"),
            ("acme \"a", "\"b\"", "\\\"b\"\\\""),
            ("acme \"a", "b'", "b'"),
            ("acme a", "b'", "b\\'"),
        ] {
            assert_eq!(Line::parse(line).unwrap().quoted_to_the_end(text), quoted, "{line}");
        }
    }

    #[test]
    fn a_word_goes_on_in_the_quotes_that_it_began_with() {
        for (line, text, quoted) in [
            ("acme a", " $b'", "\\ \\$b\\'"),
            ("acme 'a", " $b'", " $b'\\''"),
            ("acme \"a", " $b\"", " \\$b\\\""),
            ("acme $'a", "b'\\", "b\\'\\\\"),
            ("acme ", "~x#", "\\~x#"),
            ("acme a", "~x:=@#", "~x:=@#"),
        ] {
            assert_eq!(Line::parse(line).unwrap().quoted(text), quoted, "{line}");
        }
    }
}
