//! Files, to read, as they will be: `ctx.files()`.

use crate::error::{Error, Result, codes};
use crate::files::{FileKind, UnknownContent};
use crate::machine::Machine;
use std::io;
use std::path::{Path, PathBuf};

/// Files, to read: `ctx.files()`. In a dry run they are as the planned changes leave them, under a test they are the
/// test's own.
///
/// ```
/// # fn command(ctx: &provisioner::Context, effects: &provisioner::Effects) -> provisioner::Result<()> {
/// effects.files().write("region.txt", "eu-1")?;
/// assert_eq!(ctx.files().read_to_string("region.txt")?, "eu-1");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ReadFiles<'a> {
    machine: &'a Machine,
}

impl<'a> ReadFiles<'a> {
    pub(super) fn new(machine: &'a Machine) -> Self {
        Self { machine }
    }

    /// The content of a file; links are followed.
    ///
    /// # Errors
    /// When it is missing or cannot be read. In a dry run also when a planned process makes it, so that its content is
    /// not known: the plan ends here.
    pub fn read(&self, path: impl AsRef<Path>) -> Result<Vec<u8>> {
        let path = path.as_ref();
        let content = self.machine.files().read(path).map_err(|error| self.cannot("read", path, error))?;
        #[cfg(feature = "runtime")]
        self.remember_token(path, &content);
        Ok(content)
    }

    /// The content of a file as text; links are followed.
    ///
    /// # Errors
    /// As [`read`](Self::read), and when it is not UTF-8.
    pub fn read_to_string(&self, path: impl AsRef<Path>) -> Result<String> {
        let path = path.as_ref();
        String::from_utf8(self.read(path)?)
            .map_err(|_| codes::FILE_NOT_READ.error(format!("{} is not UTF-8 text", self.machine.shown(path))))
    }

    /// Whether something is there; links are followed.
    #[must_use]
    pub fn exists(&self, path: impl AsRef<Path>) -> bool {
        self.machine.files().inspect_followed(path.as_ref()).is_ok_and(|found| found.is_some())
    }

    /// What is there; links are not followed. `None`: nothing.
    ///
    /// # Errors
    /// When the folder it is in may not be searched.
    pub fn kind(&self, path: impl AsRef<Path>) -> Result<Option<FileKind>> {
        let path = path.as_ref();
        let found = self.machine.files().inspect(path).map_err(|error| self.cannot("look at", path, error))?;
        Ok(found.map(|found| found.kind))
    }

    /// The paths of what is in a folder, sorted, each beginning with `path`.
    ///
    /// # Errors
    /// When it is missing, not a folder, or may not be read.
    pub fn list(&self, path: impl AsRef<Path>) -> Result<Vec<PathBuf>> {
        let path = path.as_ref();
        let names = self.machine.files().names(path).map_err(|error| self.cannot("list", path, error))?;
        let mut paths: Vec<_> = names.into_iter().map(|name| path.join(name)).collect();
        paths.sort();
        Ok(paths)
    }

    /// What only its owner can read, and is one word, is a secret: it is not shown in plans, logs and errors.
    #[cfg(feature = "runtime")]
    fn remember_token(&self, path: &Path, content: &[u8]) {
        let Some(word) = std::str::from_utf8(content).ok().map(str::trim) else { return };
        let is_private = || {
            let found = self.machine.files().inspect_followed(path).ok().flatten();
            found.and_then(|found| found.mode).is_some_and(|mode| mode & 0o077 == 0)
        };
        if !word.contains(char::is_whitespace) && is_private() {
            crate::secrets::remember(word);
        }
    }

    fn cannot(&self, what: &str, path: &Path, error: io::Error) -> Error {
        let shown = self.machine.shown(path);
        if let Some(unknown) = error.get_ref().and_then(|inner| inner.downcast_ref::<UnknownContent>()) {
            if let Some(planned) = self.machine.overlay() {
                planned.depend_on(format!("what `{}` writes to {shown}", unknown.step));
            }
            return Error::new(format!("in a dry run it is not known what is in {shown}: {error}"));
        }
        codes::FILE_NOT_READ.error(format!("cannot {what} {shown}: {error}")).caused_by(error)
    }
}
