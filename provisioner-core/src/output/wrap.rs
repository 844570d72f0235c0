//! Lines that are broken between words where they are longer than the terminal is wide.

use unicode_width::UnicodeWidthChar;

/// The lines of a text, none wider than this; a word that is wider is broken. Styles take no room and are kept.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut taken = 0;
    for (index, word) in text.split(' ').enumerate() {
        let length = columns(word);
        let gap = usize::from(index > 0);
        if taken + gap + length <= width {
            if gap > 0 {
                push(&mut lines, " ");
            }
            push(&mut lines, word);
            taken += gap + length;
        } else if length <= width {
            lines.push(word.to_owned());
            taken = length;
        } else {
            taken = break_word(&mut lines, word, width, taken, gap);
        }
    }
    lines
}

/// Wraps each line of a text; what does not fit stands below its beginning, behind the indent.
pub(crate) fn hanging(text: &str, width: usize, indent: usize) -> String {
    let indent = if indent + 16 > width { 0 } else { indent };
    let mut wrapped = String::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            wrapped.push('\n');
        }
        // What begins with a blank is laid out already, as a line of a file that an error shows.
        let laid_out = line.starts_with(' ') && !line.trim_start().starts_with("\x1b");
        if laid_out || columns(line) <= width {
            wrapped.push_str(line);
            continue;
        }
        // The first line has the room of the indent more.
        let mut first = lines(line, width);
        let head = first.remove(0);
        let rest = line.get(head.len()..).unwrap_or_default().trim_start_matches(' ').to_owned();
        wrapped.push_str(&head);
        for line in lines(&rest, width - indent) {
            wrapped.push_str(&format!("\n{:indent$}{line}", ""));
        }
    }
    wrapped
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// Appends a word that is wider than a line, from a new line on unless it begins one; the columns that its end takes.
fn break_word(lines: &mut Vec<String>, word: &str, width: usize, mut taken: usize, gap: usize) -> usize {
    if taken + gap < width && taken > 0 {
        push(lines, " ");
        taken += gap;
    } else if taken > 0 {
        lines.push(String::new());
        taken = 0;
    }
    for letter in word.chars() {
        let length = letter.width().unwrap_or(0);
        if taken + length > width && taken > 0 {
            lines.push(String::new());
            taken = 0;
        }
        push(lines, letter.encode_utf8(&mut [0; 4]));
        taken += length;
    }
    taken
}

/// How many columns a text takes; styles take none.
pub(crate) fn columns(text: &str) -> usize {
    use unicode_width::UnicodeWidthStr;
    if text.contains('\x1b') { anstream::adapter::strip_str(text).to_string().width() } else { text.width() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("one two", 7), ["one two"]);
        assert_eq!(lines("", 7), [""]);
        assert_eq!(lines("一二 三四", 5), ["一二", "三四"], "wide letters take two columns");
        assert_eq!(lines("\x1b[1mone\x1b[0m two", 7), ["\x1b[1mone\x1b[0m two"], "styles take none");
    }

    #[test]
    fn a_word_that_is_too_long_is_broken_and_nothing_is_lost() {
        assert_eq!(lines("a/very/long/path", 6), ["a/very", "/long/", "path"]);
        assert_eq!(lines("see a/very/long/path now", 8).concat().replace(' ', ""), "seea/very/long/pathnow");
        assert_eq!(lines("世界", 1), ["世", "界"], "a letter that does not fit stands alone");
    }

    #[test]
    fn what_does_not_fit_stands_below_its_beginning() {
        let text = "help: give the answer with the flag that is named for it\nnext";
        assert_eq!(
            hanging(text, 30, 6),
            "help: give the answer with the\n      flag that is named for\n      it\nnext"
        );
        assert_eq!(hanging("a b c", 3, 6), "a b\nc", "there is no room for an indent");
        assert_eq!(hanging("short", 30, 6), "short");
    }
}
