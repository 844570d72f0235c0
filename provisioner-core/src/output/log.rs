//! `-v`: what libraries and plugins log through the `log` facade, on stderr beside our own debug lines; with `-vv` what
//! they log at the level `trace` too.
//!
//! Nothing is installed without `-v`. The facade knows one logger a process; tests run several programs in one, each
//! on a thread of its own, and read their own lines.

use super::Output;
use log::{LevelFilter, Log, Metadata, Record};
use std::cell::RefCell;
use std::sync::OnceLock;

thread_local! {
    static OF_THIS_THREAD: RefCell<Option<Output>> = const { RefCell::new(None) };
}

static OF_THE_PROCESS: OnceLock<Output> = OnceLock::new();

struct Lines;

/// Shows from now on what is logged; `None` stops it on this thread.
pub(super) fn show(output: Option<&Output>, level: LevelFilter) {
    OF_THIS_THREAD.set(output.cloned());
    if let Some(output) = output {
        if output.sink.is_real() {
            OF_THE_PROCESS.get_or_init(|| output.clone());
        }
        // A program with a logger of its own keeps it.
        drop(log::set_logger(&Lines));
        log::set_max_level(level);
    }
}

impl Log for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        // While a thread ends, or a line itself logs, there is no output to show it on.
        let own = OF_THIS_THREAD.try_with(|output| output.try_borrow().ok()?.clone()).ok().flatten();
        if let Some(output) = own.as_ref().or_else(|| OF_THE_PROCESS.get()) {
            let level = record.level().as_str().to_lowercase();
            output.logged(&level, format_args!("[{}] {}", record.target(), record.args()));
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Secret;
    use crate::modifiers::Modifiers;
    use crate::output::{Sink, Stream};

    fn output(verbose: bool) -> (Output, Sink) {
        let sink = Sink::captured();
        let mut output = Output::new(sink.clone(), Default::default());
        output.configure(&Modifiers { verbose, ..Modifiers::default() });
        (output, sink)
    }

    #[test]
    fn verbose_shows_what_is_logged_and_never_a_secret() {
        let (output, sink) = output(true);
        log::debug!(target: "demo", "token {}", Secret::new("hunter2"));
        log::trace!(target: "demo", "too much");
        output.debug("own");
        assert_eq!(sink.text(Stream::Stderr), "debug: [demo] token ********\ndebug: own\n");
        assert_eq!(sink.text(Stream::Stdout), "");
    }

    #[test]
    fn otherwise_nothing_is_shown() {
        let (output, sink) = output(false);
        log::error!("unseen");
        output.debug("unseen");
        assert_eq!(sink.text(Stream::Stderr), "");
    }
}
