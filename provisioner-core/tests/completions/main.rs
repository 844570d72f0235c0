//! Completions: one corpus of lines, with what can stand at the cursor, for the engine and for the shells themselves.
//!
//! This file is the program as well as its test: started as `acme` it is the first, else it installs the scripts of the
//! shells, starts each in a terminal, types the lines of the corpus, and compares.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(unix)]
mod claims;
mod commands;
#[cfg(unix)]
mod corpus;
#[cfg(unix)]
mod engine;
#[cfg(unix)]
mod others;
#[cfg(unix)]
mod shells;
#[cfg(target_os = "linux")]
mod trouble;
#[cfg(unix)]
mod typed;
#[cfg(unix)]
mod world;

use std::process::ExitCode;

/// Look after the harbour
#[provisioner::plugin(name = "harbour", config_file = "tests/completions/config.yaml")]
pub struct Harbour {
    /// Where it is
    pub place: String,
    /// How many ships it has room for
    pub berths: u16,
    /// Whether it is open at night
    pub at_night: bool,
    /// The water in it
    pub water: Water,
    /// What opens the gate
    #[config(secret)]
    pub gate: String,
}

/// The water in it
#[provisioner::config]
pub struct Water {
    /// How it tastes
    pub taste: Taste,
    /// How deep it is, in metres
    pub depth: Option<u32>,
}

/// How water tastes
#[provisioner::config]
#[derive(Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum Taste {
    /// As in the sea
    Salt,
    /// As in a lake
    Sweet,
}

fn main() -> ExitCode {
    let called = std::env::args().next().unwrap_or_default();
    if called == "acme" || called.ends_with("/acme") {
        let program = provisioner::Program::new("acme", "1.0.0", &[]).about("Run a town");
        return provisioner::run(program);
    }
    #[cfg(unix)]
    return claims::check();
    #[cfg(not(unix))]
    {
        println!("skipped: the shells are driven in tmux, which is a program of Unix");
        ExitCode::SUCCESS
    }
}
