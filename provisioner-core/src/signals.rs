//! Ctrl-C: exit code 130, at once where nothing is at stake; a process that runs for us ends first, a prompt first
//! puts the terminal right.
//!
//! SIGTERM and the others keep their default.

use crate::exit_code::ExitCode;
#[cfg(feature = "runtime")]
use signal_hook::{consts::SIGINT, flag};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Once, OnceLock};

/// What the handler does is decided by these, as a handler can do nothing but look.
struct Flags {
    /// Whether Ctrl-C ends the program at once.
    at_once: Arc<AtomicBool>,
    /// Whether Ctrl-C was pressed while it did not.
    pressed: Arc<AtomicBool>,
    /// How many are asking to be told.
    holds: AtomicUsize,
}

static FLAGS: LazyLock<Flags> = LazyLock::new(|| Flags {
    at_once: Arc::new(AtomicBool::new(true)),
    pressed: Arc::new(AtomicBool::new(false)),
    holds: AtomicUsize::new(0),
});

static INSTALLED: OnceLock<()> = OnceLock::new();

/// Makes Ctrl-C end the program with code 130.
#[cfg(feature = "runtime")]
pub(crate) fn install() {
    INSTALLED.get_or_init(|| {
        let code = i32::from(ExitCode::INTERRUPTED.code());
        // Without a handler Ctrl-C still ends the program, and a shell still says 130.
        drop(flag::register_conditional_shutdown(SIGINT, code, Arc::clone(&FLAGS.at_once)));
    });
}

/// Notes Ctrl-C from the first time somebody wants to be told: most commands never do, and registering costs.
fn note() {
    #[cfg(feature = "runtime")]
    static NOTING: Once = Once::new();
    #[cfg(feature = "runtime")]
    if INSTALLED.get().is_some() {
        NOTING.call_once(|| drop(flag::register(SIGINT, Arc::clone(&FLAGS.pressed))));
    }
}

/// While this lives, Ctrl-C is only noted.
#[derive(Debug)]
pub(crate) struct Hold(());

/// Asks to be told of Ctrl-C instead of being ended by it.
pub(crate) fn hold() -> Hold {
    note();
    FLAGS.holds.fetch_add(1, Ordering::SeqCst);
    FLAGS.at_once.store(false, Ordering::SeqCst);
    Hold(())
}

impl Hold {
    /// Whether Ctrl-C was pressed. From then on a second one ends the program at once.
    pub(crate) fn interrupted(&self) -> bool {
        let pressed = FLAGS.pressed.load(Ordering::SeqCst);
        if pressed {
            FLAGS.at_once.store(true, Ordering::SeqCst);
        }
        pressed
    }

    /// Ends the program as Ctrl-C does.
    pub(crate) fn exit(&self) -> ! {
        std::process::exit(ExitCode::INTERRUPTED.code().into())
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if FLAGS.holds.fetch_sub(1, Ordering::SeqCst) == 1 {
            FLAGS.at_once.store(true, Ordering::SeqCst);
        }
    }
}
