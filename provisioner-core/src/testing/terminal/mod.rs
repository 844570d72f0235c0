//! A command at a pseudo-terminal: keys in, screen out.
//!
//! A terminal belongs to a process, and tests are threads of one. So the test runs once more, alone, in a process of its own
//! whose terminal is a pseudo-terminal: there [`Cli::terminal`] runs the command and ends the process, and here it returns
//! the other side of the terminal.

mod inside;
mod keys;
mod session;

pub use keys::Key;
pub use session::{AtTerminal, Terminal};

use super::Cli;
use std::cell::Cell;

/// Says to the process of its own which call is meant, and where the folder of the test is: `0:/tmp/…`.
const INSIDE: &str = "PROVISIONER_TESTING_TERMINAL";

thread_local! {
    /// How many terminals this test has opened.
    static OPENED: Cell<usize> = const { Cell::new(0) };
}

/// The terminal of a run: see [`Cli::terminal`].
#[track_caller]
pub(super) fn of(cli: &Cli, columns: u16, rows: u16) -> Terminal {
    let number = OPENED.replace(OPENED.get() + 1);
    if let Some(folder) = inside::meant(number) {
        inside::run(cli, folder);
    }
    Terminal::open(cli, number, columns, rows)
}
