//! Changing a file that cannot be replaced: what is added to, what is mounted by itself, what stands in a folder that
//! may not be written, what is not a regular file. After a failure the old content is put back.

use super::atomic::unless_unsupported;
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Adds to the end of a file, wholly or not at all.
pub(super) fn append(path: &Path, content: &[u8]) -> io::Result<()> {
    let before = match fs::metadata(path) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut file = File::options().append(true).create(true).open(path)?;
    let added = file.write_all(content).and_then(|()| file.sync_all().or_else(unless_unsupported));
    if added.is_err() {
        match before {
            None => drop(fs::remove_file(path)),
            // Half a line would be read as a whole one.
            Some(before) if before.is_file() => drop(file.set_len(before.len())),
            Some(_) => {}
        }
    }
    added
}

/// Writes to what is not a regular file, and to the file behind an open descriptor, where others may have written
/// already: nothing is taken away.
pub(super) fn pass_on(path: &Path, content: &mut dyn Read) -> io::Result<()> {
    let mut file = File::options().append(true).open(path)?;
    io::copy(content, &mut file).map(drop)
}

/// Replaces the content of a regular file where it is, because it cannot be replaced itself.
pub(super) fn overwrite(path: &Path, previous: &Metadata, content: &mut dyn Read) -> io::Result<()> {
    if previous.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = File::options().read(true).write(true).open(path)?;
    let mut old = Vec::new();
    file.read_to_end(&mut old)?;
    let written = refill(&mut file, content);
    if written.is_err() {
        drop(refill(&mut file, &mut old.as_slice()));
    }
    written
}

fn refill(file: &mut File, content: &mut dyn Read) -> io::Result<()> {
    file.seek(SeekFrom::Start(0))?;
    let length = io::copy(content, file)?;
    file.flush()?;
    file.set_len(length)?;
    file.sync_all().or_else(unless_unsupported)
}
