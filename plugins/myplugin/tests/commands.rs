//! The example plugin's commands, run through the real command tree.

use provisioner::testing::{Cli, Reply};
// A crate that nothing names is not linked, and its plugin would not be there.
use provisioner_myplugin_plugin as _;

// What every plugin should keep, one test for each claim.
provisioner::testing::check_plugin!();

#[test]
fn hello_says_hello() {
    let run = Cli::new().args(["myplugin", "hello"]).run();
    run.assert_success().assert_stdout_contains("Hello from my custom plugin!");
}

#[test]
fn the_name_comes_from_flag_then_variable_then_file_then_default() {
    let greet = || Cli::new().args(["myplugin", "greet"]);
    let file = "plugins: {myplugin: {some_setting: File}}";
    greet().run().assert_stdout_contains("Hello, World!");
    greet().config(file).run().assert_stdout_contains("Hello, File!");
    greet().config(file).env("MYPLUGIN_NAME", "Variable").run().assert_stdout_contains("Hello, Variable!");
    let all = greet().config(file).env("MYPLUGIN_NAME", "Variable").args(["--name", "Flag"]).run();
    all.assert_success().assert_stdout_contains("Hello, Flag!");
}

#[test]
fn creating_a_cluster_runs_kind_and_writes_a_file() {
    let create = ["myplugin", "cluster", "--region", "us-2", "create", "demo"];
    let run = Cli::new().args(create).process("kind create cluster", Reply::ok("")).run();
    run.assert_success();
    assert_eq!(run.effects(), ["run kind create cluster --name demo", "write kind.txt"]);
    assert_eq!(run.file("kind.txt"), "us-2");
}

#[test]
fn a_dry_run_plans_the_cluster_and_starts_nothing() {
    let run = Cli::new().args(["myplugin", "cluster", "create", "demo", "--dry-run"]).run();
    let plan = run.plan();
    assert!(plan.runs("kind create cluster --name demo") && plan.writes("kind.txt"), "{plan}");
}
