//! Rows in columns: headings in bold, two spaces between columns, nothing after the last.

use super::{BOLD, wrap};

/// How narrow a column is made at most.
const NARROW: usize = 10;
/// What stands between two columns.
const GAP: usize = 2;

/// The rows, in so many columns of a terminal; outside of one, as wide as they are.
pub(super) fn render(headings: &[String], rows: &[Vec<String>], columns: Option<usize>) -> String {
    let mut widths: Vec<usize> = Vec::new();
    let mut make_room = |cells: &[String]| {
        for (column, cell) in cells.iter().enumerate() {
            let width = cell.split('\n').map(wrap::columns).max().unwrap_or(0);
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
    if let Some(columns) = columns {
        fit(&mut widths, columns);
    }
    let mut text = String::new();
    if !headings.is_empty() {
        let mut heading = String::new();
        push_row(&mut heading, headings, &widths);
        text.push_str(&format!("{BOLD}{}{BOLD:#}\n", heading.trim_end_matches('\n')));
    }
    for row in rows {
        push_row(&mut text, row, &widths);
    }
    text
}

/// Makes the widest columns narrower until all fit, or none can be made narrower.
fn fit(widths: &mut [usize], columns: usize) {
    let mut total = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    while total > columns {
        let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > NARROW) else { return };
        *widest -= 1;
        total -= 1;
    }
}

/// Appends a row, on as many lines as its highest cell takes.
fn push_row(text: &mut String, cells: &[String], widths: &[usize]) {
    let is_simple = |(cell, width): (&String, &usize)| !cell.contains('\n') && wrap::columns(cell) <= *width;
    if cells.iter().zip(widths).all(is_simple) {
        return push_line(text, cells.iter().map(String::as_str), widths);
    }
    let mut wrapped: Vec<Vec<String>> = Vec::new();
    for (cell, width) in cells.iter().zip(widths) {
        wrapped.push(cell.split('\n').flat_map(|line| wrap::lines(line, *width)).collect());
    }
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        push_line(text, wrapped.iter().map(|cell| cell.get(line).map_or("", String::as_str)), widths);
    }
}

fn push_line<'c>(text: &mut String, cells: impl Iterator<Item = &'c str>, widths: &[usize]) {
    let start = text.len();
    for (cell, width) in cells.zip(widths) {
        text.push_str(cell);
        // Padding counts what is seen: neither escape sequences nor the bytes of wide letters.
        let padding = width.saturating_sub(wrap::columns(cell)) + GAP;
        text.extend(std::iter::repeat_n(' ', padding));
    }
    text.truncate(start + text[start..].trim_end().len());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    fn plain(headings: &[&str], rows: &[&[&str]], columns: Option<usize>) -> String {
        let own = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        strip_str(&render(&own(headings), &rows.iter().map(|row| own(row)).collect::<Vec<_>>(), columns)).to_string()
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        assert_eq!(
            plain(&["NAME", "N"], &[&["größer", "1"], &["x", "22"]], None),
            "NAME    N\ngrößer  1\nx       22\n"
        );
    }

    #[test]
    fn short_rows_and_missing_headings_are_fine() {
        assert_eq!(plain(&[], &[&["a"], &["bb", "c"]], None), "a\nbb  c\n");
        assert_eq!(plain(&["NAME", ""], &[], None), "NAME\n");
    }

    #[test]
    fn the_width_of_a_cell_is_what_is_seen() {
        // Neither the bytes of a style nor those of a wide letter, which takes two columns.
        let rows: &[&[&str]] = &[&["\x1b[31mred\x1b[0m", "1"], &["世界", "2"], &["e\u{301}t", "3"]];
        assert_eq!(plain(&["C", "N"], rows, None), "C     N\nred   1\n世界  2\ne\u{301}t    3\n");
    }

    #[test]
    fn what_does_not_fit_takes_several_lines() {
        let rows: &[&[&str]] = &[&["demo", "a description of several words"], &["x", "short"]];
        let fitted = "NAME  ABOUT\ndemo  a description of\n      several words\nx     short\n";
        assert_eq!(plain(&["NAME", "ABOUT"], rows, Some(22)), fitted);
        assert_eq!(plain(&["NAME", "ABOUT"], rows, Some(36)).lines().count(), 3, "it fits just so");
        assert!(plain(&["NAME", "ABOUT"], rows, Some(5)).lines().all(|line| line.len() <= 16), "no narrower than this");
    }

    #[test]
    fn a_cell_may_have_lines_of_its_own() {
        assert_eq!(plain(&[], &[&["a\nb", "c"], &["d", "e"]], None), "a  c\nb\nd  e\n");
    }
}
