//! Changes to files and folders, each a step of its own. An error names the path and what was to be done with it.

use super::Effects;
use super::step::Kind;
use crate::error::Result;
use crate::files::{Change, WriteOptions};
use std::path::Path;

/// Changes to files and folders: `effects.files()`. What is already so is no step: it is left as it is.
///
/// Reading needs none of this: [`ctx.files()`](crate::Context::files) reads, and sees in a dry run what is planned.
///
/// ```
/// # fn set_up(effects: &provisioner::Effects) -> provisioner::Result<()> {
/// let files = effects.files();
/// files.create_dir_all("state")?;
/// files.write("state/region", "eu-1\n")?;
/// files.symlink("region", "state/current")?;
/// files.write_private("state/token", "hunter2")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    effects: &'a Effects,
}

impl<'a> Files<'a> {
    pub(super) fn new(effects: &'a Effects) -> Self {
        Self { effects }
    }

    /// Writes a file in one step: readers see the old content or the new, never a part. Its mode stays; a symbolic
    /// link is followed. What cannot be replaced, as a device or a file that is a mount point, is written to.
    ///
    /// # Errors
    /// When the file cannot be written; its old content is then untouched.
    pub fn write(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
        let (path, content) = (path.as_ref(), content.as_ref());
        self.change(Kind::Write, "write", &Change::Write { path, content, options: WriteOptions::default() })
    }

    /// Writes a file that only its owner can read (mode 0600), from its first byte on. In a plan its content is not
    /// shown.
    ///
    /// # Errors
    /// When the file cannot be written; its old content is then untouched.
    pub fn write_private(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
        let (path, content) = (path.as_ref(), content.as_ref());
        let options = WriteOptions { private: true, ..WriteOptions::default() };
        self.change(Kind::Write, "write", &Change::Write { path, content, options })
    }

    /// Adds to the end of a file, which is made where it is missing. On a full disk nothing is added.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn append(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
        let (path, content) = (path.as_ref(), content.as_ref());
        self.change(Kind::Append, "append to", &Change::Append { path, content })
    }

    /// Makes a folder and those it is in.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn create_dir_all(&self, path: impl AsRef<Path>) -> Result<()> {
        self.change(Kind::CreateFolder, "create folder", &Change::CreateFolder { path: path.as_ref() })
    }

    /// Copies a file with its mode; a file at `to` is replaced in one step. It is copied piece by piece, so its size
    /// does not matter, and until it is complete only its owner can read it.
    ///
    /// # Errors
    /// When `from` cannot be read or `to` cannot be written.
    pub fn copy(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
        let (from, to) = (from.as_ref(), to.as_ref());
        self.change(Kind::Copy, "copy", &Change::Copy { from, to })
    }

    /// Renames a file or a folder; a file at `to` is replaced.
    ///
    /// # Errors
    /// When `from` is missing, or `to` is on another file system or cannot be written.
    pub fn rename(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
        let (from, to) = (from.as_ref(), to.as_ref());
        self.change(Kind::Rename, "rename", &Change::Rename { from, to })
    }

    /// Removes a file, a symbolic link (not what it leads to, also with a `/` at the end), or a folder with all that
    /// is in it. What is not there is removed already.
    ///
    /// # Errors
    /// When it is there and cannot be removed; when the path ends in `.` or `..`, which name no entry of a folder.
    pub fn remove(&self, path: impl AsRef<Path>) -> Result<()> {
        self.change(Kind::Remove, "remove", &Change::Remove { path: path.as_ref() })
    }

    /// Makes a symbolic link at `path` that leads to `target`, as `ln -s target path` does. Another link there is
    /// replaced in one step.
    ///
    /// # Errors
    /// When something other than a link is there, or the link cannot be made.
    pub fn symlink(&self, target: impl AsRef<Path>, path: impl AsRef<Path>) -> Result<()> {
        let (target, path) = (target.as_ref(), path.as_ref());
        self.change(Kind::Link, "link", &Change::Link { target, path })
    }

    /// Sets a file's mode: `0o755`. Windows has no modes: there it only decides whether the file may be written.
    ///
    /// # Errors
    /// When the file is missing or belongs to another user.
    pub fn set_mode(&self, path: impl AsRef<Path>, mode: u32) -> Result<()> {
        self.change(Kind::SetMode, "set mode of", &Change::SetMode { path: path.as_ref(), mode })
    }

    fn change(&self, kind: Kind, verb: &str, change: &Change<'_>) -> Result<()> {
        let machine = &self.effects.machine;
        let description = match *change {
            Change::Copy { from, to } | Change::Rename { from, to } => {
                format!("{verb} {} to {}", machine.shown(from), machine.shown(to))
            }
            Change::Link { target, path } => format!("{verb} {} to {}", machine.shown(path), target.display()),
            Change::SetMode { path, mode } => format!("set mode {mode:03o} of {}", machine.shown(path)),
            _ => format!("{verb} {}", machine.shown(change.path())),
        };
        self.effects.change(kind, description, change)
    }
}
