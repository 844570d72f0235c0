//! A plugin SDK for command-line tools: annotated functions become commands.
//!
//! A *plugin* is an ordinary crate, `provisioner-<name>-plugin`, with this crate as its one dependency. A *binary* links
//! plugins by depending on them; its whole source is `provisioner::main!();`.
//!
//! # One complete plugin
//!
//! The struct names the plugin and is its configuration; the defaults stand in `resources/config.yaml` unless
//! `config_file` says otherwise. The compiler checks them against the struct and everything nested in it.
//!
//! ```yaml
//! plant: lavender
//! water:
//!   litres: 2
//! ```
//!
//! ```
//! use provisioner::prelude::*;
//!
//! /// Look after the garden
//! #[provisioner::plugin(name = "garden", config_file = "resources/garden.yaml")]
//! pub struct Garden {
//!     /// What grows where nothing else is said
//!     pub plant: String,
//!     /// How to water
//!     pub water: Water,
//! }
//!
//! /// How to water
//! #[provisioner::config]
//! pub struct Water {
//!     /// Litres for every plant
//!     pub litres: u32,
//! }
//!
//! /// Plant something
//! #[provisioner::command]
//! fn plant(
//!     ctx: &Context,
//!     /// How many
//!     count: u32,
//!     /// What to plant
//!     #[arg(long, short = 'p', env = "GARDEN_PLANT", config = plant)]
//!     plant: String,
//! ) {
//!     ctx.out().line(format!("planted {count} × {plant}"));
//! }
//!
//! /// Look after one bed
//! #[provisioner::group]
//! pub struct Bed {
//!     /// Which bed, counted from the gate
//!     #[arg(long, default_value_t = 1)]
//!     pub number: u32,
//! }
//!
//! /// Water a bed
//! #[provisioner::command(group = Bed, confirm = "Water the bed?")]
//! fn water(effects: &Effects, bed: &Bed, config: &Garden) -> Result<()> {
//!     let litres = config.water.litres;
//!     effects.files().write("watered.txt", format!("bed {}: {litres} litres", bed.number))?;
//!     Ok(())
//! }
//! # fn main() {}
//! ```
//!
//! That gives `garden plant 3 --plant thyme`, `garden bed --number 2 water`, `garden version`, and help for each.
//!
//! # What a function takes
//!
//! | parameter | where it comes from |
//! |---|---|
//! | `&Context` | what reads the world and speaks to the user: [`Context`] |
//! | `&Effects` | the one way to change things; recorded, not performed, under `--dry-run`: [`Effects`] |
//! | a reference to the plugin's struct | the merged configuration |
//! | a reference to the struct of an enclosing group | the options of that group |
//! | a reference to what a function with [`#[state]`](macro@state) makes | that function, once, when it is first needed |
//! | anything by value | the command line, by the rules of clap's derive; a `bool` is a flag |
//!
//! `#[arg(config = path.to.field)]` makes the configuration an argument's default: command line, then variable, then
//! configuration, then `default_value`.
//!
//! # What a function returns
//!
//! `()`, `Result<()>`, `Result<ExitCode>` or [`Result<Data<T>>`](Data), with [`Error`] or any other `std::error::Error`; see [`Outcome`].
//!
//! # The attributes
//!
//! [`macro@plugin`], [`macro@config`], [`macro@group`], [`macro@command`]; for the binary [`main!`], or
//! [`link_plugins!`] and [`run`].
//!
//! # Features
//!
//! - `runtime`, a default: what runs commands, from [`main!`] to the prompts. A binary needs it. A plugin crate by itself does
//!   not: with `default-features = false` its first build takes a sixth less, and its binary brings the feature along.
//! - `async`: commands may be `async fn`; they run on a tokio runtime.
//! - `testing`: `provisioner::testing::Cli` runs the real command tree inside a test. For `[dev-dependencies]`.
//! - `testing-terminal`: `Cli::terminal` runs it at a pseudo-terminal, with keys and a screen; on Unix.

// The macros write `::provisioner::…`; so do this crate's own tests.
extern crate self as provisioner;

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;
mod config;
mod context;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod effects;
mod environment;
mod error;
mod exit_code;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod files;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod json;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod machine;
mod modifiers;
mod os_arch;
mod outcome;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod output;
pub mod prelude;
mod process;
mod program;
mod progress;
#[cfg_attr(not(feature = "runtime"), allow(dead_code, unused))]
mod prompt;
pub mod registry;
#[cfg(feature = "runtime")]
mod runtime;
#[cfg(feature = "runtime")]
mod secrets;
mod signals;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod testing_support;

pub use config::{ConfigValue, Secret};
pub use context::{Cancelled, Context, Paths, ReadFiles, Stdin};
pub use effects::{Effects, Files, Process, StepValue};
pub use error::{CommandError, Error, ParseError, Result, ResultExt};
pub use exit_code::ExitCode;
pub use files::FileKind;
pub use modifiers::{ColorWhen, Format, Modifiers};
pub use os_arch::OsArch;
pub use outcome::Outcome;
pub use output::{Column, Data, Output};
pub use process::{LineResult, ProcessFailure, ProcessInput, ProcessOutput, Query};
pub use program::Program;
pub use progress::Progress;
pub use prompt::{DefaultAnswer, Prompt};
pub use provisioner_macros::{CommandError, command, config, group, plugin, state};
#[cfg(feature = "runtime")]
pub use provisioner_macros::{link_plugins, main};
pub use registry::{Candidate, Completing, Inject};
#[cfg(feature = "runtime")]
pub use runtime::run;

/// The blocks of this page are programs that are tested.
#[cfg(doctest)]
#[doc = include_str!("../../docs/configuration-for-authors.md")]
struct ConfigurationForAuthors;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/output-for-programs.md")]
struct OutputForPrograms;

/// The blocks of this page too.
#[cfg(all(doctest, feature = "testing"))]
#[doc = include_str!("../../docs/state.md")]
struct States;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/manuals.md")]
struct Manuals;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/processes.md")]
struct Processes;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/completions.md")]
struct Completions;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/prompts-and-progress.md")]
struct PromptsAndProgress;

/// The blocks of this page too.
#[cfg(all(doctest, unix, feature = "testing-terminal"))]
#[doc = include_str!("../../docs/testing.md")]
struct Testing;

/// The blocks of this page too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/cookbook.md")]
struct Cookbook;

/// The blocks of this page too; hidden lines run what they declare.
#[cfg(all(doctest, feature = "testing"))]
#[doc = include_str!("../../docs/arguments.md")]
struct Arguments;
