//! A program whose plugin is written by hand, in a world of its own.

use super::{Cli, Reply};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::registry::Call;
use crate::registry::{CommandDef, CommandEntry, PluginDef, PluginEntry, Registry};
use clap::{Arg, ArgMatches, Command};
use provisioner_shared::names::{hash, path_hash};

const PLUGINS: &[PluginEntry] = &[PluginEntry { owner: 1, name: hash("kind"), describe: || Some(PLUGIN) }];
const COMMANDS: &[CommandEntry] = &[
    CommandEntry { owner: 1, path: path_hash(0, "create"), describe: || Some(command("create", create)) },
    CommandEntry { owner: 1, path: path_hash(0, "list"), describe: || Some(command("list", list)) },
    CommandEntry { owner: 1, path: path_hash(0, "panic"), describe: || Some(command("panic", |_, _| panic!("boom"))) },
];

const PLUGIN: PluginDef = PluginDef {
    name: "kind",
    about: "Clusters",
    long_about: "",
    package: "provisioner-kind-plugin",
    version: "0.1.0",
    repository: "",
    config: None,
};

const fn command(name: &'static str, run: fn(&Call<'_>, &mut ArgMatches) -> Result<ExitCode>) -> CommandDef {
    CommandDef {
        name,
        aliases: &[],
        about: "",
        long_about: "",
        hidden: false,
        heading: "",
        deprecated: None,
        confirm: "",
        group: None,
        effects: true,
        config: false,
        completers: None,
        config_args: &[],
        args: name_argument,
        run,
    }
}

fn name_argument(command: Command) -> Command {
    command.arg(Arg::new("name").default_value("demo"))
}

fn create(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    let name: String = matches.remove_one("name").unwrap();
    call.context.prompt().flag("--sure").confirm(format!("Create {name}?"))?;
    call.effects.process("kind").args(["create", "cluster", "--name", &name]).run()?;
    call.effects.files().write("kind.txt", &name)?;
    let data = call.context.paths().data()?;
    call.effects.files().create_dir_all(&data)?;
    call.effects.files().append(data.join("log"), call.context.var("WHO").unwrap_or_default())?;
    call.context.out().success(format_args!("created {name}"));
    Ok(ExitCode::SUCCESS)
}

fn list(call: &Call<'_>, _: &mut ArgMatches) -> Result<ExitCode> {
    let clusters = call.context.query("kind").args(["get", "clusters"]).capture()?;
    call.context.out().table(["NAME"], clusters.lines().iter().map(|name| [name]));
    Ok(ExitCode::SUCCESS)
}

fn cli() -> Cli {
    Cli::new().registry(Registry { plugins: PLUGINS, commands: COMMANDS })
}

#[test]
fn steps_are_recorded_and_files_go_below_the_temporary_folder() {
    let run = cli().args(["kind", "create", "a b"]).env("WHO", "ada").answer("yes").process("kind create", "").run();
    run.assert_success().assert_stdout("✓ created a b\n").assert_stderr("");
    let data = "~/.local/share/provisioner";
    let expected = ["run kind create cluster --name 'a b'", "write kind.txt"].map(ToOwned::to_owned).into_iter();
    let expected = expected.chain([format!("create folder {data}"), format!("append to {data}/log")]);
    assert_eq!(run.effects(), expected.collect::<Vec<_>>());
    assert_eq!(run.file("kind.txt"), "a b");
    assert_eq!(run.file("~/.local/share/provisioner/log"), "ada");
    assert!(!std::path::Path::new("kind.txt").exists());
}

#[test]
fn a_dry_run_records_the_same_and_writes_nothing() {
    let run = cli().args(["--dry-run", "kind", "create"]).answer("yes").run();
    run.assert_success().assert_stdout_contains("  run kind create cluster --name demo\n  write kind.txt\n");
    assert_eq!(run.effects().len(), 4);
    assert!(run.processes().is_empty());
    assert!(!run.path("kind.txt").exists());
}

#[test]
fn processes_do_what_was_scripted() {
    let run = cli().args(["kind", "list"]).process("kind get", "a\nb\n").run();
    run.assert_success().assert_stdout("NAME\na\nb\n");
    assert_eq!((run.processes(), run.effects()), (vec!["kind get clusters".to_owned()], Vec::new()));
    let failing = Reply::failure(4).stderr("no disk");
    let failing = cli().args(["-y", "kind", "create"]).process("kind create", failing).run();
    failing.assert_code(1).assert_stderr_contains("failed (exit status: 4)\n  | no disk");
    let missing = cli().args(["kind", "list"]).process("kind", Reply::missing()).run();
    missing.assert_failure().assert_stderr_contains("error: the program `kind` was not found");
}

#[test]
fn without_a_terminal_a_prompt_is_an_error() {
    let run = cli().args(["kind", "create"]).without_terminal().run();
    run.assert_code(1).assert_stderr_contains("give the answer with `--sure`, or pass `-y` to answer yes");
    assert!(run.effects().is_empty());
    let run = cli().args(["kind", "list"]).process("kind", "").answer("no").allow_unused().run();
    assert_eq!(run.unused_answers(), ["no"]);
}

#[test]
fn a_panic_ends_in_code_70() {
    cli().args(["kind", "panic"]).run().assert_code(70).assert_stderr_contains("the plugin `kind` panicked at ");
}

#[test]
fn wrong_usage_ends_in_code_2() {
    cli().args(["kind", "create", "--nope"]).run().assert_code(2).assert_stderr_contains("--nope");
}

#[test]
#[should_panic(expected = "stdout should contain \"beta\"")]
fn a_claim_that_does_not_hold_shows_what_was_printed() {
    cli().args(["kind", "list"]).process("kind", "alpha\n").run().assert_stdout_contains("beta");
}
