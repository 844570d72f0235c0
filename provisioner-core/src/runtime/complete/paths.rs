//! Files and folders that a value may name. `~/` is the home folder, and stays as it was typed.

use super::{Answer, Question};
use crate::files::FileKind;
use crate::registry::Candidate;
use std::path::PathBuf;

/// What is offered beside folders, in which all of it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Files,
    Folders,
    Programs,
}

/// The paths that begin so. Hidden ones are offered once their dot is typed.
pub(super) fn beginning_with(question: &Question<'_>, begun: &str, wanted: Wanted) -> Answer {
    let (folder, name) = begun.split_at(begun.rfind('/').map_or(0, |slash| slash + 1));
    let files = question.app.machine.files();
    let Some(path) = folder_of(question, folder) else { return Answer::default() };
    let mut names = match files.names(&path) {
        Ok(names) => names,
        Err(error) => {
            question.because(|| format!("the folder `{}` cannot be read: {error}", path.display()));
            return Answer::default();
        }
    };
    names.sort();
    let mut candidates = Vec::new();
    for entry in names {
        let Some(text) = entry.to_str().filter(|text| text.starts_with(name)) else { continue };
        if text.starts_with('.') && !name.starts_with('.') {
            continue;
        }
        let found = files.inspect_followed(&path.join(&entry)).ok().flatten();
        let is_folder = found.is_some_and(|found| found.kind == FileKind::Folder);
        let candidate = Candidate::new(format!("{folder}{text}"));
        if is_folder {
            candidates.push(Candidate { value: format!("{}/", candidate.value), ..candidate }.partial());
        } else if wanted == Wanted::Files
            || wanted == Wanted::Programs && found.and_then(|found| found.mode).is_some_and(|mode| mode & 0o111 != 0)
        {
            candidates.push(candidate);
        }
    }
    Answer { candidates, kept: folder.to_owned() }
}

fn folder_of(question: &Question<'_>, typed: &str) -> Option<PathBuf> {
    match typed.strip_prefix("~/") {
        Some(below) => Some(question.app.environment.home()?.join(below)),
        None if typed.is_empty() => Some(PathBuf::from(".")),
        None => Some(PathBuf::from(typed)),
    }
}
