//! What stands at a path before and after a change that is only planned.

use super::Effects;
use super::difference;
use super::state::State;
use super::step::{Difference, Step};
use super::unchanged;
use crate::files::{Change, FileKind, Found, Place, UnknownContent, WriteOptions};
use sha2::{Digest, Sha256};
use std::io::{self, Read};
use std::path::Path;

/// Fills in what is there before and after a change that `plan` makes in `files`, where this is found now. The effects
/// know the secrets that are hidden in what is shown, and whether the step is compared.
pub(super) fn foresee(
    files: &dyn Place,
    found: Option<Found>,
    mut step: Step,
    change: &Change<'_>,
    effects: &Effects,
    plan: impl FnOnce() -> io::Result<()>,
) -> io::Result<Step> {
    let (path, followed) = (change.path(), change.follows_links());
    if effects.is_compared() {
        step.given = location(files, path, followed).ok();
    }
    let writes = matches!(change, Change::Write { .. } | Change::Append { .. } | Change::Copy { .. });
    let old = if writes { difference::comparable(files, path, found.as_ref()) } else { None };
    let before = State::at(files, path, found, matches!(change, Change::Remove { .. }))?;
    plan()?;
    let found = unchanged::present(files, change)?;
    let whole = whole_content(change, found.as_ref());
    let after = match (whole, found) {
        (Some(content), Some(found)) => {
            let sha256 = Some(hex(&Sha256::digest(content)));
            State::File { size: found.size, sha256, mode: found.mode }
        }
        _ => State::at(files, path, found, false)?,
    };
    let new = || match whole {
        Some(content) => difference::comparable_bytes(content),
        None => difference::comparable(files, path, found.as_ref()),
    };
    let is_hidden = matches!(change, Change::Write { options: WriteOptions { private: true, .. }, .. });
    let is_private = is_hidden || before.is_private() || after.is_private();
    (step.difference, step.is_hidden) = match writes && before != State::Other {
        false => (Difference::None, is_private),
        true if is_private => (Difference::Private, true),
        true => difference::masked(old, new(), &effects.output),
    };
    (step.before, step.after) = (Some(before), Some(after));
    Ok(step)
}

/// Where a change takes place, without any link on the way: where another link is put there, it is another place.
fn location(files: &dyn Place, path: &Path, followed: bool) -> io::Result<String> {
    let location = match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if !followed => {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            files.resolve(folder)?.join(name)
        }
        _ => files.resolve(path)?,
    };
    Ok(location.to_string_lossy().into_owned())
}

/// All that is in a file that was written as a whole: it need not be read to be known.
fn whole_content<'c>(change: &Change<'c>, found: Option<&Found>) -> Option<&'c [u8]> {
    match *change {
        Change::Write { content, .. } => {
            found.filter(|found| found.is_file() && found.size == content.len() as u64).map(|_| content)
        }
        _ => None,
    }
}

impl State {
    /// What stands at a path. `followed`: what a link leads to counts. `whole`: all that is in a folder counts.
    #[cfg(test)]
    pub(super) fn of(files: &dyn Place, path: &Path, followed: bool, whole: bool) -> io::Result<Self> {
        let found = if followed { files.inspect_followed(path)? } else { files.inspect(path)? };
        Self::at(files, path, found, whole)
    }

    /// What stands at a path where this was found. `whole`: all that is in a folder counts.
    fn at(files: &dyn Place, path: &Path, found: Option<Found>, whole: bool) -> io::Result<Self> {
        let Some(found) = found else { return Ok(Self::Absent) };
        Ok(match found.kind {
            FileKind::File => Self::file(files, path, found)?,
            FileKind::Folder if whole => {
                let mut hash = Sha256::new();
                list(files, path, &mut hash)?;
                Self::Folder { mode: found.mode, listing: Some(hex(&hash.finalize())) }
            }
            FileKind::Folder => Self::Folder { mode: found.mode, listing: None },
            FileKind::Link => Self::Link { target: files.read_link(path)?.to_string_lossy().into_owned() },
            FileKind::Other => Self::Other,
        })
    }

    fn file(files: &dyn Place, path: &Path, found: Found) -> io::Result<Self> {
        let hashed = files.open(path).and_then(|mut content| hashed(&mut *content));
        match hashed {
            Ok((size, sha256)) => Ok(Self::File { size, sha256: Some(sha256), mode: found.mode }),
            Err(error) if error.get_ref().is_some_and(|inner| inner.is::<UnknownContent>()) => {
                Ok(Self::File { size: found.size, sha256: None, mode: found.mode })
            }
            // What may not be read may still be replaced or removed.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                Ok(Self::File { size: found.size, sha256: None, mode: found.mode })
            }
            Err(error) => Err(error),
        }
    }
}

fn hashed(content: &mut dyn Read) -> io::Result<(u64, String)> {
    let mut hash = Sha256::new();
    // Most files are small, and a large buffer has to be cleared.
    let mut buffer = [0; 4 * 1024];
    let mut size = 0;
    loop {
        match content.read(&mut buffer) {
            Ok(0) => return Ok((size, hex(&hash.finalize()))),
            Ok(length) => {
                hash.update(&buffer[..length]);
                size += length as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn list(files: &dyn Place, folder: &Path, hash: &mut Sha256) -> io::Result<()> {
    let mut names = files.names(folder)?;
    names.sort();
    for name in names {
        let path = folder.join(&name);
        let Some(found) = files.inspect(&path)? else { continue };
        hash.update(name.as_encoded_bytes());
        hash.update(format!("/{:?}/{}\n", found.kind, found.size));
        if found.kind == FileKind::Folder {
            list(files, &path, hash)?;
            hash.update("..\n");
        }
    }
    Ok(())
}

/// The hash of a text.
pub(super) fn hash(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// A hash as text.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}
