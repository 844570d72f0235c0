//! Arguments in, output and exit code out, over a registry built by hand.

use super::{App, run};
use crate::environment::Environment;
use crate::error::Error;
use crate::exit_code::ExitCode;
use crate::machine::Machine;
use crate::output::{Output, Sink, Stream};
use crate::program::Program;
use crate::registry::{CommandDef, CommandEntry, GroupDef, PluginDef, PluginEntry, Registry};
use clap::{Arg, ArgAction};
use provisioner_shared::names::{RESERVED, hash, path_hash};
use std::cell::Cell;
use std::collections::BTreeMap;

pub(super) const OWNER: u64 = 7;

fn garden() -> Option<PluginDef> {
    Some(PluginDef {
        name: "garden",
        about: "Look after the garden",
        long_about: "",
        package: "provisioner-garden-plugin",
        version: "1.2.3",
        repository: "",
        config: None,
    })
}

fn beds() -> GroupDef {
    GroupDef::new(
        "beds",
        "What grows where",
        |command| command.arg(Arg::new("row").long("row").short('r').default_value("1").help("Which row")),
        |_, matches| Ok(Box::new(matches.get_one::<String>("row").cloned().unwrap_or_default())),
    )
}

const PLAIN: CommandDef = CommandDef {
    name: "water",
    aliases: &["sprinkle"],
    about: "Water everything",
    long_about: "",
    hidden: false,
    heading: "",
    deprecated: None,
    confirm: "",
    group: None,
    effects: false,
    config: false,
    config_args: &[],
    completers: None,
    args: |command| command.arg(Arg::new("slow").long("slow").action(ArgAction::SetTrue)),
    run: |call, matches| {
        call.context.out().line(format_args!("watered, slow: {}", matches.get_flag("slow")));
        Ok(ExitCode::SUCCESS)
    },
};

const GROUPED: CommandDef = CommandDef {
    name: "dig",
    aliases: &[],
    group: Some(beds),
    args: |command| command.arg(Arg::new("rest").num_args(0..)),
    run: |call, matches| {
        let rest: Vec<&String> = matches.get_many("rest").into_iter().flatten().collect();
        call.context.out().line(format_args!("dug row {} {rest:?}", call.group::<String>()));
        Ok(ExitCode::SUCCESS)
    },
    ..PLAIN
};

const FAILING: CommandDef = CommandDef {
    name: "fail",
    aliases: &[],
    hidden: true,
    run: |_, _| Err(Error::new("nothing grows").help("wait for spring").code("spring").exit_code(3)),
    ..PLAIN
};

const ENDING: CommandDef =
    CommandDef { name: "end", aliases: &[], hidden: true, run: |_, _| Ok(ExitCode::from(5)), ..PLAIN };

const PANICKING: CommandDef = CommandDef { name: "panic", aliases: &[], run: |_, _| panic!("a mole"), ..PLAIN };

const OLD: CommandDef = CommandDef { name: "rake", aliases: &[], deprecated: Some("use `garden water`"), ..PLAIN };

/// Is found under the hash of another path than its own, as a collision of hashes would have it.
const COLLIDING: CommandDef = CommandDef { name: "burn", aliases: &[], hidden: true, ..PLAIN };

const CONTRADICTORY: CommandDef = CommandDef {
    name: "twice",
    aliases: &[],
    args: |command| command.arg(Arg::new("mine").long("verbose").action(ArgAction::SetTrue)),
    ..PLAIN
};

/// As a flattened struct of options brings it: such a struct is a group of the parser's.
const FLATTENED: CommandDef = CommandDef {
    name: "flattened",
    aliases: &[],
    args: |command| {
        command.arg(Arg::new("mine").long("dry-run").action(ArgAction::SetTrue)).group(clap::ArgGroup::new("Shared"))
    },
    hidden: true,
    run: |_, _| unreachable!("the command does not begin"),
    ..PLAIN
};

pub(super) fn call(words: &str) -> (u8, String, String) {
    let command = |path: u64, describe| CommandEntry { owner: OWNER, path, describe };
    let registry = Registry {
        plugins: &[PluginEntry { owner: OWNER, name: hash("garden"), describe: garden }],
        commands: &[
            command(hash("water"), || Some(PLAIN)),
            command(path_hash(hash("beds"), "dig"), || Some(GROUPED)),
            command(hash("fail"), || Some(FAILING)),
            command(hash("end"), || Some(ENDING)),
            command(hash("panic"), || Some(PANICKING)),
            command(hash("twice"), || Some(CONTRADICTORY)),
            command(hash("rake"), || Some(OLD)),
            command(hash("prune"), || Some(COLLIDING)),
            command(path_hash(hash("beds"), "weed"), || Some(CommandDef { name: "scorch", ..COLLIDING })),
            command(hash("flattened"), || Some(FLATTENED)),
        ],
    };
    call_in(registry, words)
}

/// The same where the plugin has one command, `plant`.
pub(super) fn call_one(plant: CommandDef, words: &str) -> (u8, String, String) {
    thread_local!(static PLANT: Cell<Option<CommandDef>> = const { Cell::new(None) });
    PLANT.set(Some(plant));
    let registry = Registry {
        plugins: &[PluginEntry { owner: OWNER, name: hash("garden"), describe: garden }],
        commands: &[CommandEntry { owner: OWNER, path: hash("plant"), describe: || PLANT.get() }],
    };
    call_in(registry, words)
}

fn call_in(registry: Registry<'_>, words: &str) -> (u8, String, String) {
    let sink = Sink::captured();
    let environment = Environment::Fixed(BTreeMap::new());
    let program = Program { name: "acme", version: "0.9.0", linked: &["provisioner-silent-plugin"], about: "" };
    let output = Output::new(sink.clone(), environment.clone());
    let app = App { program, root: "", registry, environment, output, machine: Machine::default(), states: Vec::new() };
    let code = run::run(&app, words.split_whitespace().map(Into::into).collect()).code();
    (code, sink.text(Stream::Stdout), sink.text(Stream::Stderr))
}

#[track_caller]
fn prints(words: &str, expected: &str) {
    let (code, stdout, stderr) = call(words);
    assert_eq!((code, stdout.as_str()), (0, expected), "{words}: {stderr}");
}

#[track_caller]
fn refuses(words: &str, parts: &[&str]) {
    let (code, stdout, stderr) = call(words);
    assert_eq!((code, stdout.as_str()), (2, ""), "{words}: {stderr}");
    for part in parts {
        assert!(stderr.contains(part), "{words}: no `{part}` in\n{stderr}");
    }
}

#[test]
fn a_command_is_found_by_name_and_by_alias() {
    prints("garden water", "watered, slow: false\n");
    prints("garden sprinkle --slow", "watered, slow: true\n");
}

#[test]
fn modifiers_are_accepted_at_every_level() {
    for words in ["-v garden water", "garden -v water", "garden water -v", "--color never garden -n water -qv"] {
        prints(words, "watered, slow: false\n");
    }
}

#[test]
fn options_of_a_group_are_accepted_before_and_behind_the_command() {
    prints("garden beds dig", "dug row 1 []\n");
    prints("garden beds --row 2 dig", "dug row 2 []\n");
    prints("garden beds -r3 dig", "dug row 3 []\n");
    prints("garden beds dig --row=4 a", "dug row 4 [\"a\"]\n");
}

#[test]
fn what_follows_two_dashes_belongs_to_the_command() {
    prints("garden beds dig -- -v --help", "dug row 1 [\"-v\", \"--help\"]\n");
}

#[test]
fn a_deprecated_command_warns_when_it_runs_and_runs() {
    let (code, stdout, stderr) = call("garden rake");
    assert_eq!((code, stdout.as_str()), (0, "watered, slow: false\n"));
    assert_eq!(stderr, "warning: `rake` is deprecated: use `garden water`\n");
    assert_eq!(call("garden water").2, "");
}

#[test]
fn a_command_whose_hash_collides_with_other_names_is_not_called_by_them() {
    refuses("garden prune", &["unrecognized subcommand 'prune'"]);
    refuses("garden beds weed", &["unrecognized subcommand 'weed'"]);
}

#[test]
#[cfg(debug_assertions)]
fn a_name_that_is_like_no_other_is_answered_with_how_it_would_get_there() {
    refuses("garden xyzzy", &["tip: a command is there once a `mod …;` names the file that it is in"]);
    let listed = "tip: 'acme plugins list' shows the plugins that are linked";
    refuses("xyzzy hello", &[listed, "tip: a plugin is linked by a dependency in the program's `Cargo.toml`"]);
}

#[test]
fn versions_are_printed() {
    prints("version", "acme 0.9.0\n");
    prints("--version", "acme 0.9.0\n");
    prints("-V", "acme 0.9.0\n");
    prints("garden version", "garden 1.2.3\n");
    prints("garden --version", "garden 1.2.3\n");
}

#[test]
fn help_is_a_result_wherever_it_is_asked_for() {
    let helps = [
        ("help", "Built-in commands:"),
        ("--help", "Plugins:\n  garden"),
        ("garden --help", "Commands:\n  panic"),
        ("help garden", "Groups:\n  beds"),
        ("garden beds -h", "--row <row>"),
        ("help garden beds dig", "Usage: acme garden beds dig"),
        ("garden help water", "--slow"),
        ("help plugins", "Usage: acme plugins"),
    ];
    for (words, part) in helps {
        let (code, stdout, stderr) = call(words);
        assert_eq!((code, stderr.as_str()), (0, ""), "{words}");
        assert!(stdout.contains(part), "{words}: no `{part}` in\n{stdout}");
        assert!(stdout.contains("Modifiers:"), "{words}:\n{stdout}");
    }
    assert!(!call("garden --help").1.contains("fail"), "hidden commands are not listed");
}

#[test]
fn every_built_in_command_has_a_reserved_name() {
    let (_, help, _) = call("--help");
    let commands = help.lines().skip_while(|line| *line != "Built-in commands:").skip(1);
    let names: Vec<_> = commands.map_while(|line| line.split_whitespace().next()).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(RESERVED.contains(&name), "`{name}` is not reserved");
    }
}

#[test]
fn a_place_without_a_command_shows_its_menu_and_is_wrong_usage() {
    refuses("", &["Plugins:", "garden"]);
    refuses("garden", &["Groups:", "beds", "Commands:", "water"]);
    refuses("garden beds", &["Commands:", "dig"]);
    refuses("plugins", &["list", "info"]);
}

#[test]
fn a_near_miss_is_suggested() {
    refuses("gardne water", &["unrecognized subcommand 'gardne'", "garden"]);
    refuses("water", &["'water'", "acme garden water"]);
    refuses("garden watr", &["'watr'", "'water'"]);
    refuses("garden beds digg", &["'digg'", "'dig'"]);
    refuses("garden beds dgi", &["'dgi'", "'dig'"]);
    refuses("garden water --slwo", &["--slwo", "--slow"]);
    refuses("--verbos garden water", &["--verbos", "--verbose"]);
    refuses("garden beds --rowe 1 dig", &["--rowe", "--row"]);
}

#[test]
fn a_bad_platform_lists_the_known_ones() {
    refuses("--os-arch amiga garden water", &["--os-arch", "linux_arm64", "darwin_amd64"]);
}

#[test]
fn an_error_shows_what_to_do_and_sets_the_exit_code() {
    let (code, stdout, stderr) = call("garden fail");
    assert_eq!((code, stdout.as_str()), (3, ""));
    assert!(stderr.contains("error: nothing grows") && stderr.contains("help: wait for spring"), "{stderr}");
}

#[test]
fn a_panic_names_the_plugin_and_ends_in_70() {
    let (code, _, stderr) = call("garden panic");
    assert_eq!(code, 70);
    assert!(stderr.contains("`garden` panicked") && stderr.contains("a mole"), "{stderr}");
}

#[test]
fn an_option_that_is_added_by_hand_cannot_take_a_modifier_away() {
    let (code, _, stderr) = call("garden twice");
    assert_eq!(code, 70);
    assert!(stderr.contains("`acme garden twice` takes `--verbose` away"), "{stderr}");
}

#[test]
fn help_lists_the_codes_of_errors_and_explains_each() {
    let (code, list, stderr) = call("help errors");
    assert_eq!((code, stderr.as_str()), (0, ""));
    for explanation in crate::error::codes::explanations() {
        let row = format!("{}  ", explanation.name);
        assert!(list.lines().any(|line| line.starts_with(&row)), "{row}\n{list}");
        let (code, stdout, _) = call(&format!("help error {}", explanation.name));
        assert_eq!(code, 0);
        assert!(stdout.contains(explanation.meaning) && stdout.contains(explanation.remedy), "{stdout}");
    }
    refuses("help error unknwon-command", &["no error code `unknwon-command`", "did you mean `unknown-command`?"]);
    refuses("help error garden.gone", &["a code of the plugin `garden`"]);
    refuses("help error", &["CODE"]);
}

#[test]
fn plugins_are_listed_and_a_silent_package_is_named() {
    let (code, stdout, stderr) = call("plugins list");
    assert_eq!(code, 0, "{stderr}");
    assert!(stdout.contains("garden") && stdout.contains("1.2.3") && stdout.contains("beds dig"), "{stdout}");
    assert!(stderr.contains("provisioner-silent-plugin"), "{stderr}");
    let (_, json, _) = call("plugins list --format json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["data"]["plugins"][0]["name"], "garden");
    assert_eq!(json["data"]["registered_nothing"][0], "provisioner-silent-plugin");
    assert!(call("plugins info garden").1.contains("read-only"));
    refuses("plugins info gardne", &["there is no plugin `gardne`", "garden"]);
}

#[test]
fn a_flattened_struct_cannot_take_a_modifier_away() {
    let (code, _, stderr) = call("garden flattened --dry-run");
    assert_eq!(code, 70, "{stderr}");
    assert!(stderr.contains("`acme garden flattened` takes `--dry-run` away"), "{stderr}");
}

#[test]
fn a_program_without_plugins_says_so() {
    let sink = Sink::captured();
    let environment = Environment::Fixed(BTreeMap::new());
    let output = Output::new(sink.clone(), environment.clone());
    let program = Program { name: "acme", version: "0.9.0", linked: &[], about: "" };
    let registry = Registry { plugins: &[], commands: &[] };
    let app = App { program, registry, environment, output, machine: Machine::default(), states: Vec::new(), root: "" };
    let code = run::run(&app, vec!["garden".into(), "water".into()]).code();
    let stderr = sink.text(Stream::Stderr);
    assert_eq!(code, 2, "{stderr}");
    assert!(stderr.contains("no plugin is linked into this test"), "{stderr}");
    assert!(stderr.contains("use provisioner_<name>_plugin as _;"), "{stderr}");
}
