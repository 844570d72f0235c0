//! The process's own stdout and stderr. What is written there arrives whole, also where the stream is non-blocking: a
//! program that shares the terminal may have made it so for everybody.

use super::Stream;
use std::io::{self, IsTerminal};
use std::sync::OnceLock;

/// Whether a stream is a terminal. It does not change while the program runs.
pub(super) fn is_terminal(stream: Stream) -> bool {
    static STDOUT: OnceLock<bool> = OnceLock::new();
    static STDERR: OnceLock<bool> = OnceLock::new();
    match stream {
        Stream::Stdout => *STDOUT.get_or_init(|| io::stdout().is_terminal()),
        Stream::Stderr => *STDERR.get_or_init(|| io::stderr().is_terminal()),
    }
}

/// Writes everything.
#[cfg(all(unix, feature = "runtime"))]
pub(super) fn write_all(stream: Stream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match write_some(stream, bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                wait_until_writable(stream, None);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Writes as much as the reader takes while the program dies: one that does not read must not keep it alive.
#[cfg(all(unix, feature = "runtime"))]
pub(super) fn write_while_dying(stream: Stream, bytes: &[u8]) {
    /// As much as a pipe takes at once where it takes anything.
    const CHUNK: usize = 4096;
    /// How long the reader may take for a chunk.
    const PATIENCE: rustix::event::Timespec = rustix::event::Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
    let mut left = bytes;
    while !left.is_empty() && wait_until_writable(stream, Some(&PATIENCE)) {
        match write_some(stream, &left[..left.len().min(CHUNK)]) {
            Ok(written) => left = &left[written..],
            Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
            Err(_) => return,
        }
    }
}

#[cfg(all(unix, feature = "runtime"))]
fn write_some(stream: Stream, bytes: &[u8]) -> io::Result<usize> {
    let written = match stream {
        Stream::Stdout => rustix::io::write(io::stdout(), bytes),
        Stream::Stderr => rustix::io::write(io::stderr(), bytes),
    };
    Ok(written?)
}

#[cfg(all(unix, feature = "runtime"))]
fn wait_until_writable(stream: Stream, patience: Option<&rustix::event::Timespec>) -> bool {
    use rustix::event::{PollFd, PollFlags, poll};
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let polled = match stream {
        Stream::Stdout => PollFd::new(&stdout, PollFlags::OUT),
        Stream::Stderr => PollFd::new(&stderr, PollFlags::OUT),
    };
    // A signal that interrupts it is not a reason to give up: the next write shows what there is to wait for.
    poll(&mut [polled], patience) != Ok(0)
}

#[cfg(not(all(unix, feature = "runtime")))]
pub(super) fn write_all(stream: Stream, bytes: &[u8]) -> io::Result<()> {
    use io::Write;
    match stream {
        Stream::Stdout => io::stdout().lock().write_all(bytes),
        Stream::Stderr => io::stderr().lock().write_all(bytes),
    }
}
