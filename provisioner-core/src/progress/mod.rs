//! Something goes on: a spinner or a bar on stderr, plain lines where stderr is no terminal, nothing where nobody
//! wants it.

use crate::output::Output;
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use std::fmt::Display;
use std::sync::OnceLock;
use std::time::Duration;

/// Everything that is drawn at the moment: the terminal is one, so this is one.
static DRAWN: OnceLock<MultiProgress> = OnceLock::new();

/// Does something with what is drawn out of the way: prints, asks, lets another program write.
pub(crate) fn paused<T>(action: impl FnOnce() -> T) -> T {
    match DRAWN.get() {
        None => action(),
        Some(drawn) => drawn.suspend(action),
    }
}

/// Takes away what is drawn, for a program that ends in the middle of something.
pub(crate) fn clear() {
    if let Some(drawn) = DRAWN.get() {
        drop(drawn.clear());
    }
}

/// Something that goes on: `ctx.progress("pulling images")`. It ends when this is dropped or [`done`](Self::done).
///
/// ```
/// # fn pull(ctx: &provisioner::Context, images: &[&str]) {
/// let progress = ctx.progress("pulling images").total(images.len() as u64);
/// for image in images {
///     progress.message(image);
///     progress.inc(1);
/// }
/// progress.done("pulled all images");
/// # }
/// ```
#[derive(Debug)]
pub struct Progress {
    output: Output,
    shown: Shown,
}

#[derive(Debug)]
enum Shown {
    /// On a terminal.
    Drawn(ProgressBar),
    /// Line by line: in a log, dots that move are noise.
    Lines,
    /// Under `-q` and `-n`.
    Nothing,
}

impl Progress {
    pub(crate) fn new(output: &Output, text: String) -> Self {
        let shown = if output.draws() {
            let bar = DRAWN.get_or_init(MultiProgress::new).add(ProgressBar::new_spinner().with_prefix(text));
            bar.set_style(style("{spinner} {prefix} {msg}"));
            bar.enable_steady_tick(Duration::from_millis(100));
            Shown::Drawn(bar)
        } else if output.is_quiet() || output.is_non_interactive() {
            Shown::Nothing
        } else {
            output.print_error(format!("{text} …\n"));
            Shown::Lines
        };
        Self { output: output.clone(), shown }
    }

    /// Says how much there is to do: the spinner becomes a bar.
    #[must_use]
    pub fn total(self, total: u64) -> Self {
        if let Shown::Drawn(bar) = &self.shown {
            bar.set_length(total);
            bar.set_style(style("{prefix} [{bar:24}] {pos}/{len} {msg}").progress_chars("=> "));
        }
        self
    }

    /// Says what is being done right now. Shown on a terminal only.
    pub fn message(&self, text: impl Display) {
        if let Shown::Drawn(bar) = &self.shown {
            bar.set_message(text.to_string());
        }
    }

    /// Moves the bar on.
    pub fn inc(&self, by: u64) {
        if let Shown::Drawn(bar) = &self.shown {
            bar.inc(by);
        }
    }

    /// Ends it with a line that stays.
    pub fn done(self, text: impl Display) {
        let shown = !matches!(self.shown, Shown::Nothing);
        let output = self.output.clone();
        drop(self);
        if shown {
            output.print_error(format!("{text}\n"));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Shown::Drawn(bar) = &self.shown {
            bar.finish_and_clear();
        }
    }
}

/// The templates are ours, so one that does not parse would be found by the test; a plain one is no worse to look at.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
