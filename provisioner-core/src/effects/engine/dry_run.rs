//! Performs nothing: changes to files are planned over what is there, processes do not run.

use super::Engine;
use crate::error::Result;
use crate::files::Change;
use crate::machine::Machine;
use crate::output::Output;
use crate::process::{Invocation, Mode, OnLine, ProcessOutput};
use std::io;

#[derive(Debug)]
pub(in crate::effects) struct DryRun {
    /// With planned changes over its files.
    pub(in crate::effects) machine: Machine,
}

impl Engine for DryRun {
    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        match self.machine.overlay() {
            Some(planned) => crate::files::Place::change(planned, change),
            // Never on the real files, even by an error of ours.
            None => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    fn process(&self, _: &Invocation, _: &Output, _: Mode, _: Option<OnLine<'_>>) -> Result<Option<ProcessOutput>> {
        Ok(None)
    }

    fn performs(&self) -> bool {
        false
    }
}
