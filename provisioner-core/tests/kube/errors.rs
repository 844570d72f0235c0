//! Errors of an author's own: code, help and exit code, whichever way they leave a command.

use crate::{document, kube};
use provisioner::prelude::*;
use provisioner::{CommandError, Error};
use serde_json::json;
use std::fmt;

#[derive(Debug, CommandError)]
#[command_error(exit_code = 4)]
enum KubeError {
    #[command_error(help = "is the VPN on? {host} is only known inside, {{not}} outside")]
    Unreachable {
        host: String,
    },
    #[command_error(code = "no-such-cluster", help = "there are {1:>2} others, not {0}", exit_code = 5)]
    Missing(String, u8),
    Plain,
    #[command_error(transparent)]
    Login(LoginError),
}

#[derive(Debug, CommandError)]
#[command_error(code = "expired", help = "log in again")]
struct LoginError;

/// Implements the trait by hand.
#[derive(Debug)]
struct ByHand;

macro_rules! display {
    ($($type:ty: $text:literal)*) => {
        $(impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str($text)
            }
        }

        impl std::error::Error for $type {})*
    };
}

display!(KubeError: "no cluster" LoginError: "the login is too old" ByHand: "by hand");

/// Knows nothing but its cause.
#[derive(Debug)]
struct Above(LoginError);

impl fmt::Display for Above {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("cannot list")
    }
}

impl std::error::Error for Above {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl CommandError for ByHand {
    fn code(&self) -> &str {
        "by-hand"
    }

    fn exit_code(&self) -> ExitCode {
        ExitCode::from(6)
    }
}

/// Fail
#[provisioner::command]
fn fail(
    /// How
    how: String,
) -> Result<()> {
    match how.as_str() {
        "unreachable" => Err(KubeError::Unreachable { host: "kube.example".into() })?,
        "missing" => Err(KubeError::Missing("demo".into(), 3)).context("cannot show it")?,
        "plain" => Err(KubeError::Plain)?,
        "login" => Err(KubeError::Login(LoginError))?,
        "below" => Err(Above(LoginError))?,
        "by-hand" => Err(Error::from_command(ByHand)),
        "own" => Err(Error::new("the quota is used up").code("quota").help("ask for more")),
        "over" => Err(Error::from(KubeError::Plain).code("over").exit_code(9)),
        _ => Err(Error::new("nothing is known")),
    }
}

/// Fail with a type of its own
#[provisioner::command]
fn fail_by_hand() -> Result<(), ByHand> {
    Err(ByHand)
}

#[test]
fn code_help_and_exit_code_reach_programs_and_people() {
    let cases = [
        (
            "fail unreachable",
            "kube.unreachable",
            json!("is the VPN on? kube.example is only known inside, {not} outside"),
            4,
        ),
        ("fail missing", "kube.no-such-cluster", json!("there are  3 others, not demo"), 5),
        ("fail plain", "kube.plain", json!(null), 4),
        ("fail login", "kube.expired", json!("log in again"), 1),
        ("fail below", "kube.expired", json!("log in again"), 1),
        ("fail by-hand", "kube.by-hand", json!(null), 6),
        ("fail-by-hand", "kube.by-hand", json!(null), 6),
        ("fail own", "kube.quota", json!("ask for more"), 1),
        ("fail over", "kube.over", json!(null), 9),
        ("fail otherwise", "failed", json!(null), 1),
    ];
    for (words, code, help, exit_code) in cases {
        let error = &document(words)["error"];
        assert_eq!((&error["code"], &error["help"]), (&json!(code), &help), "{words}");
        let run = kube(words);
        run.assert_code(exit_code).assert_stdout("");
        let message = error["message"].as_str().unwrap();
        assert!(run.stderr().starts_with(&format!("error: {message}\n")), "{}", run.stderr());
        assert_eq!(run.stderr().contains(&format!("\ncode: {code}\n")), code != "failed", "{}", run.stderr());
        if let Some(help) = help.as_str() {
            assert!(run.stderr().contains(&format!("help: {help}\n")), "{}", run.stderr());
        }
    }
}

#[test]
fn what_was_being_done_comes_first_and_the_error_is_its_cause() {
    let error = document("fail missing")["error"].clone();
    assert_eq!((&error["message"], &error["causes"]), (&json!("cannot show it"), &json!(["no cluster"])));
}
