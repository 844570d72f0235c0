//! What a test does not allow for fails it, and the message names the line to write.

use super::{Cli, Fixture, Reply};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::registry::{Call, CommandDef, CommandEntry, PluginDef, PluginEntry, Registry};
use clap::{Arg, ArgAction, ArgMatches};
use provisioner_shared::names::{hash, path_hash};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

const PLUGINS: &[PluginEntry] = &[PluginEntry {
    owner: 2,
    name: hash("lab"),
    describe: || Some(PluginDef::new("lab", "Everything at once", "provisioner-lab-plugin", "1.0.0")),
}];

/// Does what its words say, one after the other.
const COMMANDS: &[CommandEntry] = &[CommandEntry {
    owner: 2,
    path: path_hash(0, "do"),
    describe: || {
        let args = |command: clap::Command| command.arg(Arg::new("words").action(ArgAction::Append).num_args(0..));
        Some(CommandDef { effects: true, ..CommandDef::new("do", "Do it", args, run) })
    },
}];

fn run(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    for word in matches.remove_many::<String>("words").into_iter().flatten() {
        one(call, &word)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn one(call: &Call<'_>, word: &str) -> Result<()> {
    let (context, effects) = (call.context, call.effects);
    let (what, value) = word.split_once('=').unwrap_or((word, ""));
    match what {
        "write" => effects.files().write(value, "x"),
        "remove" => effects.files().remove(value),
        "std" => Ok(std::fs::write(value, "x")?),
        "cat" => {
            context.out().text(std::fs::read_to_string(value)?);
            context.out().text(context.files().read_to_string(value)?);
            Ok(())
        }
        "run" => effects.process("kind").args(value.split(' ')).timeout(Duration::from_secs(5)).stdin("in").run(),
        "swallow" => {
            let _ = context.query("git").arg(value).capture();
            Ok(())
        }
        "poll" => {
            context.out().line(context.query("poll").env("WHO", "ada").capture()?.text());
            Ok(())
        }
        "stdin" => {
            context.out().text(context.stdin().read_to_string()?);
            Ok(())
        }
        _ => {
            context.out().line(context.prompt().default("none").text(what)?);
            Ok(())
        }
    }
}

fn lab(words: &[&str]) -> Cli {
    Cli::new().registry(Registry { plugins: PLUGINS, commands: COMMANDS }).args(["lab", "do"]).args(words)
}

/// What a test says that fails.
#[track_caller]
fn failure(test: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(test)).expect_err("the test should fail");
    payload.downcast_ref::<String>().cloned().expect("with a message")
}

#[test]
fn a_process_that_is_not_scripted_fails_the_test_though_the_command_goes_on() {
    let message = failure(|| drop(lab(&["swallow=log -1"]).run()));
    assert!(message.contains("the command ran `git 'log -1'`, which the test does not script"), "{message}");
    assert!(message.contains(r#"add `.process("git 'log -1'", Reply::ok(""))` before `.run()`"#), "{message}");
    let message = failure(|| drop(lab(&["run=create"]).run()));
    assert!(message.contains(r#".process("kind create", Reply::ok(""))"#), "{message}");
    lab(&["run=create", "--dry-run"]).run().assert_success();
}

#[test]
fn a_prompt_that_is_not_answered_fails_the_test_though_it_has_a_default() {
    let message = failure(|| drop(lab(&["Who?"]).run()));
    assert!(message.contains("the command asked `Who?`, which the test does not answer"), "{message}");
    assert!(message.contains(r#"add `.answer("…")`"#), "{message}");
    lab(&["Who?"]).answer("").run().assert_stdout("none\n");
    lab(&["Who?"]).answer("Ada").run().assert_stdout("Ada\n");
    for quiet in ["-n", "-y"] {
        lab(&["Who?", quiet]).run().assert_stdout("none\n");
    }
    lab(&["Who?"]).without_terminal().run().assert_stdout("none\n");
}

#[test]
fn what_nothing_asked_for_fails_the_test_too() {
    let message = failure(|| drop(lab(&[]).answer("Ada").run()));
    assert!(message.contains(r#"the test answers "Ada", which the command did not ask for"#), "{message}");
    let message = failure(|| drop(lab(&[]).process("kind get", "x").run()));
    assert!(message.contains(r#"the test scripts "kind get", which the command did not run"#), "{message}");
    assert!(message.contains(r#"remove `.process("kind get", …)`"#), "{message}");
    lab(&[]).process("kind get", Reply::ok("x").optional()).run().assert_success();
    lab(&[]).process("kind get", "x").answer("y").allow_unused().run().assert_success();
    lab(&["--dry-run"]).process("kind get", "x").run().assert_success();
}

#[test]
fn a_change_outside_of_the_folder_fails_the_test_whatever_leads_there() {
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join("x.txt");
    let shown = path.display().to_string();
    let message = failure(|| drop(lab(&[&format!("write={shown}")]).run()));
    assert!(message.contains(&format!("the command changed {shown}, outside of the test's folder")), "{message}");
    assert!(message.contains(&format!(".redirect({:?})", elsewhere.path())), "{message}");
    failure(|| drop(lab(&["write=../../x.txt"]).run()));
    assert!(!path.exists());
    let inside = lab(&[&format!("write={shown}"), "write=../x.txt"]).redirect(elsewhere.path()).run();
    inside.assert_success();
    assert_eq!((inside.file(&path), path.exists()), ("x".to_owned(), false));
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_out_is_outside() {
    let elsewhere = tempfile::tempdir().unwrap();
    let world = Cli::world();
    std::os::unix::fs::symlink(elsewhere.path(), world.path("link")).unwrap();
    let cli = world.cli().registry(Registry { plugins: PLUGINS, commands: COMMANDS });
    failure(|| drop(cli.clone().args(["lab", "do", "write=link/x"]).run()));
    assert!(!elsewhere.path().join("x").exists());
    cli.args(["lab", "do", "remove=link"]).run().assert_success();
    assert!(elsewhere.path().exists());
}

#[test]
#[cfg(target_os = "linux")]
fn relative_paths_see_the_folder_of_the_test_by_every_way() {
    let before = std::env::current_dir().unwrap();
    let run = lab(&["cat=n.txt", "std=made.txt"]).file("n.txt", "1").run();
    run.assert_success().assert_stdout("11");
    assert_eq!(run.file("made.txt"), "x");
    assert_eq!(std::env::current_dir().unwrap(), before);
    assert!(!before.join("made.txt").exists());
}

#[test]
fn replies_come_in_turn_end_by_a_signal_and_see_what_the_process_was_given() {
    let cli = lab(&["poll", "poll", "poll"]).process("poll", Reply::ok("pending").then("ready"));
    cli.run().assert_stdout("pending\nready\nready\n");
    let cli = lab(&["poll"]).process_with("poll", |call| call.env("WHO").unwrap_or_default().to_owned());
    cli.run().assert_stdout("ada\n");
    let cli =
        lab(&["run=a b"]).process_with("kind", |call| Reply::ok(format!("{:?} {}", call.args(), call.stdin_text())));
    cli.run().assert_stdout("[\"a\", \"b\"] in");
    let slow = lab(&["run=a"]).process("kind", Reply::ok("").delay(Duration::from_secs(60)));
    slow.run().assert_failure().assert_stderr_contains("took longer than 5s");
    #[cfg(unix)]
    lab(&["run=a"]).process("kind", Reply::signal(9)).run().assert_failure().assert_stderr_contains("signal: 9");
    let writes = lab(&["run=a", "cat=k"]).process("kind", Reply::ok("").file("k", "1"));
    assert_eq!(writes.run().file("k"), "1");
}

#[test]
fn standard_input_is_the_tests_own() {
    lab(&["stdin"]).stdin("a\nb\n").run().assert_stdout("a\nb\n");
    lab(&["stdin"]).run().assert_stdout("");
}

#[test]
fn a_world_is_shared_and_a_second_run_has_nothing_to_do() {
    let world = Cli::world();
    world.file("a.txt", "1");
    let cli = || world.cli().registry(Registry { plugins: PLUGINS, commands: COMMANDS });
    cli().args(["lab", "do", "write=b.txt"]).run().assert_success();
    cli().args(["lab", "do", "cat=b.txt"]).run().assert_stdout_contains("x");
    assert_eq!((world.read("a.txt"), world.read("b.txt")), ("1".to_owned(), "x".to_owned()));
    assert!(lab(&["write=c.txt"]).run().second_run_is_empty());
    assert!(!lab(&["run=a"]).process("kind", "").run().second_run_is_empty());
}

#[test]
fn claims_about_the_plan_are_typed() {
    let run = lab(&["write=a.txt", "remove=b.txt", "run=create x", "--dry-run"]).file("b.txt", "").run();
    let plan = run.plan();
    assert!(plan.writes("a.txt") && plan.removes("b.txt") && plan.runs("kind create"), "{plan}");
    assert!(!plan.writes("b.txt") && !plan.runs("kin") && !plan.is_empty());
    assert_eq!((plan.len(), plan.is_complete()), (3, true));
    assert!(lab(&["--dry-run"]).run().plan().is_empty());
    assert_eq!(lab(&["--dry-run", "--format", "json"]).run().json()["plan"]["steps"], serde_json::json!([]));
}

#[test]
fn a_fixture_is_as_strict() {
    let test = Fixture::new();
    test.effects().files().write("a.txt", "1").unwrap();
    test.context().out().line("done");
    assert_eq!((test.file("a.txt"), test.stdout()), ("1".to_owned(), "done\n".to_owned()));
    assert!(test.plan().writes("a.txt"));
    let message = failure(|| {
        let test = Fixture::new();
        drop(test.context().query("git").capture());
    });
    assert!(message.contains(r#".process("git", Reply::ok(""))"#), "{message}");
    let planned = Cli::new().arg("--dry-run").fixture();
    planned.effects().files().write("a.txt", "1").unwrap();
    assert!(planned.plan().writes("a.txt") && !planned.path("a.txt").exists());
}

#[test]
fn a_failed_claim_shows_the_difference() {
    let run = lab(&["Who?"]).answer("Ada").run();
    let message = failure(|| _ = run.assert_stdout("Bob\n"));
    assert!(message.contains("--- expected\n+++ found\n@@ -1 +1 @@\n-Bob\n+Ada\n"), "{message}");
    let message = failure(|| _ = run.assert_stdout_matches_file("tests/no-such-file.txt"));
    assert!(message.contains("run the test with the variable `UPDATE=1`"), "{message}");
}
