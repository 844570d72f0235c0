//! How a process ended, and what it wrote.

use super::keep::Kept;
use std::process::ExitStatus;

#[derive(Debug)]
pub(super) enum End {
    Exited(ExitStatus),
    /// A person at the terminal pressed Ctrl-C, or a like key, before it ended: it got the same signal.
    Pressed(ExitStatus, i32),
    /// This program was asked to stop, and passed it on.
    Asked(i32),
    TimedOut,
    /// It was ended for another reason, which is known elsewhere.
    Ended,
}

#[derive(Debug)]
pub(super) struct Watched {
    pub(super) end: End,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: Kept,
}
