//! What is said of a panic, and how it is said while the program may hold the lock of what it is written to.

use crate::error::{Error, codes};
use crate::output::Output;
use crate::registry::PluginDef;
use std::any::Any;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::mem;
use std::panic::PanicHookInfo;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a report may take. Where the panicking program holds the lock of stderr, it comes when that is free.
const REPORT: Duration = Duration::from_millis(200);
/// The reports that took longer.
static LATE: Mutex<Vec<Receiver<()>>> = Mutex::new(Vec::new());

/// What is known of a panic.
pub(super) struct Panic {
    pub(super) message: String,
    place: Option<String>,
    backtrace: Backtrace,
}

impl Panic {
    /// What the hook knows of it.
    pub(super) fn of(info: &PanicHookInfo<'_>) -> Self {
        let place = info.location().map(ToString::to_string);
        Self { message: text_of(info.payload()), place, backtrace: Backtrace::capture() }
    }

    /// One of which the hook knows nothing: `resume_unwind` does not call it.
    pub(super) fn unknown(message: String) -> Self {
        Self { message, place: None, backtrace: Backtrace::disabled() }
    }

    /// Where it was, to be put behind "panicked".
    pub(super) fn at(&self) -> String {
        self.place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default()
    }
}

/// What it was given as a message.
pub(super) fn text_of(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("(no message)").to_owned()
}

/// The error of a command that a panic ended.
#[cold]
pub(super) fn error_of(plugin: &PluginDef, panic: &Panic, verbose: bool) -> Error {
    let mut error =
        codes::PANICKED.error(format!("the plugin `{}` panicked{}: {}", plugin.name, panic.at(), panic.message));
    let traced = panic.backtrace.status() == BacktraceStatus::Captured;
    if verbose && traced {
        error = error.details(panic.backtrace.to_string());
    }
    let to = if plugin.repository.is_empty() { String::new() } else { format!(" at {}", plugin.repository) };
    error = error.help(format!(
        "this is an error in the plugin, not yours; report it to the authors of {} {}{to}",
        plugin.package, plugin.version
    ));
    if !(verbose && traced) {
        error = error.help("for a backtrace, run it with `-v` and the variable `RUST_BACKTRACE=1`");
    }
    error.at(panic.place.clone())
}

/// Reports what did not end the command.
pub(super) fn report_caught(plugin: &PluginDef, output: &Output, caught: Vec<Panic>) {
    for panic in caught {
        warn(output, format!("the plugin `{}` panicked{} and went on: {}", plugin.name, panic.at(), panic.message));
    }
}

/// A warning, as soon as it can be written.
pub(super) fn warn(output: &Output, text: String) {
    let output = output.clone();
    aside(move || output.warn(text));
}

/// Does it on another thread, and waits for that as long as it may take: this one may hold a lock, or wait for one that
/// does.
pub(super) fn aside(report: impl FnOnce() + Send + 'static) {
    let (done, is_done) = mpsc::channel();
    let begun = thread::Builder::new().spawn(move || {
        report();
        // It may have taken too long.
        let _ = done.send(());
    });
    if begun.is_ok() && is_done.recv_timeout(REPORT) == Err(RecvTimeoutError::Timeout) {
        LATE.lock().unwrap_or_else(PoisonError::into_inner).push(is_done);
    }
}

/// Waits for the reports that could not be made at once.
pub(super) fn finish() {
    let late = mem::take(&mut *LATE.lock().unwrap_or_else(PoisonError::into_inner));
    for is_done in late {
        // A lock that is held for ever keeps it to itself.
        let _ = is_done.recv_timeout(REPORT);
    }
}
