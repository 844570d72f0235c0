//! A binary of one plugin, and one that another program calls as its subcommand.

use provisioner::Program;
use provisioner::prelude::*;
use provisioner::testing::{Cli, Run};
use serde_json::{Value, json};

/// Greet the cluster
#[provisioner::command(alias = "hi")]
fn greet(ctx: &Context) {
    ctx.out().line("hello, cluster");
}

/// Runs a program whose commands are those of `kube`.
fn mounted(name: &'static str, words: &str) -> Run {
    let program = Program::new(name, "0.1.0", &[]);
    Cli::new().program(program).root("kube").args(words.split_whitespace()).run()
}

#[test]
fn the_commands_of_one_plugin_are_at_the_top() {
    for words in ["greet", "hi", "-v greet", "-C prod greet", "kube greet"] {
        mounted("kube", words).assert_success().assert_stdout("hello, cluster\n");
    }
    mounted("kube", "rollout undo a -y").assert_stdout("undone a in dev\n");
    for words in ["greet --help", "help greet"] {
        mounted("kube", words).assert_success().assert_stdout_contains("Usage: kube greet");
    }
    mounted("kube", "version").assert_stdout("kube 0.1.0\n");
    mounted("kube", "-V").assert_stdout("kube 0.1.0\n");
    mounted("kube", "config get kube.host").assert_stdout("kube.example\n");
    mounted("kube", "help errors").assert_success();
    mounted("kube", "rollout").assert_code(2).assert_stderr_contains("Usage: kube rollout");
}

#[test]
fn its_help_is_the_help_of_the_program() {
    for words in ["--help", "help"] {
        let run = mounted("kube", words);
        run.assert_success().assert_stdout_contains("Usage: kube [OPTIONS]").assert_stdout_contains("Manage clusters");
        run.assert_stdout_contains("\n  greet ").assert_stdout_contains("Built-in commands:\n  apply ");
        assert_eq!(run.stdout().matches("\n  version ").count(), 1, "{}", run.stdout());
        assert!(!run.stdout().contains("Plugins:"), "{}", run.stdout());
    }
    mounted("kube", "").assert_code(2).assert_stderr_contains("Built-in commands:");
    mounted("kube", "gret").assert_code(2).assert_stderr_contains("'greet'");
    mounted("kube", "confg view").assert_code(2).assert_stderr_contains("'config'");
}

#[test]
fn programs_read_the_words_that_were_typed() {
    let run = mounted("kube", "rollout undo a -y --format json");
    let document: Value = serde_json::from_str(run.stdout()).expect("one document");
    assert_eq!(document["command"], json!(["rollout", "undo"]));
}

#[test]
fn the_word_of_the_host_is_left_out() {
    for (name, words) in [("cargo-kube", "kube greet"), ("cargo-kube", "greet"), ("kubectl-kube", "greet")] {
        mounted(name, words).assert_success().assert_stdout("hello, cluster\n");
    }
    let program = Program::new("cargo-tool", "0.1.0", &[]);
    for words in [&["tool", "kube", "greet"][..], &["kube", "greet"]] {
        Cli::new().program(program).args(words).run().assert_success().assert_stdout("hello, cluster\n");
    }
    // Without a host that is known it is a word like any other.
    let program = Program::new("my-tool", "0.1.0", &[]);
    Cli::new().program(program).args(["tool", "kube", "greet"]).run().assert_code(2);
}
