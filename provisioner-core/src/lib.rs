//! A plugin SDK for command-line tools: annotated functions become commands.

// The macros write `::provisioner::…`; so do this crate's own tests.
extern crate self as provisioner;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod app;
mod call;
mod config;
mod context;
mod effects;
mod environment;
mod error;
mod exit_code;
mod modifiers;
mod outcome;
pub mod prelude;
mod program;
pub mod registry;

pub use call::Inject;
pub use config::{ConfigValue, Secret};
pub use context::Context;
pub use effects::Effects;
pub use error::{Error, Result};
pub use exit_code::ExitCode;
pub use modifiers::{ColorWhen, Modifiers, OsArch};
pub use outcome::Outcome;
pub use program::Program;
pub use provisioner_macros::{command, config, group, link_plugins, main, plugin};
