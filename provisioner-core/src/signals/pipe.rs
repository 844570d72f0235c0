//! The pipe behind stdout whose reader has gone (`… | head -1`): the end of the program, and no error.

use super::dispatch::run_end_hooks;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a shell makes of a program that died of SIGPIPE.
const CLOSED_PIPE: i32 = 141;

static CHANGES_BEGUN: AtomicBool = AtomicBool::new(false);

/// Notes that this run changes things: from now on a closed pipe leaves something half done.
pub(crate) fn changes_begin() {
    CHANGES_BEGUN.store(true, Ordering::SeqCst);
}

/// Ends the program after a panic that nothing comes after.
#[cfg(feature = "runtime")]
pub(crate) fn end_at_panic(code: i32) -> ! {
    run_end_hooks(0);
    std::process::exit(code)
}

/// Ends the program because nothing reads what it writes: with 0 where only output is lost, with 141 where it has begun
/// to change things and does not go on.
pub(crate) fn end_at_closed_pipe() -> ! {
    run_end_hooks(0);
    std::process::exit(if CHANGES_BEGUN.load(Ordering::SeqCst) { CLOSED_PIPE } else { 0 })
}
