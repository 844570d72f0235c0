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
    /// it is called, `takes_effects` whether it has `&Effects`.
    pub(crate) fn judge<T>(&self, command: &str, takes_effects: bool, result: Result<T>) -> Result<T> {
        match (self.refused.split_first(), result) {
            (Some((first, others)), result) => {
                Err(with_cause(named(command, takes_effects, first, others), result.err()))
            }
            (None, Err(error)) if self.is_silent() && error.is_refused_access() => {
                Err(with_cause(unnamed(command, takes_effects), Some(error)))
            }
            (None, result) => result,
        }
    }

    /// What was refused first.
    #[cfg(feature = "completions")]
    pub(crate) fn first_refused(&self) -> Option<&Path> {
        self.refused.first().map(|refused| refused.path.as_path())
    }

    /// Whether the kernel refuses and does not say what.
    fn is_silent(&self) -> bool {
        !self.names && self.enforcement == Enforcement::Kernel
    }
}

fn named(command: &str, takes_effects: bool, first: &Refusal, others: &[Refusal]) -> Error {
    let remedy = remedy(takes_effects);
    let message = format!("`{command}` tried to change `{}` in a dry run: {remedy}", shown(&first.path));
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
fn unnamed(command: &str, takes_effects: bool) -> Error {
    let remedy = remedy(takes_effects);
    let error = codes::CHANGE_REFUSED.error(format!("`{command}` was refused access in a dry run: {remedy}"));
    error.help("this kernel does not say to which file; if it was to be read, look at its mode")
}

fn remedy(takes_effects: bool) -> &'static str {
    if takes_effects { "go through `&Effects`" } else { "take `&Effects`" }
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
