//! The `config` commands as a person sees them.

use super::fixture::World;
use serde_json::Value;

fn assert_out(world: &World, args: &[&str], out: &str) {
    let ended = world.run(args);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, out, ""), "{args:?}");
}

fn assert_fails(world: &World, args: &[&str], code: u8, err: &str) {
    let ended = world.run(args);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (code, "", err), "{args:?}");
}

#[test]
fn view_shows_what_is_in_effect_and_where_it_comes_from() {
    let world = World::with("plugins:\n  demo:\n    port: 1\n    token: abc\n").var("TOOL__DEMO__RETRY__ATTEMPTS", "9");
    assert_out(
        &world,
        &["config", "view", "demo"],
        "\
plugins:
  demo:
    name: World  # provisioner-demo-plugin/resources/config.yaml:2:7
    port: 1  # ~/.config/tool/config.yaml:3:11
    ratio: 0.5  # provisioner-demo-plugin/resources/config.yaml:4:8
    letter: x  # provisioner-demo-plugin/resources/config.yaml:5:9
    loud: false  # provisioner-demo-plugin/resources/config.yaml:6:7
    tags: [a, b]  # provisioner-demo-plugin/resources/config.yaml:7:1
    labels:
      one: 1  # provisioner-demo-plugin/resources/config.yaml:8:15
    retry:
      attempts: 9  # $TOOL__DEMO__RETRY__ATTEMPTS
      wait-seconds: 5  # provisioner-demo-plugin/resources/config.yaml:12:17
    mode: fast  # provisioner-demo-plugin/resources/config.yaml:13:7
    pair: [1, 2]  # provisioner-demo-plugin/resources/config.yaml:14:1
    servers: [{host: localhost}]  # provisioner-demo-plugin/resources/config.yaml:15:1
    note: null  # provisioner-demo-plugin/resources/config.yaml:17:7
    limit: 7  # provisioner-demo-plugin/resources/config.yaml:18:8
    token: \"********\"  # ~/.config/tool/config.yaml:4:12
    any:
      deep: [1, x]  # provisioner-demo-plugin/resources/config.yaml:20:7
",
    );
    let json: Value = serde_json::from_str(&world.run(&["config", "view", "--format", "json"]).out).unwrap();
    let json = &json["data"];
    assert_eq!((&json["plugins"]["demo"]["port"], &json["plugins"]["other"]["word"]), (&1.into(), &"fine".into()));
}

#[test]
fn a_broken_section_does_not_hide_the_others() {
    let world = World::with("plugins: {demo: {port: x}}");
    let ended = world.run(&["config", "view"]);
    assert_eq!(ended.code, 78);
    assert!(ended.out.contains("word: fine") && ended.err.contains("`demo.port`"), "{ended:?}");
    assert_out(&world, &["config", "get", "other.word"], "fine\n");
    assert_out(&world, &["config", "path"], "~/.config/tool/config.yaml\n");
}

#[test]
fn get_prints_one_value() {
    let world = World::with("plugins: {demo: {name: 'a: b'}}");
    for (key, out) in [("demo.name", "a: b\n"), ("demo.tags", "[a, b]\n"), ("demo.retry.wait", "5\n")] {
        assert_out(&world, &["config", "get", key], out);
    }
    for (key, data) in [("demo.name", "a: b".into()), ("demo.token", "********".into()), ("demo.note", Value::Null)] {
        let json: Value = serde_json::from_str(&world.run(&["config", "get", key, "--format", "json"]).out).unwrap();
        assert_eq!(json["data"], data, "{key}");
    }
    assert_fails(
        &world,
        &["config", "get", "demo.nam"],
        2,
        "error: unknown key `nam` in `demo`\nhelp: did you mean `name`?\n",
    );
    assert_fails(
        &world,
        &["config", "get", "dem.name"],
        2,
        "error: there is no plugin `dem`\nhelp: did you mean `demo`?\n",
    );
}

#[test]
fn explain_tells_everything_that_had_a_say() {
    let world = World::with("plugins:\n  other:\n    word: file\n").var("TOOL__OTHER__WORD", "variable");
    let text = "\
other.word = variable
  set by     $TOOL__OTHER__WORD
  overrides  ~/.config/tool/config.yaml:3:11 (file)
  overrides  provisioner-other-plugin/resources/config.yaml:1:7 (fine)
  variable   TOOL__OTHER__WORD
  flag       --word of `tool other show`
";
    assert_out(&world, &["config", "explain", "other.word"], text);
    let json = world.run(&["config", "explain", "other.word", "--format", "json"]).out;
    let json: Value = serde_json::from_str(&json).unwrap();
    let json = &json["data"];
    assert_eq!((&json["value"], &json["overrides"][1]["value"]), (&"variable".into(), &"fine".into()));
    let secret = World::with("plugins: {demo: {token: abc}}").run(&["config", "explain", "demo.token"]).out;
    assert!(!secret.contains("abc") && !secret.contains("hunter2") && secret.contains("(\"********\")"), "{secret}");
}

#[test]
fn validate_tells_every_mistake_and_what_nobody_reads() {
    let world = World::with("x-y: 1\nplugins:\n  oter: {}\n  demo: {port: x, name: 1}\n  other: {wrd: a}\n");
    let ended = world.run(&["config", "validate"]);
    assert_eq!(ended.code, 78);
    for part in [
        ":4:16: `demo.port`",
        ":4:25: `demo.name`",
        ":5:11: unknown key `wrd` in `other`",
        ":3:3: the plugin `oter` is not linked into this program\n",
        "= help: did you mean `other`?",
        ":1:1: nothing reads `x-y`",
    ] {
        assert!(ended.err.contains(part), "{part} in {}", ended.err);
    }
    let json = world.run(&["config", "validate", "--format", "json"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, report["error"]["findings"].as_array().unwrap().len()), (78, 4));
    assert_eq!((&report["data"]["valid"], report["warnings"].as_array().unwrap().len()), (&false.into(), 1));
    let good = World::new().run(&["config", "validate"]);
    assert_eq!((good.code, good.err.as_str()), (0, ""));
    let broken = World::with("plugins: [").run(&["config", "validate"]);
    assert_eq!((broken.code, broken.err.matches("error").count()), (78, 1), "{}", broken.err);
}

#[test]
fn edit_needs_a_terminal() {
    let ended = World::new().run(&["config", "edit", "-n"]);
    assert_eq!(ended.code, 1);
    assert!(
        ended.err.starts_with("error: `config edit` needs a terminal, or an editor in $VISUAL or $EDITOR\n"),
        "{}",
        ended.err
    );
}

#[test]
fn schema_is_printed() {
    let schema: Value = serde_json::from_str(&World::new().run(&["config", "schema"]).out).unwrap();
    assert!(schema["properties"]["plugins"]["properties"]["demo"].is_object());
}

#[test]
fn a_plugin_that_is_switched_off_says_by_what() {
    let world = World::with("plugins:\n  demo:\n    enabled: false\n");
    let ended = world.run(&["demo", "plain"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("~/.config/tool/config.yaml:3"), "{}", ended.err);
    assert!(!world.run(&["--help"]).out.contains("A value of every kind"));
    assert_eq!(world.run(&["config", "set", "demo.enabled", "true"]).code, 0);
    assert_eq!(world.run(&["demo", "plain"]).code, 0);
    let world = world.var("TOOL__DEMO__ENABLED", "false");
    assert!(world.run(&["demo", "plain"]).err.contains("$TOOL__DEMO__ENABLED"));
}

#[test]
fn what_nothing_reads_is_reported_with_what_may_have_been_meant() {
    for (variable, says) in [
        ("TOOL__DEM__PORT", Some("did you mean `TOOL__DEMO__PORT`?")),
        ("tool__demo__port", Some("did you mean `TOOL__DEMO__PORT`?")),
        ("TOOL_DEMO_PORT", Some("did you mean `TOOL__DEMO__PORT`?")),
        ("TOOL__DEMO_PORT", Some("did you mean `TOOL__DEMO__PORT`?")),
        ("TOOL_DEMO__RETRY__ATTEMPTS", Some("did you mean `TOOL__DEMO__RETRY__ATTEMPTS`?")),
        ("TOOL__QUITE_ANOTHER_THING", Some("nothing reads the variable `TOOL__QUITE_ANOTHER_THING`\n")),
        ("Tool_Config", Some("did you mean `TOOL_CONFIG`?")),
        ("TOOL_OF_ANOTHER_PROGRAM", None),
        ("TOOLBOX__DEMO__PORT", None),
        ("OTHER_WORD", None),
        ("TOOL__DEMO__ENABLED", None),
    ] {
        let value = if variable.ends_with("ENABLED") { "true" } else { "9" };
        let world = World::new().var(variable, value);
        let ended = world.run(&["config", "validate"]);
        let quiet = !ended.err.contains("nothing reads");
        assert_eq!((ended.code, quiet), (0, says.is_none()), "{variable}: {}", ended.err);
        assert!(says.is_none_or(|says| ended.err.contains(says)), "{variable}: {}", ended.err);
        let verbose = world.run(&["demo", "plain", "-v"]);
        assert_eq!(!verbose.err.contains("nothing reads"), quiet, "{variable}: {}", verbose.err);
    }
    let ended = World::with("demo: {port: 1}\nother_: {}\n").run(&["config", "validate"]);
    assert_eq!(ended.code, 78, "{}", ended.err);
    assert!(ended.err.contains("config.yaml:1:1: nothing reads `demo`\n"), "{}", ended.err);
    assert!(ended.err.contains("= help: write it below `plugins:`"), "{}", ended.err);
    assert!(ended.err.contains("= help: did you mean `other` below `plugins:`?"), "{}", ended.err);
}

#[test]
fn what_was_meant_for_a_plugin_is_reported_by_its_commands_and_fails_validation() {
    for (file, says) in [
        ("other: {word: x}\n", "1:1: nothing reads `other`; write it below `plugins:`"),
        ("# mine\nother:\n  word: x\n", "2:1: nothing reads `other`; write it below `plugins:`"),
        ("plugins:\n  other: {word: y}\nother:\n  word: x\n", "3:1: nothing reads `other`; write it below `plugins:`"),
        ("Other:\n  word: x\n", "1:1: nothing reads `Other`; did you mean `other` below `plugins:`?"),
        (
            "plugins:\n  oter:\n    word: x\n",
            "2:3: the plugin `oter` is not linked into this program; did you mean `other`?",
        ),
        (
            "plugins:\n  Other: {word: x}\n",
            "2:3: the plugin `Other` is not linked into this program; did you mean `other`?",
        ),
        (
            "plugins: {demo: {}, otherr: {word: x}}\n",
            "1:21: the plugin `otherr` is not linked into this program; did you mean `other`?",
        ),
        ("plugins.other.word: x\n", "1:1: nothing reads `plugins.other.word`; write `plugins: {other: {word: …}}`"),
        ("plugins.othr: {word: x}\n", "1:1: nothing reads `plugins.othr`; write `plugins: {other: …}`"),
        ("other.a.b: x\n", "1:1: nothing reads `other.a.b`; write `plugins: {other: {a: {b: …}}}`"),
        ("plugins:\n  other.word: x\n", "2:3: nothing reads `other.word`; write `other: {word: …}`"),
        (
            "plugins:\n  other:\n    word: y\n  other.word: x\n",
            "4:3: nothing reads `other.word`; write `other: {word: …}`",
        ),
    ] {
        let world = World::with(file);
        let says = format!("~/.config/tool/config.yaml:{says}");
        let ended = world.run(&["other", "show"]);
        assert_eq!((ended.code, ended.err), (0, format!("warning: {says}\n")), "{file}");
        let verbose = world.run(&["other", "show", "-v"]);
        assert_eq!(verbose.err.matches(&says).count(), 1, "{file}: {}", verbose.err);
        let json: Value = serde_json::from_str(&world.run(&["other", "show", "--format", "json"]).out).unwrap();
        assert_eq!(json["warnings"].as_array().map(Vec::len), Some(1), "{file}: {json}");
        let validated = world.run(&["config", "validate"]);
        let (place, _) = says.split_once("; ").unwrap();
        assert_eq!(validated.code, 78, "{file}: {}", validated.err);
        assert!(validated.err.contains(&format!("error: {place}\n")), "{file}: {}", validated.err);
        assert_eq!(world.run(&["demo", "plain"]).err, "", "{file}: a command of another plugin");
    }
    for file in [
        "x-other: 1\nplugins: {other: {word: x}}\n",
        "plugins:\n  quite-different:\n    word: x\n",
        "plugins:\n  other:\n    word: x\n  zzz: {}\n",
        "quite: different\n",
        "",
    ] {
        let world = World::with(file);
        assert_eq!(world.run(&["other", "show"]).err, "", "{file}");
        assert_eq!(world.run(&["config", "validate"]).code, 0, "{file}");
    }
}
