//! Combinations of layers that nobody thought of: what is shown, what is explained and what is received agree.

use super::fixture::{DEFAULTS, Demo, PLUGIN, PROGRAM, World};
use super::random::Random;
use crate::config::{LoadedConfig, Sources};
use crate::testing_support::document;
use serde_json::{Value, json};
use std::fmt::Write;

/// Scalars of the demo plugin, the variable's spelling, good values as YAML.
const KEYS: &[(&str, &str, &[&str])] = &[
    ("name", "NAME", &["x", "'8080'", "\"a b\"", "'${WHO}'", "${WHO:-you}"]),
    ("port", "PORT", &["1", "65535", "0x10"]),
    ("ratio", "RATIO", &["1", "2.5", "-0.25"]),
    ("letter", "LETTER", &["a", "'1'"]),
    ("loud", "LOUD", &["true", "false"]),
    ("tags", "TAGS", &["[]", "[x]", "[x, 'y z']"]),
    ("labels.two", "LABELS__TWO", &["2", "-7"]),
    ("retry.attempts", "RETRY__ATTEMPTS", &["1", "99"]),
    ("retry.wait-seconds", "RETRY__WAIT_SECONDS", &["1", "null"]),
    ("limit", "LIMIT", &["5", "null"]),
    ("mode", "MODE", &["fast", "{slow: {level: 4}}", "{custom: c}", "{both: [3, 4]}"]),
    ("token", "TOKEN", &["s3cret", "'other secret'"]),
];

/// A user file and variables with some of the keys, and of each key the layer that has to win.
fn layers(random: &mut Random) -> (World, Vec<(&'static str, String)>) {
    let (mut section, mut world, mut winners) = (String::new(), World::new().var("WHO", "me"), Vec::new());
    for (key, variable, values) in KEYS {
        let in_file = random.below(3) == 0;
        let in_variable = random.below(4) == 0;
        if in_file {
            let value = random.pick(values);
            match key.rsplit_once('.') {
                None => writeln!(section, "    {key}: {value}").unwrap(),
                // Written below its own parent: the parent's other keys come from elsewhere.
                Some((parent, key)) if !section.contains(&format!("    {parent}:\n")) => {
                    writeln!(section, "    {parent}:\n      {key}: {value}").unwrap();
                }
                Some(_) => continue,
            }
        }
        if in_variable {
            let value =
                random.pick(values).trim_matches(['\'', '"']).replace("${WHO}", "w").replace("${WHO:-you}", "w");
            world = world.var(&format!("TOOL__DEMO__{variable}"), value);
        }
        let winner = match (in_variable, in_file) {
            (true, _) => format!("$TOOL__DEMO__{variable}"),
            (_, true) => "~/.config/tool/config.yaml:".to_owned(),
            _ => "provisioner-demo-plugin/resources/config.yaml:".to_owned(),
        };
        winners.push((*key, winner));
    }
    world.write(format!("plugins:\n  demo:\n{section}"));
    (world, winners)
}

/// What a command received, as `view` would have to show it.
fn as_shown(demo: &Demo) -> Value {
    use super::fixture::Mode;
    let mode = match &demo.mode {
        Mode::Fast => json!("fast"),
        Mode::Slow { level, why: None } => json!({"slow": {"level": level}}),
        Mode::Slow { level, why } => json!({"slow": {"level": level, "why": why}}),
        Mode::Custom(text) => json!({"custom": text}),
        Mode::Both(one, other) => json!({"both": [one, other]}),
    };
    let servers: Vec<_> = demo.servers.iter().map(|server| json!({"host": server.host})).collect();
    json!({
        "name": demo.name, "port": demo.port, "ratio": demo.ratio, "letter": demo.letter, "loud": demo.loud,
        "tags": demo.tags, "labels": demo.labels, "mode": mode, "pair": demo.pair, "servers": servers,
        "retry": {"attempts": demo.retry.attempts, "wait-seconds": demo.retry.wait_seconds},
        "note": demo.note, "limit": demo.limit, "token": "********", "any": demo.any,
    })
}

/// Numbers are equal when they are the same number: `1` in a file is `1.0` in a float.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| same(one, other)))
        }
        _ => one == other,
    }
}

#[test]
fn what_is_shown_explained_and_received_agrees() {
    let mut random = Random::new(3);
    for round in 0..1000 {
        let (world, winners) = layers(&mut random);
        let sources = Sources::new(&PROGRAM, &world.environment(), None);
        let demo: Demo = *sources.read(&PLUGIN.section()).unwrap().unwrap().downcast().unwrap();
        let view = world.run(&["config", "view", "demo", "--format", "json"]);
        let view = document(&view.out)["data"].clone();
        assert!(same(&view["plugins"]["demo"], &as_shown(&demo)), "{view:#} {demo:?}");
        // Three of the keys each time: every key is explained some hundred times.
        for _ in 0..3 {
            let (key, winner) = random.pick(&winners);
            let story = world.run(&["config", "explain", &format!("demo.{key}"), "--format", "json"]);
            let story = document(&story.out)["data"].clone();
            let story = if story.is_array() { story[0].clone() } else { story };
            let Some(place) = story["place"].as_str() else {
                // The one key that has no default.
                assert_eq!((*key, &story["value"]), ("labels.two", &Value::Null));
                continue;
            };
            assert!(place.starts_with(winner), "{round} {key}: {place} is not {winner}\n{}", world.text());
            let pointer = format!("/{}", story["key"].as_str().unwrap().replace("demo.", "").replace('.', "/"));
            let shown = view["plugins"]["demo"].pointer(&pointer).unwrap();
            assert!(same(&story["value"], shown), "{story:#} {shown}");
        }
        // An error at the same key names the same place that `explain` does.
        if winners.iter().any(|(key, winner)| *key == "port" && winner.starts_with('$')) {
            let world = World { folder: world.folder, variables: world.variables };
            let world = world.var("TOOL__DEMO__PORT", "x");
            let ended = world.run(&["demo", "show"]);
            assert!(ended.code == 78 && ended.err.starts_with("error: $TOOL__DEMO__PORT: `demo.port`"), "{ended:?}");
        }
    }
}

#[test]
fn the_quick_reading_says_what_the_one_with_places_says() {
    let mut random = Random::new(4);
    for _ in 0..300 {
        let (world, _) = layers(&mut random);
        let sources = Sources::new(&PROGRAM, &world.environment(), None);
        let quick = LoadedConfig::assemble(&sources, &PLUGIN.section(), false);
        let placed = LoadedConfig::assemble(&sources, &PLUGIN.section(), true);
        assert_eq!(quick.root, placed.root);
        assert!(quick.mistakes.is_empty() && placed.mistakes.is_empty());
    }
    assert!(DEFAULTS.contains("hunter2"));
}

#[test]
fn one_plugin_among_a_hundred_reads_nothing_of_the_others() {
    let mut file = String::from("plugins:\n");
    for plugin in 0..100 {
        // Each would be refused if anybody looked at it: a list in place of a section, a key twice, an alias bomb.
        match plugin % 3 {
            0 => writeln!(file, "  plugin-{plugin}: [a, b]").unwrap(),
            1 => writeln!(file, "  plugin-{plugin}: {{a: 1, a: 2}}").unwrap(),
            _ => writeln!(file, "  plugin-{plugin}:\n    <<: 5\n    ? [x]\n    : y").unwrap(),
        }
        if plugin == 50 {
            file += "  demo:\n    port: 1\n";
        }
    }
    let world = World::with(file);
    let ended = world.run(&["demo", "show"]);
    assert!(ended.code == 0 && ended.out.contains("port: 1"), "{ended:?}");
}
