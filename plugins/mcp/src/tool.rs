//! A command as a tool: its name, the schema of what it takes, and the hints, all derived from its description.

use crate::argument::Argument;
use provisioner::registry::hash;
use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::sync::Arc;

/// Longer names are not taken by every client.
const LONGEST: usize = 64;

/// A command that can be called.
#[derive(Clone, Debug)]
pub(crate) struct CommandTool {
    /// As clients see it.
    pub(crate) tool: Tool,
    /// What a person types behind the program's name.
    pub(crate) words: Vec<String>,
    pub(crate) arguments: Vec<Argument>,
    /// Whether it cannot change anything.
    pub(crate) read_only: bool,
    /// The first paragraph of its description.
    pub(crate) about: String,
}

impl CommandTool {
    /// A command as `plugins info` describes it. `None` where a client could not call it, as it needs a secret that only
    /// the command line gives.
    pub(crate) fn of(plugin: &str, command: &Value) -> Option<Self> {
        let text = |key: &str| command[key].as_str().unwrap_or_default();
        let list = |key: &str| command[key].as_array().into_iter().flatten();
        let words: Vec<String> = list("words").filter_map(Value::as_str).map(str::to_owned).collect();
        let arguments: Vec<Argument> = list("arguments").map(Argument::of).collect();
        if arguments.iter().any(|argument| argument.is_secret && argument.is_required) {
            return None;
        }
        let read_only = command["read_only"] == true;
        let hints = ToolAnnotations::new().read_only(read_only);
        // What a command with effects does is not known: the careful answer.
        let hints = if read_only { hints } else { hints.destructive(true) };
        let tool =
            Tool::new(name(plugin, text("command")), description(command, read_only), schema(&arguments, read_only))
                .with_title(words.join(" "))
                .with_annotations(hints);
        Some(Self { tool, words, arguments, read_only, about: text("about").to_owned() })
    }

    pub(crate) fn name(&self) -> &str {
        &self.tool.name
    }

    /// The property that asks for the plan; `None` where there is nothing to plan.
    pub(crate) fn dry_run(&self) -> Option<&'static str> {
        (!self.read_only).then_some(DRY_RUN)
    }

    /// The words as the command line has them.
    pub(crate) fn command_line(&self) -> Vec<OsString> {
        self.words.iter().map(OsString::from).collect()
    }
}

/// The property that asks for the plan. An author's parameter of this name is called `dry_run_`.
pub(crate) const DRY_RUN: &str = "dry_run";

/// `plugin_group_command`. Names are kebab-case, so that no two commands have the same.
fn name(plugin: &str, command: &str) -> String {
    let whole = format!("{plugin}_{}", command.replace(' ', "_"));
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
    if whole.len() <= LONGEST && whole.chars().all(is_allowed) {
        return whole;
    }
    let kept: String =
        whole.chars().map(|letter| if is_allowed(letter) { letter } else { '_' }).take(LONGEST - 9).collect();
    format!("{kept}_{:08x}", hash(&whole) & 0xffff_ffff)
}

fn description(command: &Value, read_only: bool) -> String {
    let mut text = command["description"].as_str().unwrap_or_default().trim().to_owned();
    let mut add = |sentence: &str| {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(sentence);
    };
    if !read_only {
        add("It changes things; with `dry_run` it changes nothing, and the answer is the plan.");
    }
    if let Some(question) = command["confirm"].as_str() {
        add(&format!("The user is asked first: {question}"));
    }
    text
}

fn schema(arguments: &[Argument], read_only: bool) -> Arc<JsonObject> {
    let mut properties = JsonObject::new();
    let mut required = Vec::new();
    for argument in arguments.iter().filter(|argument| !argument.is_secret) {
        properties.insert(argument.property(), argument.schema());
        if argument.is_required {
            required.push(argument.property());
        }
    }
    if !read_only {
        let description = "Change nothing: the answer is what would be changed";
        properties
            .insert(DRY_RUN.to_owned(), json!({ "type": "boolean", "default": false, "description": description }));
    }
    let mut schema = JsonObject::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.insert("additionalProperties".to_owned(), false.into());
    Arc::new(schema)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_within_the_rules_and_differ() {
        assert_eq!(name("kube", "rollout undo-now"), "kube_rollout_undo-now");
        let (long, other) = (name("kube", &"a".repeat(80)), name("kube", &"a".repeat(81)));
        assert_eq!((long.len(), other.len()), (64, 64));
        assert_ne!(long, other);
        assert!(name("kube", "größe").chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter)));
    }

    #[test]
    fn hints_come_from_the_effects() {
        let tool = |read_only: bool| {
            let command =
                json!({"command": "list", "words": ["kube", "list"], "read_only": read_only, "arguments": []});
            CommandTool::of("kube", &command).unwrap().tool
        };
        let hints = |tool: Tool| tool.annotations.map(|hints| (hints.read_only_hint, hints.destructive_hint)).unwrap();
        assert_eq!(hints(tool(true)), (Some(true), None));
        assert_eq!(hints(tool(false)), (Some(false), Some(true)));
        assert!(tool(true).input_schema["properties"].get("dry_run").is_none());
        assert!(tool(false).input_schema["properties"].get("dry_run").is_some());
    }

    #[test]
    fn a_secret_is_not_among_the_properties_and_a_command_that_needs_one_is_not_offered() {
        let command = |required: bool| {
            json!({"command": "login", "words": ["kube", "login"], "read_only": true, "arguments": [
                {"name": "token", "kind": "option", "long": "token", "secret": true, "required": required, "schema": {"type": "string"}},
            ]})
        };
        let tool = CommandTool::of("kube", &command(false)).unwrap();
        assert_eq!(tool.tool.input_schema["properties"], json!({}));
        assert!(CommandTool::of("kube", &command(true)).is_none());
    }
}
