//! Replacing a file in one step: readers see the old content or the new one, never a part of either, and neither a crash
//! nor a full disk loses the old one.

use super::in_place;
use super::temporary::{TemporaryFile, temporary_path};
use std::ffi::OsString;
use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// How a file is written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WriteOptions {
    /// The mode of a new file; what the umask gives where it is `None`. A file that was there before keeps its own.
    /// Means nothing on Windows.
    pub(crate) mode: Option<u32>,
    /// Whether others may not read it, also where it was there before and they could.
    pub(crate) private: bool,
    /// Whether the previous content stays beside the file, as `<name>.bak`.
    pub(crate) backup: bool,
}

impl WriteOptions {
    /// The permission bits of a file that was there before.
    pub(crate) fn kept(self, mode: u32) -> u32 {
        if self.private { mode & 0o700 } else { mode }
    }

    /// The permission bits of a new file, before the umask; `None`: the system's.
    pub(crate) fn new_mode(self) -> Option<u32> {
        if self.private { Some(0o600) } else { self.mode }
    }
}

/// Replaces the content of the file at `path`, or makes the file.
///
/// A symbolic link is followed: the file it leads to is replaced and the link stays. What cannot be replaced
/// (`/dev/stdout`, a named pipe, a file that is a mount point or in a folder that may not be written) is written to as it
/// is.
pub(crate) fn write_atomic(path: &Path, content: &[u8], options: WriteOptions) -> io::Result<()> {
    let Some((target, previous)) = replaceable(path)? else { return in_place::pass_on(path, &mut { content }) };
    // A file that may not be written is not to be replaced either, though its folder would allow it.
    if previous.as_ref().is_some_and(|metadata| metadata.permissions().readonly() || !is_writable(&target)) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let replaced = replace(&target, previous.as_ref(), options, None, &mut { content });
    match (replaced, &previous) {
        (Err(error), Some(previous)) if is_not_replaceable(&error) => {
            // Written where it is, a file is neither old nor new for a moment: what it was is beside it by then.
            if options.backup && keep_backup(&target, folder_of(&target)).is_err() {
                return Err(error);
            }
            in_place::overwrite(&target, previous, &mut { content }).map_err(|second| the_reason(error, second))
        }
        (replaced, _) => replaced,
    }
}

/// Copies a file with its mode, piece by piece. Until it is complete nobody but the owner can read the copy.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let metadata = source.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let Some((target, previous)) = replaceable(to)? else { return in_place::pass_on(to, &mut source) };
    if is_same(&metadata, previous.as_ref()) {
        return Ok(());
    }
    let mode = metadata.is_file().then(|| metadata.permissions());
    let replaced = replace(&target, None, WriteOptions { mode: Some(0o600), ..Default::default() }, mode, &mut source);
    match (replaced, &previous) {
        (Err(error), Some(previous)) if is_not_replaceable(&error) => {
            in_place::overwrite(&target, previous, &mut File::open(from)?).map_err(|second| the_reason(error, second))
        }
        (replaced, _) => replaced,
    }
}

/// Makes a symbolic link, in the place of another one where there is one.
pub(super) fn link(target: &Path, path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => {
            let beside = temporary_path(folder_of(path))?;
            symlink(target, &beside)?;
            fs::rename(&beside, path).inspect_err(|_| drop(fs::remove_file(&beside)))
        }
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => symlink(target, path),
    }
}

#[cfg(unix)]
fn symlink(target: &Path, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(windows)]
fn symlink(target: &Path, path: &Path) -> io::Result<()> {
    let from_here = path.parent().unwrap_or(Path::new("")).join(target);
    match from_here.is_dir() {
        true => std::os::windows::fs::symlink_dir(target, path),
        false => std::os::windows::fs::symlink_file(target, path),
    }
}

/// Where a path leads and what is there, if that can be replaced; `None`: it can only be written to.
fn replaceable(path: &Path) -> io::Result<Option<(PathBuf, Option<Metadata>)>> {
    let target = behind_links(path)?;
    if is_descriptor(&target) {
        return Ok(None);
    }
    let previous = match fs::metadata(&target) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    match &previous {
        Some(metadata) if metadata.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Some(metadata) if !metadata.is_file() => Ok(None),
        _ => Ok(Some((target, previous))),
    }
}

/// Whether a path stands for an open file of a process: the file behind it belongs to whoever opened it.
pub(crate) fn is_descriptor(path: &Path) -> bool {
    let folder = path.parent().unwrap_or(Path::new(""));
    folder == Path::new("/dev/fd") || (folder.starts_with("/proc") && folder.ends_with("fd"))
}

/// Whether a path leads to an open file of a process, as what a shell makes of `<(…)` does.
pub(crate) fn leads_to_descriptor(path: &Path) -> bool {
    behind_links(path).is_ok_and(|target| is_descriptor(&target))
}

/// The content of a regular file, or of what a descriptor leads to. Any other pipe would be waited for until another
/// process opens it, and a device has no end.
#[cfg(feature = "runtime")]
pub(crate) fn read_finite(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    // A folder is an error of the system's own.
    if metadata.is_file() || metadata.is_dir() || leads_to_descriptor(path) {
        return fs::read(path);
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"))
}

/// Whether a failure says that the file cannot be replaced, though it may well be written to.
fn is_not_replaceable(error: &io::Error) -> bool {
    use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem | ResourceBusy)
}

/// Whether this user may write to a file.
fn is_writable(path: &Path) -> bool {
    #[cfg(all(unix, feature = "runtime"))]
    return rustix::fs::access(path, rustix::fs::Access::WRITE_OK) != Err(rustix::io::Errno::ACCESS);
    #[cfg(not(all(unix, feature = "runtime")))]
    {
        let _ = path;
        true
    }
}

/// Of the failures to replace a file and to write it where it is, the one that is to be reported: a full disk says more
/// than that the folder may not be written.
fn the_reason(replacing: io::Error, writing: io::Error) -> io::Error {
    if is_not_replaceable(&writing) { replacing } else { writing }
}

#[cfg(unix)]
fn is_same(left: &Metadata, right: Option<&Metadata>) -> bool {
    use std::os::unix::fs::MetadataExt;
    right.is_some_and(|right| (left.dev(), left.ino()) == (right.dev(), right.ino()))
}

#[cfg(not(unix))]
fn is_same(_: &Metadata, _: Option<&Metadata>) -> bool {
    false
}

/// The new content under another name in the same folder, which then takes the place: only within one file system is a
/// rename a single step. The temporary file is removed after a failure of any kind.
fn replace(
    target: &Path,
    previous: Option<&Metadata>,
    options: WriteOptions,
    mode: Option<Permissions>,
    content: &mut dyn Read,
) -> io::Result<()> {
    let folder = folder_of(target);
    // Whoever opens it before it has the mode of the previous file would read what is written afterwards.
    let mode_at_first = if previous.is_some() { Some(0o600) } else { options.new_mode() };
    let mut file = TemporaryFile::new_in(folder, "", mode_at_first)?;
    if let Some(metadata) = previous {
        take_over(file.as_file(), target, metadata, options)?;
    }
    io::copy(content, file.as_file_mut())?;
    if let Some(mode) = mode {
        file.as_file().set_permissions(mode)?;
    }
    file.as_file().sync_all()?;
    if options.backup && previous.is_some() {
        keep_backup(target, folder)?;
    }
    file.persist(target)?;
    sync_folder(folder);
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path with every link at its end followed, also where the last one leads to nothing yet. The descriptor of an
/// open file is an end: what it leads to is only a description.
pub(super) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    // As many as Linux follows.
    for _ in 0..40 {
        if is_descriptor(&path) {
            return Ok(path);
        }
        match fs::read_link(&path) {
            Ok(link) => path = path.parent().unwrap_or(Path::new("")).join(link),
            // Not a link, or nothing there: both are the end of the chain.
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("too many levels of symbolic links"))
}

/// Gives a new file the owner, the mode and the access control list of the one at `from`, which it replaces, before there
/// is anything in it to read. Whoever could not read that one cannot read the new one.
fn take_over(file: &File, from: &Path, previous: &Metadata, options: WriteOptions) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let mut mode = options.kept(previous.mode() & 0o7777);
        // Only root may give a file away, and only root replaces files of others in folders of others.
        let kept = fchown(file, Some(previous.uid()), Some(previous.gid())).is_ok()
            || fchown(file, None, Some(previous.gid())).is_ok();
        if !kept && file.metadata()?.gid() != previous.gid() {
            mode &= !0o2070;
        }
        file.set_permissions(Permissions::from_mode(mode))?;
        #[cfg(all(target_os = "linux", feature = "runtime"))]
        if !options.private && !super::attributes::take_over(from, file) {
            file.set_permissions(Permissions::from_mode(mode & !0o070))?;
        }
        let _ = from;
        Ok(())
    }
    #[cfg(not(unix))]
    {
        let _ = (options, from);
        file.set_permissions(previous.permissions())
    }
}

/// `config.yaml` → `config.yaml.bak`, itself replaced in one step, with the mode of the original.
fn keep_backup(target: &Path, folder: &Path) -> io::Result<()> {
    let mut name = OsString::from(target);
    name.push(".bak");
    // Whoever opens it before it has the mode of the original would read what is written afterwards.
    let mut copy = TemporaryFile::new_in(folder, "", Some(0o600))?;
    take_over(copy.as_file(), target, &fs::metadata(target)?, WriteOptions::default())?;
    io::copy(&mut File::open(target)?, copy.as_file_mut())?;
    copy.as_file().sync_all()?;
    copy.persist(Path::new(&name))
}

/// Makes the rename itself durable. Not every file system can, and by now the content is in place: no error.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
}

/// A device or a pipe cannot be made durable, and need not be.
pub(super) fn unless_unsupported(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::InvalidInput { Ok(()) } else { Err(error) }
}
