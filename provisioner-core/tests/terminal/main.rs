//! What a person sees at a terminal: questions, keys, progress, signals and sizes, with the screen that comes of it.
//!
//! The program under test is this executable itself, as in `tests/process`: with `AS_PROGRAM` set it is the program, else
//! it starts itself in a terminal of its own.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod case;
mod commands;
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
    return check_cases();
    #[cfg(not(target_os = "linux"))]
    Ended::SUCCESS
}

/// Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
#[cfg(target_os = "linux")]
fn check_cases() -> Ended {
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let only_list = std::env::args().any(|arg| arg == "--list");
    let cases: Vec<_> = table::cases().into_iter().filter(|(name, _)| name.contains(&filter)).collect();
    let mut failed = 0;
    for (name, case) in &cases {
        if only_list {
            println!("{name}: test");
            continue;
        }
        match case.check() {
            Ok(()) => println!("test {name} … ok"),
            Err(why) => {
                failed += 1;
                println!("test {name} … FAILED: {why}");
            }
        }
    }
    println!("{} cases, {failed} failed", cases.len());
    if failed > 0 { Ended::FAILURE } else { Ended::SUCCESS }
}
