//! Where text goes: the process's own streams, or the memory of a test.

#[cfg(all(unix, feature = "runtime"))]
use super::blocks;
use super::streams;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

/// One of the two streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

/// Where there is nothing to write what is held back when a program ends, nothing is held back.
#[cfg(not(all(unix, feature = "runtime")))]
mod blocks {
    pub(super) fn write(bytes: &[u8]) -> std::io::Result<()> {
        super::streams::write_all(super::Stream::Stdout, bytes)
    }

    pub(super) fn flush() -> std::io::Result<()> {
        use std::io::Write;
        std::io::stdout().lock().flush()
    }
}

/// Where text goes.
#[derive(Clone, Debug, Default)]
pub(crate) enum Sink {
    /// The process's own stdout and stderr.
    #[default]
    Real,
    /// Memory, for a test to read; it is never a terminal and never full.
    #[cfg_attr(
        not(any(test, feature = "testing", feature = "completions")),
        allow(dead_code, reason = "tests and completers alone print into memory")
    )]
    Captured(Arc<Captured>),
}

/// What was printed, in memory.
#[derive(Debug, Default)]
pub(crate) struct Captured {
    stdout: Mutex<Vec<u8>>,
    stderr: Mutex<Vec<u8>>,
}

impl Captured {
    fn of(&self, stream: Stream) -> &Mutex<Vec<u8>> {
        match stream {
            Stream::Stdout => &self.stdout,
            Stream::Stderr => &self.stderr,
        }
    }
}

impl Sink {
    /// Memory that a test reads with [`Sink::text`]; what a completer prints is not read.
    #[cfg(any(test, feature = "testing", feature = "completions"))]
    pub(crate) fn captured() -> Self {
        Self::Captured(Arc::default())
    }

    /// What was printed so far; empty for the process's own streams.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn text(&self, stream: Stream) -> String {
        match self {
            Self::Real => String::new(),
            Self::Captured(captured) => {
                let bytes = captured.of(stream).lock().unwrap_or_else(PoisonError::into_inner);
                String::from_utf8_lossy(&bytes).into_owned()
            }
        }
    }

    pub(super) fn is_real(&self) -> bool {
        matches!(self, Self::Real)
    }

    pub(super) fn is_terminal(&self, stream: Stream) -> bool {
        self.is_real() && streams::is_terminal(stream)
    }

    pub(super) fn write(&self, stream: Stream, bytes: &[u8]) {
        match (self, stream) {
            (Self::Captured(captured), _) => {
                captured.of(stream).lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
            }
            (Self::Real, Stream::Stdout) => end_unless_written(blocks::write(bytes)),
            // What cannot be read changes nothing about the command: it goes on, and its exit code stays.
            (Self::Real, Stream::Stderr) => {
                self.flush();
                drop(streams::write_all(Stream::Stderr, bytes));
            }
        }
    }

    /// Writes what is held back on stdout, before something else can be seen.
    pub(crate) fn flush(&self) {
        if self.is_real() {
            end_unless_written(blocks::flush());
        }
    }
}

/// Ends the program where stdout cannot be written: quietly when its reader has gone (`… | head -1`), else with an
/// error. There is no way to go on: what the command exists for would be lost, and `line` returns nothing to check.
fn end_unless_written(written: io::Result<()>) {
    let Err(error) = written else { return };
    if error.kind() == io::ErrorKind::BrokenPipe {
        crate::signals::end_at_closed_pipe();
    }
    report_unwritten(&error);
    std::process::exit(1);
}

/// Says that stdout cannot be written.
pub(super) fn report_unwritten(error: &io::Error) {
    let text = format!("error: cannot write to stdout: {error}\n");
    // Where that cannot be written either, the exit code says it.
    drop(streams::write_all(Stream::Stderr, text.as_bytes()));
}
