//! What a client finds when it looks.

use crate::client::{SESSIONS, Served, Session, params, program, run, text, within};
use rmcp::model::Tool;
use serde_json::{Value, json};
use std::process::Stdio;

pub(crate) const CLAIMS: &[(&str, fn())] = &[
    ("commands_that_only_read_are_offered_and_the_others_where_it_is_allowed", || run(offered())),
    ("a_tool_says_what_it_takes_and_what_it_may_change", || run(described())),
    ("secrets_stay_where_they_are", || run(secrets())),
    ("the_configuration_is_read_anew", || run(configured())),
    ("a_dry_run_of_the_server_is_a_plan", || run(planned_server())),
];

const READING: [&str; 9] = [
    "lab_around",
    "lab_beds_show",
    "lab_count",
    "lab_fall",
    "lab_greet",
    "lab_linger",
    "lab_list",
    "lab_login",
    "lab_shout",
];

async fn offered() {
    for session in SESSIONS {
        let reading = Served::start("mcp serve lab", session, None).await;
        let mut names = reading.names().await;
        names.sort();
        assert_eq!(names, READING, "{session:?}");
        let refused = reading.call("lab_write", json!({"path": "x", "text": "y"})).await;
        assert_eq!(refused.is_error, Some(true));
        assert!(text(&refused).contains("mcp serve --allow-effects"), "{}", text(&refused));
        assert!(within(reading.client.call_tool(params("lab_secretly", json!({})))).await.is_err());
        let all = Served::start("mcp serve lab --allow-effects", session, None).await.names().await;
        for name in ["lab_delete", "lab_sleep", "lab_wait", "lab_write", "lab_greet"] {
            assert!(all.iter().any(|known| known == name), "{name} is not in {all:?}");
        }
        for name in &all {
            assert!(!name.contains("secretly") && !name.contains("of-old") && !name.starts_with("mcp_"), "{name}");
        }
    }
}

async fn described() {
    let served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
    let tools = within(served.client.list_all_tools()).await.unwrap();
    let tool = |name: &str| tools.iter().find(|tool| tool.name == name).unwrap();
    let schema = |tool: &Tool| Value::Object((*tool.input_schema).clone());
    let hints =
        |tool: &Tool| tool.annotations.clone().map(|hints| (hints.read_only_hint, hints.destructive_hint)).unwrap();
    let greet = schema(tool("lab_greet"));
    assert_eq!(greet["properties"]["name"], json!({"type": "string", "description": "Who is greeted"}));
    let tone = json!({"type": "string", "enum": ["warm", "cold"], "default": "warm", "description": "How it is said"});
    assert_eq!(greet["properties"]["tone"], tone);
    assert_eq!(greet["properties"]["place"]["default"], "garden");
    assert_eq!((&greet["required"], &greet["additionalProperties"]), (&json!(["name"]), &json!(false)));
    assert_eq!(schema(tool("lab_beds_show"))["properties"]["rows"]["maximum"], 255);
    assert_eq!(hints(tool("lab_greet")), (Some(true), None));
    assert_eq!(hints(tool("lab_delete")), (Some(false), Some(true)));
    assert_eq!(schema(tool("lab_delete"))["properties"]["dry_run"]["type"], "boolean");
    assert!(tool("lab_delete").description.as_deref().unwrap().contains("Delete {name}?"));
}

async fn secrets() {
    let served = Served::start("mcp serve lab", Session::Initialized, None).await;
    let tools = within(served.client.list_all_tools()).await.unwrap();
    let listed = serde_json::to_string(&tools).unwrap();
    assert!(!listed.contains("hunter2") && !listed.contains("\"token\"") && !listed.contains("\"pin\""), "{listed}");
    let signed = served.call("lab_login", json!({})).await;
    assert_eq!(text(&signed), "signed in with 7 letters, None");
    for name in ["token", "pin"] {
        let refused = served.call("lab_login", json!({ name: "4711" })).await;
        assert!(text(&refused).contains("is a secret") && !text(&refused).contains("4711"), "{}", text(&refused));
    }
}

async fn configured() {
    let served = Served::start("mcp serve lab", Session::Initialized, None).await;
    let folder = served.folder.path().join(".config/acme");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.yaml"), "plugins: {lab: {place: orchard}}\n").unwrap();
    let tools = within(served.client.list_all_tools()).await.unwrap();
    let greet = tools.iter().find(|tool| tool.name == "lab_greet").unwrap();
    assert_eq!(greet.input_schema["properties"]["place"]["default"], "orchard");
    assert!(text(&served.call("lab_greet", json!({"name": "Ada"})).await).contains("in the orchard"));
    std::fs::write(folder.join("config.yaml"), "plugins: {lab: {enabled: false}}\n").unwrap();
    assert_eq!(served.names().await, Vec::<String>::new());
}

async fn planned_server() {
    let folder = tempfile::tempdir().unwrap();
    let output = within(program(&folder, "mcp serve lab --dry-run").stdin(Stdio::piped()).output()).await.unwrap();
    let plan = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{plan}");
    assert!(plan.contains("serve 9 tools: lab_around, lab_beds_show"), "{plan}");
    let output = within(program(&folder, "mcp tools lab --allow-effects").output()).await.unwrap();
    let list = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(list.lines().any(|line| line.starts_with("lab_delete ") && line.contains("lab delete")), "{list}");
}
