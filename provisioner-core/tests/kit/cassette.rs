//! A cassette of the real `git`: recorded once, replayed without it.

use provisioner::testing::Cli;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The variable that says where the cassette is, for the test that is run as a program of its own.
const CASSETTE: &str = "KIT_TEST_CASSETTE";

#[test]
#[ignore = "run by the tests below, with variables of its own"]
fn plays() {
    let cassette = std::env::var(CASSETTE).expect("a path");
    let run = Cli::new().args(["kit", "repository"]).cassette(cassette).run();
    run.assert_success().assert_stdout("?? a.txt in work\n");
}

fn play(cassette: &Path, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
    command.args(["cassette::plays", "--exact", "--ignored", "--nocapture"]).env(CASSETTE, cassette);
    command.env_remove("RECORD").envs(variables.iter().copied()).stdin(Stdio::null()).output().expect("it runs")
}

fn said(output: &Output) -> String {
    [&*String::from_utf8_lossy(&output.stdout), &String::from_utf8_lossy(&output.stderr)].concat()
}

#[test]
fn what_git_did_is_replayed_without_git_and_drift_is_named() {
    let folder = tempfile::tempdir().expect("folders can be made");
    let cassette = folder.path().join("git.yaml");
    let missing = play(&cassette, &[]);
    assert!(!missing.status.success() && !cassette.exists(), "nothing is recorded unasked");
    assert!(said(&missing).contains("run the test with the variable `RECORD=1`"), "{}", said(&missing));

    let recorded = play(&cassette, &[("RECORD", "1")]);
    if said(&recorded).contains("`git` was not found") {
        eprintln!("skipped: git is not installed");
        return;
    }
    assert!(recorded.status.success(), "{}", said(&recorded));
    let tape = std::fs::read_to_string(&cassette).expect("it was written");
    assert!(tape.contains("- run: git status --short") && tape.contains("[FOLDER]/work"), "{tape}");

    let replayed = play(&cassette, &[("PATH", "/nowhere")]);
    assert!(replayed.status.success(), "{}", said(&replayed));

    std::fs::write(&cassette, tape.replace("git status --short", "git status --long")).expect("it can be written");
    let drifted = said(&play(&cassette, &[("PATH", "/nowhere")]));
    assert!(drifted.contains("the command ran `git status --short`, which is not on the cassette"), "{drifted}");
    assert!(drifted.contains("its next process is `git status --long`"), "{drifted}");
    let more = format!("{tape}- run: git gc\n");
    std::fs::write(&cassette, more).expect("it can be written");
    let left = said(&play(&cassette, &[("PATH", "/nowhere")]));
    assert!(left.contains("holds `git gc`, which the command did not run"), "{left}");
}
