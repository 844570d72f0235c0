//! The shells: the script that each is given, and the form in which it gets its answers.

mod bash;
mod line;
mod table;

use super::Question;
use std::ffi::OsString;

/// A shell that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::runtime) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
    Nushell,
}

impl Shell {
    pub(in crate::runtime) const ALL: [Self; 6] =
        [Self::Bash, Self::Zsh, Self::Fish, Self::Powershell, Self::Elvish, Self::Nushell];

    pub(in crate::runtime) const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Powershell => "powershell",
            Self::Elvish => "elvish",
            Self::Nushell => "nushell",
        }
    }

    /// The shell of this name.
    pub(in crate::runtime) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shell| shell.name() == name)
    }

    /// The script that makes the shell ask the program of this name.
    pub(in crate::runtime) fn script(self, program: &str) -> String {
        let template = match self {
            Self::Bash => include_str!("scripts/program.bash"),
            Self::Zsh => include_str!("scripts/program.zsh"),
            Self::Fish => include_str!("scripts/program.fish"),
            Self::Powershell => include_str!("scripts/program.ps1"),
            Self::Elvish => include_str!("scripts/program.elv"),
            Self::Nushell => include_str!("scripts/program.nu"),
        };
        let function = program.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
        template.replace("FUNCTION", &function).replace("PROGRAM", program)
    }

    /// The answer to a question of the shell's script.
    pub(super) fn reply(self, question: &Question<'_>, words: &[OsString]) -> String {
        match self {
            Self::Bash => bash::reply(question, words),
            Self::Fish => table::pairs(question, words),
            Self::Powershell => table::rows(question, &table::without_marks(words)),
            Self::Zsh | Self::Elvish | Self::Nushell => table::rows(question, words),
        }
    }
}
