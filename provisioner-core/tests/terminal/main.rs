//! What a person sees at a terminal: questions, keys, progress, signals and sizes, with the screen that comes of it.
//!
//! The program under test is this executable itself, as in `tests/process`: with `AS_PROGRAM` set it is the program, else
//! it starts itself in a terminal of its own.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod case;
#[cfg(target_os = "linux")]
#[path = "../as_program/cases.rs"]
mod cases;
mod commands;
#[cfg(target_os = "linux")]
#[path = "../as_program/pty.rs"]
mod pty;
#[cfg(target_os = "linux")]
mod table;
#[cfg(target_os = "linux")]
mod terminal;

use provisioner::prelude::*;
use std::process::ExitCode as Ended;

/// Everything that uses a terminal
#[provisioner::plugin(name = "demo")]
pub struct Demo;

const AS_PROGRAM: &str = "AS_PROGRAM";

fn main() -> Ended {
    if std::env::var_os(AS_PROGRAM).is_some() {
        return provisioner::run(provisioner::Program::new("demo", "1.0.0", &[]));
    }
    #[cfg(target_os = "linux")]
    return cases::check_all(
        table::cases().into_iter().map(|(name, case)| (name.to_owned(), case)).collect(),
        case::Case::check,
    );
    #[cfg(not(target_os = "linux"))]
    Ended::SUCCESS
}
