//! The schema of the same plugin, judged by a validator that is not ours.

use super::table::{BAD, GOOD, Schema};
use provisioner::__private::{PROVISIONER_SDK_PLUGINS, json_schema};
use serde_json::{Value, json};

fn plugin_schema() -> Value {
    let plugins: Vec<_> = PROVISIONER_SDK_PLUGINS.iter().filter_map(|plugin| (plugin.describe)()).collect();
    json_schema("demo", &plugins)
}

/// Whether the validator accepts a text as the section of the plugin; `None` where it is no YAML.
fn accepts(schema: &Value, section: &str) -> Option<bool> {
    let mut section: serde_yaml::Value = serde_yaml::from_str(section).ok()?;
    section.apply_merge().ok()?;
    let file = json!({ "plugins": { "demo": as_json(&section) } });
    let mut compiler = boon::Compiler::new();
    let mut schemas = boon::Schemas::new();
    compiler.set_default_draft(boon::Draft::V2020_12);
    compiler.add_resource("config.json", schema.clone()).expect("the schema is JSON");
    let compiled = compiler.compile("config.json", &mut schemas).expect("the schema is a schema");
    Some(schemas.validate(&file, compiled).is_ok())
}

/// Keys are text, and `!name value` is a mapping of one key.
fn as_json(value: &serde_yaml::Value) -> Value {
    match value {
        serde_yaml::Value::Sequence(list) => list.iter().map(as_json).collect(),
        serde_yaml::Value::Mapping(entries) => Value::Object(
            entries
                .iter()
                .map(|(key, value)| {
                    let key = key.as_str().map_or_else(|| as_json(key).to_string(), str::to_owned);
                    (key, as_json(value))
                })
                .collect(),
        ),
        serde_yaml::Value::Tagged(tagged) => {
            json!({ tagged.tag.to_string().trim_start_matches('!'): as_json(&tagged.value) })
        }
        plain => serde_json::to_value(plain).expect("a single value is JSON"),
    }
}

#[test]
fn the_schema_accepts_every_valid_file() {
    let schema = plugin_schema();
    for (name, edit) in GOOD {
        assert_eq!(accepts(&schema, &edit.text()), Some(true), "{name}");
    }
}

#[test]
fn the_schema_rejects_every_bad_file_that_a_schema_can_reject() {
    let schema = plugin_schema();
    for case in BAD.iter().filter(|case| case.schema == Schema::Rejects) {
        assert_eq!(accepts(&schema, &case.edit.text()), Some(false), "{}", case.name);
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
