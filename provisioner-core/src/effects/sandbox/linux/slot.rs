//! Names for the folders of locked runs: a few, each held by a lock that the kernel gives up with its process. So what a
//! run left that was killed is known to have no owner, without a look at everything among the temporary files.

use fs4::FileExt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// How many runs of one user may have a folder at the same time.
const MOST: u32 = 64;
/// How many of the names are looked at for what killed runs left.
const CLEARED: u32 = 8;

/// A folder that no other run has.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) path: PathBuf,
    /// Holds the lock.
    _folder: File,
}

impl Slot {
    /// A new folder that only this user enters, or an empty one that a killed run left.
    pub(super) fn take(within: &Path) -> Option<Self> {
        (0..MOST).find_map(|number| {
            let path = name(within, number);
            let is_new = DirBuilder::new().mode(0o700).create(&path).is_ok();
            let folder = held(&path)?;
            if !is_new {
                empty(&path);
            }
            Some(Self { path, _folder: folder })
        })
    }

    /// Removes it with what is in it, and what killed runs left beside it.
    pub(super) fn give_back(self) {
        drop(fs::remove_dir_all(&self.path));
        let Some(within) = self.path.parent() else { return };
        for path in (0..CLEARED).map(|number| name(within, number)) {
            if let Some(_folder) = held(&path) {
                drop(fs::remove_dir_all(&path));
            }
        }
    }
}

fn name(within: &Path, number: u32) -> PathBuf {
    within.join(format!("provisioner-{}-{number}", rustix::process::geteuid().as_raw()))
}

/// The folder, locked; `None` where there is none, another run has it, or it is not this user's alone.
fn held(path: &Path) -> Option<File> {
    let flags = libc::O_DIRECTORY | libc::O_NOFOLLOW;
    let folder = OpenOptions::new().read(true).custom_flags(flags).open(path).ok()?;
    FileExt::try_lock(&folder).ok()?;
    let (locked, named) = (folder.metadata().ok()?, path.symlink_metadata().ok()?);
    // The one that was opened may have been removed before it was locked.
    let same = (locked.dev(), locked.ino()) == (named.dev(), named.ino());
    let private = locked.mode() & 0o077 == 0 && locked.uid() == rustix::process::geteuid().as_raw();
    (same && private).then_some(folder)
}

fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        drop(if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn a_folder_that_is_held_is_not_taken_and_one_that_was_left_is_emptied() {
        let within = tempfile::tempdir().unwrap();
        let first = Slot::take(within.path()).unwrap();
        let second = Slot::take(within.path()).unwrap();
        assert_ne!(first.path, second.path);
        fs::create_dir(first.path.join("deep")).unwrap();
        fs::write(first.path.join("deep/left.txt"), "left").unwrap();
        let path = first.path.clone();
        // As a killed process leaves it: unlocked, and not removed.
        drop(first);
        let again = Slot::take(within.path()).unwrap();
        assert_eq!(again.path, path);
        assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
    }

    #[test]
    fn what_killed_runs_left_beside_it_is_removed_and_what_others_hold_is_not() {
        let within = tempfile::tempdir().unwrap();
        let slots: Vec<_> = (0..4).filter_map(|_| Slot::take(within.path())).collect();
        let paths: Vec<_> = slots.iter().map(|slot| slot.path.clone()).collect();
        let [first, second, held, last]: [Slot; 4] = slots.try_into().unwrap();
        drop((second, last));
        first.give_back();
        let there: Vec<_> = paths.iter().map(|path| path.exists()).collect();
        assert_eq!(there, [false, false, true, false]);
        held.give_back();
        assert_eq!(fs::read_dir(within.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_of_that_name_that_others_may_enter_and_a_link_are_left_alone() {
        let within = tempfile::tempdir().unwrap();
        let open = name(within.path(), 0);
        fs::create_dir(&open).unwrap();
        fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
        fs::write(open.join("other.txt"), "").unwrap();
        fs::create_dir(within.path().join("precious")).unwrap();
        symlink("precious", name(within.path(), 1)).unwrap();
        let slot = Slot::take(within.path()).unwrap();
        assert_eq!(slot.path, name(within.path(), 2));
        slot.give_back();
        assert!(open.join("other.txt").exists() && within.path().join("precious").exists());
    }
}
