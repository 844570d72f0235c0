//! Reads the words in front of the cursor as the parser of the command will, but leniently: what is wrong is passed
//! over, as it may become right.

use crate::runtime::resolve::options::{find, taken, takes_values};
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// What the words have given, and what the word at the cursor can be.
pub(super) struct Read<'c> {
    /// The ids of arguments, and the values that are typed for them, in their order.
    pub(super) typed: Vec<(String, String)>,
    /// What may take the word.
    pub(super) next: Next<'c>,
}

/// What the word at the cursor can be.
pub(super) struct Next<'c> {
    /// The option before it takes it as a value.
    pub(super) option: Option<&'c Arg>,
    /// Whether it can be anything but that value.
    pub(super) is_free: bool,
    /// The argument without a name that it would be.
    pub(super) positional: Option<&'c Arg>,
    /// Whether an option can stand here: `--` was not typed, nor the first word of another program's command line.
    pub(super) options: bool,
}

/// Reads words in the order in which a parser does.
pub(super) fn read<'c>(command: &'c Command, words: &[OsString]) -> Read<'c> {
    let mut reading = Reading { positionals: positionals(command), at: (0, 0), typed: Vec::new(), escaped: false };
    let (mut index, mut option) = (0, None);
    let mut is_free = true;
    while let Some(word) = words.get(index) {
        index += 1;
        let text = word.to_str().unwrap_or_default();
        if reading.escaped || !reading.is_option(text) {
            reading.positional(text);
        } else if text == "--" {
            reading.escape();
        } else if let Some(found) = find(command, word) {
            let rest = &words[index..];
            let tokens = taken(command, word, rest, &|_| false).map_or(1, |taken| taken.tokens);
            reading.flags(command, text, found.arg);
            let id = found.arg.get_id().as_str();
            if let Some(value) = found.attached {
                reading.typed.push((id.to_owned(), value.to_owned()));
                continue;
            }
            if !takes_values(found.arg) {
                continue;
            }
            let values = &rest[..(tokens - 1).min(rest.len())];
            for value in values {
                reading.typed.push((id.to_owned(), value.to_string_lossy().into_owned()));
            }
            index += values.len();
            if index == words.len() && may_take_more(found.arg, values) {
                let least = found.arg.get_num_args().map_or(1, |range| range.min_values());
                (option, is_free) = (Some(found.arg), values.len() >= least);
            }
        }
    }
    let positional = reading.next_positional();
    let options = !reading.escaped && !reading.all_the_rest();
    Read { typed: reading.typed, next: Next { option, is_free, positional, options } }
}

/// Whether an option takes another value after these.
fn may_take_more(arg: &Arg, values: &[OsString]) -> bool {
    let most = arg.get_num_args().map_or(1, |range| range.max_values());
    let ended = arg.get_value_terminator().is_some_and(|end| values.last().is_some_and(|last| last == end.as_str()));
    values.len() < most && !ended && !arg.is_require_equals_set()
}

/// The arguments without a name, in the order of the command line.
fn positionals(command: &Command) -> Vec<&Arg> {
    let index = |arg: &Arg| arg.get_index().unwrap_or(usize::MAX);
    let mut found: Vec<&Arg> = Vec::new();
    for arg in command.get_arguments().filter(|arg| arg.is_positional()) {
        let place = found.iter().position(|known| index(known) > index(arg)).unwrap_or(found.len());
        found.insert(place, arg);
    }
    found
}

struct Reading<'c> {
    positionals: Vec<&'c Arg>,
    /// Which of them is next, and how many values it has.
    at: (usize, usize),
    typed: Vec<(String, String)>,
    /// Whether `--` was typed.
    escaped: bool,
}

impl<'c> Reading<'c> {
    /// Whether a word that begins with a dash is an option here.
    fn is_option(&self, text: &str) -> bool {
        if text.len() < 2 || !text.starts_with('-') {
            return false;
        }
        let Some(arg) = self.next_positional() else { return true };
        let is_number = arg.is_allow_negative_numbers_set() && text.parse::<f64>().is_ok();
        !(is_number || arg.is_allow_hyphen_values_set() || self.all_the_rest())
    }

    /// Whether everything from here on belongs to one argument, options too: a command line of another program.
    fn all_the_rest(&self) -> bool {
        self.at.1 > 0 && self.next_positional().is_some_and(Arg::is_trailing_var_arg_set)
    }

    /// The letters of a word that are flags, or the one option that it is.
    fn flags(&mut self, command: &Command, text: &str, last: &Arg) {
        let mut given = |arg: &Arg| {
            if !takes_values(arg) {
                self.typed.push((arg.get_id().to_string(), "true".to_owned()));
            }
        };
        if text.starts_with("--") {
            return given(last);
        }
        for letter in text.chars().skip(1) {
            let option = OsString::from(format!("-{letter}"));
            let Some(found) = find(command, &option) else { return };
            given(found.arg);
            if takes_values(found.arg) {
                return;
            }
        }
    }

    fn escape(&mut self) {
        self.escaped = true;
        // What comes last comes behind the dashes, whatever is missing before.
        if let Some(last) = self.positionals.iter().position(|arg| arg.is_last_set()) {
            self.at = (last, 0);
        }
    }

    fn positional(&mut self, text: &str) {
        let Some(arg) = self.next_positional() else { return };
        let ends = arg.get_value_terminator().is_some_and(|end| end.as_str() == text);
        if !ends {
            self.typed.push((arg.get_id().to_string(), text.to_owned()));
        }
        self.at.1 += 1;
        if ends || self.at.1 >= most(arg) {
            self.at = (self.at.0 + 1, 0);
        }
    }

    fn next_positional(&self) -> Option<&'c Arg> {
        self.positionals.get(self.at.0).copied().filter(|arg| self.escaped || !arg.is_last_set())
    }
}

/// How many values an argument without a name takes: the parser fills it in later.
fn most(arg: &Arg) -> usize {
    match arg.get_num_args() {
        Some(range) => range.max_values(),
        None if matches!(arg.get_action(), ArgAction::Append) => usize::MAX,
        None => 1,
    }
}
