//! Temporary files of processes that were killed: the next one that writes to the same folder clears them away.
//!
//! Only what was made since this system was started, by a process that can be seen from here, is known to have no owner:
//! a folder may be shared with other machines and containers.

use std::collections::HashSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

/// What the names of all temporary files of this system begin with.
pub(super) fn prefix() -> &'static str {
    static PREFIX: LazyLock<String> = LazyLock::new(|| format!(".provisioner-{:08x}-", system() as u32));
    &PREFIX
}

/// Tells this run of this system, and this container, from others.
fn system() -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(&fs::read("/proc/sys/kernel/random/boot_id").unwrap_or_default());
    let namespace = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    hasher.write(namespace.as_os_str().as_encoded_bytes());
    hasher.finish()
}

/// Clears the folder, the first time that this process makes a temporary file in it.
pub(super) fn clear_once(folder: &Path) {
    static CLEARED: LazyLock<Mutex<HashSet<PathBuf>>> = LazyLock::new(Mutex::default);
    // Held meanwhile: another thread must not make a file before its name is known to be fresh.
    let mut cleared = CLEARED.lock().unwrap_or_else(PoisonError::into_inner);
    if !cleared.contains(folder) {
        clear(folder);
        // A program that writes to very many folders must not remember them all.
        if cleared.len() > 1000 {
            cleared.clear();
        }
        cleared.insert(folder.to_owned());
    }
}

fn clear(folder: &Path) {
    // Elsewhere than on Linux no file says which processes there are.
    if !Path::new("/proc/self").exists() {
        return;
    }
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_str().and_then(owner).is_some_and(has_ended) {
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// The number of the process that made a temporary file.
fn owner(name: &str) -> Option<u32> {
    let (process, _) = name.strip_prefix(prefix())?.split_once('-')?;
    process.parse().ok()
}

fn has_ended(process: u32) -> bool {
    process != std::process::id() && !Path::new("/proc").join(process.to_string()).exists()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_that_has_ended_left_is_cleared_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let (ended, alive) = (child.id(), std::process::id());
        child.wait().unwrap();
        let stale = format!("{}{ended}-3.yaml", prefix());
        let kept = [format!("{}{alive}-3", prefix()), ".provisioner-0-1-2".to_owned(), "a.txt".to_owned()];
        for name in kept.iter().chain([&stale]) {
            fs::write(folder.path().join(name), "").unwrap();
        }
        clear_once(folder.path());
        assert!(!folder.path().join(stale).exists());
        for name in kept {
            assert!(folder.path().join(&name).exists(), "{name}");
        }
    }
}
