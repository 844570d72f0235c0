//! The `main` that `main!` writes, told from one of the author's by its type.

use std::process::{ExitCode, Termination};

/// What the `main` of `main!` returns.
#[derive(Debug)]
#[must_use]
pub struct MainWritten(pub ExitCode);

impl Termination for MainWritten {
    fn report(self) -> ExitCode {
        self.0
    }
}

/// What the function `main` at the root of the program returns.
#[diagnostic::on_unimplemented(
    message = "`provisioner::main!()` writes `fn main` itself, and goes outside of functions",
    label = "inside of a function",
    note = "help: make it the whole of `main.rs`; inside a `main` of your own write `provisioner::run(provisioner::link_plugins!())`"
)]
pub trait WrittenByMain {}

impl WrittenByMain for MainWritten {}

/// Asks whether the program's `main` is the one that `main!` writes.
pub fn is_main<R: WrittenByMain>(_: fn() -> R) {}
