//! Something goes on: a spinner or a bar on stderr, plain lines where stderr is no terminal, nothing where it is
//! not wanted.

use crate::output::Output;
#[cfg(feature = "runtime")]
use crate::output::bar::Bar;
#[cfg(feature = "runtime")]
use crate::output::events::{Reported, Reporter};
#[cfg(feature = "runtime")]
use crate::output::live;
use std::fmt::Display;

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
    /// On a terminal, under this number.
    #[cfg(feature = "runtime")]
    Drawn(usize),
    /// To the program that runs this one.
    #[cfg(feature = "runtime")]
    Reported(Reported),
    /// Line by line: in a log, dots that move are noise.
    Lines,
    /// Under `-q` and `-n`.
    Nothing,
}

impl Shown {
    fn new(output: &Output, text: String) -> Self {
        let text = output.masked(&text).into_owned();
        #[cfg(feature = "runtime")]
        if output.draws() {
            return Self::Drawn(live::add(Bar::new(text)));
        }
        if output.is_quiet() || output.is_non_interactive() {
            return Self::Nothing;
        }
        output.print_error(format!("{text} …\n"));
        Self::Lines
    }
}

impl Progress {
    pub(crate) fn new(output: &Output, text: String) -> Self {
        Self { shown: Shown::new(output, text), output: output.clone() }
    }

    /// One that the program reads which runs this one.
    #[cfg(feature = "runtime")]
    pub(crate) fn reported(output: &Output, reporter: Reporter, text: String) -> Self {
        let text = output.masked(&text).into_owned();
        Self { shown: Shown::Reported(reporter.progress(text)), output: output.clone() }
    }

    /// Says how much there is to do: the spinner becomes a bar.
    #[must_use]
    #[cfg_attr(not(feature = "runtime"), expect(unused_variables, reason = "nothing is drawn without the runtime"))]
    pub fn total(self, total: u64) -> Self {
        #[cfg(feature = "runtime")]
        if let Shown::Drawn(number) = self.shown {
            live::change(number, |bar| bar.total = Some(total));
        }
        #[cfg(feature = "runtime")]
        if let Shown::Reported(reported) = &self.shown {
            reported.change(&self.output, |state| state.total = Some(total));
        }
        self
    }

    /// Says what is being done right now. Shown on a terminal only.
    #[cfg_attr(not(feature = "runtime"), expect(unused_variables, reason = "nothing is drawn without the runtime"))]
    pub fn message(&self, text: impl Display) {
        #[cfg(feature = "runtime")]
        if let Shown::Drawn(number) = self.shown {
            // To write the text may print: that is over before the drawing is looked at.
            let text = self.masked(text);
            live::change(number, |bar| bar.message = text);
        } else if let Shown::Reported(reported) = &self.shown {
            let text = self.masked(text);
            reported.change(&self.output, |state| state.message = text);
        }
    }

    /// Moves the bar on.
    #[cfg_attr(not(feature = "runtime"), expect(unused_variables, reason = "nothing is drawn without the runtime"))]
    pub fn inc(&self, by: u64) {
        #[cfg(feature = "runtime")]
        if let Shown::Drawn(number) = self.shown {
            live::change(number, |bar| bar.done = bar.done.saturating_add(by));
        }
        #[cfg(feature = "runtime")]
        if let Shown::Reported(reported) = &self.shown {
            reported.change(&self.output, |state| state.done = state.done.saturating_add(by));
        }
    }

    /// Ends it with a line that stays.
    pub fn done(self, text: impl Display) {
        #[cfg(feature = "runtime")]
        if let Shown::Reported(reported) = &self.shown {
            let text = self.masked(text);
            return reported.end(&self.output, Some(text));
        }
        let shown = !matches!(self.shown, Shown::Nothing);
        let output = self.output.clone();
        drop(self);
        if shown {
            output.print_error(format!("{}\n", output.masked(&text.to_string())));
        }
    }

    /// A text as it is shown: without the secrets that the command has read.
    #[cfg(feature = "runtime")]
    fn masked(&self, text: impl Display) -> String {
        self.output.masked(&text.to_string()).into_owned()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        #[cfg(feature = "runtime")]
        if let Shown::Drawn(number) = self.shown {
            live::remove(number);
        }
        #[cfg(feature = "runtime")]
        if let Shown::Reported(reported) = &self.shown {
            reported.end(&self.output, None);
        }
    }
}
