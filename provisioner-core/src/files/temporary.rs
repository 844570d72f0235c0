//! A file under a name of its own, until it takes the place of another.
//!
//! The library that does this brings a crate with every system call, which each plugin's first build would wait for.

use super::stale;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// How many names are tried; a name is taken only where a crashed process left its file and its number came again.
const TRIES: u32 = 100;

/// A new file that is removed again, unless it was [persisted](Self::persist).
#[derive(Debug)]
pub(crate) struct TemporaryFile {
    file: File,
    path: PathBuf,
}

/// A name in the folder that no other process uses. What crashed ones left there is cleared away first.
pub(super) fn temporary_path(folder: &Path) -> io::Result<PathBuf> {
    stale::clear_once(folder);
    for _ in 0..TRIES {
        let path = folder.join(next_name(""));
        if fs::symlink_metadata(&path).is_err() {
            return Ok(path);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn next_name(ending: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    format!("{}{}-{number}{ending}", stale::prefix(), std::process::id())
}

impl TemporaryFile {
    /// Makes the file, whose name ends in `ending`. The umask applies to the mode, as it does to any new file; Windows
    /// has none.
    pub(crate) fn new_in(folder: &Path, ending: &str, mode: Option<u32>) -> io::Result<Self> {
        stale::clear_once(folder);
        let mut options = File::options();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode.unwrap_or(0o666));
        #[cfg(not(unix))]
        let _ = mode;
        for _ in 0..TRIES {
            let path = folder.join(next_name(ending));
            match options.open(&path) {
                Ok(file) => return Ok(Self { file, path }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    pub(crate) fn as_file(&self) -> &File {
        &self.file
    }

    pub(crate) fn as_file_mut(&mut self) -> &mut File {
        &mut self.file
    }

    /// Gives the file its final name, in one step, also where a file has that name.
    pub(crate) fn persist(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        // Nothing of this name is left to remove.
        self.path = PathBuf::new();
        Ok(())
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            drop(fs::remove_file(&self.path));
        }
    }
}
