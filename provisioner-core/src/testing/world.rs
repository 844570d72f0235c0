//! A home and a working folder that several runs share.

use super::folder::{Folder, put, with_home};
use super::{Cli, Run};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A home and a working folder that several runs share: `Cli::world()`.
///
/// ```
/// use provisioner::testing::Cli;
///
/// let world = Cli::world();
/// world.file("~/.config/provisioner/config.yaml", "# mine\n");
/// world.run(["config", "path"]).assert_success();
/// world.cli().args(["config", "validate"]).run().assert_success();
/// assert_eq!(world.read("~/.config/provisioner/config.yaml"), "# mine\n");
/// ```
#[derive(Clone, Debug)]
pub struct World {
    folder: Arc<Folder>,
}

impl World {
    pub(super) fn new() -> Self {
        Self { folder: Arc::new(Folder::new()) }
    }

    /// A program that runs in here. What it is given, as answers and scripts, is its own.
    pub fn cli(&self) -> Cli {
        Cli::new().in_world(Arc::clone(&self.folder))
    }

    /// Runs the program with these arguments.
    ///
    /// # Panics
    /// As [`Cli::run`].
    #[must_use]
    #[track_caller]
    pub fn run(&self, args: impl IntoIterator<Item: AsRef<OsStr>>) -> Run {
        self.cli().args(args).run()
    }

    /// Puts a file there: in the working folder, or in the home (`~/.netrc`).
    ///
    /// # Panics
    /// When it cannot be put there.
    pub fn file(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> &Self {
        put(&self.path(path), content.as_ref());
        self
    }

    /// The content of a file.
    ///
    /// # Panics
    /// When there is no such file, or its content is not UTF-8.
    #[must_use]
    #[track_caller]
    pub fn read(&self, path: impl AsRef<Path>) -> String {
        let path = path.as_ref();
        let content = std::fs::read_to_string(self.path(path));
        content.unwrap_or_else(|error| panic!("there should be a file {}: {error}", path.display()))
    }

    /// Where a path of the program really is.
    #[must_use]
    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.folder.work().join(with_home(path.as_ref(), &self.folder.home()))
    }
}
