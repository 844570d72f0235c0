//! Plans at the end of a call: what programs read is as the schema says, and `--exit-code` says whether there is one.

use super::tests::call_one;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::registry::{Call, CommandDef};
use crate::testing_support::document;
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};
use std::fs;

/// A command of the plugin `garden` that changes things in a folder.
fn command(run: fn(&Call<'_>, &mut ArgMatches) -> Result<ExitCode>) -> CommandDef {
    CommandDef { effects: true, ..CommandDef::new("plant", "Plant", |command| command.arg(Arg::new("folder")), run) }
}

fn folder(matches: &ArgMatches) -> String {
    matches.get_one::<String>("folder").cloned().unwrap_or_default()
}

/// Every kind of step, and every difference.
fn everything(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    let at = |name: &str| format!("{}/{name}", folder(matches));
    let files = call.effects.files();
    files.create_dir_all(at("new/deep"))?;
    files.write(at("text"), "new\n")?;
    files.write(at("binary"), [0, 1, 2])?;
    files.write_private(at("private"), "hunter2")?;
    files.append(at("text"), "more\n")?;
    files.copy(at("text"), at("copy"))?;
    files.rename(at("copy"), at("moved"))?;
    files.symlink("text", at("link"))?;
    files.set_mode(at("text"), 0o600)?;
    files.remove(at("old"))?;
    files.create_dir_all(at("new"))?;
    call.effects.process("echo").arg("x").creates(at("made")).run()?;
    files.append(at("made"), "unknown")?;
    call.effects.step("ask the neighbours", || Ok::<_, Error>(()))?;
    call.effects.step_value("count the beds", || Ok::<_, Error>(3)).assume(4).run()?;
    call.effects.process("id").capture()?;
    Ok(ExitCode::SUCCESS)
}

fn nothing(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    call.effects.files().create_dir_all(folder(matches))?;
    Ok(ExitCode::SUCCESS)
}

fn write(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    call.effects.files().write(format!("{}/text", folder(matches)), "new\n")?;
    Ok(ExitCode::SUCCESS)
}

fn write_and_end(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    write(call, matches)?;
    Ok(ExitCode::from(3))
}

fn write_and_fail(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    write(call, matches)?;
    Err(Error::new("nothing grows").exit_code(4))
}

fn look(call: &Call<'_>, _: &mut ArgMatches) -> Result<ExitCode> {
    call.context.out().line("beds");
    Ok(ExitCode::SUCCESS)
}

#[cfg(unix)]
#[test]
fn every_kind_of_step_is_as_the_schema_says() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("text"), "old\n").unwrap();
    fs::create_dir(place.path().join("old")).unwrap();
    fs::write(place.path().join("old/x"), "").unwrap();
    let words = format!("garden plant {} --dry-run --format json", place.path().display());
    let (code, stdout, _) = call_one(command(everything), &words);
    assert_eq!(code, 0);
    let plan = document(&stdout)["plan"].clone();
    let kinds: Vec<&str> =
        plan["steps"].as_array().unwrap().iter().map(|step| step["kind"].as_str().unwrap()).collect();
    let expected = [
        "create_folder",
        "write",
        "write",
        "write",
        "append",
        "copy",
        "rename",
        "link",
        "set_mode",
        "remove",
        "run",
        "append",
        "step",
        "step",
        "run",
    ];
    assert_eq!(kinds, expected);
    assert_eq!((&plan["complete"], &plan["unchanged"]), (&json!(false), &json!(1)));
    assert_eq!(plan["depends_on"], "what `id` prints");
    assert!(!stdout.contains("hunter2"));
}

#[test]
fn exit_code_says_whether_there_is_something_to_change() {
    type Run = fn(&Call<'_>, &mut ArgMatches) -> Result<ExitCode>;
    let place = tempfile::tempdir().unwrap();
    for (run, with, without) in [
        (write as Run, 3, 0),
        (nothing, 0, 0),
        (look, 0, 0),
        // The command's own codes stay.
        (write_and_end, 3, 3),
        (write_and_fail, 4, 4),
    ] {
        for (modifiers, expected) in [("-d --exit-code", with), ("-d", without)] {
            let words = format!("garden {modifiers} plant {}", place.path().display());
            assert_eq!(call_one(command(run), &words).0, expected, "{words}");
            let (code, stdout, _) = call_one(command(run), &format!("{words} --format json"));
            assert_eq!((code, &document(&stdout)["exit_code"]), (expected, &json!(expected)), "{words}");
        }
    }
    let failed = call_one(command(look), "garden plant x --exit-code");
    assert_eq!((failed.0, failed.2.as_str()), (2, "error: `--exit-code` needs `--dry-run`\nhelp: add `--dry-run`\n"));
}

#[test]
fn an_exit_code_of_the_commands_own_is_a_failure_where_there_is_no_plan() {
    let (code, stdout, _) = call_one(command(|_, _| Ok(ExitCode::from(3))), "garden plant x --format json");
    let document = document(&stdout);
    assert_eq!((code, &document["ok"], &document["error"]["code"]), (3, &Value::Bool(false), &json!("exit-code")));
}
