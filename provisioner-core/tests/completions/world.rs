//! A folder with some files, a home, and the program under its name.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

pub(crate) struct World {
    root: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let root = tempfile::Builder::new().prefix("world-").tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let world = Self { root };
        for folder in ["bin", "home/Documents", "home/.config/acme", "work/My Docs", "work/naïve", "work/tools", "tmp"]
        {
            fs::create_dir_all(world.path(folder)).unwrap();
        }
        for file in [
            "home/Documents/plan.txt",
            "work/notes.txt",
            "work/My Docs/a b.txt",
            "work/My Docs/it's.txt",
            "work/naïve/é.txt",
            "work/cost$5.txt",
            "work/x=1.txt",
            "work/y:2.txt",
            "work/.hidden",
            "work/tools/readme",
            "work/tools/run.sh",
        ] {
            fs::write(world.path(file), "").unwrap();
        }
        fs::write(world.path("home/.config/acme/config.yaml"), "plugins:\n  harbour:\n    berths: 7\n").unwrap();
        fs::set_permissions(world.path("work/tools/run.sh"), fs::Permissions::from_mode(0o755)).unwrap();
        symlink(std::env::current_exe().unwrap(), world.path("bin/acme")).unwrap();
        world
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.path().join(name)
    }

    /// A program in the folder `work`, where `acme` is found.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command.env_clear().current_dir(self.path("work")).env("HOME", self.path("home"));
        command.env("PATH", format!("{}:{path}", self.path("bin").display())).env("TMPDIR", self.path("tmp"));
        command.env("LC_ALL", "C.UTF-8").env("TERM", "xterm-256color").env("SHELL", "/bin/sh");
        command
    }

    /// What `acme` prints.
    pub(crate) fn acme(&self, words: &[&str]) -> String {
        let output = self.command("acme").args(words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A text in which the home folder has a name that stays the same.
    pub(crate) fn without_home(&self, text: &str) -> String {
        text.replace(&self.path("home").display().to_string(), "HOME")
    }
}
