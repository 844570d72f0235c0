//! A test's files: every path, absolute or not, is below the test's own folder, and neither `..` nor a link leads out.

use super::Fake;
use crate::files::{Change, Disk, Found, Place};
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

impl Fake {
    /// Where a path is really, unless a link in it leads out of the test's folder.
    fn inside(&self, path: &Path) -> io::Result<PathBuf> {
        let located = self.locate(path);
        // What is not there yet cannot lead anywhere.
        let existing = located.ancestors().find_map(|above| Disk.resolve(above).ok());
        let root = std::fs::canonicalize(self.root())?;
        match existing {
            Some(resolved) if !resolved.starts_with(root) => {
                let path = path.strip_prefix(self.root()).unwrap_or(path).display();
                Err(io::Error::other(format!("{path} leads out of the test's folder")))
            }
            _ => Ok(located),
        }
    }
}

impl Place for Fake {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(self.locate(path))
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Found>> {
        Disk.inspect(&self.locate(path))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.read_link(&self.locate(path))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(&self.inside(path)?)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Disk.open(&self.inside(path)?)
    }

    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        Disk.names(&self.inside(path)?)
    }

    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        match *change {
            Change::Write { path, content, options } => {
                Disk.change(&Change::Write { path: &self.inside(path)?, content, options })
            }
            Change::Append { path, content } => Disk.change(&Change::Append { path: &self.inside(path)?, content }),
            Change::CreateFolder { path } => Disk.change(&Change::CreateFolder { path: &self.inside(path)? }),
            Change::Copy { from, to } => {
                Disk.change(&Change::Copy { from: &self.inside(from)?, to: &self.inside(to)? })
            }
            Change::SetMode { path, mode } => Disk.change(&Change::SetMode { path: &self.inside(path)?, mode }),
            // These change the name itself, which is in the folder whatever it leads to.
            Change::Rename { from, to } => {
                Disk.change(&Change::Rename { from: &self.entry(from)?, to: &self.entry(to)? })
            }
            Change::Remove { path } => Disk.change(&Change::Remove { path: &self.entry(path)? }),
            Change::Link { target, path } => Disk.change(&Change::Link { target, path: &self.entry(path)? }),
        }
    }
}

impl Fake {
    /// The located path of an entry whose folder is inside.
    fn entry(&self, path: &Path) -> io::Result<PathBuf> {
        let located = self.locate(&crate::files::entry(path)?);
        if let Some(folder) = located.parent() {
            self.inside(folder)?;
        }
        Ok(located)
    }
}
