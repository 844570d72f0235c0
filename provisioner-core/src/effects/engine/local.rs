//! Performs every step at once. On a machine that a test made up, processes give the scripted replies and files are
//! below the test's folder.

use super::Engine;
use crate::error::Result;
use crate::files::Change;
use crate::machine::Machine;
use crate::output::Output;
use crate::process::{Invocation, Mode, OnLine, ProcessOutput};
use std::io;

#[derive(Debug)]
pub(in crate::effects) struct Local {
    pub(in crate::effects) machine: Machine,
}

impl Engine for Local {
    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        self.machine.files().change(change)
    }

    fn process<'l>(
        &self,
        invocation: &Invocation,
        output: &'l Output,
        mode: Mode,
        on_line: Option<OnLine<'l>>,
    ) -> Result<Option<ProcessOutput>> {
        invocation.perform(output, &self.machine, mode, on_line).map(Some)
    }

    fn performs(&self) -> bool {
        true
    }
}
