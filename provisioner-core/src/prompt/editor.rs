//! A line of text while it is typed.

use super::keys::Key;
use unicode_width::UnicodeWidthChar;

/// What was typed so far, and where the cursor is.
#[derive(Debug, Default)]
pub(super) struct Editor {
    text: Vec<char>,
    cursor: usize,
    /// Whether line breaks that are pasted stay: a key file is one secret.
    keeps_line_breaks: bool,
}

impl Editor {
    /// An editor for a text of several lines, where those are pasted.
    pub(super) fn keeping_line_breaks() -> Self {
        Self { keeps_line_breaks: true, ..Self::default() }
    }

    pub(super) fn text(&self) -> String {
        self.text.iter().collect()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Does what a key asks for.
    pub(super) fn press(&mut self, key: Key) {
        match key {
            Key::Char(letter) => self.insert(letter),
            Key::Paste(text) => self.paste(&text),
            Key::Backspace => self.delete(self.previous(), self.cursor),
            Key::Delete | Key::EndOfInput => self.delete(self.cursor, self.next()),
            Key::DeleteWord => self.delete(self.word_start(), self.cursor),
            Key::DeleteToStart => self.delete(0, self.cursor),
            Key::DeleteToEnd => self.delete(self.cursor, self.text.len()),
            Key::Left => self.cursor = self.previous(),
            Key::Right => self.cursor = self.next(),
            Key::WordLeft => self.cursor = self.word_start(),
            Key::WordRight => self.cursor = self.word_end(),
            Key::Home => self.cursor = 0,
            Key::End => self.cursor = self.text.len(),
            _ => {}
        }
    }

    /// As much of the text as fits into so many columns, the cursor among it, and the cursor's column.
    pub(super) fn view(&self, width: usize) -> (String, usize) {
        // Backwards from the cursor, which takes a column of its own: a long text is not looked at for every key.
        let (mut start, mut before) = (self.cursor, 0);
        while let Some(columns) = start.checked_sub(1).map(|index| shown(self.text[index]).1) {
            if before + columns + 1 > width {
                break;
            }
            before += columns;
            start -= 1;
        }
        let (mut view, mut taken) = (String::new(), 0);
        for letter in &self.text[start..] {
            let (letter, columns) = shown(*letter);
            if taken + columns > width {
                break;
            }
            taken += columns;
            view.push(letter);
        }
        (view, before)
    }

    fn insert(&mut self, letter: char) {
        self.text.insert(self.cursor, letter);
        self.cursor += 1;
    }

    /// Text as it is, but for what a line cannot hold. The line break that was copied along with it goes.
    fn paste(&mut self, text: &str) {
        let letters = text.trim_end_matches('\n').chars().filter_map(|letter| match letter {
            '\n' if self.keeps_line_breaks => Some('\n'),
            '\n' | '\t' => Some(' '),
            letter if letter.is_control() => None,
            letter => Some(letter),
        });
        let letters: Vec<char> = letters.collect();
        let end = self.cursor + letters.len();
        self.text.splice(self.cursor..self.cursor, letters);
        self.cursor = end;
    }

    fn delete(&mut self, start: usize, end: usize) {
        self.text.drain(start..end);
        self.cursor = start;
    }

    /// Where the letter before the cursor begins: with its accents it is one.
    fn previous(&self) -> usize {
        let letter = self.text[..self.cursor].iter().rposition(|letter| shown(*letter).1 > 0);
        letter.unwrap_or(0)
    }

    fn next(&self) -> usize {
        let after = self.text.len().min(self.cursor + 1);
        let accents = self.text[after..].iter().take_while(|letter| shown(**letter).1 == 0).count();
        after + accents
    }

    fn word_start(&self) -> usize {
        let before = &self.text[..self.cursor];
        let end = before.iter().rposition(|letter| !letter.is_whitespace()).map_or(0, |last| last + 1);
        before[..end].iter().rposition(|letter| letter.is_whitespace()).map_or(0, |blank| blank + 1)
    }

    fn word_end(&self) -> usize {
        let after = &self.text[self.cursor..];
        let blanks = after.iter().take_while(|letter| letter.is_whitespace()).count();
        let letters = after[blanks..].iter().take_while(|letter| !letter.is_whitespace()).count();
        self.cursor + blanks + letters
    }
}

/// How a letter is shown, and how many columns it takes.
fn shown(letter: char) -> (char, usize) {
    if letter.is_control() { ('⏎', 1) } else { (letter, letter.width().unwrap_or(0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the keys leave; `|` marks the cursor.
    fn typed(keys: &[Key]) -> String {
        let mut editor = Editor::default();
        keys.iter().cloned().for_each(|key| editor.press(key));
        let mut text = editor.text.clone();
        text.insert(editor.cursor, '|');
        text.into_iter().collect()
    }

    fn after(text: &str, keys: &[Key]) -> String {
        let mut all: Vec<Key> = text.chars().map(Key::Char).collect();
        all.extend_from_slice(keys);
        typed(&all)
    }

    #[test]
    fn keys_do_what_they_do_in_a_shell() {
        assert_eq!(after("one two", &[Key::DeleteWord]), "one |");
        assert_eq!(after("one two  ", &[Key::DeleteWord]), "one |");
        assert_eq!(after("one two", &[Key::DeleteToStart]), "|");
        assert_eq!(after("one two", &[Key::WordLeft, Key::DeleteToStart]), "|two");
        assert_eq!(after("one two", &[Key::WordLeft, Key::Left, Key::DeleteToEnd]), "one|");
        assert_eq!(after("one", &[Key::Home, Key::Char('x'), Key::End, Key::Char('y')]), "xoney|");
        assert_eq!(after("one", &[Key::Home, Key::Delete, Key::EndOfInput]), "|e");
        assert_eq!(after("one two", &[Key::Home, Key::WordRight, Key::Char('!')]), "one!| two");
    }

    #[test]
    fn nothing_happens_at_the_ends() {
        assert_eq!(typed(&[Key::Backspace, Key::Left, Key::DeleteWord, Key::Delete, Key::Right, Key::WordRight]), "|");
        assert_eq!(after("a", &[Key::Other, Key::Up, Key::Right, Key::Tab]), "a|");
    }

    #[test]
    fn a_letter_goes_with_its_accents() {
        assert_eq!(after("ae\u{301}", &[Key::Backspace]), "a|");
        assert_eq!(after("e\u{301}a", &[Key::Home, Key::Right]), "e\u{301}|a");
    }

    #[test]
    fn what_is_pasted_becomes_one_line_unless_lines_matter() {
        let pasted = Key::Paste("one\ntwo\t\x07three\n".to_owned());
        assert_eq!(after("x", std::slice::from_ref(&pasted)), "xone two three|");
        let mut editor = Editor::keeping_line_breaks();
        editor.press(pasted);
        assert_eq!(editor.text(), "one\ntwo three");
    }

    #[test]
    fn the_cursor_is_always_in_view() {
        let mut editor = Editor::default();
        "abc世界".chars().for_each(|letter| editor.press(Key::Char(letter)));
        assert_eq!(editor.view(20), ("abc世界".to_owned(), 7));
        assert_eq!(editor.view(6), ("c世界".to_owned(), 5));
        assert_eq!(editor.view(1), (String::new(), 0));
        editor.press(Key::Home);
        assert_eq!(editor.view(4), ("abc".to_owned(), 0));
    }
}
