//! A command as programs read it: with what `plugins info` says, it can be called, and its value checked before.

use crate::Kube;
use provisioner::prelude::*;
use provisioner::testing::Cli;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Options of scaling
#[provisioner::group(heading = "Sizes")]
pub(crate) struct Pool {
    /// Which pool
    #[arg(long, short = 'P', env = "KUBE_POOL")]
    pub(crate) pool: String,
}

/// How to wait
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Wait {
    /// Not at all
    Never,
    /// Until it is done
    Done,
    #[value(hide = true)]
    Forever,
}

/// Options that are flattened
#[derive(Debug, Args)]
pub(crate) struct Limits {
    #[arg(long, default_value_t = 1.5)]
    ratio: f64,
    #[arg(long)]
    least: Option<i64>,
    #[arg(long)]
    password: Option<Secret<String>>,
}

/// Scale a pool
///
/// Up or down.
#[provisioner::command(group = Pool, confirm = "Scale {name} to {count}?")]
#[expect(clippy::too_many_arguments, reason = "one of each kind")]
fn scale(
    ctx: &Context,
    effects: &Effects,
    pool: &Pool,
    config: &Kube,
    /// What to scale
    name: String,
    count: u32,
    rest: Vec<PathBuf>,
    #[arg(long, config = at_once)] at_once: u16,
    #[arg(long, config = token)] token: String,
    #[arg(long, config = keep)] keep: Vec<String>,
    #[arg(long, default_value = "done")] wait: Wait,
    #[arg(long)] pin: Option<Secret<u16>>,
    #[arg(long, action = clap::ArgAction::Set)] force: bool,
    #[arg(long, num_args = 2)] range: Vec<usize>,
    #[arg(long)] proxy: Option<Option<String>>,
    #[arg(long, hide = true)] inner: bool,
    /// Say less
    #[arg(short = 's')]
    silent: bool,
    #[arg(short = 'l', action = clap::ArgAction::Count)] level: u8,
    #[command(flatten)] limits: Limits,
) -> Result<()> {
    let written = (name, count, rest, at_once, keep, wait, force);
    let others = (range, proxy, inner, silent, level, limits.ratio, limits.least);
    ctx.out().line(format_args!("{written:?} {others:?} {} {}", pool.pool, config.host));
    drop((token, pin, limits.password));
    effects.step("scale", || Ok::<_, Error>(()))
}

fn described() -> Value {
    let run = Cli::new().args(["plugins", "info", "kube", "--format", "json"]).run();
    run.assert_success();
    assert!(!run.stdout().contains("hunter2"), "{}", run.stdout());
    let document: Value = serde_json::from_str(run.stdout()).expect("one document");
    let commands = document["data"]["commands"].as_array().expect("commands").clone();
    commands.into_iter().find(|command| command["command"] == "pool scale").expect("the command")
}

fn argument(command: &Value, name: &str) -> Value {
    let arguments = command["arguments"].as_array().expect("arguments");
    arguments.iter().find(|argument| argument["name"] == name).cloned().unwrap_or_default()
}

#[test]
fn a_command_says_how_it_is_called_and_what_it_asks() {
    let command = described();
    assert_eq!(command["words"], json!(["kube", "pool", "scale"]));
    assert_eq!((&command["confirm"], &command["read_only"]), (&json!("Scale {name} to {count}?"), &json!(false)));
    assert_eq!(command["description"], "Scale a pool\n\nUp or down.");
}

#[test]
fn an_argument_says_how_it_is_written() {
    let command = described();
    let written = |name| {
        let argument = argument(&command, name);
        json!([argument["kind"], argument["long"], argument["short"], argument["required"], argument["values"]["max"]])
    };
    assert_eq!(written("name"), json!(["positional", null, null, true, 1]));
    assert_eq!(written("rest"), json!(["positional", null, null, false, null]));
    assert_eq!(written("at_once"), json!(["option", "at-once", null, false, 1]));
    assert_eq!(written("range"), json!(["option", "range", null, false, 2]));
    assert_eq!(written("silent"), json!(["flag", null, "s", false, 0]));
    assert_eq!(written("pool"), json!(["option", "pool", "P", true, 1]));
    assert_eq!(argument(&command, "pool")["env"], "KUBE_POOL");
    assert_eq!(argument(&command, "name")["about"], "What to scale");
    assert_eq!(argument(&command, "inner"), Value::Null);
}

#[test]
fn the_schema_of_a_value_knows_type_words_and_default() {
    let command = described();
    for (name, schema) in [
        ("name", json!({"type": "string"})),
        ("count", json!({"type": "integer", "minimum": 0, "maximum": u32::MAX})),
        ("rest", json!({"type": "array", "items": {"type": "string"}})),
        ("at_once", json!({"type": "integer", "minimum": 0, "maximum": u16::MAX, "default": 4})),
        ("keep", json!({"type": "array", "items": {"type": "string"}, "default": ["logs"]})),
        ("wait", json!({"type": "string", "enum": ["never", "done"], "default": "done"})),
        ("force", json!({"type": "boolean"})),
        ("range", json!({"type": "array", "items": {"type": "integer", "minimum": 0}})),
        ("proxy", json!({"anyOf": [{"type": "string"}, {"const": true}]})),
        ("silent", json!({"type": "boolean", "default": false})),
        ("level", json!({"type": "integer", "minimum": 0, "maximum": 255, "default": 0})),
        ("ratio", json!({"type": "number", "default": 1.5})),
        ("least", json!({"type": "integer", "minimum": i64::MIN})),
    ] {
        assert_eq!(argument(&command, name)["schema"], schema, "{name}");
    }
    assert_eq!(argument(&command, "at_once")["config"], "kube.at_once");
}

#[test]
fn secrets_are_marked_and_have_no_default() {
    let command = described();
    for (name, is_secret) in [("token", true), ("pin", true), ("password", true), ("name", false), ("at_once", false)] {
        let argument = argument(&command, name);
        assert_eq!(argument["secret"], is_secret, "{name}");
        assert!(!is_secret || argument["schema"]["default"].is_null(), "{name}: {argument}");
    }
}

#[test]
fn a_program_answers_the_question_it_was_asked_and_no_other() {
    let call = |variables: &[(&str, &str)]| {
        let mut cli = Cli::new().args("kube pool --pool a scale db 3 --force true --format json -n".split(' '));
        for (name, value) in variables {
            cli = cli.env(*name, *value);
        }
        cli.run()
    };
    let asked = call(&[("KUBE_EVENTS", "1"), ("PROVISIONER_EVENTS", "1")]);
    assert_eq!(asked.stderr(), "{\"event\":\"confirm\",\"question\":\"Scale db to 3?\"}\n");
    let document: Value = serde_json::from_str(asked.stdout()).expect("one document");
    assert_eq!(document["error"]["code"], "confirmation-needed");
    for (answer, ok) in [("Scale db to 3?", true), ("Scale db to 4?", false), ("yes", false)] {
        let run = call(&[("PROVISIONER_EVENTS", "1"), ("PROVISIONER_CONFIRMED", answer)]);
        let document: Value = serde_json::from_str(run.stdout()).expect("one document");
        assert_eq!(document["ok"], ok, "{answer}");
    }
}
