//! The JSON Schema and the program on the same user files: what the one refuses, the other does.

use super::fixture::{CONFIG, DEMO, PLUGIN};
use super::mistakes::{BROKEN, FILES, HEAD, SECTIONS};
use super::validator::accepts;
use crate::config::{ConfigDef, json_schema};
use crate::registry::PluginDef;
use serde_json::Value;

/// What only the program can know: what is there twice, what a variable says, what the plugin's own check thinks; and
/// that a key which means nothing was meant to be another.
const BEYOND_A_SCHEMA: &[&str] = &[
    "duplicate key",
    "is not set",
    "without its `}`",
    "cannot be the name of a variable",
    "found text `word`",
    "must be somebody",
    "`<<` takes",
    "unknown key `plugin`",
];

fn schema() -> Value {
    let plugin = PluginDef { config: Some(ConfigDef { schema: || &DEMO, ..CONFIG }), ..PLUGIN };
    serde_json::from_str(&json_schema("tool", &[plugin.section()])).unwrap()
}

#[test]
fn the_schema_refuses_every_bad_file_that_a_schema_can_refuse() {
    let schema = schema();
    let sections = SECTIONS.iter().map(|(text, says)| (format!("{HEAD}{text}\n"), *says));
    let files = FILES.iter().chain(BROKEN).map(|(text, says)| ((*text).to_owned(), *says));
    let mut judged = 0;
    let mut accepted = Vec::new();
    for (text, says) in sections.chain(files) {
        if BEYOND_A_SCHEMA.iter().any(|beyond| says.contains(beyond)) {
            continue;
        }
        judged += usize::from(accepts(&schema, &text).is_some());
        if accepts(&schema, &text) == Some(true) {
            accepted.push((text, says));
        }
    }
    assert!(accepted.is_empty(), "{accepted:#?}");
    assert!(judged >= 50, "{judged} files were judged");
}
