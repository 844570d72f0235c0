//! Tests of a plugin: the real command tree, run in-process (feature `testing`).
//!
//! A [`Cli`] has a home, a working folder, a configuration, an environment, standard input and prompt answers of its own.
//! It is strict: a process that is not scripted, a prompt that is not answered, a change outside of the test's folder, and
//! a script or an answer that nothing asked for, fail the test, and the message names the line to write.
//!
//! ```no_run
//! use provisioner::testing::{Cli, Reply};
//!
//! let run = Cli::new()
//!     .args(["myplugin", "cluster", "create", "demo"])
//!     .config("plugins: {myplugin: {some_setting: x}}")
//!     .process("kind create cluster", Reply::ok(""))
//!     .answer("yes")
//!     .run();
//! run.assert_success().assert_stdout_contains("demo");
//! assert_eq!(run.effects(), ["run kind create cluster --name demo", "write kind.txt"]);
//! assert_eq!(run.file("kind.txt"), "eu-1");
//! ```
//!
//! [`Cli::world`] is for several runs in one folder, [`Fixture`] for the test of a function that is not a command.
//!
//! In the plugin's `Cargo.toml` the feature is switched on for tests alone:
//!
//! ```toml
//! [dev-dependencies]
//! provisioner-core = { version = "0.1", features = ["testing"] }
//! ```

mod check;
mod cli;
mod expected;
mod fixture;
mod folder;
mod own_thread;
mod plan;
mod run;
#[cfg(test)]
mod strict_tests;
#[cfg(all(unix, feature = "testing-terminal"))]
mod terminal;
#[cfg(test)]
mod tests;
mod world;

pub use crate::__provisioner_check_plugin as check_plugin;
pub use crate::machine::{ProcessCall, Reply};
#[doc(hidden)]
pub use check::check_claim;
pub use cli::Cli;
pub use fixture::Fixture;
pub use plan::Plan;
pub use run::Run;
#[cfg(all(unix, feature = "testing-terminal"))]
pub use terminal::{AtTerminal, Key, Terminal};
pub use world::World;
