//! The user's file: what a change would make of it, and writing it.

use crate::config::{LoadedConfig, Sources};
use crate::error::{Result, codes};
use crate::files::{FileLock, LONGEST_WAIT, WriteOptions, leads_to_descriptor, write_atomic};
use crate::registry::PluginDef;
use crate::runtime::Session;
use crate::runtime::panic;
use provisioner_shared::diagnostic::Diagnostic;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Everything that is wrong with one plugin's configuration, with the configuration it was found in.
pub(super) fn diagnostics(session: &Session, sources: &Sources, plugin: &PluginDef) -> (LoadedConfig, Vec<Diagnostic>) {
    let loaded = LoadedConfig::assemble(sources, &plugin.section(), true);
    let mut mistakes = loaded.mistakes.clone();
    if let Some(config) = plugin.config.as_ref().filter(|_| mistakes.is_empty())
        && let Err(error) = panic::catch(plugin, &session.context.output, || (config.load)(&loaded))
    {
        mistakes.push(loaded.refusal().unwrap_or_else(|| loaded.refused(&error.to_string())));
    }
    (loaded, mistakes)
}

/// Refuses a change after which a plugin's configuration has errors that it has not now. Those that it has now need
/// not be mended all in one step.
pub(super) fn refuse_new_errors(session: &Session, now: &Sources, then: &Sources, plugin: &PluginDef) -> Result<()> {
    let (loaded, mut after) = diagnostics(session, then, plugin);
    if !after.is_empty() {
        let (_, before) = diagnostics(session, now, plugin);
        after.retain(|diagnostic| before.iter().all(|known| known.message != diagnostic.message));
    }
    if after.is_empty() { Ok(()) } else { Err(loaded.error(after)) }
}

/// Keeps other processes from changing the user's file, from before it is read until the lock is dropped: of two changes
/// at once, neither undoes the other. Nothing in a dry run.
///
/// # Errors
/// When another process holds the lock for too long, or the file is not a regular one.
pub(super) fn lock(session: &Session, sources: &Sources) -> Result<Option<FileLock>> {
    let path = sources.user_file_path()?;
    refuse_what_is_not_a_file(session, &path, "changed")?;
    if session.effects.is_dry_run() {
        return Ok(None);
    }
    let located = session.context.machine.locate_to_change(&path)?;
    let folder = located.parent().filter(|folder| !folder.as_os_str().is_empty());
    let lock = folder.map_or(Ok(()), std::fs::create_dir_all).and_then(|()| FileLock::acquire(&located, LONGEST_WAIT));
    match lock {
        Ok(Some(lock)) => Ok(Some(lock)),
        Ok(None) => {
            let seconds = LONGEST_WAIT.as_secs();
            let message = format!("another process has been changing {} for {seconds} seconds", path.display());
            Err(codes::CONFIGURATION_IN_USE.error(message).help("try again when it has ended"))
        }
        Err(error) => {
            Err(codes::FILE_NOT_WRITTEN.error(format!("cannot write {}: {error}", path.display())).caused_by(error))
        }
    }
}

/// Refuses to change what is there, but is not a regular file: a device or a pipe keeps nothing, and what a descriptor
/// leads to belongs to the process that opened it. Of a folder the reader says more.
pub(super) fn refuse_what_is_not_a_file(session: &Session, path: &Path, done: &str) -> Result<()> {
    let located = session.context.machine.locate(path);
    let is_special = std::fs::metadata(&located).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir());
    if !is_special && !leads_to_descriptor(&located) {
        return Ok(());
    }
    Err(codes::NOT_A_CONFIGURATION_FILE
        .error(format!("{} is not a regular file, so it is not {done}", path.display()))
        .help("`--config` and the variable for it name a file"))
}

/// A file that was put aside: as `.bak`, or under a number where it is to outlive the next changes.
fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(target);
    name.push(ending);
    PathBuf::from(name)
}

pub(super) fn backup_of(target: &Path) -> PathBuf {
    beside(target, ".bak")
}

/// Keeps `.bak` under a number of its own, where later changes leave it. Returns where it is now; nothing where there
/// is none, or a thousand are kept already.
pub(super) fn number_backup(target: &Path) -> Result<Option<PathBuf>> {
    let backup = backup_of(target);
    let free = (1..1000).map(|number| beside(target, &format!(".bak.{number}"))).find(|path| !path.exists());
    let (true, Some(free)) = (backup.is_file(), free) else { return Ok(None) };
    std::fs::rename(&backup, &free).map_err(|error| {
        codes::FILE_NOT_WRITTEN.error(format!("cannot keep {}: {error}", backup.display())).caused_by(error)
    })?;
    Ok(Some(free))
}

/// The same, only where what is about to become the backup is another text: a person may still need it.
pub(super) fn number_older_backup(target: &Path) -> Result<Option<PathBuf>> {
    match (std::fs::read(backup_of(target)), std::fs::read(target)) {
        (Ok(older), Ok(newer)) if older != newer => number_backup(target),
        _ => Ok(None),
    }
}

/// Writes the user's file, unless this is a dry run. `step` says what changes, for the plan. Whether the file is another
/// one then.
pub(super) fn write(session: &Session, sources: &Sources, step: String, text: &str) -> Result<bool> {
    let path = sources.user_file_path()?;
    // Written again, it would take the place of the previous file in the backup.
    if sources.text_to_change().ok().flatten() == Some(text) {
        return Ok(false);
    }
    session.effects.take(step, || {
        let mark = if sources.has_mark() { "\u{feff}" } else { "" };
        write_bytes(session, &path, format!("{mark}{text}").as_bytes())
    })?;
    Ok(true)
}

/// Writes a file of the configuration's folder: private where it is new, the previous one kept beside it.
pub(super) fn write_bytes(session: &Session, path: &Path, bytes: &[u8]) -> Result<()> {
    let path = session.context.machine.locate_to_change(path)?;
    if !path.exists() {
        // What was removed as a whole would be gone with the second change from here.
        number_backup(&path)?;
    }
    let written =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or(Ok(()), std::fs::create_dir_all).and_then(
            |()| {
                write_atomic(&path, bytes, WriteOptions { mode: Some(0o600), backup: true, ..WriteOptions::default() })
            },
        );
    written.map_err(|error| {
        let is_denied = error.kind() == std::io::ErrorKind::PermissionDenied;
        let refused =
            codes::FILE_NOT_WRITTEN.error(format!("cannot write {}: {error}", path.display())).caused_by(error);
        if is_denied {
            refused.help("the file and its folder must be writable: a new file takes its place")
        } else {
            refused
        }
    })
}
