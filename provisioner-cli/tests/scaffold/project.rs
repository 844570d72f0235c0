//! A folder in which an author works.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::{Mutex, PoisonError};

/// Crates of two tests can have one name: while one is built and run, the others wait.
static TARGET: Mutex<()> = Mutex::new(());

/// A folder in which an author works; gone when the test is over.
pub(crate) struct Project {
    root: Rc<tempfile::TempDir>,
    folder: PathBuf,
}

/// How a command ended.
pub(crate) struct Ended {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl Ended {
    pub(crate) fn success(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.stdout, self.stderr);
        self.stdout
    }
}

impl Project {
    pub(crate) fn empty() -> Self {
        let root = Rc::new(tempfile::tempdir().expect("folders can be made"));
        Self { folder: root.path().canonicalize().expect("it was made"), root }
    }

    /// A folder below.
    pub(crate) fn below(&self, folder: &str) -> Self {
        Self { root: Rc::clone(&self.root), folder: self.folder.join(folder) }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }

    /// Copies everything below, links as what they lead to.
    #[cfg(unix)]
    pub(crate) fn copy_to(&self, target: &Path) {
        copy(&self.folder, target);
    }

    /// The folder of the SDK, as manifests spell it.
    pub(crate) fn core(&self) -> String {
        let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../provisioner-core");
        core.canonicalize().expect("the SDK is there").display().to_string().replace('\\', "/")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_provisioner"));
        command.args(args).current_dir(&self.folder).env_clear().env("HOME", self.root.path().join("home"));
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        self.run_with(args, &[])
    }

    /// Runs the program with these variables.
    pub(crate) fn run_with(&self, args: &[&str], variables: &[(&str, &str)]) -> Ended {
        let output = self.command(args).envs(variables.iter().copied()).output().expect("the program runs");
        Ended {
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            code: output.status.code(),
        }
    }

    /// Runs `plugins …`.
    pub(crate) fn plugins(&self, words: &str) -> Ended {
        let words: Vec<&str> = ["plugins"].into_iter().chain(words.split_whitespace()).collect();
        self.run(&words)
    }

    /// Makes a plugin on top of this repository's SDK.
    pub(crate) fn new_plugin(&self, words: &str) {
        self.plugins(&format!("{words} --sdk-path {}", self.core())).success();
    }

    /// Kills `plugins …` after a while.
    #[cfg(unix)]
    pub(crate) fn kill_after(&self, words: &str, time: std::time::Duration) {
        let core = self.core();
        let words: Vec<&str> =
            ["plugins"].into_iter().chain(words.split_whitespace()).chain(["--sdk-path", &core]).collect();
        let mut child = self.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
        std::thread::sleep(time);
        child.kill().expect("it can be killed");
        child.wait().expect("it has ended");
    }

    /// Runs Cargo with the versions that this workspace has, in a target folder that all tests share. Cargo takes
    /// packages of one name and one place in their workspace for the same: tests that build have names of their own.
    pub(crate) fn cargo(&self, words: &str) -> String {
        self.cargo_with(&words.split_whitespace().collect::<Vec<_>>())
    }

    /// The same, where a word may hold a blank.
    pub(crate) fn cargo_with(&self, words: &[&str]) -> String {
        let _building = TARGET.lock().unwrap_or_else(PoisonError::into_inner);
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, self.folder.join("Cargo.lock")).expect("there is a lock file");
        let output = Command::new(env!("CARGO"))
            .args(words)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated"))
            .env("CARGO_TERM_COLOR", "never")
            .env("HOME", self.root.path().join("home"))
            .envs(std::env::var_os("HOME").map(|home| ("CARGO_HOME", cargo_home(Path::new(&home)))))
            .envs(std::env::var_os("HOME").map(|home| ("RUSTUP_HOME", rustup_home(Path::new(&home)))))
            .env_remove("RUSTFLAGS")
            .stdin(Stdio::null())
            .output()
            .expect("Cargo runs");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "cargo {}:\n{out}{err}", words.join(" "));
        format!("{out}{err}")
    }

    /// The code is as rustfmt lays it out; a toolchain without rustfmt is no reason to fail.
    pub(crate) fn assert_formatted(&self) {
        let has_rustfmt = Command::new(env!("CARGO")).args(["fmt", "--version"]).output();
        if has_rustfmt.is_ok_and(|output| output.status.success()) {
            self.cargo("fmt --all --check");
        }
    }
}

#[cfg(unix)]
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders can be made");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("files can be copied");
        }
    }
}

fn cargo_home(home: &Path) -> PathBuf {
    std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from)
}

fn rustup_home(home: &Path) -> PathBuf {
    std::env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), PathBuf::from)
}

/// Every file below a folder with its content, the program's own home left out.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = PathBuf::from(entry.file_name());
        if path.is_dir() && entry.file_name() != "home" {
            files.extend(files_below(&path).into_iter().map(|(below, text)| (name.join(below), text)));
        } else if path.is_file() {
            files.insert(name, fs::read_to_string(&path).unwrap_or_default());
        }
    }
    files
}
