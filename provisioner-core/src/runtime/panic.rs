//! A plugin that panics: named, with the place and where to report it, instead of a raw backtrace.
//!
//! A panic that ends the command is its error. Any other is reported as a warning, once: that of another thread or of a
//! task when it happens, one that was caught when that is known, which is when the command goes on to return.

mod report;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::output::Output;
use crate::registry::PluginDef;
use report::{Panic, aside, error_of, report_caught, text_of, warn};
use std::any::Any;
use std::cell::RefCell;
use std::mem;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::OnceLock;

thread_local! {
    /// The command that runs on this thread. Tests run several programs in one process, each on a thread.
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// The command of a real program: it runs on one thread and may start others.
static PROGRAM: OnceLock<(PluginDef, Output)> = OnceLock::new();

struct Running {
    plugin: PluginDef,
    output: Output,
    /// Panics of which it is not known yet whether they end the command.
    pending: Vec<Panic>,
    /// Whether the runtime of an `async` command is at work, and not the command.
    in_task: bool,
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
    report::finish();
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
    let panic = noted.map_or_else(|| Panic::unknown(message), |position| pending.remove(position));
    error_of(plugin, &panic, output.is_verbose())
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
    let panic = Panic::of(info);
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
    let errors: Vec<Error> = all.iter().map(|panic| error_of(plugin, panic, output.is_verbose())).collect();
    let output = output.clone();
    aside(move || {
        crate::output::live::clear();
        errors.iter().for_each(|error| output.error(error));
    });
    crate::signals::end_at_panic(ExitCode::PANIC.code().into())
}
