//! What comes of a call.

use crate::client::{SESSIONS, Served, Session, params, run, text, within};
use rmcp::model::ElicitationAction;
use serde_json::json;

pub(crate) const CLAIMS: &[(&str, fn())] = &[
    ("results_are_structured_where_they_are_data", || run(results())),
    ("errors_and_panics_and_prints_are_results_that_say_so", || run(errors())),
    ("no_value_of_a_client_is_read_as_an_option", || run(injected())),
    ("the_plan_is_the_answer_of_a_dry_run", || run(previewed())),
    ("the_user_is_asked_first", || run(asked())),
    ("a_client_that_cannot_ask_is_refused_with_what_to_do", || run(cannot_ask())),
    ("progress_is_passed_on", || run(progress())),
    ("a_tool_that_is_marked_as_read_only_and_writes_is_stopped", || run(stopped())),
    ("two_hundred_calls_at_once_answer", || run(at_once())),
];

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
        ("lab_beds_show", json!({"name": "x", "rows": 256}), "expected a whole number from 0 to 255 (u8)"),
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

/// The kernel stops it, where it can.
async fn stopped() {
    let served = Served::start("mcp serve lab --allow-effects", Session::Initialized, None).await;
    let path = served.file("around.txt");
    let planned = served.call("lab_write", json!({"path": path, "text": "a", "dry_run": true})).await;
    if planned.structured_content.unwrap()["plan"]["enforced_by"] != "kernel" {
        return println!("skipped: this kernel cannot refuse what a dry run would change");
    }
    let tried = served.call("lab_around", json!({ "path": path })).await;
    assert_eq!(tried.is_error, Some(true), "{}", text(&tried));
    assert!(text(&tried).contains("around.txt"), "{}", text(&tried));
    assert_eq!(tried.structured_content.unwrap()["error"]["code"], "change-refused");
    assert!(!std::path::Path::new(&path).exists());
}
