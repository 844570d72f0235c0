//! A completer that calls `exit`: the thread that called it stays where it is, and the program ends when the answer is
//! given.

use super::{Desk, Ended};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is to be known of the end of the program.
static ENDING: Mutex<Ending> = Mutex::new(Ending { notify: None, has_begun: false });

struct Ending {
    /// What waits for the completer.
    notify: Option<Arc<Desk>>,
    /// Whether a completer has called `exit`.
    has_begun: bool,
}

fn ending() -> MutexGuard<'static, Ending> {
    ENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Has it said here when the completer that is asked now ends the program.
#[cfg(unix)]
pub(super) fn notice(notify: Arc<Desk>) {
    use std::sync::Once;
    use std::thread;

    extern "C" fn at_exit() {
        let mut ending = ending();
        let Some(notify) = ending.notify.take() else { return };
        ending.has_begun = true;
        drop(ending);
        notify.put(Ended::Program);
        loop {
            thread::park();
        }
    }
    static ONCE: Once = Once::new();
    ending().notify = Some(notify);
    crate::signals::at_exit(&ONCE, at_exit);
}

#[cfg(not(unix))]
pub(super) fn notice(_: Arc<Desk>) {}

/// Ends the program where a completer has begun to; where it has not, its end is nothing to wait for any more.
#[cfg_attr(unix, expect(unsafe_code, reason = "no safe crate ends a process that is ending already"))]
pub(super) fn end() {
    let mut ending = ending();
    ending.notify = None;
    #[cfg(unix)]
    if ending.has_begun {
        // SAFETY: everything is written, and what else ends with a program is in the thread that has called `exit`.
        unsafe { libc::_exit(0) }
    }
}
