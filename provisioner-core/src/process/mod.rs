//! Running other programs: what is to run is an [`Invocation`], built by the methods of `builder`, shown by
//! `command_line`, its failure described by `failure`. `run` says what its end means, `unix` watches it, with what
//! becomes of its streams in `keep`. [`Query`] is the one that only reads; the one that changes things belongs to the
//! effects.

mod builder;
mod command_line;
mod failure;
mod invocation;
#[cfg(feature = "runtime")]
mod keep;
mod lines;
mod output;
mod query;
#[cfg(feature = "runtime")]
mod ring;
#[cfg(feature = "runtime")]
mod run;
#[cfg(any(test, feature = "testing"))]
mod scripted;
#[cfg(feature = "runtime")]
mod spawn;
mod stdin;
#[cfg(all(not(unix), feature = "runtime"))]
#[path = "elsewhere.rs"]
mod watch;
#[cfg(all(unix, feature = "runtime"))]
#[path = "unix/mod.rs"]
mod watch;
#[cfg(feature = "runtime")]
mod watched;

pub(crate) use builder::builder_methods;
pub use failure::ProcessFailure;
pub(crate) use invocation::{Arg, Ended, Invocation, Mode};
pub use lines::LineResult;
pub(crate) use lines::OnLine;
pub use output::ProcessOutput;
pub use query::Query;
pub use stdin::ProcessInput;
#[cfg(feature = "completions")]
pub(crate) use watch::end_descendants;
