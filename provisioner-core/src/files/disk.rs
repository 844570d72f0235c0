//! The files of this machine.

use super::change::{Change, entry};
use super::place::{FileKind, Found, Place, unless_absent};
use super::{atomic, in_place};
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The files of this machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Disk;

impl Place for Disk {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        if path.is_absolute() {
            return Ok(path.components().collect());
        }
        Ok(std::env::current_dir()?.join(path).components().collect())
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Found>> {
        // A separator at the end would follow a link.
        let entry = entry(path).unwrap_or_else(|_| path.to_owned());
        Ok(unless_absent(fs::symlink_metadata(entry))?.map(|metadata| found(&metadata)))
    }

    fn inspect_followed(&self, path: &Path) -> io::Result<Option<Found>> {
        Ok(unless_absent(fs::metadata(path))?.map(|metadata| found(&metadata)))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let behind = atomic::behind_links(path)?;
        match (behind.parent(), behind.file_name()) {
            (Some(folder), Some(name)) => {
                let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
                Ok(fs::canonicalize(folder)?.join(name))
            }
            _ => fs::canonicalize(behind),
        }
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(path)?))
    }

    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(path)? {
            names.push(entry?.file_name());
        }
        Ok(names)
    }

    fn change(&self, change: &Change<'_>) -> io::Result<()> {
        match *change {
            Change::Write { path, content, options } => atomic::write_atomic(path, content, options),
            Change::Append { path, content } => in_place::append(path, content),
            Change::CreateFolder { path } => fs::create_dir_all(path),
            Change::Copy { from, to } => atomic::copy(from, to),
            Change::Rename { from, to } => fs::rename(entry(from)?, entry(to)?),
            Change::Remove { path } => remove(&entry(path)?),
            Change::Link { target, path } => atomic::link(target, &entry(path)?),
            Change::SetMode { path, mode } => set_mode(path, mode),
        }
    }
}

fn found(metadata: &Metadata) -> Found {
    let kind = match metadata.file_type() {
        kind if kind.is_file() => FileKind::File,
        kind if kind.is_dir() => FileKind::Folder,
        kind if kind.is_symlink() => FileKind::Link,
        _ => FileKind::Other,
    };
    let size = if kind == FileKind::File { metadata.len() } else { 0 };
    Found { kind, size, mode: mode(metadata) }
}

#[cfg(unix)]
fn mode(metadata: &Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    Some(metadata.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode(_: &Metadata) -> Option<u32> {
    None
}

/// What is absent is removed already.
fn remove(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path).map_err(in_part),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    unless_absent(removed).map(drop)
}

/// The failure to remove a folder, which may come when a part of what is in it is gone.
fn in_part(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::NotFound => error,
        kind => io::Error::new(kind, format!("{error}; a part of what is in it may be removed")),
    }
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
