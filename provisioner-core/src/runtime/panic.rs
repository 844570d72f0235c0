//! A plugin that panics: named, with the place and where to report it, instead of a raw backtrace.
//!
//! A panic that ends the command is its error. Any other is reported as a warning, once: that of another thread or of a
//! task when it happens, one that was caught when that is known, which is when the command goes on to return.

use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::output::Output;
use crate::registry::PluginDef;
use std::any::Any;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::mem;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

thread_local! {
    /// The command that runs on this thread. Tests run several programs in one process, each on a thread.
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// The command of a real program: it runs on one thread and may start others.
static PROGRAM: OnceLock<(PluginDef, Output)> = OnceLock::new();

/// How long a report may take. Where the panicking program holds the lock of stderr, it comes when that is free.
const REPORT: Duration = Duration::from_millis(200);
/// The reports that took longer.
static LATE: Mutex<Vec<Receiver<()>>> = Mutex::new(Vec::new());

struct Running {
    plugin: PluginDef,
    output: Output,
    /// Panics of which it is not known yet whether they end the command.
    pending: Vec<Panic>,
    /// Whether the runtime of an `async` command is at work, and not the command.
    in_task: bool,
}

struct Panic {
    message: String,
    place: Option<String>,
    backtrace: Backtrace,
}

/// Runs a command of this plugin; a panic becomes an error with code 70.
pub(crate) fn catch<T>(plugin: &PluginDef, output: &Output, command: impl FnOnce() -> Result<T>) -> Result<T> {
    let enclosing = begin(plugin, output);
    let result = panic::catch_unwind(AssertUnwindSafe(command));
    let mut pending = RUNNING.replace(enclosing).map(|running| running.pending).unwrap_or_default();
    let result = match result {
        Ok(result) => result,
        Err(payload) => Err(panicked(plugin, output, &mut pending, &*payload)),
    };
    report_caught(plugin, output, pending);
    finish_reports();
    result
}

/// Notes panics from here on, and returns what was noted before: a command may run within another.
fn begin(plugin: &PluginDef, output: &Output) -> Option<Running> {
    static HOOK: OnceLock<()> = OnceLock::new();
    HOOK.get_or_init(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !noted(info) {
                before(info);
            }
        }));
    });
    if output.is_real() {
        PROGRAM.get_or_init(|| (*plugin, output.clone()));
    }
    RUNNING.replace(Some(Running { plugin: *plugin, output: output.clone(), pending: Vec::new(), in_task: false }))
}

/// The error of a command that a panic ended.
#[cold]
fn panicked(plugin: &PluginDef, output: &Output, pending: &mut Vec<Panic>, payload: &(dyn Any + Send)) -> Error {
    let message = text_of(payload);
    let noted = pending.iter().rposition(|panic| panic.message == message);
    // `resume_unwind` does not call the hook.
    let panic = noted.map(|position| pending.remove(position)).unwrap_or_else(|| Panic {
        message,
        place: None,
        backtrace: Backtrace::disabled(),
    });
    report(plugin, &panic, output.is_verbose())
}

/// Reports what did not end the command.
fn report_caught(plugin: &PluginDef, output: &Output, caught: Vec<Panic>) {
    for panic in caught {
        warn(output, format!("the plugin `{}` panicked{} and went on: {}", plugin.name, panic.at(), panic.message));
    }
}

/// Runs the future of a command. A panic while the command itself does not run is one of a task.
#[cfg(feature = "async")]
pub(crate) async fn noting_tasks<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|context| {
        in_task(false);
        let polled = future.as_mut().poll(context);
        in_task(polled.is_pending());
        polled
    })
    .await
}

/// Says who is at work. What the command noted and went on after was caught.
#[cfg(feature = "async")]
fn in_task(in_task: bool) {
    let caught = RUNNING.with_borrow_mut(|running| {
        let running = running.as_mut()?;
        running.in_task = in_task;
        let caught = mem::take(&mut running.pending);
        (!caught.is_empty()).then(|| (running.plugin, running.output.clone(), caught))
    });
    if let Some((plugin, output, caught)) = caught {
        report_caught(&plugin, &output, caught);
    }
}

/// Keeps what is known of a panic of a command, or reports it where it does not end the command; whether it was either.
#[cold]
fn noted(info: &PanicHookInfo<'_>) -> bool {
    let panic = Panic {
        message: text_of(info.payload()),
        place: info.location().map(ToString::to_string),
        backtrace: Backtrace::capture(),
    };
    let aborts = cfg!(panic = "abort") || ABORTING.contains(&&*panic.message);
    if aborts && let Some((plugin, output)) = PROGRAM.get() {
        end_now(plugin, output, panic);
    }
    let own = RUNNING.try_with(|running| {
        let mut running = running.try_borrow_mut().ok()?;
        let running = running.as_mut()?;
        Some((running.plugin, running.output.clone(), running.in_task, mem::take(&mut running.pending)))
    });
    match own.ok().flatten() {
        Some((plugin, output, true, _)) => {
            let (name, at) = (plugin.name, panic.at());
            warn(&output, format!("a task of the plugin `{name}` panicked{at}: {}", panic.message));
            true
        }
        Some((plugin, output, false, before)) => {
            // What came before was caught, or this one comes of it, while it ends the command.
            report_caught(&plugin, &output, before);
            RUNNING.with_borrow_mut(|running| {
                if let Some(running) = running {
                    running.pending.push(panic);
                }
            });
            true
        }
        None => match PROGRAM.get() {
            // Who waits for the thread decides what its end means.
            Some((plugin, output)) => {
                let (name, at) = (plugin.name, panic.at());
                warn(output, format!("a thread of the plugin `{name}` panicked{at}: {}", panic.message));
                true
            }
            None => false,
        },
    }
}

/// What the standard library panics with before it aborts, because a panic cannot end what it would have to.
const ABORTING: [&str; 2] = ["panic in a destructor during cleanup", "panic in a function that cannot unwind"];

/// Reports everything and ends the program: nothing comes after this.
#[cold]
fn end_now(plugin: &PluginDef, output: &Output, panic: Panic) -> ! {
    let pending = RUNNING.try_with(|running| {
        let mut running = running.try_borrow_mut().ok()?;
        running.as_mut().map(|running| mem::take(&mut running.pending))
    });
    let mut all = pending.ok().flatten().unwrap_or_default();
    all.push(panic);
    let errors: Vec<Error> = all.iter().map(|panic| report(plugin, panic, output.is_verbose())).collect();
    let output = output.clone();
    aside(move || {
        crate::output::live::clear();
        errors.iter().for_each(|error| output.error(error));
    });
    crate::signals::end_at_panic(ExitCode::PANIC.code().into())
}

fn warn(output: &Output, text: String) {
    let output = output.clone();
    aside(move || output.warn(text));
}

/// Does it on another thread, and waits for that as long as it may take: this one may hold a lock, or wait for one that
/// does.
fn aside(report: impl FnOnce() + Send + 'static) {
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
fn finish_reports() {
    let late = mem::take(&mut *LATE.lock().unwrap_or_else(PoisonError::into_inner));
    for is_done in late {
        // A lock that is held for ever keeps it to itself.
        let _ = is_done.recv_timeout(REPORT);
    }
}

impl Panic {
    fn at(&self) -> String {
        self.place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default()
    }
}

fn text_of(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("(no message)").to_owned()
}

#[cold]
fn report(plugin: &PluginDef, panic: &Panic, verbose: bool) -> Error {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Sink;

    const PLUGIN: PluginDef = PluginDef {
        name: "boom",
        about: "",
        long_about: "",
        package: "provisioner-boom-plugin",
        version: "1.2.3",
        repository: "https://example.org/boom",
        config: None,
    };

    fn caught(command: impl FnOnce() -> Result<()>) -> Error {
        let output = Output::new(Sink::captured(), Default::default());
        catch(&PLUGIN, &output, command).unwrap_err()
    }

    #[test]
    fn a_panic_names_the_plugin_the_place_and_whom_to_tell() {
        let error = caught(|| panic!("index {} of 3", 7));
        let text = format!("{error:?}");
        assert!(text.starts_with(&format!("the plugin `boom` panicked at {}:", file!())), "{text}");
        assert!(text.contains(": index 7 of 3\n"), "{text}");
        assert!(text.contains("provisioner-boom-plugin 1.2.3 at https://example.org/boom"), "{text}");
        assert_eq!(error.get_exit_code(), ExitCode::PANIC);
    }

    #[test]
    fn an_error_is_no_panic() {
        assert_eq!(caught(|| Err(Error::new("x").exit_code(3))).get_exit_code(), ExitCode::from(3));
    }

    #[test]
    fn a_payload_without_text_is_reported_too() {
        let error = caught(|| panic::panic_any(7));
        assert!(error.to_string().ends_with("(no message)"), "{error}");
    }
}
