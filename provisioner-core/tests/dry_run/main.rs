//! A dry run in a real process: what is refused by the kernel, how it is named, and what is allowed.
//!
//! This file is the program as well as its test: started with `AS_PROGRAM` set it is the first, else it starts itself
//! and looks at what comes out and at what is left behind.

#![expect(clippy::unwrap_used, reason = "a test, though one with a `main` of its own")]

#[cfg(target_os = "linux")]
mod allowed;
#[cfg(target_os = "linux")]
mod commands;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod narrow;
#[cfg(target_os = "linux")]
mod ordinary;
#[cfg(target_os = "linux")]
mod page;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "its commands only look whether there is a terminal")]
#[path = "../as_program/pty.rs"]
mod pty;
#[cfg(target_os = "linux")]
mod refused;
#[cfg(target_os = "linux")]
#[path = "../as_program/registry.rs"]
mod registry;
#[cfg(target_os = "linux")]
#[path = "../as_program/trace.rs"]
mod trace;
#[cfg(target_os = "linux")]
mod traced;
#[cfg(target_os = "linux")]
mod world;

use std::process::ExitCode;

/// What a dry run refuses and allows
#[provisioner::plugin(name = "lock")]
pub struct Lock;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("skipped: the kernel refuses changes on Linux only");
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    if std::env::var_os(world::AS_PROGRAM).is_some() {
        return provisioner::run(provisioner::Program::new("demo", "1.0.0", &[]));
    }
    // Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let only_list = std::env::args().any(|arg| arg == "--list");
    let claims = refused::claims().into_iter().chain(allowed::claims()).chain(page::claims()).chain(traced::claims());
    #[cfg(target_arch = "x86_64")]
    let claims = claims.chain(narrow::claims());
    for (name, claim) in claims.filter(|(name, _)| name.contains(&filter)) {
        if only_list {
            println!("{name}: test");
        } else {
            println!("test {name} …");
            claim();
        }
    }
    ExitCode::SUCCESS
}
