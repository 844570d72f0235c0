//! A real program in a real process: pipes that close, disks that are full, Ctrl-C, panics.
//!
//! This file is the program as well as its test: started with `AS_PROGRAM` set it is the first, else it starts itself
//! and looks at what comes out.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod case;
mod children;
#[cfg(unix)]
mod claims;
mod commands;
#[cfg(target_os = "linux")]
#[path = "../as_program/pty.rs"]
mod pty;
#[cfg(target_os = "linux")]
mod table;

use provisioner::prelude::*;
use std::process::ExitCode as Ended;

/// Everything a program can run into
#[provisioner::plugin(name = "demo")]
pub struct Demo;

const AS_PROGRAM: &str = "AS_PROGRAM";

fn main() -> Ended {
    if std::env::var_os(AS_PROGRAM).is_some() {
        return provisioner::run(provisioner::Program::new("demo", "1.0.0", &[]));
    }
    #[cfg(unix)]
    check_claims();
    Ended::SUCCESS
}

#[cfg(unix)]
fn check_claims() {
    // Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let only_list = std::env::args().any(|arg| arg == "--list");
    let mut check = |name: &str, claim: &dyn Fn()| match name.contains(&filter) {
        true if only_list => println!("{name}: test"),
        true => {
            println!("test {name} …");
            claim();
        }
        false => {}
    };
    for (name, claim) in claims::CLAIMS {
        check(name, claim);
    }
    #[cfg(target_os = "linux")]
    check_cases(&mut check);
}

/// Claims that are rows of a table.
#[cfg(target_os = "linux")]
fn check_cases(check: &mut dyn FnMut(&str, &dyn Fn())) {
    let mut cases = table::cases();
    cases.extend(table::panics());
    cases.extend(table::first_process());
    cases.extend(table::memory());
    #[cfg(feature = "async")]
    cases.extend(table::concurrent_cases());
    for (name, case) in cases {
        check(name, &|| case.check(name));
    }
}
