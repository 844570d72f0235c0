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
mod files;
mod machine;
mod modifiers;
mod os_arch;
mod outcome;
mod output;
mod panic;
pub mod prelude;
mod process;
mod program;
mod progress;
mod prompt;
pub mod registry;
mod signals;
mod support;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod testing_support;

pub use app::run;
pub use call::Inject;
pub use config::{ConfigValue, Secret};
pub use context::{Context, Paths};
pub use effects::{Effects, Files};
pub use error::{Error, Result, ResultExt};
pub use exit_code::ExitCode;
pub use modifiers::{ColorWhen, Modifiers};
pub use os_arch::OsArch;
pub use outcome::Outcome;
pub use output::Output;
pub use process::{Process, ProcessOutput};
pub use program::Program;
pub use progress::Progress;
pub use prompt::{DefaultAnswer, Prompt};
pub use provisioner_macros::{command, config, group, link_plugins, main, plugin};
