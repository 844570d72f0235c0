//! What becomes of a step that the gate has let through. One that acts on another machine is a further implementation:
//! its files are a [`Place`](crate::files::Place), its processes what it says.

mod dry_run;
mod local;

pub(super) use dry_run::DryRun;
pub(super) use local::Local;

use crate::error::Result;
use crate::files::Change;
use crate::output::Output;
use crate::process::{Invocation, Mode, OnLine, ProcessOutput};
use std::fmt::Debug;
use std::io;

/// What becomes of a step.
pub(super) trait Engine: Debug + Send + Sync {
    /// A change to files.
    fn change(&self, change: &Change<'_>) -> io::Result<()>;

    /// A process; `None`: what it does and gives is not known.
    fn process<'l>(
        &self,
        invocation: &Invocation,
        output: &'l Output,
        mode: Mode,
        on_line: Option<OnLine<'l>>,
    ) -> Result<Option<ProcessOutput>>;

    /// Whether closures of the command are called, and processes run.
    fn performs(&self) -> bool;
}
