//! Headings with names and descriptions below: how the menu of a place looks in its help.

use clap::builder::Styles;
use std::fmt::Write as _;

/// Where long descriptions wrap outside of a terminal, and in one that is wider.
const WIDTH: usize = 100;

/// One entry of a menu.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) about: String,
}

/// A heading and its entries, as text with ANSI styles; nothing where there are no entries.
pub(crate) fn section(text: &mut String, heading: &str, rows: &[Row], styles: &Styles, columns: Option<usize>) {
    let width = columns.unwrap_or(WIDTH).min(WIDTH);
    let Some(longest) = rows.iter().map(|row| row.name.chars().count()).max() else { return };
    let (header, literal) = (styles.get_header(), styles.get_literal());
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    // Writing to a string cannot fail.
    let _ = write!(text, "{header}{heading}:{header:#}");
    for row in rows {
        let padding = longest - row.name.chars().count();
        let _ = write!(text, "\n  {literal}{}{literal:#}", row.name);
        if !row.about.is_empty() {
            let _ = write!(text, "{:padding$}  ", "");
            wrap(text, &row.about, longest + 4, width);
        }
    }
}

/// Appends words, with further lines indented.
fn wrap(text: &mut String, words: &str, indent: usize, width: usize) {
    let mut column = indent;
    for (index, word) in words.split_whitespace().enumerate() {
        let length = word.chars().count();
        if index > 0 && column + 1 + length > width {
            let _ = write!(text, "\n{:indent$}", "");
            column = indent;
        } else if index > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_description_is_shown_whole_and_indented() {
        let rows = [
            Row { name: "a".into(), about: "word ".repeat(40) },
            Row { name: "long-name".into(), about: String::new() },
        ];
        let mut text = String::new();
        section(&mut text, "Plugins", &rows, &Styles::plain(), None);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Plugins:");
        assert!(lines[1].starts_with("  a          word word"), "{text}");
        assert!(lines[2].starts_with("             word"), "{text}");
        assert!(lines.iter().all(|line| line.len() <= WIDTH), "{text}");
        assert_eq!(text.matches("word").count(), 40);
        let mut narrow = String::new();
        section(&mut narrow, "Plugins", &rows, &Styles::plain(), Some(40));
        assert!(narrow.lines().all(|line| line.len() <= 40), "{narrow}");
    }
}
