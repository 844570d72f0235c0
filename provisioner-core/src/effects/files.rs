//! Changes to files and folders, each a step of its own. An error names the path and what was to be done with it.

use super::Effects;
use crate::error::{Error, Result};
use crate::files::{WriteOptions, write_atomic};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Changes to files and folders: `effects.files()`.
///
/// Reading needs none of this: use `std::fs`.
///
/// ```
/// # fn mark(effects: &provisioner::Effects) -> provisioner::Result<()> {
/// effects.files().write("kind.txt", "eu-1")
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
    /// link is followed.
    ///
    /// # Errors
    /// When the file cannot be written; its old content is then untouched.
    pub fn write(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
        self.change("write", path.as_ref(), |path| write_atomic(path, content.as_ref(), WriteOptions::default()))
    }

    /// Adds to the end of a file, which is made where it is missing.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn append(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
        self.change("append to", path.as_ref(), |path| {
            let mut file = fs::File::options().append(true).create(true).open(path)?;
            file.write_all(content.as_ref())?;
            file.sync_all().or_else(unless_unsupported)
        })
    }

    /// Makes a folder and those it is in; one that is there already is fine.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn create_dir_all(&self, path: impl AsRef<Path>) -> Result<()> {
        self.change("create folder", path.as_ref(), |path| fs::create_dir_all(path))
    }

    /// Copies a file with its mode; a file at `to` is replaced in one step.
    ///
    /// # Errors
    /// When `from` cannot be read or `to` cannot be written.
    pub fn copy(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
        self.between("copy", from.as_ref(), to.as_ref(), |from, to| {
            let content = fs::read(from)?;
            write_atomic(to, &content, WriteOptions::default())?;
            // A device or a pipe has a mode of its own that is nobody's to change.
            let copied = fs::metadata(to)?.is_file();
            if copied { fs::set_permissions(to, fs::metadata(from)?.permissions()) } else { Ok(()) }
        })
    }

    /// Renames a file or a folder; a file at `to` is replaced.
    ///
    /// # Errors
    /// When `from` is missing, or `to` is on another file system or cannot be written.
    pub fn rename(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
        self.between("rename", from.as_ref(), to.as_ref(), |from, to| fs::rename(from, to))
    }

    /// Removes a file, a symbolic link (not what it leads to), or a folder with all that is in it. What is not there
    /// is removed already.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn remove(&self, path: impl AsRef<Path>) -> Result<()> {
        self.change("remove", path.as_ref(), |path| {
            let removed = match fs::symlink_metadata(path) {
                Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
                Ok(_) => fs::remove_file(path),
                Err(error) => Err(error),
            };
            match removed {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                result => result,
            }
        })
    }

    /// Sets a file's mode: `0o755`. Windows knows no modes: there it only decides whether the file may be written.
    ///
    /// # Errors
    /// When the file is missing or belongs to somebody else.
    pub fn set_mode(&self, path: impl AsRef<Path>, mode: u32) -> Result<()> {
        self.change(&format!("set mode {mode:03o} of"), path.as_ref(), |path| set_mode(path, mode))
    }

    fn change(&self, what: &str, path: &Path, change: impl FnOnce(&Path) -> io::Result<()>) -> Result<()> {
        let machine = &self.effects.machine;
        let step = format!("{what} {}", machine.told(path));
        if !self.effects.begin(step.clone()) {
            return Ok(());
        }
        change(&machine.locate(path)).map_err(|error| Error::new(format!("cannot {step}: {error}")).source(error))
    }

    fn between(
        &self,
        what: &str,
        from: &Path,
        to: &Path,
        change: impl FnOnce(&Path, &Path) -> io::Result<()>,
    ) -> Result<()> {
        let machine = &self.effects.machine;
        let step = format!("{what} {} to {}", machine.told(from), machine.told(to));
        if !self.effects.begin(step.clone()) {
            return Ok(());
        }
        change(&machine.locate(from), &machine.locate(to))
            .map_err(|error| Error::new(format!("cannot {step}: {error}")).source(error))
    }
}

/// A device or a pipe cannot be told to be durable, and need not.
fn unless_unsupported(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::InvalidInput { Ok(()) } else { Err(error) }
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_readonly(mode & 0o200 == 0);
    fs::set_permissions(path, permissions)
}
