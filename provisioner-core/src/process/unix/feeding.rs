//! What a process reads from stdin, written to it without waiting for it.

use crate::process::stdin::ProcessInput;
use std::io::{self, ErrorKind, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::process::ChildStdin;
use std::sync::Arc;

/// The bytes that are still to be written to a process, without waiting for it.
pub(super) struct Feeding {
    /// `None` once everything is written, or the process does not read on, which is its own business.
    pipe: Option<ChildStdin>,
    bytes: Arc<Vec<u8>>,
    written: usize,
}

impl Feeding {
    pub(super) fn new(pipe: Option<ChildStdin>, input: Option<&ProcessInput>) -> io::Result<Self> {
        let bytes = input.and_then(ProcessInput::bytes).unwrap_or_default();
        if let Some(pipe) = &pipe {
            rustix::io::ioctl_fionbio(pipe, true)?;
        }
        let pipe = pipe.filter(|_| !bytes.is_empty());
        Ok(Self { pipe, bytes, written: 0 })
    }

    /// What to wait for; nothing once all is written.
    pub(super) fn waits_for(&self) -> Option<BorrowedFd<'_>> {
        self.pipe.as_ref().map(AsFd::as_fd)
    }

    /// Writes as much as there is room for.
    pub(super) fn write_once(&mut self) {
        let Some(pipe) = &mut self.pipe else { return };
        match pipe.write(&self.bytes[self.written..]) {
            Ok(written) => self.written += written,
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => return,
            Err(_) => self.written = self.bytes.len(),
        }
        if self.written >= self.bytes.len() {
            self.pipe = None;
        }
    }
}
