//! The end of a process that returns from `main` or calls `std::process::exit`.

use std::sync::Once;

/// Has this done at the end of the process, before what was registered earlier. The standard library runs only what it
/// knows of.
#[expect(unsafe_code, reason = "no safe crate runs something at the end of a process")]
pub(crate) fn at_exit(once: &Once, run: extern "C" fn()) {
    once.call_once(|| {
        // SAFETY: a function is there as long as the program is, and one of this ABI does not unwind.
        unsafe {
            libc::atexit(run);
        }
    });
}
