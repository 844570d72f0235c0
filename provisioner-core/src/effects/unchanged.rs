//! Whether a change would change anything.

use crate::files::{Change, FileKind, Found, Place, holds};
use std::io;

/// What is there that a change is to.
pub(super) fn present(files: &dyn Place, change: &Change<'_>) -> io::Result<Option<Found>> {
    let path = change.path();
    if change.follows_links() { files.inspect_followed(path) } else { files.inspect(path) }
}

/// Whether everything is so already, where this is there.
pub(super) fn is_done(files: &dyn Place, change: &Change<'_>, found: Option<&Found>) -> io::Result<bool> {
    let path = change.path();
    // Asked in this way first: most changes are to what is not there.
    let Some(found) = found else { return Ok(matches!(change, Change::Remove { .. })) };
    match *change {
        Change::Write { content, options, .. } => {
            let may_stay = found.mode.is_none_or(|mode| options.kept(mode) == mode);
            Ok(found.is_file()
                && found.size == content.len() as u64
                && may_stay
                && known(files, path, &mut { content })?)
        }
        Change::Append { content, .. } => Ok(found.is_file() && content.is_empty()),
        Change::CreateFolder { .. } => Ok(found.kind == FileKind::Folder),
        Change::Copy { from, .. } => {
            let Some(source) = files.inspect_followed(from)? else { return Ok(false) };
            let alike = found.is_file() && source == *found;
            match files.open(from) {
                Ok(mut content) if alike => known(files, path, &mut *content),
                _ => Ok(false),
            }
        }
        Change::Rename { from, to } => Ok(files.absolute(from)? == files.absolute(to)?),
        Change::Remove { .. } => Ok(false),
        Change::Link { target, .. } => Ok(found.kind == FileKind::Link && files.read_link(path)? == target),
        Change::SetMode { mode, .. } => Ok(found.mode == Some(mode & 0o7777)),
    }
}

/// Whether a file holds this content. What cannot be read is not known to.
fn known(files: &dyn Place, path: &std::path::Path, content: &mut dyn io::Read) -> io::Result<bool> {
    match files.open(path) {
        Ok(file) => holds(file, content),
        Err(_) => Ok(false),
    }
}
