//! The steps of a run: those that it took, or in a dry run would have taken.

use crate::machine::{Fake, FakeStep};
use std::fmt;
use std::path::Path;

/// The steps of a run, to make claims about: [`Run::plan`](super::Run::plan). In a dry run they are those that a real run
/// would take.
///
/// ```no_run
/// use provisioner::testing::Cli;
///
/// let run = Cli::new().args(["myplugin", "cluster", "create", "demo", "--dry-run"]).run();
/// let plan = run.plan();
/// assert!(plan.runs("kind create cluster") && plan.writes("kind.txt"), "{plan}");
/// assert!(plan.is_complete());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plan {
    steps: Vec<FakeStep>,
    complete: bool,
}

impl Plan {
    pub(super) fn of(fake: &Fake) -> Self {
        let planned = fake.planned();
        let complete = planned.is_none_or(|planned| planned.depends_on().is_none());
        Self { steps: fake.steps(), complete }
    }

    fn has(&self, kinds: &[&str], fits: impl Fn(&str) -> bool) -> bool {
        self.steps.iter().any(|step| kinds.contains(&step.kind) && fits(&step.target))
    }

    fn changes(&self, kinds: &[&str], path: &Path) -> bool {
        self.has(kinds, |target| Path::new(target) == path)
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.complete
    }

    /// Whether every step is known: none depends on a value that only a real run gives.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether a file is written, appended to, or made by copying.
    #[must_use]
    pub fn writes(&self, path: impl AsRef<Path>) -> bool {
        self.changes(&["write", "append", "copy"], path.as_ref())
    }

    /// Whether a folder is made.
    #[must_use]
    pub fn creates_folder(&self, path: impl AsRef<Path>) -> bool {
        self.changes(&["create_folder"], path.as_ref())
    }

    /// Whether a file, a link or a folder is removed.
    #[must_use]
    pub fn removes(&self, path: impl AsRef<Path>) -> bool {
        self.changes(&["remove"], path.as_ref())
    }

    /// Whether something is renamed to this.
    #[must_use]
    pub fn renames_to(&self, path: impl AsRef<Path>) -> bool {
        self.changes(&["rename"], path.as_ref())
    }

    /// Whether a link is made here.
    #[must_use]
    pub fn links(&self, path: impl AsRef<Path>) -> bool {
        self.changes(&["link"], path.as_ref())
    }

    /// Whether a process is run whose command line begins with these words.
    #[must_use]
    pub fn runs(&self, words: impl AsRef<str>) -> bool {
        let words = words.as_ref();
        self.has(&["run"], |line| line.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }

    /// The steps in words, in order: `run kind create cluster`, `write kind.txt`.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.steps.iter().map(|step| step.description.clone()).collect()
    }
}

/// One step a line.
impl fmt::Display for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            writeln!(formatter, "  {}", step.description)?;
        }
        match (self.steps.is_empty(), self.complete) {
            (true, true) => formatter.write_str("nothing to change"),
            (_, false) => formatter.write_str("and more, which depends on a value that only a real run gives"),
            (false, true) => Ok(()),
        }
    }
}
