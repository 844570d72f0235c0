//! A real program in a real process: pipes that close, disks that are full, Ctrl-C, panics.
//!
//! This file is the program as well as its test: started with `AS_PROGRAM` set it is the first, else it starts itself
//! and looks at what comes out.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(unix)]
mod claims;
mod commands;

use provisioner::prelude::*;
use std::process::ExitCode as Ended;

/// Everything a program can run into
#[provisioner::plugin(name = "demo")]
pub struct Demo;

const AS_PROGRAM: &str = "AS_PROGRAM";

fn main() -> Ended {
    if std::env::var_os(AS_PROGRAM).is_some() {
        return provisioner::run(provisioner::Program { name: "demo", version: "1.0.0", linked: &[] });
    }
    #[cfg(unix)]
    check_claims();
    Ended::SUCCESS
}

#[cfg(unix)]
fn check_claims() {
    // Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let claims = claims::CLAIMS.iter().filter(|(name, _)| name.contains(&filter));
    if std::env::args().any(|arg| arg == "--list") {
        claims.for_each(|(name, _)| println!("{name}: test"));
        return;
    }
    for (name, claim) in claims {
        println!("test {name} …");
        claim();
    }
}
