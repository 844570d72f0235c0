//! A thread with a working folder of its own, so that a relative path of a command leads into the folder of the test.
//!
//! A process has one working folder, and tests run in threads of one process. On Linux a thread can have its own, which the
//! threads and processes that it starts inherit. Elsewhere, and in containers that do not allow it, `std::fs` with a
//! relative path sees the folder of the package, as in any other test; `ctx.files()` and `effects.files()` see the test's.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

/// Does it on a thread of its own, in this folder where the system allows that.
pub(super) fn in_folder<T: Send>(folder: &Path, action: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let running = scope.spawn(|| {
            enter(folder);
            action()
        });
        running.join().unwrap_or_else(|payload| resume_unwind(payload))
    })
}

#[cfg(target_os = "linux")]
fn enter(folder: &Path) {
    use rustix::thread::UnshareFlags;
    #[expect(
        deprecated,
        reason = "the safe one: with `FS` alone there are no descriptors that another thread could close"
    )]
    let own = rustix::thread::unshare(UnshareFlags::FS);
    if own.is_ok() {
        std::env::set_current_dir(folder).expect("the folder of the test can be entered");
    }
}

#[cfg(not(target_os = "linux"))]
fn enter(_: &Path) {}
