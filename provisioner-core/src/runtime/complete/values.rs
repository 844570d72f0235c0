//! The values that one argument takes.

use super::author;
use super::keys;
use super::paths::{self, Wanted};
use super::{Answer, Question, candidate};
use crate::error::codes;
use crate::os_arch::OsArch;
use crate::registry::tree::PlacedCommand;
use crate::registry::{Candidate, Complete, GroupDef, PluginDef};
use crate::runtime::scope::Scope;
use clap::{Arg, ValueHint};
use std::ffi::OsString;

/// The values of two modifiers, each with what it means.
const COLOR: [(&str, &str); 3] = [("auto", "Where the output is a terminal"), ("always", "Always"), ("never", "Never")];
const FORMAT: [(&str, &str); 2] = [("text", "For people"), ("json", "For programs: one JSON document")];

fn described((value, description): &(&str, &str)) -> Candidate {
    candidate(value, description)
}

/// Whose argument it is.
pub(super) enum Owner<'a> {
    Command {
        plugin: &'a PluginDef,
        command: &'a PlacedCommand,
    },
    /// The options of groups, in front of a name.
    Menu {
        place: &'a Scope,
    },
    /// A built-in command, by the names that lead to it.
    Builtin {
        path: &'a [String],
    },
}

impl Owner<'_> {
    /// The author's completer for this argument, with the plugin it belongs to.
    fn completer(&self, id: &str) -> Option<(&PluginDef, Complete)> {
        let of_group = |group: &GroupDef| group.completers.and_then(|find| find(id));
        match self {
            Self::Command { plugin, command } => {
                let own = command.command.completers.and_then(|find| find(id));
                Some((plugin, own.or_else(|| command.groups.iter().find_map(of_group))?))
            }
            Self::Menu { place } => Some((place.plugin.as_ref()?, place.around().find_map(of_group)?)),
            Self::Builtin { .. } => None,
        }
    }

    /// The names that lead to it in its plugin.
    pub(super) fn names(&self) -> Vec<&str> {
        match self {
            Self::Command { command, .. } => {
                command.groups.iter().map(|group| group.name).chain([command.command.name]).collect()
            }
            Self::Menu { place } => place.groups.iter().map(|group| group.name).collect(),
            Self::Builtin { path } => path.iter().map(String::as_str).collect(),
        }
    }
}

/// What the values of an argument depend on.
pub(super) struct Values<'a> {
    pub(super) question: &'a Question<'a>,
    pub(super) owner: &'a Owner<'a>,
    /// The words that belong to the command.
    pub(super) tokens: &'a [OsString],
    /// What they say.
    pub(super) typed: &'a [(String, String)],
}

impl Values<'_> {
    /// The values that begin so.
    pub(super) fn of(&self, arg: &Arg, begun: &str) -> Answer {
        let before =
            arg.get_value_delimiter().and_then(|delimiter| begun.rfind(delimiter).map(|at| at + delimiter.len_utf8()));
        let (before, begun) = begun.split_at(before.unwrap_or(0));
        let mut answer = self.of_one(arg, begun);
        answer.candidates.retain(|candidate| candidate.value.starts_with(begun));
        answer.behind(before)
    }

    fn of_one(&self, arg: &Arg, begun: &str) -> Answer {
        let id = arg.get_id().as_str();
        if let Some((plugin, complete)) = self.owner.completer(id) {
            return author::ask(self, plugin, complete, id, begun).into();
        }
        if let Some(candidates) = self.known(id, begun) {
            return candidates.into();
        }
        let possible = arg.get_possible_values();
        if !possible.is_empty() {
            let shown = possible.iter().filter(|value| !value.is_hide_set());
            let described = |value: &clap::builder::PossibleValue| {
                let help = value.get_help().map(ToString::to_string).unwrap_or_default();
                candidate(value.get_name(), &help)
            };
            return shown.map(described).collect::<Vec<_>>().into();
        }
        let wanted = match arg.get_value_hint() {
            ValueHint::AnyPath | ValueHint::FilePath => Wanted::Files,
            ValueHint::DirPath => Wanted::Folders,
            ValueHint::ExecutablePath => Wanted::Programs,
            _ => {
                self.question.because(|| format!("nothing is known of the values of `{id}`"));
                return Answer::default();
            }
        };
        paths::beginning_with(self.question, begun, wanted)
    }

    /// The values of modifiers and of the arguments of built-in commands.
    fn known(&self, id: &str, begun: &str) -> Option<Vec<Candidate>> {
        let candidates = match id {
            "modifier:color" => COLOR.iter().map(described).collect(),
            "modifier:format" => FORMAT.iter().map(described).collect(),
            "modifier:os-arch" => OsArch::known_names().map(Candidate::from).collect(),
            _ => {
                let Owner::Builtin { path } = self.owner else { return None };
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                match (path.as_slice(), id) {
                    (["config", "view"], "PLUGIN") | (["plugins", "info"], "NAME") => keys::plugins(self),
                    (["config", "unset"], "KEY") => keys::keys(self, begun, keys::Which::InTheFile),
                    (["config", ..], "KEY") => keys::keys(self, begun, keys::Which::All),
                    (["config", "set"], "VALUE") => keys::values(self),
                    (["help", "error"], "CODE") => codes_of_errors(),
                    _ => return None,
                }
            }
        };
        Some(candidates)
    }

    /// The value that is typed for another argument.
    pub(super) fn value(&self, id: &str) -> Option<&str> {
        self.typed.iter().rev().find(|(known, _)| known == id).map(|(_, value)| value.as_str())
    }
}

fn codes_of_errors() -> Vec<Candidate> {
    let described = |code: codes::Explanation| candidate(code.name, code.meaning);
    codes::explanations().into_iter().map(described).collect()
}

impl From<Vec<Candidate>> for Answer {
    fn from(candidates: Vec<Candidate>) -> Self {
        Self { candidates, kept: String::new() }
    }
}
