//! Running other programs: what is to run is an [`Invocation`], built by the methods of `builder`, run by `run`, shown
//! by `command_line`, its failure described by `failure`. [`Query`] is the one that only reads; the one that changes
//! things belongs to the effects.

mod builder;
mod command_line;
mod failure;
mod invocation;
mod output;
mod query;
mod run;

pub(crate) use builder::builder_methods;
pub(crate) use invocation::{Arg, Invocation, Mode};
pub use output::ProcessOutput;
pub use query::Query;
