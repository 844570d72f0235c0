//! How large the terminal is, and what it understands.

use super::Stream;
use console::Term;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Rows and columns where the terminal does not say how many it has.
const USUAL: (usize, usize) = (24, 80);

/// How many questions read the terminal key by key now.
static READERS: AtomicUsize = AtomicUsize::new(0);

/// While this lives the modes of the terminal belong to a question.
#[derive(Debug)]
pub(crate) struct OwnModes(());

impl OwnModes {
    pub(crate) fn claim() -> Self {
        READERS.fetch_add(1, Ordering::SeqCst);
        Self(())
    }

    /// Whether they belong to a question now.
    pub(crate) fn are_claimed() -> bool {
        READERS.load(Ordering::SeqCst) > 0
    }
}

impl Drop for OwnModes {
    fn drop(&mut self) {
        READERS.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The rows and columns of the terminal that a stream is, or of one as they usually are.
pub(crate) fn size(stream: Stream) -> (usize, usize) {
    let term = match stream {
        Stream::Stdout => Term::stdout(),
        Stream::Stderr => Term::stderr(),
    };
    or_usual(term.size_checked())
}

/// What a terminal says, and what is usual in the place of what it does not know: some know one of the two.
fn or_usual(size: Option<(u16, u16)>) -> (usize, usize) {
    let known = |size: u16, usual: usize| if size > 0 { size.into() } else { usual };
    let (rows, columns) = size.unwrap_or_default();
    (known(rows, USUAL.0), known(columns, USUAL.1))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_may_know_one_of_the_two() {
        for (size, used) in [
            (Some((10, 40)), (10, 40)),
            (Some((0, 60)), (24, 60)),
            (Some((7, 0)), (7, 80)),
            (Some((0, 0)), (24, 80)),
            (None, (24, 80)),
        ] {
            assert_eq!(or_usual(size), used, "{size:?}");
        }
    }
}
