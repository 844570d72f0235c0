//! Replacing a file's content in one step: readers see the old content or the new one, never a part of either, and
//! neither a crash nor a full disk loses the old one.

use super::temporary::TemporaryFile;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How a file is written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WriteOptions {
    /// The mode of a file that was not there before; what the umask gives, unless told. A file that was there keeps
    /// its own. Means nothing on Windows.
    pub(crate) mode: Option<u32>,
    /// Whether the previous content stays beside the file, as `<name>.bak`.
    pub(crate) backup: bool,
}

/// Replaces the content of the file at `path`, or makes the file.
///
/// A symbolic link is followed: the file it leads to is replaced and the link stays. What is no regular file
/// (`/dev/stdout`, a named pipe) cannot be replaced and is written to as it is.
pub(crate) fn write_atomic(path: &Path, content: &[u8], options: WriteOptions) -> io::Result<()> {
    let target = behind_links(path)?;
    let previous = match fs::metadata(&target) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if previous.as_ref().is_some_and(Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if previous.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        return File::options().write(true).open(&target)?.write_all(content);
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Made in the same folder: only within one file system is a rename a single step. Its drop removes it after a
    // failure of any kind.
    let mut file = TemporaryFile::new_in(folder, "", options.mode)?;
    if let Some(metadata) = &previous {
        // A file that may not be written is not to be replaced either, though its folder would allow it.
        if metadata.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        take_over(file.as_file(), metadata)?;
    }
    file.as_file_mut().write_all(content)?;
    file.as_file().sync_all()?;
    if options.backup && previous.is_some() {
        keep_backup(&target, folder)?;
    }
    file.persist(&target)?;
    sync_folder(folder);
    Ok(())
}

/// The path with every link at its end followed, also where the last one leads to nothing yet.
pub(super) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // As many as Linux follows.
    for _ in 0..40 {
        match fs::read_link(&path) {
            Ok(link) => path = path.parent().unwrap_or(Path::new("")).join(link),
            // No link, or nothing there: both are the end of the chain.
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("too many levels of symbolic links"))
}

/// Gives a new file the owner and the mode of the one it replaces, before there is anything in it to read.
fn take_over(file: &File, previous: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Only root may give a file away, and only root replaces files of others in folders of others.
        drop(fchown(file, Some(previous.uid()), Some(previous.gid())));
    }
    file.set_permissions(previous.permissions())
}

/// `config.yaml` → `config.yaml.bak`, itself replaced in one step, with the mode of the original.
fn keep_backup(target: &Path, folder: &Path) -> io::Result<()> {
    let mut name = OsString::from(target);
    name.push(".bak");
    let mut copy = TemporaryFile::new_in(folder, "", None)?;
    take_over(copy.as_file(), &fs::metadata(target)?)?;
    copy.as_file_mut().write_all(&fs::read(target)?)?;
    copy.as_file().sync_all()?;
    copy.persist(Path::new(&name))
}

/// Makes the rename itself durable. Not every file system can, and by now the content is in place: no error.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
}
