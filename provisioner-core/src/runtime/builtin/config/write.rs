//! The user's file: what a change would make of it, and writing it.

use crate::config::{LoadedConfig, Sources};
use crate::error::{Error, Result};
use crate::files::{WriteOptions, write_atomic};
use crate::registry::PluginDef;
use crate::runtime::Session;
use crate::runtime::panic;
use provisioner_shared::diagnostic::Diagnostic;

/// Every mistake of one plugin's configuration, with the configuration it was found in.
pub(super) fn mistakes(session: &Session, sources: &Sources, plugin: &PluginDef) -> (LoadedConfig, Vec<Diagnostic>) {
    let loaded = LoadedConfig::assemble(sources, plugin, true);
    let mut mistakes = loaded.mistakes.clone();
    if let Some(config) = plugin.config.as_ref().filter(|_| mistakes.is_empty())
        && let Err(error) = panic::catch(plugin, &session.context.output, || (config.load)(&loaded))
    {
        mistakes.push(loaded.refusal().unwrap_or_else(|| loaded.refused(&error.to_string())));
    }
    (loaded, mistakes)
}

/// Refuses a change after which a plugin's configuration has mistakes that it has not now. Those that it has now need
/// not be mended all in one step.
pub(super) fn refuse_new_mistakes(session: &Session, now: &Sources, then: &Sources, plugin: &PluginDef) -> Result<()> {
    let (loaded, mut after) = mistakes(session, then, plugin);
    if !after.is_empty() {
        let (_, before) = mistakes(session, now, plugin);
        after.retain(|mistake| before.iter().all(|known| known.message != mistake.message));
    }
    if after.is_empty() { Ok(()) } else { Err(loaded.error(after)) }
}

/// Writes the user's file, unless this is a dry run. `step` says what changes, for the plan.
pub(super) fn write(session: &Session, sources: &Sources, step: String, text: &str) -> Result<()> {
    let path = sources.user_file_path()?;
    if !session.effects.begin(step) {
        return Ok(());
    }
    let mark = if sources.has_mark() { "\u{feff}" } else { "" };
    write_bytes(session, &path, format!("{mark}{text}").as_bytes())
}

/// Writes a file of the configuration's folder: private where it is new, the previous one kept beside it.
pub(super) fn write_bytes(session: &Session, path: &std::path::Path, bytes: &[u8]) -> Result<()> {
    let path = session.context.machine.locate(path);
    let written = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| write_atomic(&path, bytes, WriteOptions { mode: Some(0o600), backup: true }));
    written.map_err(|error| Error::new(format!("cannot write {}: {error}", path.display())).source(error))
}
