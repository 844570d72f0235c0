//! A real program, served to a real client over its standard input and output.
//!
//! This file is the program as well as its test: started with `AS_PROGRAM` set it is the first, else it starts itself and
//! talks to it.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod client;
#[cfg(target_os = "linux")]
mod ends;
mod lab;
#[cfg(target_os = "linux")]
mod offers;
#[cfg(target_os = "linux")]
mod page;
#[cfg(target_os = "linux")]
mod python;

use provisioner::prelude::*;
use provisioner_mcp_plugin as _;
use provisioner_myplugin_plugin as _;
use std::process::ExitCode as Ended;

/// A garden to try things in
#[provisioner::plugin(name = "lab", config_file = "tests/serve/config.yaml")]
pub struct Lab {
    /// Where things grow
    pub place: String,
    /// What opens the shed
    #[config(secret)]
    pub token: String,
}

const AS_PROGRAM: &str = "AS_PROGRAM";

fn main() -> Ended {
    match std::env::var(AS_PROGRAM).as_deref() {
        Ok("provisioner") => return provisioner::run(provisioner::Program::new("provisioner", "1.2.3", &[])),
        Ok(_) => return provisioner::run(provisioner::Program::new("acme", "1.2.3", &[])),
        Err(_) => {}
    }
    #[cfg(target_os = "linux")]
    check_claims();
    Ended::SUCCESS
}

#[cfg(target_os = "linux")]
fn check_claims() {
    // Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let only_list = std::env::args().any(|arg| arg == "--list");
    let (mut passed, mut all) = (0, 0);
    for (name, claim) in [offers::CLAIMS, calls::CLAIMS, ends::CLAIMS, page::CLAIMS, python::CLAIMS].concat() {
        all += 1;
        match name.contains(&filter) {
            true if only_list => println!("{name}: test"),
            true => {
                println!("test {name} …");
                claim();
                passed += 1;
            }
            false => {}
        }
    }
    println!("\ntest result: ok. {passed} passed; 0 failed; 0 ignored; 0 measured; {} filtered out", all - passed);
}
