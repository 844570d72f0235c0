//! The answer for shells that take a candidate and its description apart.

use crate::registry::Candidate;
use crate::runtime::complete::{Answer, Question, Typed, place};
use std::ffi::OsString;

/// Whether a shell can be given the value: it comes in one line.
pub(super) fn is_one_line(candidate: &Candidate) -> bool {
    !candidate.value.contains(char::is_control)
}

/// The first line of a description, without anything that moves the cursor.
pub(super) fn one_line(description: &str) -> String {
    let line = description.trim().lines().next().unwrap_or_default();
    line.replace(char::is_control, " ")
}

/// The words as they are typed, the last of which is the one at the cursor.
pub(super) fn typed(words: &[OsString]) -> Typed {
    let Some((current, before)) = words.split_last() else { return Typed::default() };
    Typed { before: before.to_vec(), current: current.to_string_lossy().into_owned() }
}

/// `value`, a tab, `description`.
pub(super) fn pairs(question: &Question<'_>, words: &[OsString]) -> String {
    let mut text = String::new();
    for candidate in place::candidates(question, &typed(words)).candidates.iter().filter(|one| is_one_line(one)) {
        text += &format!("{}\t{}\n", candidate.value, one_line(&candidate.description));
    }
    text
}

/// First what all of them keep, then `value`, a tab, `description`, a tab, and a `+` where more is to be typed.
pub(super) fn rows(question: &Question<'_>, words: &[OsString]) -> String {
    let Answer { candidates, kept } = place::candidates(question, &typed(words));
    let mut text = if kept.contains(char::is_control) { "\n".to_owned() } else { format!("{kept}\n") };
    for candidate in candidates.iter().filter(|one| is_one_line(one)) {
        let more = if candidate.partial { "+" } else { "" };
        text += &format!("{}\t{}\t{more}\n", candidate.value, one_line(&candidate.description));
    }
    text
}

/// Words behind a `=` each: PowerShell leaves empty ones out.
pub(super) fn without_marks(words: &[OsString]) -> Vec<OsString> {
    let text = |word: &OsString| word.to_string_lossy().into_owned();
    words.iter().map(|word| text(word).strip_prefix('=').map_or_else(|| word.clone(), OsString::from)).collect()
}
