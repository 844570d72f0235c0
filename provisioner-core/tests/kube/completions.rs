//! Completers of the author, and what shells are given. What can stand at the cursor of each line is in the corpus of the
//! tests `completions`.

use crate::Kube;
use provisioner::prelude::*;
use provisioner::testing::Cli;

/// Where a node runs
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Zone {
    /// In the north
    North,
    /// In the south
    South,
}

fn namespaces(completing: &Completing) -> Vec<Candidate> {
    let host = completing.config::<Kube>().map(|kube| kube.host.clone()).unwrap_or_default();
    println!("printed, and not a candidate");
    vec![
        Candidate::new("default").description(format!("on {host}")),
        Candidate::new(format!("of-{}", completing.value("node").unwrap_or("none"))),
        Candidate::new("two\nlines"),
    ]
}

fn panics(_: &Completing) -> Vec<Candidate> {
    panic!("in a completer")
}

/// Drain a node
#[provisioner::command(alias = "empty")]
fn drain(
    /// Which node
    node: String,
    /// In which namespace
    #[arg(long, short = 's', complete = namespaces)]
    namespace: Option<String>,
    /// Where
    #[arg(long, visible_alias = "area", alias = "former")]
    zone: Option<Zone>,
    /// From where
    #[arg(long)]
    file: Option<std::path::PathBuf>,
    /// Labels
    #[arg(long, value_delimiter = ',', value_parser = ["app", "tier"])]
    label: Vec<String>,
    /// How badly
    #[arg(long, complete = panics)]
    broken: Option<String>,
) {
    let _ = (node, namespace, zone, file, label, broken);
}

fn places(_: &Completing) -> Vec<Candidate> {
    vec!["default-place".into()]
}

/// Let a node be used again
#[provisioner::command(hidden)]
fn uncordon(
    /// Which node
    node: String,
    /// At which place; by the name of another command's option
    #[arg(long, complete = places)]
    namespace: Option<String>,
) {
    let _ = (node, namespace);
}

/// The answer to a line whose last word, which may be empty, is at the cursor.
fn complete(line: &str) -> Vec<String> {
    let words = line.split(' ').skip(1);
    let run = Cli::new()
        .args(["completions", "fish", "--answer", "--"])
        .args(words)
        .file("notes.txt", "")
        .file("~/My Docs/a.txt", "")
        .run();
    run.assert_success();
    run.stdout().lines().map(|line| line.trim_end().replace('\t', " = ")).collect()
}

#[test]
fn two_commands_with_an_option_of_one_name_have_an_answer_each() {
    let world = Cli::world();
    let complete = |command: &str| {
        let words = ["completions", "fish", "--answer", "--", "kube", command, "one", "--namespace", "d"];
        world.run(words).stdout().to_owned()
    };
    assert_eq!(complete("drain").trim_end(), "default\ton kube.example");
    assert_eq!(complete("uncordon").trim_end(), "default-place");
}

#[test]
fn a_key_is_described_by_its_present_value_and_where_that_comes_from() {
    let candidates = complete("acme config get kube.h");
    assert!(matches!(candidates.as_slice(), [one] if one.starts_with("kube.host = kube.example (")), "{candidates:?}");
    let candidates = complete("acme config set kube.enabled ");
    assert!(candidates[0].starts_with("true") && candidates[1].starts_with("false"), "{candidates:?}");
}

#[test]
fn what_is_missing_is_explained_to_those_who_ask() {
    let run = Cli::new()
        .args(["completions", "fish", "--answer", "--", "kube", "drain", "--broken", ""])
        .env("COMPLETE_DEBUG", "1")
        .run();
    assert!(run.stderr().contains("the completer of `broken` failed"), "{}", run.stderr());
}

#[test]
fn a_word_goes_on_in_bash_as_it_was_typed() {
    for (comp_type, replaced, line, expected) in [
        ("9", "s", "acme kube drain --zone=s", "space\nsouth\n"),
        ("9", "~/M", "acme kube drain --file ~/M", "nospace\n~/My\\ Docs/\n"),
        ("9", "~/M", "acme kube drain --file \"~/M", "nospace\n~/My Docs/\n"),
        ("9", "~/M", "acme kube drain --file '~/M", "nospace\n~/My Docs/\n"),
    ] {
        let run = Cli::new()
            .args(["completions", "bash", "--answer", "--", comp_type, "80", replaced, line])
            .file("~/My Docs/a.txt", "")
            .run();
        assert_eq!(run.stdout(), expected, "{line}");
    }
    let run =
        Cli::new().args(["completions", "bash", "--answer", "--", "63", "60", "", "acme kube drain --zone "]).run();
    let lines: Vec<&str> = run.stdout().lines().map(str::trim_end).collect();
    assert_eq!(lines, ["space", "north  (In the north)", "south  (In the south)"]);
}

#[test]
fn a_script_is_printed_or_put_where_the_shell_looks_for_it() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish", "nushell"] {
        let printed = Cli::new().args(["completions", shell]).run();
        printed.assert_success();
        assert!(
            printed.stdout().contains("provisioner completions") && !printed.stdout().contains("PROGRAM"),
            "{shell}"
        );
        let run = Cli::new().args(["completions", shell, "--install"]).run();
        run.assert_success();
        assert!(run.effects().iter().any(|effect| effect.starts_with("write ")), "{shell}: {:?}", run.effects());
    }
    let install = Cli::new().args(["completions", "fish", "--install"]);
    let place = "~/.config/fish/completions/provisioner.fish";
    let foreign = install.clone().file(place, "complete -c provisioner\n").run();
    assert!(
        foreign.stderr().contains("is not a script of `provisioner completions`"),
        "{} {:?} {}",
        foreign.stderr(),
        foreign.effects(),
        foreign.stdout()
    );
    let script = Cli::new().args(["completions", "fish"]).run().stdout().to_owned();
    let unchanged = install.file(place, script).run();
    assert_eq!(unchanged.effects(), [""; 0]);
}
