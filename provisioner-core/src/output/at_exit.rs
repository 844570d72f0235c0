//! What is done where a plugin calls `std::process::exit`: nothing is lost, nothing is left running, and the terminal is
//! left clean.

use super::{blocks, live};
use crate::signals;
use std::sync::Once;

/// Has it done at the end of the process.
pub(crate) fn register() {
    static ONCE: Once = Once::new();
    signals::at_exit(&ONCE, at_exit);
}

extern "C" fn at_exit() {
    finish();
}

/// Does it now.
pub(crate) fn finish() {
    signals::run_end_hooks(0);
    live::erase_at_end();
    blocks::write_at_exit();
}
