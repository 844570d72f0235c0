//! The folder of a test: a home and a working folder, gone when nothing needs them any more.

use std::fs;
use std::path::{Component, Path, PathBuf};
use tempfile::TempDir;

/// The folder of a test.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// Held so that the folder goes when this does; `None`: it belongs to another process.
    _owned: Option<TempDir>,
}

impl Folder {
    /// A new one.
    ///
    /// # Panics
    /// When it cannot be made.
    pub(super) fn new() -> Self {
        let owned = tempfile::tempdir().expect("a temporary folder for the test can be made");
        // Without links, so that what is inside can be told from what is not.
        let path = owned.path().canonicalize().expect("the folder was made");
        for below in ["home", "work"] {
            fs::create_dir(path.join(below)).expect("folders can be made in it");
        }
        Self { path, _owned: Some(owned) }
    }

    /// One that another process made.
    #[cfg(all(unix, feature = "testing-terminal"))]
    pub(super) fn of_another(path: PathBuf) -> Self {
        Self { path, _owned: None }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn home(&self) -> PathBuf {
        self.path.join("home")
    }

    pub(super) fn work(&self) -> PathBuf {
        self.path.join("work")
    }
}

/// A path as a test writes it: `~` is the home of the test.
pub(super) fn with_home(path: &Path, home: &Path) -> PathBuf {
    match path.strip_prefix(Component::Normal("~".as_ref())) {
        Ok(below) => home.join(below),
        Err(_) => path.to_owned(),
    }
}

/// Puts a file there; folders are made.
///
/// # Panics
/// When it cannot be put there.
pub(super) fn put(path: &Path, content: &[u8]) {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let made = fs::create_dir_all(folder).and_then(|()| fs::write(path, content));
    made.unwrap_or_else(|error| panic!("cannot put {} there for the test: {error}", path.display()));
}
