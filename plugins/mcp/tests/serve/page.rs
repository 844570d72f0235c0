//! The page about agents does what it says, from the first block to the last.

use crate::client::{Served, Session, params, run, within};
use serde_json::{Map, Value};
use std::path::Path;
use std::process::Command;

pub(crate) const CLAIMS: &[(&str, fn())] =
    &[("the_page_about_agents_is_true", the_page), ("what_the_page_says_to_depend_on_is_this_plugin", the_dependency)];

/// A program whose manifest has what the page says depends on this very plugin.
fn the_dependency() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let page = std::fs::read_to_string(root.join("docs/agents.md")).unwrap();
    let blocks: Vec<&str> = blocks(&page, "toml").collect();
    assert_eq!(blocks.len(), 1);
    let program = tempfile::tempdir().unwrap();
    let mut manifest = format!("[package]\nname = \"acme\"\nedition = \"2024\"\n\n{}\n[workspace]\n\n", blocks[0]);
    manifest.push_str("[patch.crates-io]\n");
    for folder in
        ["provisioner-core", "provisioner-macros", "provisioner-scaffold", "provisioner-shared", "plugins/mcp"]
    {
        let package = if folder == "plugins/mcp" { "provisioner-mcp-plugin" } else { folder };
        manifest += &format!("{package} = {{ path = {:?} }}\n", root.join(folder));
    }
    std::fs::write(program.path().join("Cargo.toml"), manifest).unwrap();
    std::fs::create_dir(program.path().join("src")).unwrap();
    std::fs::write(program.path().join("src/main.rs"), "provisioner::main!();\n").unwrap();
    // The same versions of everything else, which are here already.
    std::fs::copy(root.join("Cargo.lock"), program.path().join("Cargo.lock")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--offline"]).current_dir(program.path());
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let plugin = packages.iter().find(|package| package["name"] == env!("CARGO_PKG_NAME")).unwrap();
    assert_eq!((&plugin["version"], &plugin["source"]), (&env!("CARGO_PKG_VERSION").into(), &Value::Null));
}

fn the_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/agents.md");
    let page = std::fs::read_to_string(path).unwrap();
    for block in blocks(&page, "console") {
        let (command, printed) = block.split_once('\n').unwrap();
        let words = command.strip_prefix("$ provisioner ").unwrap().split(' ');
        let home = tempfile::tempdir().unwrap();
        let mut call = Command::new(std::env::current_exe().unwrap());
        call.args(words).env_clear().env("AS_PROGRAM", "provisioner").env("HOME", home.path()).current_dir(home.path());
        let output = call.output().unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        let found = String::from_utf8_lossy(&output.stdout).lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert!(found.starts_with(printed.trim_end()), "{command}\nexpected:\n{printed}\nfound:\n{found}");
    }
    let documents: Vec<Map<String, Value>> =
        blocks(&page, "json").map(|block| serde_json::from_str(block).expect(block)).collect();
    let servers = &documents[0]["mcpServers"]["provisioner"];
    assert_eq!(servers["command"], "provisioner");
    let words: Vec<&str> = servers["args"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let words = format!("{} --allow-effects", words.join(" "));
    run(async {
        let served = Served::start(&words, Session::Discovered, None).await;
        let (mut calls, mut asked) = (0, None);
        for document in &documents[1..] {
            let Some(name) = document.get("name").and_then(Value::as_str) else {
                let found = asked.take().expect("a result stands behind a call");
                assert!(holds(&found, &Value::Object(document.clone())), "expected: {document:?}\nfound: {found:#}");
                continue;
            };
            let result = within(served.client.call_tool(params(name, document["arguments"].clone()))).await.unwrap();
            asked = Some(serde_json::to_value(result).unwrap());
            calls += 1;
        }
        assert!(calls >= 3 && asked.is_none());
    });
}

/// The blocks of one language.
fn blocks<'p>(page: &'p str, language: &str) -> impl Iterator<Item = &'p str> {
    let begin = format!("```{language}\n");
    page.split("```").enumerate().filter_map(move |(number, part)| {
        let whole = number % 2 == 1 && begin.strip_prefix("```").is_some_and(|begin| part.starts_with(begin));
        whole.then(|| part.split_once('\n').map_or("", |(_, block)| block))
    })
}

/// Whether everything that is expected is there; what the page leaves out may be there too.
fn holds(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().all(|(key, value)| found.get(key).is_some_and(|found| holds(found, value)))
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| holds(found, expected))
        }
        (found, expected) => found == expected,
    }
}
