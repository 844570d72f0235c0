//! Options of the whole plugin, groups under other names and headings, and questions that name their fields.

use crate::{document, kube};
use provisioner::prelude::*;
use provisioner::testing::Cli;
use serde_json::json;

/// Options of every command
#[provisioner::group(root)]
struct Global {
    /// Which cluster
    #[arg(long, short = 'C', default_value = "dev")]
    context: String,
}

/// Roll out
#[provisioner::group(alias = "ro", heading = "Releases")]
struct Rollout {
    /// Which revision
    #[arg(long, default_value_t = 0)]
    revision: u64,
}

/// Old ones
#[provisioner::group(parent = Rollout, hidden)]
struct History;

/// Undo
#[provisioner::command(group = Rollout, confirm = "Undo {name} to revision {revision:>3} of {context}, {{sure}}?")]
fn undo(
    ctx: &Context,
    global: &Global,
    /// What
    name: String,
) {
    ctx.out().line(format!("undone {name} in {}", global.context));
}

/// Forget
#[provisioner::command(group = History, confirm = "Forget {revision} of {context}?", heading = "Dangerous")]
fn forget(ctx: &Context) {
    ctx.out().line("forgotten");
}

/// Say which
#[provisioner::command(heading = "Releases")]
fn which(ctx: &Context, global: &Global, place: &Place) -> Result<Data<String>> {
    ctx.out().line(&place.0);
    Ok(Data::new(global.context.clone()))
}

/// Made of the options of the plugin.
struct Place(String);

#[provisioner::state]
fn place(global: &Global) -> Place {
    Place(format!("in {}", global.context))
}

#[test]
fn the_options_of_the_plugin_are_accepted_before_and_behind_the_command_and_default() {
    for (words, expected) in [
        ("which", "in dev\ndev\n"),
        ("-C prod which", "in prod\nprod\n"),
        ("--context=prod which", "in prod\nprod\n"),
        ("which -Cprod", "in prod\nprod\n"),
        ("-v -C prod which -q", "in prod\nprod\n"),
        ("-C prod rollout --revision 3 undo a -y", "undone a in prod\n"),
        ("rollout -C prod undo a -y", "undone a in prod\n"),
    ] {
        kube(words).assert_success().assert_stdout(expected);
    }
    assert_eq!(document("-C prod which")["command"], json!(["kube", "which"]));
    kube("-C prod version").assert_success();
    kube("-C").assert_code(2);
    kube("--contxt prod which").assert_code(2).assert_stderr_contains("--context");
}

#[test]
fn a_group_has_other_names_and_is_called_by_them() {
    kube("ro undo a -y").assert_stdout("undone a in dev\n");
    kube("ro history forget -y").assert_stdout("forgotten\n");
    kube("-C prod ro --revision 3 undo --help").assert_stdout_contains("Usage: provisioner kube rollout undo");
    assert_eq!(document("ro undo a -y")["command"], json!(["kube", "rollout", "undo"]));
    kube("rollot undo a").assert_stderr_contains("rollout");
}

#[test]
fn the_menu_has_the_headings_of_the_author_behind_the_usual_ones() {
    let run = kube("--help");
    let menu = run.stdout();
    let at = |text: &str| menu.find(text).unwrap_or_else(|| panic!("no {text:?} in\n{menu}"));
    assert!(at("Commands:\n") < at("Releases:\n  rollout  Roll out [aliases: ro]\n  which    Say which"), "{menu}");
    assert!(at("-C, --context <CONTEXT>") < at("Modifiers:"), "{menu}");
    assert!(!menu.contains("Groups:"), "{menu}");
    let group = kube("rollout --help");
    assert!(!group.stdout().contains("history") && group.stdout().contains("--context"), "{}", group.stdout());
    kube("rollout history --help").assert_stdout_contains("Dangerous:\n  forget");
}

#[test]
fn a_question_names_fields_of_all_groups_around() {
    let asked = |words: &str| Cli::new().arg("kube").args(words.split(' ')).arg("-n").run().stderr().to_owned();
    let question = asked("-C prod rollout --revision 7 undo a");
    assert!(question.contains("Undo a to revision   7 of prod, {sure}?"), "{question}");
    assert!(asked("rollout history forget").contains("Forget 0 of dev?"));
}
