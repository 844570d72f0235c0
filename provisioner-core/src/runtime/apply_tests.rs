//! `apply`: what was planned is done, and where anything is another one than when the plan was saved, nothing is.
#![cfg(unix)]

use super::App;
use super::run_in;
use super::tests::OWNER;
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::machine::Machine;
use crate::output::{Output, Sink, Stream};
use crate::program::Program;
use crate::registry::{Call, CommandDef, CommandEntry, PluginDef, PluginEntry, Registry};
use crate::testing_support::judge;
use clap::{Arg, ArgMatches};
use provisioner_shared::names::hash;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn garden() -> Option<PluginDef> {
    Some(PluginDef::new("garden", "Look after the garden", "provisioner-garden-plugin", "1.2.3"))
}

fn renewed() -> Option<PluginDef> {
    Some(PluginDef::new("garden", "Look after the garden", "provisioner-garden-plugin", "1.3.0"))
}

fn folder(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<String>("folder").map(PathBuf::from).unwrap_or_default()
}

/// Takes a step of every kind. What a file `more` says comes in addition.
fn plant(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    let at = |name: &str| folder(matches).join(name);
    let files = call.effects.files();
    call.context.out().line("planting");
    files.write(at("text"), "new\n")?;
    files.write_private(at("private"), "hunter2")?;
    files.append(at("log"), "planted\n")?;
    files.create_dir_all(at("beds/north"))?;
    files.copy(at("source"), at("copy"))?;
    files.rename(at("from"), at("to"))?;
    files.remove(at("weeds"))?;
    files.symlink("text", at("link"))?;
    files.set_mode(at("script"), 0o755)?;
    let variable = call.context.files().read_to_string(at("variable"))?;
    let mode = format!("echo planted > {}", at("made").display());
    call.effects.process("sh").args(["-c", &mode]).env("VARIABLE", variable).creates(at("made")).run()?;
    call.effects.step("ask the neighbours", || fs::write(at("asked"), "yes").map_err(Error::from))?;
    if call.context.files().exists(at("more")) {
        files.write(at("text2"), call.context.files().read(at("more"))?)?;
    }
    if let Some(name) = matches.get_one::<String>("name") {
        files.write(at(name), "named")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs a process that changes what the next step is about, and passes over every error.
fn meddle(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    let at = |name: &str| folder(matches).join(name);
    let script = format!("echo meddled > {}", at("text").display());
    drop(call.effects.process("sh").args(["-c", &script]).run());
    drop(call.effects.files().write(at("text"), "new\n"));
    drop(call.effects.step("ask the neighbours", || fs::write(at("asked"), "yes").map_err(Error::from)));
    drop(call.effects.process("touch").arg(at("made")).run());
    Ok(ExitCode::SUCCESS)
}

/// Does not take all of its steps where a process has run.
fn omit(call: &Call<'_>, matches: &mut ArgMatches) -> Result<ExitCode> {
    let at = |name: &str| folder(matches).join(name);
    call.effects.process("touch").arg(at("made")).run()?;
    if !call.context.files().exists(at("made")) {
        call.effects.files().remove(at("from"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn definition() -> CommandDef {
    let args = |command: clap::Command| command.arg(Arg::new("folder")).arg(Arg::new("name").long("name"));
    CommandDef { effects: true, ..CommandDef::new("plant", "Plant", args, plant) }
}

fn named(name: &'static str, run: crate::registry::RunCommand) -> CommandDef {
    CommandDef { effects: true, ..CommandDef::new(name, "Test", |command| command.arg(Arg::new("folder")), run) }
}

fn other() -> CommandDef {
    CommandDef { effects: true, ..CommandDef::new("water", "Water", |command| command, |_, _| Ok(ExitCode::SUCCESS)) }
}

/// A program, and a folder that its command works in.
struct Garden {
    place: TempDir,
    version: &'static str,
    name: &'static str,
    plugin: fn() -> Option<PluginDef>,
}

impl Garden {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        fs::write(at("text"), "old\n").unwrap();
        fs::write(at("private"), "before").unwrap();
        fs::set_permissions(at("private"), fs::Permissions::from_mode(0o600)).unwrap();
        for name in ["source", "from", "script", "variable"] {
            fs::write(at(name), name).unwrap();
            fs::set_permissions(at(name), fs::Permissions::from_mode(0o644)).unwrap();
        }
        fs::create_dir(at("weeds")).unwrap();
        fs::write(at("weeds/nettle"), "x").unwrap();
        symlink("source", at("link")).unwrap();
        Self { place, version: "0.9.0", name: "acme", plugin: garden }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Where the plan is: not in the folder that the command works in.
    fn plan(&self) -> PathBuf {
        self.place.path().with_extension("plan")
    }

    fn call(&self, words: &str) -> (u8, String, String) {
        let registry = Registry {
            plugins: &[PluginEntry { owner: OWNER, name: hash("garden"), describe: self.plugin }],
            commands: &[
                CommandEntry { owner: OWNER, path: hash("plant"), describe: || Some(definition()) },
                CommandEntry { owner: OWNER, path: hash("water"), describe: || Some(other()) },
                CommandEntry { owner: OWNER, path: hash("meddle"), describe: || Some(named("meddle", meddle)) },
                CommandEntry { owner: OWNER, path: hash("omit"), describe: || Some(named("omit", omit)) },
            ],
        };
        let sink = Sink::captured();
        let environment = Environment::Fixed(std::collections::BTreeMap::new());
        let program = Program { name: self.name, version: self.version, linked: &[], about: "" };
        let output = Output::new(sink.clone(), environment.clone());
        let (machine, states) = (Machine::default(), Vec::new());
        let app = App { program, root: "", registry, environment, output, machine, states };
        let words = words.replace("PLACE", &self.place.path().to_string_lossy());
        let words = words.replace("PLAN", &self.plan().to_string_lossy());
        let code = run_in(&app, words.split_whitespace().map(Into::into).collect()).code();
        (code, sink.text(Stream::Stdout), sink.text(Stream::Stderr))
    }

    /// Saves the plan, which changes nothing.
    fn save(&self) -> Value {
        let before = picture(self.place.path());
        let (code, stdout, stderr) = self.call("garden plant PLACE -d --plan-out PLAN");
        assert_eq!((code, stderr.as_str()), (0, ""), "{stdout}");
        assert_eq!(picture(self.place.path()), before);
        let plan = serde_json::from_str(&fs::read_to_string(self.plan()).unwrap()).unwrap();
        judge(&plan, "plan-file.json");
        plan
    }

    /// Changes the plan file and seals it again, as only an attacker or this test would.
    fn forge(&self, change: impl FnOnce(&mut Value)) {
        let zeros = "0".repeat(64);
        let mut plan: Value = serde_json::from_str(&fs::read_to_string(self.plan()).unwrap()).unwrap();
        change(&mut plan);
        plan["digest"] = zeros.as_str().into();
        let text = plan.to_string();
        let digest = crate::effects::hex(&Sha256::digest(&text));
        fs::write(self.plan(), text.replacen(&zeros, &digest, 1)).unwrap();
    }
}

impl Drop for Garden {
    fn drop(&mut self) {
        drop(fs::remove_file(self.plan()));
    }
}

/// Everything below a folder, in words.
fn picture(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let metadata = fs::symlink_metadata(&path).unwrap();
        let content = match metadata.file_type() {
            kind if kind.is_symlink() => fs::read_link(&path).unwrap().display().to_string(),
            kind if kind.is_file() => fs::read_to_string(&path).unwrap(),
            _ => String::new(),
        };
        lines.push(format!("{} {:o} {content:?}", path.display(), metadata.permissions().mode()));
        if metadata.is_dir() {
            lines.extend(picture(&path));
        }
    }
    lines
}

#[test]
fn a_saved_plan_is_done_as_it_says() {
    let garden = Garden::new();
    garden.save();
    assert_eq!(fs::metadata(garden.plan()).unwrap().permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(garden.plan()).unwrap();
    assert!(!text.contains("hunter2"), "the content of a private file is in the plan file");

    let (code, shown, stderr) = garden.call("apply PLAN --dry-run --exit-code");
    assert_eq!((code, stderr.as_str()), (3, ""), "{shown}");
    assert!(
        shown.starts_with("plan (dry run, nothing was changed):\n  write ") && !shown.contains("planting"),
        "{shown}"
    );
    let document = crate::testing_support::document(&garden.call("apply PLAN -d --format json").1);
    assert_eq!(document["plan"]["steps"].as_array().unwrap().len(), 11);

    let (code, stdout, stderr) = garden.call("apply PLAN");
    assert_eq!((code, stdout.as_str(), stderr.as_str()), (0, "planting\n", ""));
    for (name, content) in [
        ("text", "new\n"),
        ("private", "hunter2"),
        ("log", "planted\n"),
        ("copy", "source"),
        ("to", "from"),
        ("link", "new\n"),
        ("made", "planted\n"),
        ("asked", "yes"),
    ] {
        assert_eq!(fs::read_to_string(garden.at(name)).unwrap(), content, "{name}");
    }
    assert!(!garden.at("weeds").exists() && garden.at("beds/north").is_dir());
    assert_eq!(fs::metadata(garden.at("script")).unwrap().permissions().mode() & 0o777, 0o755);

    // Once is enough: what it was made for is no longer there.
    let (code, _, stderr) = garden.call("apply PLAN");
    assert_eq!(code, 1, "{stderr}");
}

/// What happens between the plan and its application, and what the refusal says.
type Drift = (&'static str, fn(&mut Garden), &'static [&'static str]);

#[rustfmt::skip]
const DRIFTS: &[Drift] = &[
    ("content", |garden| fs::write(garden.at("text"), "odd\n").unwrap(), &["step 1", "text", "made for 4 bytes", "now there is 4 bytes"]),
    ("size", |garden| fs::write(garden.at("text"), "longer\n").unwrap(), &["step 1", "now there is 7 bytes"]),
    ("absence of what is replaced", |garden| fs::remove_file(garden.at("text")).unwrap(), &["step 1", "now there is nothing"]),
    ("presence of what is made", |garden| fs::write(garden.at("log"), "x").unwrap(), &["step 3", "made for nothing", "now there is 1 bytes"]),
    ("a link in the place of a file", |garden| { fs::rename(garden.at("text"), garden.at("aside")).unwrap(); symlink("aside", garden.at("text")).unwrap() }, &["step 1", "leads to another place"]),
    ("a link in the place of a folder", |garden| { fs::create_dir(garden.at("fields")).unwrap(); symlink("fields", garden.at("beds")).unwrap() }, &["step 4", "leads to another place"]),
    ("kind", |garden| { fs::remove_file(garden.at("log")).ok(); symlink("text", garden.at("log")).unwrap() }, &["step 3"]),
    ("mode", |garden| fs::set_permissions(garden.at("text"), fs::Permissions::from_mode(0o640)).unwrap(), &["step 1", "(mode 644)", "(mode 640)"]),
    ("content of a private file", |garden| fs::write(garden.at("private"), "beforE").unwrap(), &["step 2", "with another content"]),
    ("target of a link", |garden| { fs::remove_file(garden.at("link")).unwrap(); symlink("text2", garden.at("link")).unwrap() }, &["step 8", "a link to source", "a link to text2"]),
    ("a link that is there already", |garden| { fs::remove_file(garden.at("link")).unwrap(); symlink("text", garden.at("link")).unwrap() }, &["step 8", "is `link"]),
    ("content of what is copied", |garden| fs::write(garden.at("source"), "SOURCE").unwrap(), &["step 5", "and leaves 6 bytes"]),
    ("mode of what is copied", |garden| fs::set_permissions(garden.at("source"), fs::Permissions::from_mode(0o600)).unwrap(), &["step 5", "mode 600"]),
    ("what is renamed is gone", |garden| fs::remove_file(garden.at("from")).unwrap(), &["the command fails now", "from"]),
    ("something new in what is removed", |garden| fs::write(garden.at("weeds/rose"), "x").unwrap(), &["step 7", "a folder", "another content"]),
    ("a folder that is there already", |garden| fs::create_dir_all(garden.at("beds/north")).unwrap(), &["step 4 of the plan is `create folder", "now it is `copy"]),
    ("what the process is given", |garden| fs::write(garden.at("variable"), "other").unwrap(), &["step 10", "other variables"]),
    ("what the process makes", |garden| fs::write(garden.at("made"), "").unwrap(), &["step 10 of the plan is `run", "now it is `ask"]),
    ("a further step", |garden| fs::write(garden.at("more"), "x").unwrap(), &["the plan ends before the step `write", "text2"]),
    ("an edited plan", |garden| { let text = fs::read_to_string(garden.plan()).unwrap(); fs::write(garden.plan(), text.replace("planted", "burnt")).unwrap() }, &["was changed after the plan was saved"]),
    ("a plan that was laid out anew", |garden| { let text = fs::read_to_string(garden.plan()).unwrap(); fs::write(garden.plan(), text.replace("\n  ", "\n")).unwrap() }, &["was changed after the plan was saved"]),
    ("a truncated plan", |garden| { let text = fs::read(garden.plan()).unwrap(); fs::write(garden.plan(), &text[..text.len() / 2]).unwrap() }, &["is not a plan file, or only a part of one"]),
    ("an empty plan", |garden| fs::write(garden.plan(), "").unwrap(), &["is not a plan file"]),
    ("a document that is not a plan", |garden| fs::write(garden.plan(), r#"{"schema": 1, "plan": null}"#).unwrap(), &["is not a plan file"]),
    ("a plan of a later format", |garden| garden.forge(|plan| plan["plan_file"] = 2.into()), &["a plan file of version 2"]),
    ("no plan", |garden| fs::remove_file(garden.plan()).unwrap(), &["cannot read the plan in"]),
    ("version of the program", |garden| garden.version = "0.10.0", &["the plan was made by acme 0.9.0, and this is acme 0.10.0"]),
    ("another program", |garden| garden.name = "other", &["the plan was made by acme 0.9.0, and this is other 0.9.0"]),
    ("version of the SDK", |garden| garden.forge(|plan| plan["made_for"]["program"][2] = "0.0.1".into()), &["with provisioner-core 0.0.1, which is now"]),
    ("version of the plugin", |garden| garden.plugin = renewed, &["provisioner-garden-plugin 1.2.3, and this is", "1.3.0"]),
    ("no such plugin", |garden| garden.forge(|plan| plan["arguments"][0] = "orchard".into()), &["not one of this program any more"]),
    ("working folder", |garden| garden.forge(|plan| plan["made_for"]["folder"] = "/elsewhere".into()), &["the plan was made in /elsewhere, and this is /"]),
    ("platform", |garden| garden.forge(|plan| plan["made_for"]["platform"] = "darwin_arm64".into()), &["the plan was made for darwin_arm64"]),
    ("configuration", |garden| garden.forge(|plan| plan["made_for"]["configuration"]["garden.beds"] = "0".repeat(64).into()), &["the configuration has changed", "`garden.beds`"]),
    ("other arguments", |garden| garden.forge(|plan| plan["arguments"].as_array_mut().unwrap().extend(["--name".into(), "rose".into()])), &["the plan ends before the step `write", "rose"]),
    ("another command", |garden| garden.forge(|plan| plan["arguments"] = serde_json::json!(["garden", "water"])), &["step 1 of the plan", "is no longer taken"]),
    ("a plan that applies a plan", |garden| garden.forge(|plan| plan["arguments"] = serde_json::json!(["apply", "x"])), &["not one of this program any more"]),
    ("a step of a kind to come", |garden| garden.forge(|plan| plan["plan"]["steps"][0]["kind"] = "teleport".into()), &["a step that this program does not know"]),
    ("an incomplete plan", |garden| garden.forge(|plan| plan["plan"]["complete"] = false.into()), &["the plan is incomplete"]),
];

#[test]
fn what_is_another_one_than_planned_is_refused_before_anything_is_changed() {
    for (name, drift, parts) in DRIFTS {
        for apply in ["apply PLAN", "apply PLAN --dry-run"] {
            let mut garden = Garden::new();
            garden.save();
            drift(&mut garden);
            let before = picture(garden.place.path());
            let (code, stdout, stderr) = garden.call(apply);
            assert_eq!(code, 1, "{name}\n{stdout}{stderr}");
            assert_eq!(picture(garden.place.path()), before, "{name}");
            assert_eq!(stdout, "", "{name}");
            for part in *parts {
                assert!(stderr.contains(part), "{name}: `{part}` is not in\n{stderr}");
            }
            let document = crate::testing_support::document(&garden.call(&format!("{apply} --format json")).1);
            let code = document["error"]["code"].as_str().unwrap_or_default();
            assert!(
                ["plan-outdated", "plan-incomplete", "not-a-plan", "file-not-read", "file-not-written"].contains(&code),
                "{name}: {document}"
            );
        }
    }
}

#[test]
fn a_run_stops_before_the_first_step_that_is_not_as_planned_whatever_the_command_makes_of_it() {
    let garden = Garden::new();
    assert_eq!(garden.call("garden meddle PLACE -d --plan-out PLAN").0, 0);
    let (code, _, stderr) = garden.call("apply PLAN");
    assert_eq!(code, 1, "{stderr}");
    for part in
        ["step 2 of the plan is `write ", "made for 4 bytes", "now there is 8 bytes", "1 step was done:\n  run sh"]
    {
        assert!(stderr.contains(part), "`{part}` is not in\n{stderr}");
    }
    assert_eq!(fs::read_to_string(garden.at("text")).unwrap(), "meddled\n");
    assert!(!garden.at("asked").exists() && !garden.at("made").exists());
}

#[test]
fn a_run_that_takes_fewer_steps_than_planned_says_so() {
    let garden = Garden::new();
    assert_eq!(garden.call("garden omit PLACE -d --plan-out PLAN").0, 0);
    let (code, _, stderr) = garden.call("apply PLAN");
    assert_eq!(code, 1, "{stderr}");
    assert!(stderr.contains("step 2 of the plan, `remove ") && stderr.contains("is no longer taken"), "{stderr}");
    assert!(garden.at("from").exists());
}

#[test]
fn what_the_plan_says_cannot_be_said_anew() {
    let garden = Garden::new();
    garden.save();
    for option in ["--os-arch darwin_arm64", "--config x.yaml", "-d --plan-out x"] {
        let (code, _, stderr) = garden.call(&format!("apply PLAN {option}"));
        assert_eq!(code, 2, "{option}: {stderr}");
        assert!(stderr.contains("cannot be used with `apply`"), "{option}: {stderr}");
    }
}
