//! `--format json`: one document on stdout whatever happens, which says what the text for people says.

use super::tests::call;
use crate::testing_support::document;
use serde_json::{Value, json};

/// The document for these words, where people would read `text` on stdout.
#[track_caller]
fn succeeds(words: &str) -> Value {
    let (code, stdout, stderr) = call(&format!("--format json {words}"));
    assert_eq!((code, stderr.as_str()), (0, ""), "{words}");
    let document = document(&stdout);
    assert_eq!(document["exit_code"], 0);
    document
}

#[test]
fn what_is_printed_for_people_is_kept_beside_the_result() {
    let water = succeeds("garden water");
    assert_eq!(water["command"], json!(["garden", "water"]));
    assert_eq!((&water["data"], &water["output"]), (&Value::Null, &json!("watered, slow: false\n")));
    assert_eq!((&water["warnings"], &water["plan"]), (&json!([]), &Value::Null));
    assert_eq!(succeeds("garden beds --row 2 dig")["command"], json!(["garden", "beds", "dig"]));
}

#[test]
fn built_in_commands_give_data() {
    for words in ["version", "--version"] {
        assert_eq!(succeeds(words)["data"], json!({"name": "acme", "version": "0.9.0"}), "{words}");
    }
    assert_eq!(succeeds("garden version")["data"]["version"], "1.2.3");
    assert_eq!(succeeds("plugins info garden")["data"]["commands"][0]["read_only"], true);
    let list = succeeds("plugins list");
    assert_eq!(
        (&list["command"], &list["data"]["plugins"][0]["name"]),
        (&json!(["plugins", "list"]), &json!("garden"))
    );
    assert!(list["warnings"][0].as_str().unwrap_or_default().contains("provisioner-silent-plugin"), "{list}");
    for words in ["help", "garden --help", "garden water --help", "help plugins"] {
        let text = call(words).1;
        assert_eq!(succeeds(words)["data"]["help"].as_str().map(str::trim_end), Some(text.trim_end()), "{words}");
    }
    let (code, stdout, _) = call("garden --help --format json");
    assert_eq!((code, &document(&stdout)["ok"]), (0, &json!(true)), "behind the question too");
    let codes = succeeds("help errors")["data"].clone();
    for code in codes.as_array().expect("a list") {
        let words = format!("help error {}", code["code"].as_str().expect("text"));
        assert_eq!(succeeds(&words)["data"], *code);
    }
}

/// Command lines that fail, and the code of each.
const FAILING: &[(&str, u8, &str)] = &[
    ("", 2, "missing-command"),
    ("garden", 2, "missing-command"),
    ("garden beds", 2, "missing-command"),
    ("plugins", 2, "missing-command"),
    ("config", 2, "missing-command"),
    ("water", 2, "unknown-command"),
    ("gardne water", 2, "unknown-command"),
    ("garden watr", 2, "unknown-command"),
    ("garden beds digg", 2, "unknown-command"),
    ("plugins lst", 2, "unknown-command"),
    ("config vew", 2, "unknown-command"),
    ("--verbos garden water", 2, "unknown-argument"),
    ("garden --nope water", 2, "unknown-argument"),
    ("garden beds --nope dig", 2, "unknown-argument"),
    ("garden water --nope", 2, "unknown-argument"),
    ("garden water more", 2, "unknown-argument"),
    ("plugins list --nope", 2, "unknown-argument"),
    ("garden water --slow --slow", 2, "conflicting-arguments"),
    ("garden water --slow=1", 2, "wrong-number-of-values"),
    ("garden beds dig --row", 2, "invalid-value"),
    ("garden water --os-arch amiga", 2, "invalid-value"),
    ("--os-arch amiga garden water", 2, "invalid-value"),
    ("garden water --color purple", 2, "invalid-value"),
    ("plugins info", 2, "missing-argument"),
    ("help error", 2, "missing-argument"),
    ("config get", 2, "missing-argument"),
    ("help error nope", 2, "unknown-error-code"),
    ("help error garden.gone", 2, "unknown-error-code"),
    ("plugins info gardne", 2, "unknown-plugin"),
    ("garden fail", 3, "garden.spring"),
    ("garden end", 5, "exit-code"),
    ("garden panic", 70, "panicked"),
    ("garden twice", 70, "contradicting-options"),
];

#[test]
fn an_error_is_the_one_document_and_says_what_people_read() {
    for (words, exit_code, error_code) in FAILING {
        let (text_code, _, text) = call(words);
        let (code, stdout, stderr) = call(&format!("{words} --format json"));
        assert_eq!((code, stderr.as_str()), (*exit_code, ""), "{words}\n{stdout}");
        let document = document(&stdout);
        assert_eq!((text_code, &document["exit_code"]), (code, &json!(code)), "{words}");
        let error = &document["error"];
        assert_eq!(error["code"], *error_code, "{words}\n{stdout}");
        if text.starts_with("error: ") {
            let said = format!("error: {}\n", error["message"].as_str().unwrap_or_default());
            assert!(text.starts_with(&said), "{words}: people read\n{text}\nprograms\n{said}");
        }
        for help in error["help"].as_str().unwrap_or_default().lines().filter(|_| !text.contains("Usage: ")) {
            assert!(text.contains(help), "{words}: no `{help}` in\n{text}");
        }
    }
}

#[test]
fn the_place_of_a_panic_is_given() {
    let (_, stdout, _) = call("garden panic --format json");
    let place = document(&stdout)["error"]["place"].clone();
    assert!(place.as_str().is_some_and(|place| place.contains("tests.rs:")), "{place}");
}

#[test]
fn the_last_format_that_is_named_before_two_dashes_counts() {
    let (code, stdout, _) = call("garden beds dig -- --format json");
    assert_eq!((code, stdout.as_str()), (0, "dug row 1 [\"--format\", \"json\"]\n"));
    let (code, _, stderr) = call("garden water --format yaml");
    assert_eq!(code, 2);
    assert!(stderr.contains("'yaml'") && stderr.contains("`text`, `json`"), "{stderr}");
}
