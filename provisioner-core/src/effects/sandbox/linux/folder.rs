//! The folder for temporary files that a locked run has to itself: made before it, known to it and its children by the
//! variables that programs look at, and removed after it, whatever ends it.

use super::slot::Slot;
use super::supervisor::Desk;
use crate::signals::{self, EndHook};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};

/// The variables that name the folder, on any system.
const VARIABLES: [&str; 3] = ["TMPDIR", "TMP", "TEMP"];
/// The one that names the folder of all caches.
const CACHES: &str = "XDG_CACHE_HOME";

/// The folder of this process: runs at the same time share it, as they share the variables.
static SHARED: Mutex<Option<Shared>> = Mutex::new(None);

#[derive(Debug)]
struct Shared {
    runs: usize,
    slot: Slot,
    /// What the variables were that name it, or what is in it.
    before: Vec<(&'static str, Option<OsString>)>,
    /// Who removes it where this thread is locked.
    desk: Arc<Desk>,
    _hook: EndHook,
}

/// One run's hold of the folder.
#[derive(Debug)]
pub(super) struct PrivateFolder(());

impl PrivateFolder {
    /// Makes it and exports it, for the caches of all programs too where they have no folder; where it cannot be made
    /// there is none.
    pub(super) fn new(desk: &Arc<Desk>, with_cache: bool) -> Option<(Self, PathBuf)> {
        let mut shared = shared();
        if let Some(shared) = &mut *shared {
            shared.runs += 1;
            return Some((Self(()), shared.slot.path.clone()));
        }
        let slot = Slot::take(&env::temp_dir())?;
        let path = slot.path.clone();
        look_at_exit();
        let caches = path.join("cache");
        let named = VARIABLES.map(|name| (name, path.as_path()));
        let named = named.into_iter().chain(with_cache.then_some((CACHES, caches.as_path())));
        let mut before = Vec::with_capacity(VARIABLES.len() + 1);
        for (name, path) in named {
            before.push((name, env::var_os(name)));
            set(name, Some(path));
        }
        let hook = signals::before_end(|_| remove_at_end());
        *shared = Some(Shared { runs: 1, slot, before, desk: Arc::clone(desk), _hook: hook });
        Some((Self(()), path))
    }
}

impl Drop for PrivateFolder {
    fn drop(&mut self) {
        let mut shared = shared();
        let Some(present) = &mut *shared else { return };
        present.runs -= 1;
        if present.runs > 0 {
            return;
        }
        let Some(Shared { slot, before, .. }) = shared.take() else { return };
        for (name, before) in before {
            set(name, before.as_deref().map(Path::new));
        }
        slot.give_back();
    }
}

fn shared() -> MutexGuard<'static, Option<Shared>> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes it when the program ends otherwise than by returning: on a thread that may be locked, while the other side
/// still serves.
fn remove_at_end() {
    let present = SHARED
        .try_lock()
        .ok()
        .and_then(|shared| shared.as_ref().map(|present| (present.slot.path.clone(), Arc::clone(&present.desk))));
    let Some((path, desk)) = present else { return };
    if fs::remove_dir_all(&path).is_err() && path.exists() {
        desk.remove(path);
    }
}

/// The same where a plugin calls `std::process::exit`, which does not hide what was refused before.
#[expect(unsafe_code, reason = "no safe crate changes the code of a process at its end")]
fn look_at_exit() {
    extern "C" fn at_exit() {
        let desk = SHARED.try_lock().ok().and_then(|shared| shared.as_ref().map(|present| Arc::clone(&present.desk)));
        let code = desk.and_then(|desk| desk.report());
        remove_at_end();
        if let Some(code) = code {
            crate::output::finish();
            // SAFETY: what was to be done at the end is done.
            unsafe { libc::_exit(code.into()) }
        }
    }
    static ONCE: Once = Once::new();
    signals::at_exit(&ONCE, at_exit);
}

#[expect(unsafe_code, reason = "a variable is how a program learns of its folder")]
fn set(name: &str, value: Option<&Path>) {
    // SAFETY: the variables are set before the first thread of a command starts, and after the last one that is waited
    // for has ended; the standard library keeps its own readers apart from this.
    unsafe {
        match value {
            Some(value) => env::set_var(name, value),
            None => env::remove_var(name),
        }
    }
}
