//! One process at a time: a lock beside a file, held from reading the file to replacing it.
//!
//! The file itself cannot carry the lock: it is replaced by another one.

use fs4::{FileExt, TryLockError};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long another process is waited for. A change takes milliseconds.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// A lock that is given back when it is dropped, or when the process ends in whatever way.
#[derive(Debug)]
pub(crate) struct FileLock {
    /// Holds the lock.
    _file: File,
    /// The lock file, which goes with the lock; none where the file is locked itself.
    path: Option<PathBuf>,
}

impl FileLock {
    /// Waits for the lock of the file at `path`, which need not exist yet. `None` when another process holds it for
    /// longer than `wait`.
    pub(crate) fn acquire(path: &Path, wait: Duration) -> io::Result<Option<Self>> {
        let path = super::behind_links(path)?;
        let start = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            match Self::attempt(&path)? {
                Some(lock) => return Ok(Some(lock)),
                None if start.elapsed() >= wait => return Ok(None),
                None => thread::sleep(pause),
            }
            pause = (pause * 2).min(Duration::from_millis(20));
        }
    }

    fn attempt(path: &Path) -> io::Result<Option<Self>> {
        let beside = lock_path(path);
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        // In a folder that others may write to, a link or a pipe of this name leads elsewhere, or waits for ever.
        #[cfg(unix)]
        {
            use rustix::fs::OFlags;
            let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.bits().cast_signed());
        }
        let file = match options.open(&beside) {
            Ok(file) => file,
            // A folder in which nothing can be made: the file in it is not replaced but written to, and can be locked.
            Err(error) if is_read_only(&error) => return Self::attempt_in_place(path),
            Err(error) => return Err(error),
        };
        if !locked(&file)? {
            return Ok(None);
        }
        // The process that had the lock before may have removed the file between the two steps above. What is at the path
        // then is the lock of another process, which a value of `Self` would remove.
        let current = is_same_file(&file, &beside)?;
        Ok(current.then(|| Self { _file: file, path: Some(beside) }))
    }

    fn attempt_in_place(path: &Path) -> io::Result<Option<Self>> {
        let file = File::open(path)?;
        Ok(locked(&file)?.then_some(Self { _file: file, path: None }))
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // While the lock is still held: the next process makes a lock file of its own.
        if let Some(path) = &self.path {
            drop(fs::remove_file(path));
        }
    }
}

/// `config.yaml` → `.config.yaml.lock`
fn lock_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    path.with_file_name(name)
}

fn locked(file: &File) -> io::Result<bool> {
    match FileExt::try_lock(file) {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        // A file system without locks has no other process to wait for that could be noticed.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn is_read_only(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let (open, named) = (file.metadata()?, fs::metadata(path));
    Ok(named.is_ok_and(|named| (named.dev(), named.ino()) == (open.dev(), open.ino())))
}

/// An open file cannot be removed on Windows: it is the one that the path names.
#[cfg(not(unix))]
fn is_same_file(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn a_lock_file_that_was_removed_meanwhile_does_not_take_the_next_one_along() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("count");
        fs::write(&path, "0").unwrap();
        thread::scope(|scope| {
            for _ in 0..64 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        let _lock = FileLock::acquire(&path, LONGEST_WAIT).unwrap().expect("the others give it back");
                        let count: u32 = fs::read_to_string(&path).unwrap().parse().unwrap();
                        thread::yield_now();
                        fs::write(&path, (count + 1).to_string()).unwrap();
                    }
                });
            }
        });
        assert_eq!(fs::read_to_string(&path).unwrap(), "640");
    }

    #[test]
    fn only_one_holds_it_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.yaml");
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        let lock = FileLock::acquire(&path, LONGEST_WAIT).unwrap().expect("the others give it back");
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(most.into_inner(), 1);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    #[cfg(unix)]
    fn a_lock_that_leads_elsewhere_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (path, elsewhere) = (folder.path().join("config.yaml"), folder.path().join("elsewhere"));
        std::os::unix::fs::symlink(&elsewhere, lock_path(&path)).unwrap();
        assert!(FileLock::acquire(&path, Duration::ZERO).is_err() && !elsewhere.exists());
        fs::remove_file(lock_path(&path)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(lock_path(&path)).status().unwrap().success());
        assert!(FileLock::acquire(&path, Duration::ZERO).is_err());
    }

    #[test]
    fn waiting_has_an_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.yaml");
        let _held = FileLock::acquire(&path, Duration::ZERO).unwrap().unwrap();
        assert!(FileLock::acquire(&path, Duration::from_millis(20)).unwrap().is_none());
    }

    #[test]
    #[cfg(unix)]
    fn a_link_and_its_file_have_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("real.yaml"), folder.path().join("link.yaml"));
        std::os::unix::fs::symlink("real.yaml", &link).unwrap();
        let _held = FileLock::acquire(&link, Duration::ZERO).unwrap().unwrap();
        assert!(FileLock::acquire(&file, Duration::ZERO).unwrap().is_none());
    }
}
