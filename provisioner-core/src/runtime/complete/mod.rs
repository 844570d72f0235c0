//! Completions at the command line: a shell asks the program itself what can stand at the cursor.
//!
//! The script of a shell ([`shells`]) runs `completions <shell> --answer -- …` with what is typed. [`place`] follows the
//! words as a call would, so that only the branch they name is built; [`read`] reads the arguments of the command there
//! leniently; [`options`], [`values`], [`paths`] and [`keys`] know what can follow, [`author`] asks the completers of
//! plugins.

mod author;
mod keys;
mod options;
mod paths;
mod place;
mod read;
pub(super) mod shells;
mod values;

use super::App;
use super::builtin::{Builtin, COMPLETIONS};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::registry::Candidate;
use shells::Shell;
use std::cell::{OnceCell, RefCell};
use std::ffi::OsString;
use std::fs::File;
use std::io::Write;

/// What stands between the shell's name and its question.
const ANSWER: [&str; 2] = ["--answer", "--"];

/// The variable that makes completions say on stderr why there are none.
const DEBUG: &str = "COMPLETE_DEBUG";

/// What is typed up to the cursor, without the name of the program.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The words before the one at the cursor.
    pub(super) before: Vec<OsString>,
    /// The part of the word at the cursor that stands before it, without its quotes.
    pub(super) current: String,
}

/// What can stand at the cursor.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// Each begins with the typed part of the word.
    pub(super) candidates: Vec<Candidate>,
    /// The part of the word that all of them keep and that need not be shown: `--file=`, the folder of a path.
    pub(super) kept: String,
}

/// A candidate. Once, and not where it is called: it is in many places.
#[inline(never)]
fn candidate(value: &str, description: &str) -> Candidate {
    Candidate { value: value.to_owned(), description: description.to_owned(), partial: false }
}

/// One question of a shell.
pub(super) struct Question<'a> {
    app: &'a App<'a>,
    /// Why there are no candidates, or fewer.
    reasons: Option<RefCell<Vec<String>>>,
    /// The program's own stdout, once what completers print is kept from it.
    stdout: OnceCell<Option<File>>,
}

impl Question<'_> {
    /// Notes why a candidate is missing.
    fn because(&self, reason: impl FnOnce() -> String) {
        if let Some(reasons) = &self.reasons {
            reasons.borrow_mut().push(reason());
        }
    }
}

/// The question in the arguments of a built-in command, if it is `completions`, run by the script of a shell.
pub(super) fn question<'t>(builtin: &Builtin, tokens: &'t [OsString]) -> Option<(Shell, &'t [OsString])> {
    if builtin.name != COMPLETIONS.name {
        return None;
    }
    let [shell, answer, separator, words @ ..] = tokens else { return None };
    if [answer, separator] != ANSWER {
        return None;
    }
    Some((Shell::find(shell.to_str()?)?, words))
}

/// Prints what can stand at the cursor, in the words of the shell.
#[cold]
pub(super) fn answer(app: &App<'_>, shell: Shell, words: &[OsString]) -> Result<ExitCode> {
    let reasons = app.environment.var(DEBUG).map(|_| RefCell::default());
    let question = Question { app, reasons, stdout: OnceCell::new() };
    let text = shell.reply(&question, words);
    match question.stdout.get() {
        // A shell that does not listen any more needs no answer.
        Some(Some(stdout)) => drop({ stdout }.write_all(text.as_bytes())),
        _ => app.output.text(text),
    }
    for reason in question.reasons.iter().flat_map(RefCell::take) {
        app.output.print_error(format!("completions: {reason}\n"));
    }
    author::end();
    Ok(ExitCode::SUCCESS)
}
