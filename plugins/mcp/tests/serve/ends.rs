//! How calls end that are not wanted any more, and the server.

use crate::client::{SESSIONS, Served, Session, params, program, run, text, until, within};
use rmcp::model::{CallToolRequest, ClientRequest};
use rmcp::service::PeerRequestOptions;
use serde_json::{Value, json};
use std::process::Stdio;
use tokio::io::AsyncWriteExt;

pub(crate) const CLAIMS: &[(&str, fn())] = &[
    ("a_call_that_is_cancelled_ends_with_its_processes", || run(cancelled())),
    ("what_does_not_end_when_it_is_asked_is_killed", || run(killed())),
    ("calls_end_with_the_server", || run(left())),
    ("what_is_not_the_protocol_is_an_error", || run(not_the_protocol())),
];

/// Calls without waiting for the answer, and cancels when something is so.
async fn cancel_when(served: &Served, tool: &str, arguments: Value, what: &str, is_so: impl Fn() -> bool) {
    let request = ClientRequest::CallToolRequest(CallToolRequest::new(params(tool, arguments)));
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
        for tool in ["lab_sleep", "lab_linger"] {
            let seconds = format!("300.{}{}", served.child.id().unwrap(), tool.len());
            cancel_when(&served, tool, json!({"seconds": seconds}), "it sleeps", || runs(&seconds)).await;
            until("the process has ended", || !runs(&seconds)).await;
        }
        assert_eq!(text(&served.call("lab_greet", json!({"name": "Ada"})).await).lines().count(), 2);
    }
}

async fn killed() {
    let served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
    let marker = format!("marker-{}", served.child.id().unwrap());
    cancel_when(&served, "lab_insist", json!({"marker": marker}), "it runs", || runs(&marker)).await;
    until("the process has ended", || !runs(&marker)).await;
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
        let request =
            ClientRequest::CallToolRequest(CallToolRequest::new(params("lab_sleep", json!({"seconds": seconds}))));
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
