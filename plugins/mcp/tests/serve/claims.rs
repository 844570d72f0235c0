//! What a client may rely on.

use crate::client::{SESSIONS, Served, Session, params, program, text, until, within};
use rmcp::model::{ClientRequest, ElicitationAction, Tool};
use rmcp::service::PeerRequestOptions;
use serde_json::{Value, json};
use std::process::Stdio;
use tokio::io::AsyncWriteExt;

pub(crate) const CLAIMS: &[(&str, fn())] = &[
    ("commands_that_only_read_are_offered_and_the_others_where_it_is_allowed", || run(offered())),
    ("a_tool_says_what_it_takes_and_what_it_may_change", || run(described())),
    ("results_are_structured_where_they_are_data", || run(results())),
    ("errors_and_panics_and_prints_are_results_that_say_so", || run(errors())),
    ("no_value_of_a_client_is_read_as_an_option", || run(injected())),
    ("secrets_stay_where_they_are", || run(secrets())),
    ("the_plan_is_the_answer_of_a_dry_run", || run(previewed())),
    ("the_user_is_asked_first", || run(asked())),
    ("a_client_that_cannot_ask_is_refused_with_what_to_do", || run(cannot_ask())),
    ("progress_is_passed_on", || run(progress())),
    ("a_call_that_is_cancelled_ends_with_its_processes", || run(cancelled())),
    ("calls_end_with_the_server", || run(left())),
    ("two_hundred_calls_at_once_answer", || run(at_once())),
    ("the_configuration_is_read_anew", || run(configured())),
    ("what_is_not_the_protocol_is_an_error", || run(not_the_protocol())),
    ("a_dry_run_of_the_server_is_a_plan", || run(planned_server())),
];

fn run(claim: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(claim);
}

const READING: [&str; 8] =
    ["lab_around", "lab_beds_show", "lab_count", "lab_fall", "lab_greet", "lab_list", "lab_login", "lab_shout"];

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

async fn results() {
    for session in SESSIONS {
        let served = Served::start("mcp serve lab", session, None).await;
        let greeted = served.call("lab_greet", json!({"name": "Ada", "tone": "cold"})).await;
        assert_eq!(text(&greeted), "hello Ada in the garden, Cold\nwarning: it is early");
        assert_eq!((greeted.structured_content, greeted.is_error), (None, Some(false)));
        assert_eq!(
            served.call("lab_list", json!({})).await.structured_content,
            Some(json!({"result": ["roses", "peas"]}))
        );
        let shown = served.call("lab_beds_show", json!({"name": "peas", "rows": 7})).await;
        assert_eq!(shown.structured_content, Some(json!({"name": "peas", "rows": 7})));
    }
}

async fn errors() {
    let served = Served::start("mcp serve lab", Session::Initialized, None).await;
    let failed = served.call("lab_beds_show", json!({"name": "nowhere"})).await;
    assert_eq!(
        (failed.is_error, text(&failed).as_str()),
        (Some(true), "error: there is no such bed\nhelp: try `roses`")
    );
    assert_eq!(failed.structured_content.unwrap()["error"]["code"], "lab.no-bed");
    for (tool, arguments, message) in [
        ("lab_greet", json!({}), "<NAME>"),
        ("lab_greet", json!({"name": "Ada", "tone": "loud"}), "invalid value 'loud'"),
        ("lab_greet", json!({"whom": "Ada"}), "unknown argument `whom`"),
        ("lab_fall", json!({}), "it fell"),
        ("lab_shout", json!({}), "printed no document"),
        ("lab_beds_show", json!({"name": "x", "rows": 256}), "256 is not in"),
    ] {
        let result = served.call(tool, arguments).await;
        assert_eq!(result.is_error, Some(true), "{tool}");
        assert!(text(&result).contains(message), "{tool}: {}", text(&result));
    }
}

async fn injected() {
    let served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
    let greeted = served.call("lab_greet", json!({"name": "--config=/etc/passwd", "place": "--help"})).await;
    assert_eq!(text(&greeted).lines().next(), Some("hello --config=/etc/passwd in the --help, Warm"));
    let planned = served.call("lab_write", json!({"path": "-y", "text": "--format=text", "dry_run": true})).await;
    assert!(text(&planned).contains("-y"), "{}", text(&planned));
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

async fn previewed() {
    let served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
    let path = served.file("new.txt");
    let planned = served.call("lab_write", json!({"path": path, "text": "a\n", "dry_run": true})).await;
    let plan = planned.structured_content.unwrap()["plan"].clone();
    assert_eq!(plan["complete"], true, "{plan}");
    assert!(plan.to_string().contains("new.txt"), "{plan}");
    assert!(!std::path::Path::new(&path).exists());
    let written = served.call("lab_write", json!({"path": path, "text": "a\n"})).await;
    assert_eq!(written.is_error, Some(false), "{}", text(&written));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a\n");
}

async fn asked() {
    for session in SESSIONS {
        let yes = Served::start("mcp serve lab --allow-effects", session, Some(ElicitationAction::Accept)).await;
        let deleted = yes.call("lab_delete", json!({"name": "roses"})).await;
        assert_eq!(text(&deleted), "deleted roses", "{session:?}");
        assert_eq!(*yes.person.asked.lock().unwrap(), ["Delete roses?"], "{session:?}");
        let planned = yes.call("lab_delete", json!({"name": "roses", "dry_run": true})).await;
        assert_eq!((planned.is_error, yes.person.asked.lock().unwrap().len()), (Some(false), 1));
        for answer in [ElicitationAction::Decline, ElicitationAction::Cancel] {
            let no = Served::start("mcp serve lab --allow-effects", session, Some(answer)).await;
            let declined = no.call("lab_delete", json!({"name": "roses"})).await;
            assert_eq!(declined.is_error, Some(true));
            assert!(text(&declined).contains("declined"), "{}", text(&declined));
        }
    }
}

async fn cannot_ask() {
    for session in SESSIONS {
        let served = Served::start("mcp serve lab --allow-effects", session, None).await;
        let refused = served.call("lab_delete", json!({"name": "roses"})).await;
        assert_eq!(refused.is_error, Some(true));
        assert!(text(&refused).contains("Delete roses?") && text(&refused).contains("dry_run"), "{}", text(&refused));
        let sure = Served::start("mcp serve lab --allow-effects -y", session, None).await;
        assert_eq!(text(&sure.call("lab_delete", json!({"name": "roses"})).await), "deleted roses");
    }
}

async fn progress() {
    for session in SESSIONS {
        let served = Served::start("mcp serve lab", session, None).await;
        served.call("lab_count", json!({"steps": 4})).await;
        let shown = served.person.progress.lock().unwrap().clone();
        let (last, total, _) = shown.last().unwrap().clone();
        assert_eq!((last, total), (4.0, Some(4.0)), "{shown:?}");
        assert!(shown.len() > 2 && shown.windows(2).all(|pair| pair[0].0 < pair[1].0), "{shown:?}");
        assert!(shown.iter().any(|(_, _, text)| text.as_deref() == Some("counting: 2")), "{shown:?}");
    }
}

/// Calls without waiting for the answer, and cancels when something is so.
async fn cancel_when(served: &Served, tool: &str, arguments: Value, what: &str, is_so: impl Fn() -> bool) {
    let request = ClientRequest::CallToolRequest(rmcp::model::CallToolRequest::new(params(tool, arguments)));
    let options = PeerRequestOptions::no_options();
    let handle = served.client.peer().send_cancellable_request(request, options).await.unwrap();
    until(what, is_so).await;
    handle.cancel(Some("not wanted".to_owned())).await.unwrap();
}

async fn cancelled() {
    for session in SESSIONS {
        let served = Served::start("mcp serve lab --allow-effects", session, None).await;
        let (begun, ended) = (served.file("begun"), served.file("ended"));
        let exists = |path: &str| std::fs::read(path).is_ok_and(|text| !text.is_empty());
        cancel_when(&served, "lab_wait", json!({"begun": begun, "ended": ended}), "it begins", || exists(&begun)).await;
        until("the command is asked to stop", || exists(&ended)).await;
        let seconds = format!("300.{}", served.child.id().unwrap());
        cancel_when(&served, "lab_sleep", json!({"seconds": seconds}), "it sleeps", || runs(&seconds)).await;
        until("the process has ended", || !runs(&seconds)).await;
        assert_eq!(text(&served.call("lab_greet", json!({"name": "Ada"})).await).lines().count(), 2);
    }
}

/// Whether a process runs that has this argument, or the program that runs it.
fn runs(argument: &str) -> bool {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let mut lines = entries.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    lines.any(|line| line.split(|byte| *byte == 0).any(|part| part == argument.as_bytes()))
}

async fn left() {
    // A client that goes away, a signal, and a client that goes away in the middle of a question.
    for way in ["closed", "signal"] {
        let mut served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
        let seconds = format!("301.{}", served.child.id().unwrap());
        let request = ClientRequest::CallToolRequest(rmcp::model::CallToolRequest::new(params(
            "lab_sleep",
            json!({"seconds": seconds}),
        )));
        let options = PeerRequestOptions::no_options();
        let _handle = served.client.peer().send_cancellable_request(request, options).await.unwrap();
        until("it sleeps", || runs(&seconds)).await;
        let server = rustix::process::Pid::from_raw(served.child.id().unwrap().try_into().unwrap()).unwrap();
        match way {
            "signal" => rustix::process::kill_process(server, rustix::process::Signal::TERM).unwrap(),
            _ => drop(within(served.client.close()).await),
        }
        let status = within(served.child.wait()).await.unwrap();
        assert!(!runs(&seconds), "{way}: it still sleeps");
        assert_eq!(status.success(), way == "closed", "{way}: {status}");
    }
}

async fn at_once() {
    let served = Served::start("mcp serve lab", Session::Initialized, None).await;
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..200 {
        let peer = served.client.peer().clone();
        calls.spawn(async move {
            let result = peer.call_tool(params("lab_greet", json!({"name": format!("n{number}")}))).await.unwrap();
            (number, text(&result))
        });
    }
    let mut answered = 0;
    while let Some(done) = within(calls.join_next()).await {
        let (number, said) = done.unwrap();
        assert!(said.starts_with(&format!("hello n{number} in")), "{number}: {said}");
        answered += 1;
    }
    assert_eq!(answered, 200);
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

async fn not_the_protocol() {
    let folder = tempfile::tempdir().unwrap();
    for (input, code) in
        [(&b""[..], 0), (b"hello\n", 0), (b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n", 1)]
    {
        let mut command = program(&folder, "mcp serve lab");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).await.unwrap();
        let output = within(child.wait_with_output()).await.unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code().is_some_and(|found| found <= code), "{input:?}: {} {said}", output.status);
        assert!(!said.contains("panicked"), "{said}");
    }
    let output = within(program(&folder, "mcp serve lab --format json").output()).await.unwrap();
    assert_eq!(output.status.code(), Some(2));
    let output = within(program(&folder, "mcp serve nowhere").output()).await.unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the plugins of this program are: lab, mcp, myplugin"));
}

async fn planned_server() {
    let folder = tempfile::tempdir().unwrap();
    let output = within(program(&folder, "mcp serve lab --dry-run").stdin(Stdio::piped()).output()).await.unwrap();
    let plan = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{plan}");
    assert!(plan.contains("serve 8 tools: lab_around, lab_beds_show"), "{plan}");
    let output = within(program(&folder, "mcp tools lab --allow-effects").output()).await.unwrap();
    let list = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(list.lines().any(|line| line.starts_with("lab_delete ") && line.contains("lab delete")), "{list}");
}
