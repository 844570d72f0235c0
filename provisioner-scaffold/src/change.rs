//! What is read, and what is to be written.

use std::io;
use std::path::{Path, PathBuf};

/// A file to be written, in the order of the list: the files of a new package come before the manifests that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// What it holds afterwards.
    pub content: String,
}

impl Change {
    pub(crate) fn new(path: impl Into<PathBuf>, content: impl Into<String>) -> Self {
        Self { path: path.into(), content: content.into() }
    }
}

/// Where files are read from: the file system, a dry run that sees what it has planned, or a test.
pub trait Source {
    /// The content of a file; `None` where there is none.
    ///
    /// # Errors
    /// When there is a file that cannot be read, or that is not UTF-8.
    fn read(&self, path: &Path) -> io::Result<Option<String>>;

    /// The names of what is in a folder; empty where there is no folder.
    ///
    /// # Errors
    /// When there is a folder that cannot be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Whether there is anything at this path: a file, a folder or a link.
    fn exists(&self, path: &Path) -> bool;
}

/// The content of a file that must be readable; `None` where there is none.
pub(crate) fn read(source: &dyn Source, path: &Path) -> Result<Option<String>, crate::Error> {
    source.read(path).map_err(|error| crate::Error::new(format!("cannot read {}: {error}", path.display())))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    /// Files in memory.
    #[derive(Default)]
    pub(crate) struct Tree(RefCell<BTreeMap<PathBuf, String>>);

    impl Tree {
        pub(crate) fn write(&self, path: &str, text: &str) {
            self.0.borrow_mut().insert(path.into(), text.to_owned());
        }

        pub(crate) fn remove(&self, path: &str) {
            self.0.borrow_mut().remove(Path::new(path));
        }

        pub(crate) fn text(&self, path: &str) -> String {
            self.0.borrow().get(Path::new(path)).cloned().unwrap_or_default()
        }

        pub(crate) fn perform(&self, changes: &[Change]) {
            for change in changes {
                self.0.borrow_mut().insert(change.path.clone(), change.content.clone());
            }
        }
    }

    impl Source for Tree {
        fn read(&self, path: &Path) -> io::Result<Option<String>> {
            Ok(self.0.borrow().get(path).cloned())
        }

        fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
            let first = |path: &PathBuf| {
                let name = path.strip_prefix(folder).ok()?.components().next()?;
                Some(name.as_os_str().to_string_lossy().into_owned())
            };
            let mut names: Vec<String> = self.0.borrow().keys().filter_map(first).collect();
            names.dedup();
            Ok(names)
        }

        fn exists(&self, path: &Path) -> bool {
            self.0.borrow().keys().any(|known| known.starts_with(path))
        }
    }
}
