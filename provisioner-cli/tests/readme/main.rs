//! The README and the first chapters of the book are followed word for word, by a machine: every block of shell, Rust,
//! YAML and TOML in them.

mod blocks;

use blocks::{Block, Kind};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// The commands of the README that would run this test again from within.
const RUN_BY_WHOEVER_RUNS_THIS_TEST: &str = "cargo test --workspace";

#[test]
fn every_block_of_the_readme_does_what_it_says() {
    assert!(follow(&["README.md"], "readme") > 10);
}

/// From a clone to a plugin that runs, is tested, packaged and installed; then a binary with it, and what comes before a
/// release. Each chapter goes on where the one before it ended.
#[test]
fn every_block_of_the_first_chapters_does_what_it_says() {
    let chapters = ["docs/first-plugin.md", "docs/your-own-binary.md", "docs/publishing.md"];
    assert!(follow(&chapters, "first-plugin") >= 20);
}

/// Does what pages say in a clone of their own, block by block; how many there are.
fn follow(pages: &[&str], clone: &str) -> usize {
    // One build after the other: both clones hold the same packages, which are built into one folder.
    static TARGET: Mutex<()> = Mutex::new(());
    let _building = TARGET.lock().unwrap_or_else(PoisonError::into_inner);
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the workspace");
    let clone = Path::new(env!("CARGO_TARGET_TMPDIR")).join(clone);
    if clone.exists() {
        fs::remove_dir_all(&clone).expect("the last run's copy can be removed");
    }
    copy(workspace, &clone);
    let mut executed = 0;
    for page in pages {
        let text = fs::read_to_string(workspace.join(page)).expect("the page is there");
        let blocks = blocks::parse(page, &text);
        for block in &blocks {
            execute(page, &clone, block);
        }
        println!("{page}: {} blocks executed, 0 skipped", blocks.len());
        executed += blocks.len();
    }
    executed
}

fn execute(page: &str, clone: &Path, block: &Block) {
    let place = format!("{page}:{}", block.line);
    match &block.kind {
        Kind::File(path) => {
            let path = clone.join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
            fs::write(path, &block.text).expect("files can be written");
        }
        Kind::Shell => {
            for command in block.text.lines().filter(|line| *line != RUN_BY_WHOEVER_RUNS_THIS_TEST) {
                let (output, success) = shell(clone, command);
                assert!(success, "{place}: `{command}` failed:\n{output}");
            }
        }
        Kind::Console => {
            for (command, expected) in blocks::dialogue(&block.text) {
                let (output, _) = shell(clone, &command);
                assert_eq!(output.trim_end(), expected.trim_end(), "{place}: `{command}` printed something else");
            }
        }
    }
}

/// Runs a command as a user would, stdout and stderr together.
fn shell(folder: &Path, command: &str) -> (String, bool) {
    let home = folder.join("home");
    fs::create_dir_all(&home).expect("a home can be made");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated");
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("exec 2>&1; {command}")]).current_dir(folder).stdin(Stdio::null());
    shell.env("CARGO_TARGET_DIR", target).env("XDG_CONFIG_HOME", home.join(".config")).env("NO_COLOR", "1");
    shell.env("CARGO_TERM_COLOR", "never").env_remove("MYPLUGIN_NAME").env_remove("RUST_BACKTRACE");
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PROVISIONER_")) {
        shell.env_remove(name);
    }
    let output = shell.output().expect("there is a shell");
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success())
}

/// Copies what a clone would hold: everything but the build folder and hidden files.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders can be made");
    for entry in fs::read_dir(from).expect("the workspace can be read") {
        let entry = entry.expect("the workspace can be read");
        let name = entry.file_name();
        let (source, target): (PathBuf, PathBuf) = (entry.path(), to.join(&name));
        if name == "target" || name.to_string_lossy().starts_with('.') {
            continue;
        }
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("files can be copied");
        }
    }
}
