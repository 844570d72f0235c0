//! How an error is shown: `error:`, `caused by:`, its details, `help:`.

use super::{CYAN, DIM, RED};
use crate::error::Error;
use std::fmt::Write;

pub(super) fn render(error: &Error, verbose: bool) -> String {
    let mut text = format!("{RED}error:{RED:#} {error}\n");
    let mut line = |arguments: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = text.write_fmt(arguments);
    };
    for cause in error.causes() {
        line(format_args!("  {DIM}caused by:{DIM:#} {}\n", indented(&cause)));
    }
    if let Some(details) = error.details_text().filter(|details| !details.is_empty()) {
        line(format_args!("{}\n", details.trim_end_matches('\n')));
    }
    for help in error.helps() {
        line(format_args!("{CYAN}help:{CYAN:#} {help}\n"));
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
        anstream::adapter::strip_str(&render(error, verbose)).to_string()
    }

    #[test]
    fn everything_has_its_line() {
        let error =
            Error::new("cannot start").caused_by(io::Error::other("no disk")).details("1 | x\n").help("plug it in");
        assert_eq!(plain(&error, false), "error: cannot start\n  caused by: no disk\n1 | x\nhelp: plug it in\n");
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
