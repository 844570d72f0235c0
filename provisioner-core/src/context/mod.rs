//! What a command is given to read the world and to speak to the user.

mod cancelled;
mod files;
mod paths;
mod platform;
mod stdin;

pub use cancelled::Cancelled;
pub use files::ReadFiles;
pub use paths::Paths;
pub use stdin::Stdin;

use crate::environment::Environment;
use crate::error::{Result, codes};
use crate::machine::Machine;
use crate::modifiers::Modifiers;
use crate::os_arch::OsArch;
use crate::output::Output;
#[cfg(feature = "runtime")]
use crate::output::events::Reporter;
use crate::process::Query;
use crate::program::Program;
use crate::progress::Progress;
use crate::prompt::Prompt;
use std::ffi::OsStr;

/// What a command is given to read the world and to speak to the user.
///
/// ```
/// use provisioner::prelude::*;
///
/// fn status(ctx: &Context) -> Result<()> {
///     let branch = ctx.query("git").args(["branch", "--show-current"]).capture()?;
///     ctx.out().line(format_args!("on {}", branch.text()));
///     Ok(())
/// }
/// ```
#[derive(Debug)]
pub struct Context {
    pub(crate) program: Program,
    pub(crate) environment: Environment,
    pub(crate) modifiers: Modifiers,
    pub(crate) output: Output,
    pub(crate) machine: Machine,
}

impl Context {
    /// The context of one call. `output` was configured by the same modifiers.
    #[cfg(feature = "runtime")]
    pub(crate) fn new(
        program: Program,
        environment: Environment,
        modifiers: Modifiers,
        output: Output,
        machine: Machine,
    ) -> Self {
        let machine = if modifiers.dry_run { machine.planned() } else { machine };
        Self { program, environment, modifiers, output, machine }
    }

    /// What to print with: the only way to stdout.
    #[must_use]
    pub fn out(&self) -> &Output {
        &self.output
    }

    /// What to ask with.
    pub fn prompt(&self) -> Prompt<'_> {
        Prompt::new(&self.output, &self.machine, &self.modifiers)
    }

    /// Shows on stderr that something goes on until the value is dropped: a spinner, or a bar once its
    /// [`total`](Progress::total) is known.
    pub fn progress(&self, text: impl std::fmt::Display) -> Progress {
        #[cfg(feature = "runtime")]
        if let Some(reporter) = self.reporter() {
            return Progress::reported(&self.output, reporter, text.to_string());
        }
        Progress::new(&self.output, text.to_string())
    }

    /// A process that only reads: it runs in a dry run too. What changes things goes through `&Effects`.
    pub fn query(&self, program: impl AsRef<OsStr>) -> Query<'_> {
        Query::new(&self.output, &self.machine, program.as_ref())
    }

    /// Whether the program was asked to stop: `while !ctx.cancelled() { … }`, or in an `async fn` a future.
    pub fn cancelled(&self) -> Cancelled {
        Cancelled::new()
    }

    /// Files, to read: as they will be, that is in a dry run with the changes that are planned; under a test the test's
    /// own.
    #[must_use]
    pub fn files(&self) -> ReadFiles<'_> {
        ReadFiles::new(&self.machine)
    }

    /// What the program is given to read on standard input; under a test what the test put there.
    pub fn stdin(&self) -> Stdin<'_> {
        Stdin::new(&self.machine, &self.output)
    }

    /// What the user asked for with the modifiers.
    #[must_use]
    pub fn modifiers(&self) -> &Modifiers {
        &self.modifiers
    }

    /// The platform to act for: the one that runs, or what `--os-arch` says.
    #[must_use]
    pub fn os_arch(&self) -> OsArch {
        self.modifiers.os_arch.unwrap_or_else(platform::current)
    }

    /// The folders of this program.
    #[must_use]
    pub fn paths(&self) -> Paths<'_> {
        Paths::new(&self.program, &self.environment)
    }

    /// The binary that runs.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The value of a variable that is set, not empty and UTF-8; a test's own under a test.
    #[must_use]
    pub fn var(&self, name: &str) -> Option<String> {
        self.environment.var(name)
    }

    /// Asks before a command with `confirm = "…"` begins. In a dry run nothing is at stake, so nothing is asked.
    pub(crate) fn confirm_command(&self, question: &str) -> Result<()> {
        #[cfg(feature = "runtime")]
        if let Some(answered) = self.answered_elsewhere(question) {
            return answered;
        }
        if self.modifiers.dry_run || self.prompt().confirm(question)? {
            return Ok(());
        }
        Err(codes::CANCELLED.error("cancelled"))
    }
}

/// What the program that runs this one reads and says.
#[cfg(feature = "runtime")]
impl Context {
    /// Where that program reads what goes on.
    fn reporter(&self) -> Option<Reporter> {
        Reporter::asked_by(self.own_variable("EVENTS").as_deref())
    }

    /// Whether a command may begin, where it is not a person at the terminal who is asked: a program that shows the
    /// question calls once more with the answer, which counts for this very question.
    fn answered_elsewhere(&self, question: &str) -> Option<Result<()>> {
        let reporter = self.reporter().filter(|_| !self.modifiers.dry_run && !self.modifiers.auto_prompt)?;
        if self.own_variable("CONFIRMED").as_deref() == Some(question) {
            return Some(Ok(()));
        }
        reporter.confirm(&self.output, question);
        let error = codes::CONFIRMATION_NEEDED.error(format!("`{question}` has to be confirmed first"));
        Some(Err(error.help("show the question to the user, and call again with the answer, or pass `-y`")))
    }

    /// A variable that begins with the name of the program.
    fn own_variable(&self, name: &str) -> Option<String> {
        self.var(&format!("{}_{name}", self.program.variable_prefix()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn a_command_may_share_it_with_its_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Context>();
        shared::<crate::Effects>();
        shared::<Progress>();
        shared::<Error>();
    }
}
