//! Pages that show a terminal: each `console` block is run, in the order of the page and in one folder, and prints what the
//! page says; each `rust` block is a part of the fixture, so it compiles.
//!
//! After an intended change: `OVERWRITE=1 cargo test -p provisioner-core --test plans --all-features`, and read the
//! difference.

use provisioner::testing::{Cli, Reply, World};
use std::fs;
use std::path::Path;

/// The fixtures that pages quote.
const COMMANDS: [&str; 2] = [include_str!("commands.rs"), include_str!("../dry_run/ordinary.rs")];

#[test]
fn the_page_about_effects_is_true() {
    check("../docs/effects.md", 12);
}

#[test]
fn the_transcripts_are_true() {
    check("tests/plans/transcripts.md", 7);
}

#[test]
fn a_test_of_apply_sees_each_step_once() {
    let world = Cli::world();
    let plan = world.run(["vault", "set-up", "-d", "--plan-out", "plan.json"]);
    let applied = world.run(["apply", "plan.json"]);
    applied.assert_success();
    assert_eq!(applied.effects(), plan.effects());
    assert_eq!(applied.effects().len(), 4);
}

/// Runs every block of a page, which has so many at least.
fn check(page: &str, at_least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let text = fs::read_to_string(&path).expect("the page is there");
    let mut world = Cli::world();
    let (mut checked, mut rest, mut blocks) = (String::new(), text.as_str(), 0);
    while let Some((before, block)) = rest.split_once("```console\n") {
        let (block, after) = block.split_once("```").expect("a block ends");
        if before.contains("\n## ") || before.contains("\n# ") {
            world = Cli::world();
        }
        quoted(before);
        checked += before;
        // Those of the other fixture are run in a process of its own, by the test `dry_run`.
        let shown = if block.starts_with("$ demo ") { block.to_owned() } else { run(&world, block) };
        checked += &format!("```console\n{shown}```");
        (rest, blocks) = (after, blocks + 1);
    }
    quoted(rest);
    checked += rest;
    assert!(blocks >= at_least, "the page has {blocks} blocks");
    if std::env::var_os("OVERWRITE").is_some() {
        fs::write(&path, &checked).expect("the page can be written");
    }
    assert!(text == checked, "{page} is not true; this is:\n{checked}");
}

/// The code in a part of a page is in the fixture.
fn quoted(text: &str) {
    for block in text.split("```rust\n").skip(1) {
        let code = block.split("```").next().unwrap_or_default();
        assert!(
            COMMANDS.iter().any(|fixture| fixture.contains(code.trim_end())),
            "this is not in the fixture:\n{code}"
        );
    }
}

/// A block as it should be: the commands behind `$`, each with what it prints.
fn run(world: &World, block: &str) -> String {
    let mut shown = String::new();
    for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        shown += &format!("$ {line}\n");
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["provisioner", args @ ..] => shown += &program(world, args),
            ["cat", path] => shown += &world.read(path),
            ["echo", words @ .., ">", path] => drop(world.file(path, format!("{}\n", words.join(" ")))),
            ["rm", path] => fs::remove_file(world.path(path)).expect("the file can be removed"),
            other => panic!("a page does not run {other:?}"),
        }
    }
    shown
}

/// What the program prints; and its code, where that is not 0.
fn program(world: &World, args: &[&str]) -> String {
    let is_there = if world.path("cluster.txt").exists() { Reply::ok("") } else { Reply::failure(1) };
    let run = world
        .cli()
        .args(args)
        .env("CLOUD_TOKEN", "hunter2-hunter2")
        .process("kind get kubeconfig", is_there.clone().optional())
        .process("kind get kubeconfig", is_there.optional())
        .process("kind create", Reply::ok("").optional())
        .process("cloud create", Reply::ok("srv-7\n").optional())
        .process("cloud attach", Reply::ok("").optional())
        .process("cloud sign-in", Reply::ok("").optional())
        .process("cloud check", Reply::failure(3).stderr("quota exceeded\n").optional())
        .run();
    let code = run.code().code();
    let code = if code == 0 { String::new() } else { format!("[exit code {code}]\n") };
    format!("{}{}{code}", run.stdout(), run.stderr())
}
