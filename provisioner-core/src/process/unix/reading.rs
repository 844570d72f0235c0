//! What a process writes to one of its streams: read without waiting, and kept, shown or passed on.

use crate::error::Result;
use crate::output::{self, Output};
use crate::process::keep::{Keep, Kept};
use std::io::{ErrorKind, Read};
use std::os::fd::{AsFd, BorrowedFd};

/// What is read at once.
const PIECE: usize = 64 * 1024;

/// A stream of a process, until it ends.
pub(super) struct Reading<'k, R> {
    /// `None` once nothing comes any more.
    pipe: Option<R>,
    keep: Keep<'k>,
    /// Where it is shown as it comes.
    show: Option<&'k Output>,
}

impl<'k, R: Read + AsFd> Reading<'k, R> {
    pub(super) fn new(pipe: Option<R>, keep: Keep<'k>, show: Option<&'k Output>) -> Self {
        Self { pipe, keep, show }
    }

    /// What to wait for; nothing once it has ended.
    pub(super) fn waits_for(&self) -> Option<BorrowedFd<'_>> {
        self.pipe.as_ref().map(AsFd::as_fd)
    }

    /// Reads what is there, which there must be; as much at most. How much it was.
    pub(super) fn read_once(&mut self, buffer: &mut Vec<u8>, most: usize) -> Result<usize> {
        let Some(pipe) = &mut self.pipe else { return Ok(0) };
        buffer.resize(PIECE, 0);
        let read = match pipe.read(&mut buffer[..most.min(PIECE)]) {
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => return Ok(0),
            Err(_) => 0,
        };
        if read == 0 {
            self.pipe = None;
        }
        let piece = &buffer[..read];
        if let Some(output) = self.show {
            output.raw(output::Stream::Stderr, piece);
        }
        self.keep.push(piece)?;
        Ok(read)
    }

    /// Reads what the process had written when it ended. Others may go on writing: they are not waited for.
    pub(super) fn read_rest(&mut self, buffer: &mut Vec<u8>) -> Result<()> {
        let pipe = self.pipe.as_ref();
        let mut left = pipe.and_then(|pipe| rustix::io::ioctl_fionread(pipe).ok()).unwrap_or(0);
        while left > 0 && self.pipe.is_some() {
            let read = self.read_once(buffer, usize::try_from(left).unwrap_or(PIECE))?;
            left = left.saturating_sub(read as u64);
        }
        Ok(())
    }

    /// Reads no further.
    pub(super) fn close(&mut self) {
        self.pipe = None;
    }

    /// Whether nothing comes any more.
    pub(super) fn has_ended(&self) -> bool {
        self.pipe.is_none()
    }

    /// What was kept.
    pub(super) fn finish(self) -> Result<Kept> {
        self.keep.finish()
    }
}
