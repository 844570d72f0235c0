//! How large the terminal is, and what it understands.

use super::Stream;
use console::Term;

/// Rows and columns where the terminal does not say how many it has.
const USUAL: (usize, usize) = (24, 80);

/// The rows and columns of the terminal that a stream is, or of one as they usually are.
pub(crate) fn size(stream: Stream) -> (usize, usize) {
    let term = match stream {
        Stream::Stdout => Term::stdout(),
        Stream::Stderr => Term::stderr(),
    };
    match term.size_checked() {
        Some((rows, columns)) if rows > 0 && columns > 0 => (rows.into(), columns.into()),
        _ => USUAL,
    }
}

/// Whether it only prints what it is sent: it cannot move its cursor.
pub(crate) fn is_dumb() -> bool {
    console::is_dumb()
}

/// How many columns a text takes; styles take none.
pub(crate) fn width(text: &str) -> usize {
    console::measure_text_width(text)
}

/// As much of a text as fits into so many columns.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    console::truncate_str(text, columns, "").into_owned()
}
