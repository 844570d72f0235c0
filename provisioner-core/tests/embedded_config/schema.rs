//! The schema of the same plugin, judged by a validator that is not ours.

use super::table::{BAD, GOOD, Schema};
use super::validator::accepts;
use provisioner::__private::{PROVISIONER_SDK_PLUGINS, json_schema};
use serde_json::{Value, json};

/// A text as the section of the plugin in a user's file.
fn file(section: &str) -> String {
    let lines = section.lines().map(|line| format!("    {line}\n"));
    format!("plugins:\n  demo:\n{}", lines.collect::<String>())
}

fn plugin_schema() -> Value {
    let plugins = PROVISIONER_SDK_PLUGINS.iter().filter_map(|plugin| (plugin.describe)());
    let sections: Vec<_> = plugins.map(|plugin| plugin.section()).collect();
    serde_json::from_str(&json_schema("demo", &sections)).expect("the schema is JSON")
}

#[test]
fn the_schema_accepts_every_valid_file() {
    let schema = plugin_schema();
    for (name, edit) in GOOD {
        assert_eq!(accepts(&schema, &file(&edit.text())), Some(true), "{name}");
    }
}

#[test]
fn the_schema_rejects_every_bad_file_that_a_schema_can_reject() {
    let schema = plugin_schema();
    for case in BAD.iter().filter(|case| case.schema == Schema::Rejects) {
        assert_eq!(accepts(&schema, &file(&case.edit.text())), Some(false), "{}", case.name);
    }
}

#[test]
fn the_schema_shows_descriptions_defaults_and_values() {
    let schema = plugin_schema();
    let demo = &schema["properties"]["plugins"]["properties"]["demo"];
    let field = |name: &str| &demo["properties"][name];
    assert_eq!(demo["description"], "A plugin with a bit of everything");
    assert_eq!(demo["additionalProperties"], false);
    assert_eq!(field("some-setting")["description"], "Who is greeted when nobody is named");
    assert_eq!(field("some-setting")["default"], "World");
    assert_eq!(field("port")["anyOf"][0], json!({ "type": "integer", "minimum": 0, "maximum": 65535 }));
    assert_eq!(field("color"), field("colour"));
    assert_eq!(field("color")["anyOf"][0]["anyOf"][0]["const"], "red");
    assert_eq!(field("retry")["anyOf"][0]["properties"]["attempts"]["default"], 3);
    assert_eq!(field("enabled")["default"], true);
}

#[test]
fn what_the_embedded_file_gives_is_not_required() {
    let schema = plugin_schema();
    for section in ["", "retry:", "retry: {wait_seconds: 1}", "limits: {disk: {}}", "enabled: false"] {
        assert_eq!(accepts(&schema, &file(section)), Some(true), "{section}");
    }
}
