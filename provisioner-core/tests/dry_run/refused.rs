//! What is refused: every way to change a file, whatever the command makes of the error.

use crate::commands::WAYS;
use crate::world::{Claim, Ended, World};
use std::path::Path;

pub(crate) fn claims() -> Vec<(String, Claim)> {
    let mut claims: Vec<(String, Claim)> = Vec::new();
    for (way, path, _) in WAYS {
        claims.push((format!("{way} is refused and named"), Box::new(|| a_way_is_refused(way, path))));
    }
    let others: [(&str, fn()); 8] = [
        ("a command with effects is told to go through them", a_command_with_effects),
        ("the error of the command is the cause", the_error_is_the_cause),
        ("a panic over the error is the cause", a_panic_is_the_cause),
        ("a task is refused", a_task_is_refused),
        ("a program reads the code", a_program_reads_the_code),
        ("who ends the program does not hide it", ending_does_not_hide_it),
        ("a program reads it all the same", a_program_reads_it_all_the_same),
        ("who ends the program without a change has its code", ending_without_a_change),
    ];
    claims.extend(others.map(|(name, claim)| (name.to_owned(), Box::new(claim) as Claim)));
    claims
}

fn a_way_is_refused(way: &str, path: &str) {
    let world = World::new();
    let before = world.seen();
    let ended = world.run(&["-d", "lock", "around", way]);
    is_named(&ended, "around", &world.path(path), "take `&Effects`");
    assert_eq!(ended.stdout(), "went on\n");
    assert_eq!(world.seen(), before, "{}", ended.stderr());
}

#[track_caller]
pub(crate) fn is_named(ended: &Ended, command: &str, path: &Path, remedy: &str) {
    let stderr = ended.stderr();
    let message = format!("`{command}` tried to change `{}` in a dry run: {remedy}\n", path.display());
    assert!(stderr.contains(&message), "{stderr}");
    assert_eq!(ended.code(), Some(70), "{stderr}");
}

fn a_command_with_effects() {
    let world = World::new();
    let before = world.seen();
    let ended = world.run(&["lock", "beside", "write", "--dry-run"]);
    is_named(&ended, "beside", &world.path("new.txt"), "go through `&Effects`");
    assert!(ended.stdout().contains("write planned.txt"), "{}", ended.stdout());
    assert_eq!(world.seen(), before);
}

fn the_error_is_the_cause() {
    let world = World::new();
    let ended = world.run(&["lock", "honest", "-vd"]);
    is_named(&ended, "honest", &world.path("new.txt"), "take `&Effects`");
    assert!(ended.stderr().contains("Permission denied"), "{}", ended.stderr());
}

fn a_panic_is_the_cause() {
    let world = World::new();
    let ended = world.run(&["lock", "panics", "-vd"]);
    is_named(&ended, "panics", &world.path("new.txt"), "take `&Effects`");
    assert!(ended.stderr().contains("the plugin `lock` panicked"), "{}", ended.stderr());
}

#[cfg(feature = "async")]
fn a_task_is_refused() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "task"]);
    is_named(&ended, "task", &world.path("new.txt"), "take `&Effects`");
    assert!(ended.stderr().contains(&world.path("other.txt").display().to_string()), "{}", ended.stderr());
}

#[cfg(not(feature = "async"))]
fn a_task_is_refused() {
    println!("skipped: built without the feature `async`");
}

fn a_program_reads_the_code() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "beside", "write", "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&ended.stdout()).unwrap();
    assert_eq!(document["error"]["code"], "change-refused", "{document}");
    assert_eq!(document["plan"]["enforced_by"], "kernel", "{document}");
    assert_eq!(ended.code(), Some(70));
}

fn ending_does_not_hide_it() {
    for code in ["0", "3"] {
        let world = World::new();
        let before = world.seen();
        let ended = world.run(&["-d", "lock", "exits", code]);
        is_named(&ended, "exits", &world.path("new.txt"), "take `&Effects`");
        assert_eq!(ended.stdout(), "before\n");
        assert_eq!(world.seen(), before);
    }
}

fn a_program_reads_it_all_the_same() {
    let world = World::new();
    let ended = world.run(&["-d", "lock", "exits", "0", "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&ended.stdout()).unwrap();
    assert_eq!(document["error"]["code"], "change-refused", "{document}");
    assert_eq!(document["command"], serde_json::json!(["lock", "exits"]));
    assert_eq!(ended.code(), Some(70));
}

fn ending_without_a_change() {
    let world = World::new();
    let before = world.seen();
    assert_eq!(world.run(&["-d", "lock", "leaves", "3"]).code(), Some(3));
    assert_eq!(world.seen(), before);
}
