//! A terminal of its own for a shell.

use crate::world::World;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

pub(super) struct Tmux {
    /// Of a short name, as the path of a socket must be.
    folder: TempDir,
}

impl Tmux {
    pub(super) fn start(world: &World, command: &[String]) -> Self {
        let tmux = Self { folder: tempfile::Builder::new().prefix("acme-").tempdir().unwrap() };
        let mut start = world.command("tmux");
        start.arg("-S").arg(tmux.socket()).args([
            "-f",
            "/dev/null",
            "-u",
            "new-session",
            "-d",
            "-x",
            "300",
            "-y",
            "120",
        ]);
        start.args(command);
        assert!(start.status().unwrap().success());
        tmux
    }

    /// Types a text, then presses keys.
    pub(super) fn send(&self, text: &str, keys: &[&str]) {
        let text: &[&str] = if text.is_empty() { &[] } else { &["send-keys", "-l", text, ";"] };
        let keys: &[&str] = if keys.is_empty() { &[] } else { &[&["send-keys"], keys].concat() };
        self.run(&[text, keys].concat());
    }

    /// What is on the screen, without empty lines at its end.
    pub(super) fn screen(&self) -> String {
        self.run(&["capture-pane", "-p"]).trim_end().to_owned()
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    fn run(&self, args: &[&str]) -> String {
        let output = Command::new("tmux").arg("-S").arg(self.socket()).args(args).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let mut end = Command::new("tmux");
        drop(end.arg("-S").arg(self.socket()).arg("kill-server").stderr(Stdio::null()).status());
    }
}
