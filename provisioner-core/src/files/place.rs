//! Where files are: looked at and changed through one trait, so that a plan, a test or another machine can stand in for
//! the disk.

use super::change::Change;
use std::ffi::OsString;
use std::fmt::Debug;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What stands at a path: what [`ctx.files().kind(…)`](crate::ReadFiles::kind) answers.
///
/// ```
/// # fn is_linked(ctx: &provisioner::Context) -> provisioner::Result<bool> {
/// Ok(ctx.files().kind("current")? == Some(provisioner::FileKind::Link))
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, whether or not it leads anywhere.
    Link,
    /// A device, a pipe, a socket.
    Other,
}

/// What is known of a path without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) kind: FileKind,
    /// In bytes; 0 of what is not a regular file.
    pub(crate) size: u64,
    /// The permission bits; `None` where the system has none.
    pub(crate) mode: Option<u32>,
}

/// Files that can be looked at and changed. Links are not followed unless a method says so.
pub(crate) trait Place: Debug + Send + Sync {
    /// The path from the root, without `.`; `..` stays, as what it means depends on links.
    fn absolute(&self, path: &Path) -> io::Result<PathBuf>;

    /// What stands at the path itself; `None`: nothing.
    fn inspect(&self, path: &Path) -> io::Result<Option<Found>>;

    /// Where a link leads, as it was written.
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;

    /// The path without any link in it; its last part need not be there.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// The content of a file, links followed.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>>;

    /// The names in a folder, links followed, in no order.
    fn names(&self, path: &Path) -> io::Result<Vec<OsString>>;

    /// Makes a change.
    fn change(&self, change: &Change<'_>) -> io::Result<()>;

    /// What the path leads to, links followed; `None`: nothing.
    fn inspect_followed(&self, path: &Path) -> io::Result<Option<Found>> {
        match self.inspect(path)? {
            Some(found) if found.kind == FileKind::Link => self.inspect(&self.resolve(path)?),
            found => Ok(found),
        }
    }

    /// The whole content of a file, links followed.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        self.open(path)?.read_to_end(&mut content)?;
        Ok(content)
    }
}

impl Found {
    pub(crate) fn is_file(&self) -> bool {
        self.kind == FileKind::File
    }
}

/// Absence is an answer, not an error.
pub(crate) fn unless_absent<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a file holds exactly this content; it is read piece by piece.
pub(crate) fn holds(mut file: Box<dyn Read + Send>, content: &mut dyn Read) -> io::Result<bool> {
    let (mut left, mut right) = ([0; 16 * 1024], [0; 16 * 1024]);
    loop {
        let known = fill(&mut *file, &mut left)?;
        if known != fill(content, &mut right)? || left[..known] != right[..known] {
            return Ok(false);
        }
        if known == 0 {
            return Ok(true);
        }
    }
}

fn fill(from: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(length) => filled += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
