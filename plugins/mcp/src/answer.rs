//! From the document that a call printed to the result that a client gets.

use crate::child::Ended;
use crate::tool::CommandTool;
use provisioner::prelude::*;
use rmcp::model::{CallToolResult, ContentBlock};
use serde_json::{Value, json};

/// The result of a call that has ended. `planned`: it was a dry run of a command that can change things, whose answer is
/// the plan.
pub(crate) fn of(tool: &CommandTool, ended: &Ended, planned: bool) -> CallToolResult {
    let Some(document) = &ended.document else {
        let what = if ended.is_too_long { "its result is too long" } else { "it printed no document" };
        return refusal(&Error::new(format!("`{}` failed: {what} ({})", tool.words.join(" "), ended.how)));
    };
    let mut texts = Vec::new();
    texts.extend(document["output"].as_str().map(|output| output.trim_end().to_owned()));
    let structured = if document["ok"] == true {
        let data = match planned {
            true => json!({ "plan": document["plan"] }),
            false => document["data"].clone(),
        };
        if !data.is_null() {
            texts.push(format!("{data:#}"));
        }
        // The protocol wants an object.
        if data.is_object() || data.is_null() { data } else { json!({ "result": data }) }
    } else {
        texts.push(error_text(&document["error"]));
        json!({ "error": document["error"] })
    };
    let warnings = document["warnings"].as_array().into_iter().flatten().filter_map(Value::as_str);
    texts.extend(warnings.map(|warning| format!("warning: {warning}")));
    if texts.is_empty() {
        texts.push("done".to_owned());
    }
    let content = texts.into_iter().map(ContentBlock::text).collect();
    let mut result = match document["ok"] == true {
        true => CallToolResult::success(content),
        false => CallToolResult::error(content),
    };
    result.structured_content = Some(structured).filter(|structured| !structured.is_null());
    result
}

/// The result of a call that was not begun.
pub(crate) fn refusal(error: &Error) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(format!("error: {error:?}"))])
}

/// An error as people read it.
fn error_text(error: &Value) -> String {
    let text = |key: &str| error[key].as_str().unwrap_or_default();
    let mut written = format!("error: {}", text("message"));
    for cause in error["causes"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        written += &format!("\ncaused by: {cause}");
    }
    for finding in error["findings"].as_array().into_iter().flatten() {
        let part = |key: &str| finding[key].as_str().unwrap_or_default();
        written += &format!("\n{}: {}", part("place"), part("message"));
    }
    if !text("details").is_empty() {
        written += &format!("\n{}", text("details"));
    }
    for help in text("help").lines() {
        written += &format!("\nhelp: {help}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(document: Value, planned: bool) -> Value {
        let command = json!({"command": "list", "words": ["kube", "list"], "read_only": true, "arguments": []});
        let tool = CommandTool::of("kube", &command).unwrap();
        let ended = Ended { document: Some(document), question: None, how: String::new(), is_too_long: false };
        serde_json::to_value(of(&tool, &ended, planned)).unwrap()
    }

    #[test]
    fn data_is_structured_and_what_was_printed_is_text() {
        let printed = result(json!({"ok": true, "output": "hello\n", "data": null, "warnings": ["old"]}), false);
        assert_eq!(
            (&printed["content"][0]["text"], &printed["content"][1]["text"]),
            (&json!("hello"), &json!("warning: old"))
        );
        assert_eq!(printed.get("structuredContent"), None);
        let object = result(json!({"ok": true, "data": {"a": 1}}), false);
        assert_eq!(
            (&object["structuredContent"], &object["content"][0]["text"]),
            (&json!({"a": 1}), &json!("{\n  \"a\": 1\n}"))
        );
        assert_eq!(result(json!({"ok": true, "data": [1]}), false)["structuredContent"], json!({"result": [1]}));
        assert_eq!(result(json!({"ok": true, "data": null}), false)["content"][0]["text"], "done");
    }

    #[test]
    fn the_answer_of_a_dry_run_is_the_plan() {
        let planned = result(json!({"ok": true, "data": null, "plan": {"complete": true}}), true);
        assert_eq!(planned["structuredContent"], json!({"plan": {"complete": true}}));
    }

    #[test]
    fn an_error_is_one_for_the_model_to_read() {
        let error = json!({"code": "kube.gone", "message": "it is gone", "help": "look\nagain", "causes": ["rain"]});
        let failed = result(json!({"ok": false, "error": error}), false);
        assert_eq!(failed["isError"], true);
        assert_eq!(failed["content"][0]["text"], "error: it is gone\ncaused by: rain\nhelp: look\nhelp: again");
        assert_eq!(failed["structuredContent"]["error"]["code"], "kube.gone");
    }
}
