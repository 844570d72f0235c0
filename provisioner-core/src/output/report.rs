//! How an error is shown: `error:`, `caused by:`, its details, `help:`.

use super::{CYAN, DIM, RED, wrap};
use crate::error::Error;
use std::fmt::Write;

/// Wrapped where the terminal has so many columns, but for the details, which are laid out already. Secrets are masked
/// before: a line break in one would hide it.
pub(super) fn render(error: &Error, verbose: bool, columns: Option<usize>, mask: &dyn Fn(&str) -> String) -> String {
    let wrapped = |text: String, indent| match columns {
        Some(columns) => wrap::hanging(&mask(&text), columns, indent),
        None => mask(&text),
    };
    let mut text = wrapped(format!("{RED}error:{RED:#} {}\n", error.shown()), 7);
    let mut line = |arguments: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = text.write_fmt(arguments);
    };
    for cause in error.causes() {
        line(format_args!("{}\n", wrapped(format!("  {DIM}caused by:{DIM:#} {}", indented(&cause)), 13)));
    }
    if let Some(details) = error.details_text().filter(|details| !details.is_empty()) {
        line(format_args!("{}\n", mask(details.trim_end_matches('\n'))));
    }
    for help in error.helps() {
        line(format_args!("{}\n", wrapped(format!("{CYAN}help:{CYAN:#} {help}"), 6)));
    }
    // The framework's own are for programs, which read them in the envelope.
    if verbose || error.has_plugins_code() {
        line(format_args!("{DIM}code:{DIM:#} {}\n", error.full_code()));
    }
    if let Some(location) = error.location().filter(|_| verbose) {
        line(format_args!("{DIM}debug:{DIM:#} the error was made at {location}\n"));
    }
    text
}

/// Further lines of a cause stand under its first.
fn indented(cause: &str) -> String {
    cause.replace('\n', "\n             ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn plain(error: &Error, verbose: bool) -> String {
        anstream::adapter::strip_str(&render(error, verbose, None, &str::to_owned)).to_string()
    }

    #[test]
    fn everything_has_its_line() {
        let error =
            Error::new("cannot start").caused_by(io::Error::other("no disk")).details("1 | x\n").help("plug it in");
        assert_eq!(plain(&error, false), "error: cannot start\n  caused by: no disk\n1 | x\nhelp: plug it in\n");
    }

    #[test]
    fn long_sentences_are_wrapped_at_a_terminal_and_source_lines_are_not() {
        let cause = io::Error::other("the disk that was there before has gone");
        let error = Error::new("cannot start the thing that was to be started")
            .caused_by(cause)
            .details("1 | a line of a file that is longer than that")
            .help("plug it in again, or choose another one");
        let text = anstream::adapter::strip_str(&render(&error, false, Some(32), &str::to_owned)).to_string();
        assert_eq!(
            text,
            "error: cannot start the thing\n       that was to be started\n  caused by: the disk that was\n             \
             there before has\n             gone\n1 | a line of a file that is longer than that\nhelp: plug it in again, \
             or\n      choose another one\n"
        );
    }

    #[test]
    fn verbose_shows_the_code_and_no_place_in_the_framework() {
        assert_eq!(plain(&Error::new("x"), true), "error: x\ncode: failed\n");
    }

    #[test]
    fn the_code_of_a_plugin_is_shown_with_its_name() {
        let error = Error::new("x").code("unreachable").in_plugin("kube");
        assert_eq!(plain(&error, false), "error: x\ncode: kube.unreachable\n");
    }
}
