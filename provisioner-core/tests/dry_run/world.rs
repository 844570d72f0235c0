//! A folder with some files, a program that is run in it, and whether the files are as they were.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub(crate) const AS_PROGRAM: &str = "AS_PROGRAM";

/// A claim about the program.
pub(crate) type Claim = Box<dyn Fn()>;

pub(crate) struct World {
    root: TempDir,
    variables: Vec<(&'static str, PathBuf)>,
}

/// What a file is: its mode, owner, the time of its last change, and what it holds.
type Seen = BTreeMap<PathBuf, (u32, u32, i64, i64, Vec<u8>)>;

impl World {
    pub(crate) fn new() -> Self {
        // Not below the folder for temporary files: what is refused there is another claim.
        let root = tempfile::Builder::new().prefix("world-").tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let world = Self { root, variables: Vec::new() };
        fs::create_dir(world.path("folder")).unwrap();
        fs::create_dir_all(world.path("home/.cache/demo")).unwrap();
        fs::create_dir(world.path("tmp")).unwrap();
        fs::write(world.path("there.txt"), "there\n").unwrap();
        fs::write(world.path("folder/inner.txt"), "inner\n").unwrap();
        fs::set_permissions(world.path("there.txt"), fs::Permissions::from_mode(0o644)).unwrap();
        symlink("there.txt", world.path("link")).unwrap();
        symlink("nothing.txt", world.path("dangling")).unwrap();
        world
    }

    /// The same with what commands are given: a plan that was saved, and the folder of a plugin.
    pub(crate) fn prepared() -> Self {
        let world = Self::new();
        world.run(&["lock", "plans", "--dry-run", "--plan-out", "plan.json"]).well();
        // Only a program with templates makes plugins.
        world.run(&["plugins", "new", "made-up", "--standalone"]);
        world
    }

    /// The path of a file, without links.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.path().canonicalize().unwrap().join(name)
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(args).current_dir(self.root.path()).env(AS_PROGRAM, "1").env("HOME", self.path("home"));
        command.env("TMPDIR", self.path("tmp")).env_remove("XDG_CACHE_HOME");
        command.envs(self.variables.iter().cloned());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        Ended(self.command(args).output().unwrap())
    }

    pub(crate) fn seen(&self) -> Seen {
        let mut seen = Seen::new();
        let mut folders = vec![self.root.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let kind = path.symlink_metadata().unwrap();
                let holds = match kind.file_type() {
                    kind if kind.is_dir() => Vec::new(),
                    kind if kind.is_symlink() => fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes(),
                    kind if kind.is_file() => fs::read(&path).unwrap(),
                    _ => Vec::new(),
                };
                if kind.is_dir() {
                    folders.push(path.clone());
                }
                // Every run makes its folder among the temporary files, and takes it away.
                let time = if path.ends_with("tmp") { 0 } else { kind.mtime_nsec() };
                let second = if path.ends_with("tmp") { 0 } else { kind.mtime() };
                seen.insert(path, (kind.mode(), kind.uid(), second, time, holds));
            }
        }
        seen
    }
}

/// What came of a run.
pub(crate) struct Ended(pub(crate) Output);

impl Ended {
    pub(crate) fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    pub(crate) fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub(crate) fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// Claims that it went well.
    #[track_caller]
    pub(crate) fn well(self) -> Self {
        assert_eq!(self.code(), Some(0), "stdout: {}\nstderr: {}", self.stdout(), self.stderr());
        self
    }
}
