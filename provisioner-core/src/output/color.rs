//! Whether to colour: `--color`, then `-n`, `NO_COLOR`, `CLICOLOR_FORCE` and `FORCE_COLOR`,
//! `CLICOLOR`, then the terminal.

use super::{Sink, Stream};
use crate::environment::Environment;
use crate::modifiers::ColorWhen;
use std::sync::OnceLock;

/// The decision about colours, made once a stream and only when a styled text is to be printed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Colors {
    environment: Environment,
    when: ColorWhen,
    non_interactive: bool,
    stdout: OnceLock<bool>,
    stderr: OnceLock<bool>,
}

impl Colors {
    pub(super) fn new(environment: Environment) -> Self {
        Self { environment, ..Self::default() }
    }

    pub(super) fn configure(&mut self, when: ColorWhen, non_interactive: bool) {
        self.when = when;
        self.non_interactive = non_interactive;
        (self.stdout, self.stderr) = (OnceLock::new(), OnceLock::new());
    }

    #[cfg(feature = "runtime")]
    pub(super) fn environment(&self) -> &Environment {
        &self.environment
    }

    pub(super) fn wanted(&self, stream: Stream, sink: &Sink) -> bool {
        let decided = match stream {
            Stream::Stdout => &self.stdout,
            Stream::Stderr => &self.stderr,
        };
        *decided.get_or_init(|| self.decide(stream, sink) && console_understands(sink))
    }

    fn decide(&self, stream: Stream, sink: &Sink) -> bool {
        let set = |name| self.environment.var(name);
        match self.when {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto if self.non_interactive || set("NO_COLOR").is_some() => false,
            ColorWhen::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            ColorWhen::Auto => match set("FORCE_COLOR").as_deref() {
                // What Node's programs and those that follow them take for "never".
                Some("0" | "false") => false,
                Some(_) => true,
                None => {
                    let dumb = set("TERM").as_deref() == Some("dumb") || set("CLICOLOR").as_deref() == Some("0");
                    !dumb && sink.is_terminal(stream)
                }
            },
        }
    }
}

/// Windows consoles read ANSI sequences once that is switched on; very old ones never do.
fn console_understands(sink: &Sink) -> bool {
    if cfg!(windows) && sink.is_real() { anstyle_query::windows::enable_ansi_colors().unwrap_or(true) } else { true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(when: ColorWhen, non_interactive: bool, variables: &[(&str, &str)]) -> bool {
        let fixed = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
        let mut colors = Colors::new(Environment::Fixed(fixed));
        colors.configure(when, non_interactive);
        colors.wanted(Stream::Stdout, &Sink::captured())
    }

    #[test]
    fn the_option_wins_over_every_variable() {
        assert!(wanted(ColorWhen::Always, true, &[("NO_COLOR", "1")]));
        assert!(!wanted(ColorWhen::Never, false, &[("CLICOLOR_FORCE", "1")]));
    }

    #[test]
    fn no_color_wins_over_force_and_empty_counts_for_nothing() {
        assert!(!wanted(ColorWhen::Auto, false, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
        assert!(wanted(ColorWhen::Auto, false, &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")]));
        assert!(!wanted(ColorWhen::Auto, false, &[("CLICOLOR_FORCE", "0")]));
    }

    #[test]
    fn force_color_forces_or_forbids() {
        assert!(wanted(ColorWhen::Auto, false, &[("FORCE_COLOR", "1")]));
        assert!(wanted(ColorWhen::Auto, false, &[("FORCE_COLOR", "3"), ("TERM", "dumb")]));
        for never in ["0", "false"] {
            assert!(!wanted(ColorWhen::Auto, false, &[("FORCE_COLOR", never)]));
        }
        assert!(!wanted(ColorWhen::Auto, false, &[("NO_COLOR", "1"), ("FORCE_COLOR", "1")]));
        assert!(!wanted(ColorWhen::Never, false, &[("FORCE_COLOR", "1")]));
        assert!(wanted(ColorWhen::Auto, false, &[("FORCE_COLOR", "0"), ("CLICOLOR_FORCE", "1")]));
    }

    #[test]
    fn without_a_terminal_there_are_no_colours() {
        assert!(!wanted(ColorWhen::Auto, false, &[]));
    }
}
