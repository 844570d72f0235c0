//! The copy of the configuration file that is edited.

use crate::error::{Result, codes};
use std::fs::{DirBuilder, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How many names are tried.
const TRIES: u32 = 100;

/// A private file in a private folder among the system's temporary files: what an editor writes beside it, a swap file or
/// the previous text, is as private. It stays until it is removed: not even a program that is killed loses what a person
/// typed.
pub(super) struct Copy {
    folder: PathBuf,
    file: PathBuf,
}

impl Copy {
    pub(super) fn new(program: &str, content: &[u8]) -> Result<Self> {
        let temporary = std::env::temp_dir();
        let copy = Self::folder(program, &temporary).and_then(|folder| {
            // Named so that editors know the language.
            let copy = Self { file: folder.join("config.yaml"), folder };
            match copy.write(content) {
                Ok(()) => Ok(copy),
                Err(error) => {
                    copy.remove();
                    Err(error)
                }
            }
        });
        copy.map_err(|error| {
            let message = format!("cannot make a copy to edit in {}: {error}", temporary.display());
            codes::FILE_NOT_WRITTEN.error(message).caused_by(error)
        })
    }

    fn folder(program: &str, temporary: &Path) -> io::Result<PathBuf> {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        for number in 0..TRIES {
            let folder = temporary.join(format!("{program}-config-{}-{number}", std::process::id()));
            match builder.create(&folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => return made.map(|()| folder),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn write(&self, content: &[u8]) -> io::Result<()> {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.file)?.write_all(content)
    }

    pub(super) fn path(&self) -> &Path {
        &self.file
    }

    /// Removes it, and what the editor left beside it.
    pub(super) fn remove(self) {
        drop(std::fs::remove_dir_all(self.folder));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn it_and_what_an_editor_leaves_beside_it_are_private_and_go_together() {
        let copy = Copy::new("test-of-copies", b"plugins: {}\n").unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(copy.path()), mode(&copy.folder)), (0o600, 0o700));
        let folder = copy.folder.clone();
        std::fs::write(folder.join(".config.yaml.swp"), "plugins: {}\n").unwrap();
        copy.remove();
        assert!(!folder.exists());
    }
}
