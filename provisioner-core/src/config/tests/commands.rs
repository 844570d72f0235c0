//! The `config` commands as a person sees them.

use super::fixture::World;

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
    tags: [a, b]  # provisioner-demo-plugin/resources/config.yaml:7:8
    labels:
      one: 1  # provisioner-demo-plugin/resources/config.yaml:8:15
    retry:
      attempts: 9  # $TOOL__DEMO__RETRY__ATTEMPTS
      wait-seconds: 5  # provisioner-demo-plugin/resources/config.yaml:12:17
    mode: fast  # provisioner-demo-plugin/resources/config.yaml:13:7
    pair: [1, 2]  # provisioner-demo-plugin/resources/config.yaml:14:8
    servers: [{host: localhost}]  # provisioner-demo-plugin/resources/config.yaml:16:3
    note: null  # provisioner-demo-plugin/resources/config.yaml:17:7
    limit: 7  # provisioner-demo-plugin/resources/config.yaml:18:8
    token: \"********\"  # ~/.config/tool/config.yaml:4:12
    any:
      deep: [1, x]  # provisioner-demo-plugin/resources/config.yaml:20:14
",
    );
    let yaml = world.run(&["config", "view", "other", "--format", "yaml"]).out;
    assert_eq!(yaml, "plugins:\n  other:\n    word: fine\n");
    let json: serde_json::Value =
        serde_json::from_str(&world.run(&["config", "view", "--format", "json"]).out).unwrap();
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
    for (key, format, out) in [
        ("demo.name", "text", "a: b\n"),
        ("demo.name", "yaml", "\"a: b\"\n"),
        ("demo.name", "json", "\"a: b\"\n"),
        ("demo.tags", "text", "[a, b]\n"),
        ("demo.retry", "yaml", "attempts: 3\nwait-seconds: 5\n"),
        ("demo.retry.wait", "text", "5\n"),
        ("demo.token", "json", "\"********\"\n"),
        ("demo.note", "json", "null\n"),
    ] {
        assert_out(&world, &["config", "get", key, "--format", format], out);
    }
    assert_fails(
        &world,
        &["config", "get", "demo.nam"],
        2,
        "error: `nam` is no key of `demo`\nhelp: did you mean `name`?\n",
    );
    assert_fails(
        &world,
        &["config", "get", "dem.name"],
        2,
        "error: no plugin is called `dem`\nhelp: did you mean `demo`?\n",
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
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["value"], &json["overrides"][1]["value"]), (&"variable".into(), &"fine".into()));
    let secret = World::with("plugins: {demo: {token: abc}}").run(&["config", "explain", "demo.token"]).out;
    assert!(!secret.contains("abc") && !secret.contains("hunter2") && secret.contains("(\"********\")"), "{secret}");
}

#[test]
fn set_and_unset_change_one_value_and_keep_the_rest() {
    let world = World::new();
    let done = world.run(&["config", "set", "demo.port", "8080"]);
    assert_eq!((done.code, world.text().as_str()), (0, "plugins:\n  demo:\n    port: 8080\n"), "{done:?}");
    world.write("# mine\nplugins:\n  gone: {a: 1} # not linked\n  demo:\n    port: 1 # why\n");
    assert_eq!(world.run(&["config", "set", "demo.name", "8080"]).code, 0);
    assert_eq!(world.run(&["config", "set", "demo.retry", "{attempts: 5}"]).code, 0);
    assert_eq!(world.run(&["config", "set", "demo.note", "null"]).code, 0);
    assert_eq!(
        world.text(),
        "# mine\nplugins:\n  gone: {a: 1} # not linked\n  demo:\n    port: 1 # why\n    name: \"8080\"\n    retry: {attempts: 5}\n    note: null\n"
    );
    assert_eq!(world.run(&["config", "unset", "demo.port"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.name"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.retry"]).code, 0);
    assert_eq!(world.run(&["config", "unset", "demo.note"]).code, 0);
    assert_eq!(world.text(), "# mine\nplugins:\n  gone: {a: 1} # not linked\n");
    assert_eq!(world.run(&["config", "unset", "demo.note"]).code, 0);
}

#[test]
fn set_refuses_what_would_not_validate() {
    let before = "plugins:\n  demo:\n    port: 1 # why\n";
    let world = World::with(before);
    assert_fails(
        &world,
        &["config", "set", "demo.port", "abc"],
        78,
        "\
error: ~/.config/tool/config.yaml:3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `abc`
  |
3 |     port: abc # why
  |           ^^^
",
    );
    assert_fails(
        &world,
        &["config", "set", "demo.nam", "x"],
        78,
        "error: `nam` is no key of `demo`\nhelp: did you mean `name`?\n",
    );
    for (key, value) in [("demo.name", "nobody"), ("demo.tags", "["), ("demo.token", "null2: [")] {
        let ended = world.run(&["config", "set", key, value]);
        assert_eq!(ended.code, if key == "demo.token" { 0 } else { 78 }, "{key} {ended:?}");
    }
    world.write(before);
    assert_eq!(world.run(&["config", "set", "demo.name", "x", "--dry-run"]).code, 0);
    assert_eq!(world.text(), before);
    // A file that is wrong already can be mended one step at a time.
    world.write("plugins: {demo: {port: x, loud: x}}");
    assert_eq!(world.run(&["config", "set", "demo.port", "1"]).code, 0);
    assert_eq!(world.text(), "plugins: {demo: {port: 1, loud: x}}");
    // One that is no YAML has to be edited.
    world.write("plugins: {demo: {");
    assert_eq!(world.run(&["config", "set", "demo.port", "1"]).code, 78);
    assert_eq!(world.text(), "plugins: {demo: {");
}

#[test]
fn a_write_keeps_the_previous_file_and_the_mark() {
    let world = World::with("\u{feff}plugins: {demo: {port: 1}}\r\n");
    assert_eq!(world.run(&["config", "set", "demo.port", "2"]).code, 0);
    assert_eq!(world.text(), "\u{feff}plugins: {demo: {port: 2}}\r\n");
    let backup = world.path().with_file_name("config.yaml.bak");
    assert_eq!(std::fs::read_to_string(backup).unwrap(), "\u{feff}plugins: {demo: {port: 1}}\r\n");
}

#[test]
fn a_variable_that_still_wins_is_told() {
    let world = World::new().var("TOOL__DEMO__PORT", "3");
    let ended = world.run(&["config", "set", "demo.port", "2"]);
    assert!(ended.code == 0 && ended.err.contains("$TOOL__DEMO__PORT overrides it"), "{ended:?}");
}

#[test]
fn flush_writes_the_defaults_and_keeps_what_is_not_linked() {
    let world = World::new();
    assert_eq!(world.run(&["config", "flush", "--dry-run"]).code, 0);
    assert!(!world.path().exists());
    assert_eq!(world.run(&["config", "flush"]).code, 0);
    let text = world.text();
    assert!(text.contains("    # Who is greeted\n    name: World\n"), "{text}");
    assert_eq!(world.run(&["config", "validate"]).code, 0);
    assert_eq!(world.run(&["config", "flush"]).code, 1);
    world.write("x-mine: 1\nplugins:\n  gone:\n    a: [1, two]\n  demo: {port: 5}\n");
    assert_eq!(world.run(&["config", "flush", "--force", "--schema"]).code, 0);
    let text = world.text();
    assert!(text.starts_with("# yaml-language-server: $schema=./config.schema.json\nplugins:\n"), "{text}");
    assert!(
        text.contains("  gone:\n    a: [1, two]\n") && text.contains("x-mine: 1\n") && !text.contains("port: 5"),
        "{text}"
    );
    let schema = std::fs::read_to_string(world.path().with_file_name("config.schema.json")).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&schema).unwrap()["properties"]["plugins"].is_object());
    world.write("plugins: [");
    assert_eq!(world.run(&["config", "flush", "--force"]).code, 78);
}

#[test]
fn clear_asks_first() {
    let world = World::with("plugins: {}");
    assert_ne!(world.run(&["config", "clear"]).code, 0);
    assert_eq!(world.run(&["config", "clear", "-d"]).code, 0);
    assert!(world.path().exists());
    assert_eq!(world.run(&["config", "clear", "-y"]).code, 0);
    assert!(!world.path().exists() && world.path().with_file_name("config.yaml.bak").exists());
    assert_eq!(world.run(&["config", "clear", "-y"]).code, 0);
}

#[test]
fn validate_tells_every_mistake_and_what_nobody_reads() {
    let world = World::with("x-y: 1\nplugins:\n  oter: {}\n  demo: {port: x, name: 1}\n  other: {wrd: a}\n");
    let ended = world.run(&["config", "validate"]);
    assert_eq!(ended.code, 78);
    for part in [
        ":4:16: `demo.port`",
        ":4:25: `demo.name`",
        ":5:11: `wrd` is no key of `other`",
        ":3:3: the plugin `oter` is not linked into this program; did you mean `other`?",
        ":1:1: nothing reads `x-y`",
    ] {
        assert!(ended.err.contains(part), "{part} in {}", ended.err);
    }
    let json = world.run(&["config", "validate", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, report["mistakes"].as_array().unwrap().len()), (78, 3));
    let good = World::new().run(&["config", "validate"]);
    assert_eq!((good.code, good.err.as_str()), (0, ""));
    let broken = World::with("plugins: [").run(&["config", "validate"]);
    assert_eq!((broken.code, broken.err.matches("error").count()), (78, 1), "{}", broken.err);
}

#[test]
fn edit_needs_a_terminal() {
    let ended = World::new().run(&["config", "edit", "-n"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.starts_with("error: `config edit` needs a terminal\n"), "{}", ended.err);
}

#[test]
fn schema_is_printed() {
    let schema: serde_json::Value = serde_json::from_str(&World::new().run(&["config", "schema"]).out).unwrap();
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
