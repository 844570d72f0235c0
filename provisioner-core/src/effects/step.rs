//! A step of a plan, as data: what is done to what, what was there before and what will be there.

use super::state::State;

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Write,
    Append,
    CreateFolder,
    Copy,
    Rename,
    Remove,
    Link,
    SetMode,
    Run,
    /// What only its description says.
    Other,
}

impl Kind {
    const ALL: [Self; 10] = [
        Self::Write,
        Self::Append,
        Self::CreateFolder,
        Self::Copy,
        Self::Rename,
        Self::Remove,
        Self::Link,
        Self::SetMode,
        Self::Run,
        Self::Other,
    ];

    /// The kind of this word.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The word for programs.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Append => "append",
            Self::CreateFolder => "create_folder",
            Self::Copy => "copy",
            Self::Rename => "rename",
            Self::Remove => "remove",
            Self::Link => "link",
            Self::SetMode => "set_mode",
            Self::Run => "run",
            Self::Other => "step",
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(super) kind: Kind,
    /// In a few words, secrets masked: `write kind.txt`.
    pub(super) description: String,
    /// The path, the command line, or the description of what is only described.
    pub(super) target: String,
    /// What is at the target now; only of files, and only where the plan is to be seen.
    pub(super) before: Option<State>,
    /// What will be at the target.
    pub(super) after: Option<State>,
    /// What changes in a file.
    pub(super) difference: Difference,
    /// The value that the plan goes on with, though only a real run would give it.
    pub(super) assumed: Option<String>,
    /// Whether the content of the file is hidden: only its owner can read it, or it holds a secret.
    pub(super) is_hidden: bool,
    /// The hash of what a process is given beside its command line, or where a change to files takes place, without the
    /// links on the way; only where it is compared. Read from a plan file it is salted.
    pub(super) given: Option<String>,
}

impl Step {
    pub(super) fn new(kind: Kind, description: String, target: String) -> Self {
        let difference = Difference::None;
        let (before, after, assumed, given) = (None, None, None, None);
        Self { kind, description, target, before, after, difference, assumed, is_hidden: false, given }
    }

    /// Everything in it that people read.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let links = [&mut self.before, &mut self.after].into_iter().flatten().filter_map(State::link);
        [&mut self.description, &mut self.target].into_iter().chain(&mut self.assumed).chain(links)
    }

    /// A step of which there is no more to know than its description.
    pub(super) fn described(description: String) -> Self {
        Self::new(Kind::Other, description.clone(), description)
    }
}

/// What changes in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// The content stays, or the target is not a file.
    None,
    /// Not text, or too large to compare.
    Opaque,
    /// Only the owner can read the file, or its content is marked as secret.
    Private,
    /// The lines of a unified difference, control characters escaped, and how many were left out.
    Lines { lines: Vec<String>, left_out: usize },
}

impl Difference {
    /// How many bytes of text it holds.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Lines { lines, .. } => lines.iter().map(String::len).sum(),
            _ => 0,
        }
    }

    /// Leaves out all lines.
    pub(super) fn count_only(&mut self) {
        if let Self::Lines { lines, left_out } = self {
            *left_out += lines.len();
            *lines = Vec::new();
        }
    }
}
