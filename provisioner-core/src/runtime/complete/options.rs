//! The options that can stand at the cursor.

use super::candidate;
use crate::registry::Candidate;
use crate::runtime::resolve::options::{Named, find, takes_values};
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// The option whose value stands in the same word, with what is before it and the value: `--name=value`, `-nvalue`.
pub(super) fn attached<'c, 't>(command: &'c Command, word: &'t str) -> Option<(&'t str, &'c Arg, &'t str)> {
    let token = OsString::from(word);
    let Named { arg, attached } = find(command, &token)?;
    let length = attached.filter(|_| takes_values(arg))?.len();
    let (before, value) = word.split_at(word.len() - length);
    Some((before, arg, value))
}

/// The options whose spelling begins so; of those that are given already the ones that may be repeated.
pub(super) fn beginning_with(command: &Command, begun: &str, typed: &[(String, String)]) -> Vec<Candidate> {
    let mut found = Vec::new();
    if begun.len() > 2 && !begun.starts_with("--") {
        // Several letters in one word.
        found.extend(find(command, &OsString::from(begun)).map(|named| described(begun.to_owned(), named.arg)));
        return found;
    }
    for arg in command.get_arguments() {
        let is_given = typed.iter().any(|(id, _)| arg.get_id() == id.as_str());
        if arg.is_positional() || arg.is_hide_set() || (is_given && !may_be_repeated(arg)) {
            continue;
        }
        for long in arg.get_long().into_iter().chain(arg.get_visible_aliases().unwrap_or_default()) {
            let spelt = format!("--{long}");
            if spelt.starts_with(begun) {
                found.push(described(spelt, arg));
            }
        }
        for short in arg.get_short().into_iter().chain(arg.get_visible_short_aliases().unwrap_or_default()) {
            let spelt = format!("-{short}");
            if spelt.starts_with(begun) {
                found.push(described(spelt, arg));
            }
        }
    }
    found
}

fn described(spelt: String, arg: &Arg) -> Candidate {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let candidate = candidate(&spelt, &help);
    if !arg.is_require_equals_set() || arg.get_num_args().is_some_and(|range| range.min_values() == 0) {
        return candidate;
    }
    Candidate { value: format!("{}=", candidate.value), ..candidate }.partial()
}

fn may_be_repeated(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append | ArgAction::Count)
}
