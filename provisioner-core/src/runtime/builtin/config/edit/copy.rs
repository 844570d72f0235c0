//! The copy of the configuration file that is edited.

use crate::error::{Result, codes};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How many names are tried.
const TRIES: u32 = 100;

/// A private file in the system's folder for temporary files. It stays until it is removed: not even a program that is
/// killed loses what a person typed.
pub(super) struct Copy(PathBuf);

impl Copy {
    pub(super) fn new(program: &str, content: &[u8]) -> Result<Self> {
        let folder = std::env::temp_dir();
        let cannot = |error: io::Error| {
            codes::FILE_NOT_WRITTEN
                .error(format!("cannot make a copy to edit in {}: {error}", folder.display()))
                .caused_by(error)
        };
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        for number in 0..TRIES {
            // Named so that editors know the language.
            let path = folder.join(format!("{program}-config-{}-{number}.yaml", std::process::id()));
            match options.open(&path) {
                Ok(mut file) => {
                    let copy = Self(path);
                    if let Err(error) = file.write_all(content) {
                        copy.remove();
                        return Err(cannot(error));
                    }
                    return Ok(copy);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(cannot(error)),
            }
        }
        Err(cannot(io::ErrorKind::AlreadyExists.into()))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn remove(self) {
        drop(std::fs::remove_file(self.0));
    }
}
