//! What the lock refused, in words.

use crate::effects::escape::escaped;
use crate::effects::plan::Enforcement;
use crate::error::{Error, Result, codes};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// As many paths as one wants to read below an error; the others are counted.
const SHOWN: usize = 10;

/// A change that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Without links.
    pub(crate) path: PathBuf,
    /// The process that tried; `None`: this one.
    pub(crate) by: Option<String>,
}

/// In which kind of run something was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// In a dry run of a command that takes `&Effects`, or of one that does not.
    Dry { takes_effects: bool },
}

/// What came of the lock.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) enforcement: Enforcement,
    /// What was refused, in order, each path once.
    pub(super) refused: Vec<Refusal>,
    /// Whether the kernel says what it refuses.
    pub(super) names: bool,
}

impl Verdict {
    /// How the work ended: with an error where a change was refused, whatever the work made of that. `command` is what
    /// it is called.
    pub(crate) fn judge<T>(&self, command: &str, run: Run, result: Result<T>) -> Result<T> {
        match (self.refused.split_first(), result) {
            (Some((first, others)), result) => Err(with_cause(named(command, run, first, others), result.err())),
            (None, Err(error)) if self.is_silent() && error.is_refused_access() => {
                Err(with_cause(unnamed(command, run), Some(error)))
            }
            (None, result) => result,
        }
    }

    /// Whether the kernel refuses and does not say what.
    fn is_silent(&self) -> bool {
        !self.names && self.enforcement == Enforcement::Kernel
    }
}

fn named(command: &str, run: Run, first: &Refusal, others: &[Refusal]) -> Error {
    let (during, remedy) = words(run);
    let message = format!("`{command}` tried to change `{}` {during}: {remedy}", shown(&first.path));
    let mut error = codes::CHANGE_REFUSED.error(message);
    let mut details = String::new();
    if let Some(by) = &first.by {
        let (by, folder) = (escaped(by), shown(first.path.parent().unwrap_or(Path::new("/"))));
        let _ = writeln!(details, "it was `{by}` that tried, a process that it ran");
        error = error.help(format!("a query that has to write says where: `ctx.query(\"{by}\").writes(\"{folder}\")`"));
    }
    if !others.is_empty() {
        details.push_str("it also tried to change:\n");
    }
    for other in others.iter().take(SHOWN) {
        let by = other.by.as_ref().map(|by| format!(" (`{}`)", escaped(by))).unwrap_or_default();
        let _ = writeln!(details, "  {}{by}", shown(&other.path));
    }
    if others.len() > SHOWN {
        let _ = writeln!(details, "  … {} others", others.len() - SHOWN);
    }
    if !details.is_empty() {
        error = error.details(details.trim_end());
    }
    error.help("nothing was changed there; report it to the authors of the plugin")
}

/// Access was refused, and the kernel does not say to what.
fn unnamed(command: &str, run: Run) -> Error {
    let (during, remedy) = words(run);
    let error = codes::CHANGE_REFUSED.error(format!("`{command}` was refused access {during}: {remedy}"));
    error.help("this kernel does not say to which file; if it was to be read, look at its mode")
}

fn words(run: Run) -> (&'static str, &'static str) {
    match run {
        Run::Dry { takes_effects: false } => ("in a dry run", "take `&Effects`"),
        Run::Dry { takes_effects: true } => ("in a dry run", "go through `&Effects`"),
    }
}

/// `beneath` is with which error the work ended, which most of the time comes of the refusal.
fn with_cause(error: Error, beneath: Option<Error>) -> Error {
    let Some(beneath) = beneath else { return error };
    let causes = beneath.causes().into_iter().fold(beneath.to_string(), |all, cause| all + ": " + &cause);
    error.caused_by(causes)
}

fn shown(path: &Path) -> String {
    escaped(&path.to_string_lossy()).to_string()
}
