//! A plugin with a defect of every kind, each of which is named.

use super::Checked;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::registry::{Call, CommandDef, CommandEntry, Complete, PluginDef, PluginEntry, Registry};
use clap::{Arg, ArgMatches, Command};
use provisioner_shared::names::{hash, path_hash};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const PLUGIN: fn() -> PluginDef = || PluginDef::new("lab", "", "provisioner-lab-plugin", "1.0.0");
const PLUGINS: &[PluginEntry] = &[PluginEntry { owner: 3, name: hash("lab"), describe: || Some(PLUGIN()) }];

fn nothing(_: &Call<'_>, _: &mut ArgMatches) -> Result<ExitCode> {
    Ok(ExitCode::SUCCESS)
}

fn writes(_: &Call<'_>, _: &mut ArgMatches) -> Result<ExitCode> {
    std::fs::write("around.txt", "x")?;
    Ok(ExitCode::SUCCESS)
}

fn panics(_: &Call<'_>, _: &mut ArgMatches) -> Result<ExitCode> {
    panic!("boom")
}

fn arguments(command: Command) -> Command {
    command
        .arg(Arg::new("silent").long("silent"))
        .arg(Arg::new("odd").long("odd_name").help("Odd"))
        .arg(Arg::new("needs").long("needs").help("Needs").requires("gone"))
}

fn away(command: Command) -> Command {
    command.arg(Arg::new("mine").long("dry-run").help("Mine"))
}

fn twice(command: Command) -> Command {
    // As a struct that derives `Args` brings it: with a group of its name.
    let command = command.arg(Arg::new("one").long("same").help("One")).arg(Arg::new("two").long("same").help("Two"));
    command.group(clap::ArgGroup::new("Shared"))
}

fn wants_a_color(command: Command) -> Command {
    let color = |text: &str| if text == "teal" { Ok(text.to_owned()) } else { Err("not a colour") };
    command.arg(Arg::new("color").required(true).help("Colour").value_parser(color))
}

/// Answers that are wrong in every way, and one that is right.
fn completers(id: &str) -> Option<Complete> {
    match id {
        "right" => Some(|_| vec!["a".into(), "b".into()]),
        "panics" => Some(|_| panic!("boom")),
        "hangs" => Some(|_| {
            std::thread::sleep(Duration::from_secs(30));
            Vec::new()
        }),
        "moody" => Some(|_| {
            static CALLS: AtomicUsize = AtomicUsize::new(0);
            vec![format!("answer-{}", CALLS.fetch_add(1, Ordering::Relaxed)).into()]
        }),
        "writes" => Some(|completing| {
            let path = completing.context().paths().home().unwrap_or_default().join("written.txt");
            drop(std::fs::write(path, "x"));
            vec!["c".into()]
        }),
        _ => None,
    }
}

fn completed(command: Command) -> Command {
    let option = |name: &'static str| Arg::new(name).long(name).help("Completed");
    let command = command.args(["panics", "hangs", "moody", "writes", "plain"].map(option));
    command.arg(Arg::new("first").help("First")).arg(Arg::new("right").help("Right"))
}

const fn entry(name: &'static str, describe: fn() -> Option<CommandDef>) -> CommandEntry {
    CommandEntry { owner: 3, path: path_hash(0, name), describe }
}

fn plain(name: &'static str, about: &'static str) -> CommandDef {
    CommandDef::new(name, about, |command| command, nothing)
}

const COMMANDS: &[CommandEntry] = &[
    entry("silent", || Some(plain("silent", ""))),
    entry("arguments", || Some(CommandDef::new("arguments", "Arguments", arguments, nothing))),
    entry("away", || Some(CommandDef::new("away", "Away", away, nothing))),
    entry("twice", || Some(CommandDef::new("twice", "Twice", twice, nothing))),
    entry("Loud", || Some(plain("Loud", "Loud"))),
    entry("alias", || Some(CommandDef { aliases: &["silent"], ..plain("alias", "An alias") })),
    entry("example", || {
        let long_about = "Example\n\n$ provisioner lab example --nope\n";
        Some(CommandDef { long_about, ..plain("example", "Example") })
    }),
    entry("writes", || Some(CommandDef::new("writes", "Writes", |command| command, writes))),
    entry("panics", || Some(CommandDef::new("panics", "Panics", |command| command, panics))),
    entry("color", || Some(CommandDef::new("color", "Colour", wants_a_color, nothing))),
    entry("completed", || {
        let command = CommandDef::new("completed", "Completed", completed, nothing);
        Some(CommandDef { completers: Some(completers), ..command })
    }),
];

fn findings(claim: &str) -> String {
    let registry = Registry { plugins: PLUGINS, commands: COMMANDS };
    Checked { registry, plugin: PLUGIN(), owner: 3 }.findings(claim).join("\n")
}

#[test]
#[cfg(target_os = "linux")]
fn every_defect_of_a_plugin_is_named() {
    for (claim, defects) in [
        ("clap_accepts_every_command", &["clap refuses the arguments of `arguments`", "of `twice`"][..]),
        (
            "everything_has_help",
            &[
                "the plugin `lab` has no help",
                "the command `silent` has no help",
                "the argument `silent` of `arguments`",
            ],
        ),
        (
            "names_are_kebab_case",
            &["a command is called `Loud`", "call it `odd-name`", "`silent` leads to two things in `lab`"],
        ),
        ("no_option_takes_a_modifier_away", &["`away` takes `--dry-run` away", "`twice` has two options `--same`"]),
        ("examples_are_right", &["an example of `example` is not a command line", "--nope"]),
        (
            "a_dry_run_changes_nothing",
            &[
                "`writes` changed around.txt in a dry run",
                "`panics` panicked",
                "the arguments of `color` cannot be made up",
            ],
        ),
        (
            "completers_answer",
            &[
                "`completed`: the completer of `panics` failed",
                "`completed`: the completer of `hangs` took longer than 150ms",
                "`completed`: the completer of `moody` answers the same line in two ways",
                "`completed`: the completer of `writes` ",
            ],
        ),
    ] {
        let found = findings(claim);
        for defect in defects {
            assert!(found.contains(defect), "{claim}: {defect}\n{found}");
        }
    }
    assert_eq!(findings("the_defaults_are_valid"), "");
    let found = findings("completers_answer");
    assert!(!found.contains("`right`") && !found.contains("`plain`"), "{found}");
}

#[test]
#[should_panic(expected = "add `use provisioner_none_plugin as _;`")]
fn a_plugin_that_is_not_linked_is_an_error_with_the_line_to_write() {
    super::check_claim("provisioner-none-plugin", "everything_has_help");
}
