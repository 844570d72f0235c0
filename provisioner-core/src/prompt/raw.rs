//! A terminal whose keys are read as they are pressed: nothing is echoed, nothing waits for the end of a line.
//!
//! Bytes are read one by one, so that what was typed ahead is left to what reads next.

use super::keys::{Key, decode};
use crate::error::{Error, Result, codes};
use crate::output::terminal::OwnModes;
use crate::output::{Output, Stream};
use crate::signals::{self, EndHook};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::Signal;
use rustix::termios::{OptionalActions, OutputModes, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
use std::io;
use std::time::{Duration, Instant};

/// Shows the cursor, and has pasted text marked no longer.
const RESTORE: &str = "\x1b[?25h\x1b[?2004l";

/// How long to wait until the rest of a sequence comes, or a resized terminal is drawn anew.
const BETWEEN_BYTES: Duration = Duration::from_millis(50);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// While this lives the terminal is raw; then it is as it was, whichever way the program goes on.
pub(super) struct Raw<'o> {
    output: &'o Output,
    before: Termios,
    /// Whether the terminal understands sequences.
    clever: bool,
    requested_before: bool,
    _modes: OwnModes,
    _hook: EndHook,
}

impl<'o> Raw<'o> {
    pub(super) fn enter(output: &'o Output, clever: bool) -> Result<Self> {
        crate::output::at_exit();
        let before = tcgetattr(io::stdin()).map_err(unreadable)?;
        let (settings, printer) = (before.clone(), output.clone());
        let hook = signals::before_end(move |_| {
            // The terminal may be gone; then there is nothing to restore.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &settings);
            printer.raw(Stream::Stderr, if clever { "\x1b[?25h\x1b[?2004l\n" } else { "\n" }.as_bytes());
        });
        let requested_before = signals::requested().is_some();
        let raw = Self { output, before, clever, requested_before, _modes: OwnModes::claim(), _hook: hook };
        raw.set()?;
        Ok(raw)
    }

    fn set(&self) -> Result<()> {
        let mut settings = self.before.clone();
        settings.make_raw();
        // What other threads print meanwhile still begins at the left.
        settings.output_modes |= self.before.output_modes & (OutputModes::OPOST | OutputModes::ONLCR);
        settings.special_codes[SpecialCodeIndex::VMIN] = 1;
        settings.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(io::stdin(), OptionalActions::Now, &settings).map_err(unreadable)
    }

    fn restore(&self) {
        // As above.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
        if self.clever {
            self.output.raw(Stream::Stderr, RESTORE.as_bytes());
        }
    }

    /// Waits for a key. Calls `look` now and then, and where everything has to be drawn anew.
    pub(super) fn key(&self, look: &mut dyn FnMut(bool)) -> Result<Key> {
        loop {
            let first = loop {
                match self.byte(BETWEEN_LOOKS)? {
                    Some(byte) => break byte,
                    None => look(false),
                }
            };
            match decode(first, &mut || self.byte(BETWEEN_BYTES))? {
                Key::Interrupt => return Err(interrupted(Signal::INT)),
                Key::Quit => return Err(interrupted(Signal::QUIT)),
                Key::Suspend => {
                    self.suspend()?;
                    look(true);
                }
                key => return Ok(key),
            }
        }
    }

    /// Stops the program, and its group with it, until it is continued.
    fn suspend(&self) -> Result<()> {
        self.restore();
        self.output.raw(Stream::Stderr, b"\n");
        let _ = rustix::process::kill_current_process_group(Signal::TSTP);
        self.set()
    }

    /// The next byte, if it comes in time.
    fn byte(&self, patience: Duration) -> Result<Option<u8>> {
        let until = Instant::now() + patience;
        let stdin = io::stdin();
        loop {
            if let Some(signal) = signals::requested().filter(|_| !self.requested_before) {
                return Err(signals::interrupted(signal));
            }
            let left = until.saturating_duration_since(Instant::now());
            let left = Timespec { tv_sec: 0, tv_nsec: left.subsec_nanos().into() };
            match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&left)) {
                Ok(0) => return Ok(None),
                Ok(_) => {}
                Err(Errno::INTR) => continue,
                Err(error) => return Err(unreadable(error)),
            }
            let mut byte = [0];
            match rustix::io::read(&stdin, &mut byte) {
                Ok(0) => return Err(codes::NO_ANSWER.error("cannot read the answer: the terminal is closed")),
                Ok(_) => return Ok(Some(byte[0])),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(error) => return Err(unreadable(error)),
            }
        }
    }
}

impl Drop for Raw<'_> {
    fn drop(&mut self) {
        self.restore();
    }
}

/// Asks the command to end; the program then dies of the signal.
fn interrupted(signal: Signal) -> Error {
    signals::request(signal.as_raw());
    signals::interrupted(signal.as_raw())
}

fn unreadable(error: Errno) -> Error {
    let error = io::Error::from(error);
    codes::NO_ANSWER.error(format!("cannot read the answer: {error}")).caused_by(error)
}
