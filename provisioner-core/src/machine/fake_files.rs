//! A test's files. Reading is free; a change outside of the test's folder is refused and fails the test, whether a path, a
//! `..` or a link leads there.

use super::Fake;
use super::violation::Violation;
use crate::files::{Change, Disk, Found, Place};
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

impl Fake {
    /// Where a path is really that is about to be changed, unless that is outside.
    pub(crate) fn inside(&self, path: &Path) -> io::Result<PathBuf> {
        let located = self.locate(path);
        self.check_inside(&located).map(|()| located)
    }

    /// The located path of an entry whose folder is inside: the name itself changes, whatever it leads to.
    fn entry(&self, path: &Path) -> io::Result<PathBuf> {
        let located = self.locate(&crate::files::entry(path)?);
        match located.parent().filter(|_| located != self.root()) {
            Some(folder) => self.check_inside(folder).map(|()| located),
            None => self.check_inside(&located).map(|()| located),
        }
    }

    fn check_inside(&self, located: &Path) -> io::Result<()> {
        // What is not there yet cannot lead anywhere; `..` can.
        let existing = located.ancestors().find_map(|above| Some((above, Disk.resolve(above).ok()?)));
        let leads_out = existing.is_none_or(|(above, resolved)| {
            let rest = located.strip_prefix(above).unwrap_or(located);
            !normal(&resolved.join(rest)).starts_with(self.root())
        });
        if !leads_out {
            return Ok(());
        }
        self.violate(Violation::outside(&normal(located)));
        let shown = located.strip_prefix(self.root()).unwrap_or(located).display();
        Err(io::Error::new(io::ErrorKind::PermissionDenied, format!("{shown} is outside of the test's folder")))
    }
}

/// Without `.` and `..`, of a path without links.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            std::path::Component::ParentDir => drop(normal.pop()),
            std::path::Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

impl Place for Fake {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(self.locate(path).components().collect())
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Found>> {
        Disk.inspect(&self.locate(path))
    }

    fn inspect_followed(&self, path: &Path) -> io::Result<Option<Found>> {
        Disk.inspect_followed(&self.locate(path))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.read_link(&self.locate(path))
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(&self.locate(path))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Disk.open(&self.locate(path))
    }

    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        Disk.names(&self.locate(path))
    }

    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        match *change {
            Change::Write { path, content, options } => {
                Disk.change(&Change::Write { path: &self.inside(path)?, content, options })
            }
            Change::Append { path, content } => Disk.change(&Change::Append { path: &self.inside(path)?, content }),
            Change::CreateFolder { path } => Disk.change(&Change::CreateFolder { path: &self.inside(path)? }),
            Change::Copy { from, to } => Disk.change(&Change::Copy { from: &self.locate(from), to: &self.inside(to)? }),
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
