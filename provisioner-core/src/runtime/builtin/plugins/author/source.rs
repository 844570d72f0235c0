//! What the templates read: files as a command sees them, and errors as a command reports them.

use crate::error::{Error, codes};
use crate::runtime::Session;
use provisioner_scaffold::{Change, Source};
use std::io;
use std::path::{Path, PathBuf};

/// The files that a command sees.
pub(super) struct Files<'a>(pub(super) &'a Session);

impl Source for Files<'_> {
    fn read(&self, path: &Path) -> io::Result<Option<String>> {
        match std::fs::read_to_string(self.0.context.machine.locate(path)) {
            // A path that goes through a file is not there either.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            text => text.map(Some),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let entries = match std::fs::read_dir(self.0.context.machine.locate(folder)) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(Vec::new());
            }
            entries => entries?,
        };
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn exists(&self, path: &Path) -> bool {
        self.0.context.machine.locate(path).symlink_metadata().is_ok()
    }
}

/// An error of the templates as one that is reported.
pub(super) fn reported(error: provisioner_scaffold::Error) -> Error {
    let code = if error.usage { codes::WRONG_USAGE } else { codes::CANNOT_GENERATE };
    let reported = code.error(error.message);
    if error.help.is_empty() { reported } else { reported.help(error.help) }
}

/// Writes the files, folders included, in their order.
pub(super) fn write<'c>(
    session: &Session,
    folder: &Path,
    changes: impl IntoIterator<Item = &'c Change>,
) -> crate::error::Result<()> {
    let mut made: Option<PathBuf> = None;
    for change in changes {
        let path = folder.join(&change.path);
        if let Some(parent) = path.parent().filter(|parent| made.as_deref() != Some(*parent)) {
            if !Files(session).exists(parent) {
                session.effects.files().create_dir_all(parent)?;
            }
            made = Some(parent.to_owned());
        }
        session.effects.files().write(path, &change.content)?;
    }
    Ok(())
}

/// A folder that was named on the command line, or the working folder.
pub(super) fn folder(named: Option<&PathBuf>) -> crate::error::Result<PathBuf> {
    let working = std::env::current_dir().map_err(|error| {
        codes::CANNOT_GENERATE
            .error(format!("the working folder cannot be found: {error}"))
            .help("change to a folder that exists")
    })?;
    Ok(named.map_or(working.clone(), |named| working.join(named)))
}
