//! What the templates read: files as a command sees them, and errors as a command reports them.

use crate::error::{Error, codes};
use crate::files::unless_absent;
use crate::runtime::Session;
use provisioner_scaffold::{Change, Source};
use std::io;
use std::path::{Path, PathBuf};

/// The files that a command sees.
pub(super) struct Files<'a>(pub(super) &'a Session);

impl Source for Files<'_> {
    fn read(&self, path: &Path) -> io::Result<Option<String>> {
        let Some(bytes) = unless_absent(self.0.context.machine.files().read(path))? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let names = unless_absent(self.0.context.machine.files().names(folder))?.unwrap_or_default();
        Ok(names.into_iter().map(|name| name.to_string_lossy().into_owned()).collect())
    }

    fn exists(&self, path: &Path) -> bool {
        self.0.context.machine.files().inspect(path).is_ok_and(|found| found.is_some())
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
    for change in changes {
        let path = folder.join(&change.path);
        if let Some(parent) = path.parent() {
            session.effects.files().create_dir_all(parent)?;
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
