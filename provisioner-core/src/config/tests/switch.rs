//! A plugin that is switched off stays off, and one whose switch cannot be read is not called.

use super::fixture::World;
use super::vault;

/// Files in which the plugin `demo` is meant to be off, and what is reported where that cannot be read.
const FILES: &[(&str, &str)] = &[
    ("plugins: {demo: {enabled: maybe}}\n", ":1:27: `demo.enabled`: expected `true` or `false`, found text `maybe`"),
    ("plugins: {demo: {enabled: no}}\n", ":1:27: `demo.enabled`: expected `true` or `false`, found text `no`"),
    ("plugins: {demo: {enabled: 'false'}}\n", ":1:27: `demo.enabled`: expected `true` or `false`, found text `false`"),
    ("plugins: {demo: {enabled: 0}}\n", ":1:27: `demo.enabled`: expected `true` or `false`, found `0`"),
    ("plugins: {demo: {enabled: [false]}}\n", ": `demo.enabled`: expected `true` or `false`, found a list"),
    ("plugins: {demo: {enabled: }}\n", ": `demo.enabled`: expected `true` or `false`, found null"),
    ("plugins: {demo: {enabled: '${NOT_SET}'}}\n", ":1:27: `demo.enabled`: the variable `NOT_SET` is not set"),
    ("plugins: {demo: {enabled: false}}\nx: [\n", ""),
    ("plugins: {demo: {enabled: false}}\nx: \"\n", ":2:4: text in quotes that never ends"),
    ("plugins: {demo: {enabled: false, enabled: false}}\n", ": duplicate key `enabled`"),
    ("plugins: {demo: {enabled: false}, demo: {}}\n", ": duplicate key `demo`"),
    ("plugin: {demo: {enabled: false}}\n", ":1:1: unknown key `plugin`"),
    ("plugins: [{demo: {enabled: false}}]\n", ": `plugins`: expected a mapping, found a list"),
    ("plugins:\n\tdemo: {enabled: false}\n", ":2:1: a tab cannot indent YAML"),
    ("plugins: {demo: {enabled: false}}\n# \u{1}\n", ":2:3: the control character 0x01 is not allowed"),
];

#[test]
fn a_key_with_escapes_switches_a_plugin_off() {
    for text in ["plugins: {demo: {\"\\x65nabled\": false}}", "plugins:\n  demo:\n    \"enab\\u006ced\": false\n"] {
        let ended = World::with(text).run(&["demo", "plain"]);
        assert!(ended.code != 0 && ended.out.is_empty(), "{text}: {ended:?}");
    }
}

#[test]
fn a_switch_that_cannot_be_read_stops_the_call_and_says_where() {
    for (text, says) in FILES {
        let world = World::with(text);
        let ended = world.run(&["demo", "plain"]);
        assert_eq!((ended.code, ended.out.as_str()), (78, ""), "{text}");
        assert!(ended.err.contains("config.yaml") && ended.err.contains(says), "{text}: {}", ended.err);
        for other in [&["demo", "version"][..], &["--help"], &["demo", "--help"], &["plugins", "list"]] {
            assert_eq!(world.run(other).code, 0, "{other:?} beside {text}");
        }
    }
    for bytes in
        [&b"plugins: {demo: {enabled: false}}\xff"[..], b"e\0n\0a\0b\0l\0e\0d\0", b"\xff\xfee\0n\0a\0b\0l\0e\0d\0"]
    {
        assert_eq!(World::with(bytes).run(&["demo", "plain"]).code, 78, "{bytes:?}");
    }
}

#[test]
fn a_variable_that_cannot_be_read_stops_the_call() {
    for value in ["", "maybe", "[false]", "2"] {
        let ended = World::new().var("TOOL__DEMO__ENABLED", value).run(&["demo", "plain"]);
        assert_eq!(ended.code, 78, "{value:?}");
        assert!(ended.err.starts_with("error: $TOOL__DEMO__ENABLED: `demo.enabled`: expected"), "{}", ended.err);
    }
}

#[test]
fn a_variable_switches_in_the_ways_switches_are_written_and_wins_over_the_file() {
    for (file, variable, code) in [
        ("false", "true", 0),
        ("false", "1", 0),
        ("false", "Yes", 0),
        ("false", "ON", 0),
        ("true", "false", 1),
        ("true", "0", 1),
        ("true", "no", 1),
        ("true", "OFF", 1),
    ] {
        let world = World::with(format!("plugins: {{demo: {{enabled: {file}}}}}\n"));
        let ended = world.var("TOOL__DEMO__ENABLED", variable).run(&["demo", "plain"]);
        assert_eq!(ended.code, code, "{file} in the file, {variable} in the variable: {}", ended.err);
        if code == 1 {
            assert!(ended.err.contains("help: unset `TOOL__DEMO__ENABLED`, or set it to `true`"), "{}", ended.err);
        }
    }
}

#[test]
fn a_switch_may_hold_a_variable() {
    let text = "plugins: {demo: {enabled: '${DEMO_ON:-false}'}}\n";
    assert_eq!(World::with(text).run(&["demo", "plain"]).code, 1);
    assert_eq!(World::with(text).var("DEMO_ON", "yes").run(&["demo", "plain"]).code, 0);
}

#[test]
fn the_advice_switches_the_plugin_on() {
    let world = World::with("plugins: {demo: {enabled: false}}\n");
    let ended = world.run(&["demo", "plain"]);
    assert!(ended.err.contains("`tool config set demo.enabled true`"), "{}", ended.err);
    assert_eq!(world.run(&["config", "set", "demo.enabled", "true"]).code, 0);
    assert_eq!(world.run(&["demo", "plain"]).code, 0);
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read_stops_the_call() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::with("plugins: {demo: {enabled: false}}\n");
    std::fs::set_permissions(world.path(), std::fs::Permissions::from_mode(0o000)).unwrap();
    // Root reads everything.
    if std::fs::read(world.path()).is_err() {
        assert_eq!(world.run(&["demo", "plain"]).code, 78);
    }
}

#[test]
fn a_file_that_is_named_is_there() {
    let ended = World::new().var("TOOL_CONFIG", "/nowhere/c.yaml").run(&["demo", "show"]);
    assert_eq!(ended.code, 78);
    assert!(ended.err.contains("/nowhere/c.yaml: there is no such file\n"), "{}", ended.err);
    assert!(ended.err.contains("`$TOOL_CONFIG` names it"), "{}", ended.err);
    assert_eq!(World::new().var("TOOL_CONFIG", "").run(&["demo", "show"]).code, 0);
}

#[test]
fn the_longest_name_of_a_variable_wins() {
    let shown = vault::shown(&World::new().var("TOOL__VAULT__A__B", "mine"));
    assert!(shown.contains("a: {}, a__b: mine"), "{shown}");
}

#[test]
fn an_optional_enum_is_replaced_and_not_merged() {
    let shown = vault::shown(&World::with("plugins: {vault: {mode: {slow: {level: 2}}}}"));
    assert!(shown.contains("mode: {slow: {level: 2}}"), "{shown}");
    let shown = vault::shown(&World::with("plugins: {vault: {mode: {fast: {}}}}"));
    assert!(shown.contains("mode: {fast: {level: 1}}"), "{shown}");
}
