//! Tests of a plugin: the real command tree, run in-process (feature `testing`).
//!
//! A [`Cli`] has a home, a configuration, an environment and prompt answers of its own; nothing of the machine shows
//! through. Processes are faked: what [`Cli::process`] scripts happens, anything else succeeds and says nothing. Files
//! that go through `&Effects` land below a temporary folder, and every step is recorded.
//!
//! ```no_run
//! use provisioner::testing::Cli;
//!
//! let run = Cli::new()
//!     .args(["myplugin", "cluster", "create", "demo"])
//!     .config("plugins: {myplugin: {some_setting: x}}")
//!     .process("kind get clusters", "other\n")
//!     .answer("yes")
//!     .run();
//! run.assert_success().assert_stdout_contains("demo");
//! assert_eq!(run.effects(), ["run kind create cluster --name demo", "write kind.txt"]);
//! assert_eq!(run.file("kind.txt"), "eu-1");
//! ```
//!
//! In the plugin's `Cargo.toml` the feature is switched on for tests alone:
//!
//! ```toml
//! [dev-dependencies]
//! provisioner-core = { version = "0.1", features = ["testing"] }
//! ```

mod cli;
mod run;
#[cfg(test)]
mod tests;

pub use crate::machine::Reply;
pub use cli::Cli;
pub use run::Run;
