//! Rows in columns: headings in bold, two spaces between columns, nothing after the last.

use super::BOLD;
use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

pub(super) fn render(headings: &[String], rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    let mut make_room = |cells: &[String]| {
        for (column, cell) in cells.iter().enumerate() {
            let width = measure_text_width(cell);
            match widths.get_mut(column) {
                Some(widest) => *widest = width.max(*widest),
                None => widths.push(width),
            }
        }
    };
    make_room(headings);
    for row in rows {
        make_room(row);
    }
    let mut text = String::new();
    if !headings.is_empty() {
        text.push_str(&format!("{BOLD}{}{BOLD:#}\n", line(headings, &widths)));
    }
    for row in rows {
        text.push_str(&line(row, &widths));
        text.push('\n');
    }
    text
}

/// How many columns a cell takes on the screen.
fn measure_text_width(cell: &str) -> usize {
    strip_str(cell).to_string().width()
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        line.push_str(cell);
        // Padding counts what is seen: neither escape sequences nor the bytes of wide letters.
        line.push_str(&" ".repeat(width - measure_text_width(cell) + 2));
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(headings: &[&str], rows: &[&[&str]]) -> String {
        let own = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        strip_str(&render(&own(headings), &rows.iter().map(|row| own(row)).collect::<Vec<_>>())).to_string()
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        assert_eq!(plain(&["NAME", "N"], &[&["größer", "1"], &["x", "22"]]), "NAME    N\ngrößer  1\nx       22\n");
    }

    #[test]
    fn short_rows_and_missing_headings_are_fine() {
        assert_eq!(plain(&[], &[&["a"], &["bb", "c"]]), "a\nbb  c\n");
        assert_eq!(plain(&["NAME", ""], &[]), "NAME\n");
    }
}
