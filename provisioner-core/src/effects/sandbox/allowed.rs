//! What a locked run may change all the same.

use crate::context::Paths;
use crate::environment::Environment;
use crate::program::Program;
use std::path::{Path, PathBuf};

/// The files and folders that a locked run may change, with what is below them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Allowed {
    /// Absolute, without links.
    paths: Vec<PathBuf>,
}

/// Where a locked run keeps temporary files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Temporary {
    /// In a folder of its own, which the whole process and its children know by their variables.
    Private {
        /// Whether the cache is in it too: where the folder of all caches is missing nothing can be allowed in it.
        with_cache: bool,
    },
    /// Where it is allowed to by name.
    #[cfg_attr(not(any(test, feature = "testing")), expect(dead_code, reason = "only tests share their folders"))]
    Shared,
}

impl Allowed {
    /// What every run may change: the cache of the program, and a folder for temporary files. A test has folders of its
    /// own among the temporary files of its process, whose variables are not the test's to change.
    pub(crate) fn in_every_run(program: &Program, environment: &Environment) -> (Self, Temporary) {
        let cache = Paths::new(program, environment).cache();
        let with_cache = cache.as_deref().ok().and_then(Path::parent).is_some_and(|folder| !folder.exists());
        let allowed = cache.into_iter().fold(Self::default(), Self::and);
        match environment {
            Environment::Process => (allowed, Temporary::Private { with_cache }),
            #[cfg(any(test, feature = "testing"))]
            Environment::Fixed(_) => (allowed.and(std::env::temp_dir()), Temporary::Shared),
        }
    }

    /// This too. What does not exist may be made, where its folder exists.
    pub(crate) fn and(mut self, path: impl AsRef<Path>) -> Self {
        if let Ok(absolute) = std::path::absolute(path) {
            self.paths.push(real(&absolute));
        }
        self
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }
}

/// The path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), ..) => real,
        (Err(_), Some(folder), Some(name)) => real(folder).join(name),
        _ => path.to_owned(),
    }
}
