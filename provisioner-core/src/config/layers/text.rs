//! A configuration file's text, read from the disk.

#[cfg(unix)]
use crate::files::leads_to_descriptor;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::text::{SIZE_LIMIT, Text, text_of, whole};
use provisioner_shared::value::Layer;
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Why there is no text.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) diagnostic: Diagnostic,
    /// Whether the file may hold `enabled`, which decides whether a plugin may be called.
    pub(crate) may_switch: bool,
}

/// Reads a configuration file; `None` when there is none.
pub(crate) fn read_text(path: &Path) -> Result<Option<Text>, Unreadable> {
    let opened = std::fs::metadata(path).and_then(|metadata| match is_named_pipe(&metadata, path) {
        true => Err(ErrorKind::Unsupported.into()),
        false => File::open(path),
    });
    let file = match opened {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
    };
    let mut bytes = Vec::new();
    match file.take(SIZE_LIMIT + 1).read_to_end(&mut bytes) {
        Ok(_) => {
            let may_switch = mentions_enabled(&bytes);
            text_of(Layer::File, bytes).map(Some).map_err(|diagnostic| Unreadable { diagnostic, may_switch })
        }
        Err(error) => Err(unreadable(&error)),
    }
}

/// Whether to open a path would wait until another process opens it too. What a shell makes of `<(…)` has that process.
fn is_named_pipe(metadata: &Metadata, path: &Path) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::FileTypeExt::is_fifo(&metadata.file_type()) && !leads_to_descriptor(path);
    #[cfg(not(unix))]
    false
}

/// Whether the word is in a file that is not text as it should be; in UTF-16 there are zeros between its letters.
fn mentions_enabled(bytes: &[u8]) -> bool {
    let word = b"enabled";
    if bytes.windows(word.len()).any(|window| window == word) {
        return true;
    }
    let letters: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    letters.len() != bytes.len() && letters.windows(word.len()).any(|window| window == word)
}

fn unreadable(error: &std::io::Error) -> Unreadable {
    // A folder holds nothing; anything else might.
    let may_switch = error.kind() != ErrorKind::IsADirectory;
    let diagnostic = match error.kind() {
        ErrorKind::IsADirectory => {
            whole(Layer::File, "this is a folder, not a file".to_owned(), "name a file with `--config`")
        }
        ErrorKind::Unsupported => {
            whole(Layer::File, "this is a named pipe, not a file".to_owned(), "name a file with `--config`")
        }
        ErrorKind::PermissionDenied => {
            whole(Layer::File, "the file may not be read".to_owned(), "check its owner and its mode")
        }
        _ => whole(Layer::File, format!("the file cannot be read: {error}"), "check the path with `config path`"),
    };
    Unreadable { diagnostic, may_switch }
}
