//! The modes of the terminal, which a process that this program ends leaves as it needed them: without echo, without
//! lines.

use crate::output::terminal::OwnModes;
use rustix::process::getpgrp;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};
use std::fs::File;

/// The modes of the terminal at one time.
pub(super) struct Modes(Termios);

impl Modes {
    /// Those of the program's terminal; `None` where it has none.
    pub(super) fn now() -> Option<Self> {
        tcgetattr(terminal()?).ok().map(Self)
    }

    /// Puts them back, as a shell does. From the background it would stop the program; under a question they are the
    /// question's own.
    pub(super) fn restore(&self) {
        if OwnModes::are_claimed() {
            return;
        }
        let Some(terminal) = terminal() else { return };
        if tcgetpgrp(&terminal).is_ok_and(|group| group == getpgrp()) {
            // A terminal that is gone has no modes to put back.
            let _ = tcsetattr(&terminal, OptionalActions::Now, &self.0);
        }
    }
}

fn terminal() -> Option<File> {
    File::open("/dev/tty").ok()
}
