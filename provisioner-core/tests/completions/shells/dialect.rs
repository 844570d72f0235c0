//! How each shell is started, which key has it write down what it offers, and how that is read.

use crate::corpus::Offered;
use crate::world::World;
use std::fs;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    Elvish,
}

impl Shell {
    pub(crate) const ALL: [Self; 4] = [Self::Bash, Self::Zsh, Self::Fish, Self::Elvish];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Elvish => "elvish",
        }
    }

    /// Writes the file that the shell reads when it starts: `line` is what the installation says to add there. Returns
    /// how it is started.
    pub(super) fn prepare(self, world: &World, line: &str, offered: &Path) -> Vec<String> {
        let (file, text) = match self {
            Self::Bash => ("home/.bashrc", include_str!("rc/bash")),
            Self::Zsh => ("home/.zshrc", include_str!("rc/zsh")),
            Self::Fish => ("home/.config/fish/config.fish", include_str!("rc/fish")),
            Self::Elvish => ("home/.config/elvish/rc.elv", include_str!("rc/elvish")),
        };
        let path = world.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text.replace("@LINE@", line).replace("@OFFERED@", &offered.display().to_string())).unwrap();
        let args: &[&str] = match self {
            Self::Bash => &["bash", "-i"],
            Self::Zsh => &["zsh", "-i"],
            Self::Fish => &["fish", "-i"],
            Self::Elvish => &["elvish", "-i"],
        };
        args.iter().map(|arg| (*arg).to_owned()).collect()
    }

    /// The words as they are typed: of what a shell reads in its own way, they have spaces only.
    pub(super) fn typed(self, words: &[String]) -> String {
        let quoted = |word: &String| match self {
            // It has no backslashes. The quote stays open.
            Self::Elvish if word.contains(' ') => format!("'{word}"),
            _ => word.replace(' ', "\\ "),
        };
        words.iter().map(quoted).collect::<Vec<_>>().join(" ")
    }

    /// The key for which it writes down what it offers.
    pub(super) const fn key(self) -> &'static [&'static str] {
        match self {
            // It asks for a list.
            Self::Bash => &["M-?"],
            _ => &["C-g"],
        }
    }

    /// The key that takes away what is typed.
    pub(super) const fn clear(self) -> &'static [&'static str] {
        match self {
            Self::Bash => &["C-e", "C-u"],
            Self::Zsh => &["C-u"],
            Self::Fish | Self::Elvish => &[],
        }
    }

    /// One line of what it wrote, as the table has it.
    pub(super) fn offered(self, row: &str, typed: &str) -> Option<Offered> {
        // What elvish displays is a styled text.
        let row = row.replace("\u{1b}[m", "");
        // Of a candidate without a description fish writes the value only.
        let (value, shown) = row.split_once('\t').unwrap_or((&row, ""));
        let offered =
            |value: &str, description: &str| Offered { value: value.to_owned(), description: description.to_owned() };
        match self {
            // The whole line as it will be, and what stands in the list.
            Self::Bash => {
                let before = &typed[..typed.replace("\\ ", "__").rfind(' ')? + 1];
                let value = value.strip_prefix(before)?.replace('\\', "");
                Some(offered(&value, in_brackets(shown)))
            }
            Self::Zsh => {
                let description = shown.split_once('═').map_or("", |(_, description)| description.trim());
                Some(offered(value, description))
            }
            Self::Fish => Some(offered(value, shown)),
            // It writes out the home folder before it asks.
            Self::Elvish => {
                let value = value.strip_prefix("HOME/").map_or_else(|| value.to_owned(), |below| format!("~/{below}"));
                Some(offered(&value, in_brackets(shown)))
            }
        }
    }
}

/// The description behind a value.
fn in_brackets(shown: &str) -> &str {
    let shown = shown.trim_end();
    shown.split_once("  (").and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or_default()
}
