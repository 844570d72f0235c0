//! A plugin that panics: named, with the place and where to report it, instead of a raw backtrace.

use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::output::Output;
use crate::registry::PluginDef;
use std::any::Any;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::OnceLock;

thread_local! {
    /// The command that runs on this thread. Tests run several programs in one process, each on a thread.
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// The command of a real program: it runs on one thread and may start others.
static PROGRAM: OnceLock<(PluginDef, Output)> = OnceLock::new();

#[derive(Default)]
struct Running {
    panic: Option<Panic>,
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
    let running = RUNNING.replace(enclosing);
    match result {
        Ok(result) => result,
        Err(payload) => Err(panicked(plugin, output, running, &*payload)),
    }
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
    RUNNING.replace(Some(Running::default()))
}

#[cold]
fn panicked(plugin: &PluginDef, output: &Output, running: Option<Running>, payload: &(dyn Any + Send)) -> Error {
    let panic = running.and_then(|running| running.panic).unwrap_or_else(|| Panic {
        // `resume_unwind` does not call the hook.
        message: text_of(payload),
        place: None,
        backtrace: Backtrace::disabled(),
    });
    report(plugin, &panic, output.is_verbose())
}

/// Keeps what is known of a panic of a command, or tells it where it was on another thread; whether it was either.
#[cold]
fn noted(info: &PanicHookInfo<'_>) -> bool {
    let panic = Panic {
        message: text_of(info.payload()),
        place: info.location().map(ToString::to_string),
        backtrace: Backtrace::capture(),
    };
    if cfg!(panic = "abort")
        && let Some((plugin, output)) = PROGRAM.get()
    {
        // Nobody comes after this.
        crate::output::live::clear();
        output.error(&report(plugin, &panic, output.is_verbose()));
        std::process::exit(ExitCode::PANIC.code().into());
    }
    let own = |running: &mut Option<Running>| match running {
        Some(running) => {
            running.panic = Some(panic);
            None
        }
        None => Some(panic),
    };
    match (RUNNING.try_with(|running| own(&mut running.borrow_mut())), PROGRAM.get()) {
        (Ok(None), _) => true,
        // Whoever waits for the thread decides what its end means.
        (Ok(Some(panic)), Some((plugin, output))) => {
            let place = panic.at();
            output.warn(format_args!("a thread of the plugin `{}` panicked{place}: {}", plugin.name, panic.message));
            true
        }
        _ => false,
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
        "this is a mistake in the plugin, not yours; report it to the authors of {} {}{to}",
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
