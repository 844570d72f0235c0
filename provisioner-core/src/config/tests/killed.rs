//! A process that is killed while it writes leaves the old file or the new one, whole.

#![cfg(unix)]

use super::fixture::World;
use super::random::Random;
use crate::files::{Change, Disk, Place, WriteOptions};
use std::fmt::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Set for the process that is to be killed: the home folder it works in.
const CHILD: &str = "PROVISIONER_TEST_WRITER";

/// A file long enough that writing it takes a while; all of its lines say which one it is.
fn long(number: usize) -> String {
    let mut text = format!("plugins:\n  demo:\n    port: {number}\n");
    for line in 0..2_000 {
        writeln!(text, "    # line {line} of file {number}").unwrap();
    }
    text
}

#[test]
#[ignore = "what the killed process runs: it writes until it is killed"]
fn writer() {
    let home = std::env::var_os(CHILD).expect("the folder to write in");
    let path = std::path::Path::new(&home).join(".config/tool/config.yaml");
    let options = WriteOptions { mode: Some(0o600), backup: true, private: false };
    std::fs::write(path.with_file_name("ready"), "").unwrap();
    for number in (1..).map(|number| number % 60_000) {
        let content = long(number);
        Disk.change(&Change::Write { path: &path, content: content.as_bytes(), options }).unwrap();
    }
}

fn assert_whole(text: &str) {
    let number = text.lines().nth(2).and_then(|line| line.strip_prefix("    port: ")).unwrap_or_default();
    assert!(text == long(number.parse().unwrap_or(usize::MAX)), "half a file");
}

#[test]
fn a_killed_write_leaves_a_whole_file() {
    let mut random = Random::new(11);
    let world = World::with(long(0));
    for _ in 0..200 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "config::tests::killed::writer", "--ignored", "--nocapture"])
            .env(CHILD, world.folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let ready = world.path().with_file_name("ready");
        while std::fs::remove_file(&ready).is_err() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(random.next() % 30_000));
        // SIGKILL, at whatever it is doing.
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(&world.text());
        if let Ok(backup) = std::fs::read_to_string(world.path().with_file_name("config.yaml.bak")) {
            assert_whole(&backup);
        }
    }
    assert!(world.text() != long(0), "no write came to its end");
    assert_eq!(world.run(&["demo", "show"]).code, 0);
}
