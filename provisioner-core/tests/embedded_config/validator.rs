//! A validator of JSON Schema that is not ours.

use serde_json::{Value, json};

/// Whether the validator accepts a configuration file; `None` where it is not YAML.
pub(crate) fn accepts(schema: &Value, file: &str) -> Option<bool> {
    let mut file: serde_yaml::Value = serde_yaml::from_str(file).ok()?;
    file.apply_merge().ok()?;
    let file = as_json(&file);
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
