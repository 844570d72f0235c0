//! Without the signals of Unix, or without what runs commands: the system ends the program at Ctrl-C, and its children,
//! which are at the same console.

use std::task::Waker;
use std::time::Duration;

#[cfg(feature = "runtime")]
pub(crate) fn install() {}

#[cfg(feature = "runtime")]
#[derive(Debug)]
pub(crate) struct EndHook(());

#[cfg(feature = "runtime")]
pub(crate) fn before_end(_restore: impl FnOnce(i32) + Send + 'static) -> EndHook {
    EndHook(())
}

pub(crate) fn watch_requests() {}

pub(crate) fn requested() -> Option<i32> {
    None
}

pub(crate) fn wait_requested(timeout: Duration) -> bool {
    std::thread::sleep(timeout);
    false
}

pub(crate) fn wake_when_requested(_waker: &Waker) {}

#[cfg(feature = "runtime")]
pub(crate) fn end_if_requested() {}

/// Asks the command to stop.
#[cfg(feature = "runtime")]
pub(crate) fn request(_signal: i32) {}

pub(super) fn run_end_hooks(_signal: i32) {}
