//! Locking a thread: what Landlock refuses, and the filter by which the kernel asks.

use super::covered::{Covers, DEVICES};
use super::filter;
use super::landlock::{self, Ruleset};
use super::supervisor::Desk;
use crate::effects::sandbox::allowed::Allowed;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::FileTypeExt;
use std::path::Path;
use std::sync::Arc;

/// What a thread will be locked with: made before, as a locked thread need not be able to.
#[derive(Debug)]
pub(super) struct Rules(Result<Ruleset, String>);

/// How a thread is locked.
#[derive(Debug)]
pub(super) struct Locked {
    /// Landlock refuses; else why it does not.
    pub(super) by_kernel: Result<(), String>,
    /// The kernel asks, so that what is refused is known by name.
    pub(super) asks: bool,
}

impl Rules {
    pub(super) fn new(allowed: &Allowed) -> Self {
        let ruleset = Ruleset::new().and_then(|ruleset| filled(ruleset, allowed));
        Self(ruleset.map_err(|error| landlock::reason(&error)))
    }
}

fn filled(ruleset: Ruleset, allowed: &Allowed) -> io::Result<Ruleset> {
    let devices = DEVICES.iter().map(Path::new);
    for path in devices.chain(allowed.for_kernel(filter::is_for_this_machine())) {
        // What is not there cannot be changed either.
        match ruleset.allow(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            done => done?,
        }
    }
    for stream in [io::stdin().as_fd(), io::stdout().as_fd(), io::stderr().as_fd()] {
        if is_terminal_or_file(stream) {
            ruleset.allow_descriptor(stream)?;
        }
    }
    Ok(ruleset)
}

/// Whether a stream leads to what a program may open once more by a name such as `/dev/stdout`.
fn is_terminal_or_file(stream: BorrowedFd<'_>) -> bool {
    let kind =
        stream.try_clone_to_owned().and_then(|stream| File::from(stream).metadata()).map(|file| file.file_type());
    kind.is_ok_and(|kind| kind.is_file() || kind.is_char_device())
}

/// Locks the calling thread and all that it starts.
pub(super) fn lock_this_thread(rules: &Rules, desk: &Desk, allowed: &Arc<Allowed>) -> Locked {
    if let Err(error) = landlock::gain_no_rights() {
        return Locked { by_kernel: Err(landlock::reason(&error)), asks: false };
    }
    let by_kernel = match &rules.0 {
        Ok(ruleset) => ruleset.lock_this_thread().map_err(|error| landlock::reason(&error)),
        Err(reason) => Err(reason.clone()),
    };
    let listener = filter::install();
    let asks = listener.is_ok();
    if let Ok(listener) = listener {
        desk.watch(listener, Arc::clone(allowed));
    }
    Locked { by_kernel, asks }
}
