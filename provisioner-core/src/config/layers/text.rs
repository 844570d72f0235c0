//! A configuration file's text, read from the disk.

use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::text::{SIZE_LIMIT, Text, text_of, whole};
use provisioner_shared::value::Layer;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Reads a configuration file; `None` when there is none.
pub(crate) fn read_text(path: &Path) -> Result<Option<Text>, Diagnostic> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
    };
    let mut bytes = Vec::new();
    match file.take(SIZE_LIMIT + 1).read_to_end(&mut bytes) {
        Ok(_) => text_of(Layer::File, bytes).map(Some),
        Err(error) => Err(unreadable(&error)),
    }
}

fn unreadable(error: &std::io::Error) -> Diagnostic {
    match error.kind() {
        ErrorKind::IsADirectory => {
            whole(Layer::File, "this is a folder, not a file".to_owned(), "name a file with `--config`")
        }
        ErrorKind::PermissionDenied => {
            whole(Layer::File, "the file may not be read".to_owned(), "check its owner and its mode")
        }
        _ => whole(Layer::File, format!("the file cannot be read: {error}"), "check the path with `config path`"),
    }
}
