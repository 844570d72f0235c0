//! Stdout that is a file or a pipe is written in blocks: ten thousand lines are not ten thousand system calls.
//!
//! A reader does not wait for a block to fill up. A line that comes after a pause is written at once, those that follow
//! shortly after it at most [`PAUSE`] later, and everything before anything else could be seen to happen: output on
//! stderr, a prompt, another process, the end of the program, whichever way it ends.
//!
//! A terminal is written at once.

use super::Stream;
use super::streams;
use crate::signals::{self, EndHook};
use std::io;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

/// How much is written at once; a pipe holds as much.
const BLOCK: usize = 64 * 1024;

/// How long a line may be held back.
const PAUSE: Duration = Duration::from_millis(20);

static STDOUT: Mutex<Block> =
    Mutex::new(Block { bytes: Vec::new(), written: None, failed: None, hook: None, watched: false });
/// There is something to write in a while.
static HELD_BACK: Condvar = Condvar::new();
/// Whether the program dies of a signal or a panic: then a reader that does not read is not waited for.
static DYING: AtomicBool = AtomicBool::new(false);

struct Block {
    /// What is held back.
    bytes: Vec<u8>,
    /// When something was written last.
    written: Option<Instant>,
    /// Why the thread could not write.
    failed: Option<io::Error>,
    /// Writes what is held back where a signal ends the program.
    hook: Option<EndHook>,
    /// Whether there is a thread that writes what is held back for too long.
    watched: bool,
}

/// Writes to stdout, now or soon.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    if streams::is_terminal(Stream::Stdout) {
        return streams::write_all(Stream::Stdout, bytes);
    }
    block().write(bytes)
}

/// Writes what is held back.
pub(super) fn flush() -> io::Result<()> {
    block().flush()
}

fn block() -> MutexGuard<'static, Block> {
    STDOUT.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Block {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bytes.is_empty() && self.written.is_none_or(|written| written.elapsed() >= PAUSE) {
            self.written = Some(Instant::now());
            return self.fail().and_then(|()| streams::write_all(Stream::Stdout, bytes));
        }
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= BLOCK {
            return self.write_out();
        }
        if self.hook.is_none() {
            self.hold_back();
        }
        Ok(())
    }

    /// Makes sure that what is held back is written, whatever comes.
    #[cold]
    fn hold_back(&mut self) {
        self.hook = Some(signals::before_end(|_| write_while_dying()));
        if !self.watched {
            super::at_exit::register();
            let thread = thread::Builder::new().name("stdout".to_owned());
            self.watched = thread.spawn(write_after_a_pause).is_ok();
        }
        HELD_BACK.notify_one();
    }

    fn write_out(&mut self) -> io::Result<()> {
        self.fail()?;
        self.written = Some(Instant::now());
        let written = streams::write_all(Stream::Stdout, &self.bytes);
        // What could not be written cannot be written later either.
        self.bytes.clear();
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = if self.bytes.is_empty() { self.fail() } else { self.write_out() };
        self.hook = None;
        written
    }

    fn fail(&mut self) -> io::Result<()> {
        self.failed.take().map_or(Ok(()), Err)
    }
}

/// Runs as long as the program does.
fn write_after_a_pause() {
    let mut block = block();
    loop {
        while block.bytes.is_empty() {
            block = HELD_BACK.wait(block).unwrap_or_else(PoisonError::into_inner);
        }
        drop(block);
        thread::sleep(PAUSE);
        block = self::block();
        if let Err(error) = block.flush() {
            // Not the end of the program from here: the command may be in the midst of something.
            block.failed = Some(error);
        }
    }
}

/// The last chance, for a program that dies of a signal.
fn write_while_dying() {
    DYING.store(true, Ordering::SeqCst);
    let until = Instant::now() + Duration::from_millis(200);
    loop {
        match STDOUT.try_lock() {
            Ok(mut block) => return streams::write_while_dying(Stream::Stdout, &mem::take(&mut block.bytes)),
            // One that waits for its reader holds it.
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(Duration::from_millis(1)),
            Err(_) => return,
        }
    }
}

/// Where a plugin ends the program.
pub(super) fn write_at_exit() {
    if DYING.load(Ordering::SeqCst) {
        return;
    }
    // It is held where this very thread writes at the moment: what it wrote failed, or another waits for its reader.
    let Ok(mut block) = STDOUT.try_lock() else { return write_while_dying() };
    if let Err(error) = block.flush() {
        super::sink::report_unwritten(&error);
    }
}
