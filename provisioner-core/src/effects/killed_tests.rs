//! A command that is killed leaves each file old or new, and the next run no temporary ones.
#![cfg(unix)]

use crate::output::Sink;
use crate::testing_support::{context, effects};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Set for the process that is to be killed: the folder it works in.
const CHILD: &str = "PROVISIONER_TEST_COMMAND";
const FILES: usize = 12;

/// What a file is after the run of this number: each is long enough that writing it takes a while.
fn content(run: usize, file: usize) -> String {
    format!("run {run} of file {file}\n").repeat(20_000)
}

fn command(folder: &Path, run: usize) {
    let effects = effects(&context(Sink::captured()));
    let files = effects.files();
    for file in 0..FILES {
        let at = |name: &str| folder.join(format!("{name}-{file}"));
        match file % 4 {
            0 => files.write(at("written"), content(run, file)).unwrap(),
            1 => files.write_private(at("private"), content(run, file)).unwrap(),
            2 => files.copy(folder.join("written-0"), at("copied")).unwrap(),
            _ => files.symlink(run.to_string(), at("link")).unwrap(),
        }
    }
}

#[test]
#[ignore = "what the killed process runs: it works until it is killed"]
fn worker() {
    let folder = std::env::var_os(CHILD).expect("the folder to work in");
    let folder = Path::new(&folder);
    fs::write(folder.join("ready"), "").unwrap();
    for run in 1.. {
        command(folder, run);
    }
}

/// That every file is whole: the content of one run, from its first byte to its last.
fn assert_whole(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') || name == "ready" || name.starts_with("link") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(text == format!("{first}\n").repeat(20_000), "{name} is half a file");
    }
}

#[test]
fn a_killed_command_leaves_whole_files() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    command(folder, 0);
    let mut delay = 11_u64;
    for _ in 0..200 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "effects::killed_tests::worker", "--ignored", "--nocapture"])
            .env(CHILD, folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while fs::remove_file(folder.join("ready")).is_err() {
            std::thread::sleep(Duration::from_millis(1));
        }
        delay = delay.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros((delay >> 33) % 30_000));
        // SIGKILL, at whatever it is doing.
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(folder);
    }
    // Another process, as each clears a folder once.
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "effects::killed_tests::one_run", "--ignored"]).env(CHILD, folder);
    assert!(child.stdout(Stdio::null()).status().unwrap().success());
    let left: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), FILES, "{left:?}");
}

#[test]
#[ignore = "what the test of the killed command runs at its end"]
fn one_run() {
    let folder = std::env::var_os(CHILD).expect("the folder to work in");
    command(Path::new(&folder), usize::MAX);
}
