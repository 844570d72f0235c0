//! Every error that the framework can make, for people and for programs: one document on stdout as its schema says,
//! nothing else there, and the same message, help and exit code in both.

mod commands;
mod table;

use provisioner::prelude::*;
use provisioner::testing::{Cli, Run};
use std::collections::{BTreeMap, BTreeSet};

/// Manage clusters
#[provisioner::plugin(name = "kube", config_file = "tests/failures/config.yaml", validate = Self::check)]
pub struct Kube {
    /// Where the clusters are managed
    pub host: String,
    /// How often it is tried
    pub retry: Retry,
    /// How much is said
    pub level: Level,
    /// What each is called
    pub labels: BTreeMap<String, String>,
    /// What opens the door
    pub token: Option<String>,
}

/// How often it is tried
#[provisioner::config]
pub struct Retry {
    /// At most
    pub attempts: u8,
}

/// How much is said
#[provisioner::config]
#[derive(Clone, Copy)]
pub enum Level {
    /// Little
    Low,
    /// Much
    High,
}

impl Kube {
    fn check(&self) -> Result<()> {
        if self.host == "nowhere" { Err(Error::new("`host` leads nowhere")) } else { Ok(()) }
    }
}

/// One way to fail.
struct Case {
    words: &'static str,
    code: &'static str,
    exit_code: u8,
    /// What the test brings along.
    given: fn(Cli) -> Cli,
}

impl Case {
    fn run(&self, format: &[&str]) -> Run {
        let cli = Cli::new().file("folder/inside", "").file("file", "").file("binary", b"\xff");
        (self.given)(cli).args(format).args(self.words.split_whitespace()).allow_unused().run()
    }
}

/// The one document, which is as its schema says.
#[track_caller]
fn document(words: &str, stdout: &str) -> serde_json::Value {
    let document = serde_json::from_str(stdout).unwrap_or_else(|error| panic!("{words}: {error}\n{stdout}"));
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    for (name, text) in [
        ("output.json", include_str!("../../schema/output.json")),
        ("plan.json", include_str!("../../schema/plan.json")),
    ] {
        compiler.add_resource(name, serde_json::from_str(text).expect("the schema is JSON")).expect("it can be read");
    }
    let schema = compiler.compile("output.json", &mut schemas).expect("the schema is a schema");
    if let Err(error) = schemas.validate(&document, schema) {
        panic!("{words}: {error:#}\n{document:#}");
    }
    document
}

/// What is wrong with how an error is shown.
fn differences(case: &Case, text: &Run, json: &Run) -> (String, Vec<String>) {
    let document = document(case.words, json.stdout());
    let error = &document["error"];
    let mut wrong = Vec::new();
    let mut claim = |holds: bool, claim: &str| {
        if !holds {
            wrong.push(claim.to_owned());
        }
    };
    claim(json.stderr().is_empty(), "nothing but the document is printed");
    claim(text.stdout().is_empty(), "an error is no result");
    claim(error["code"] == case.code, "the code");
    claim((json.code().code(), text.code().code()) == (case.exit_code, case.exit_code), "the exit code");
    claim(document["exit_code"] == case.exit_code && document["ok"] == false, "the exit code in the document");
    claim(!json.stdout().contains("\\u001b["), "no styles");
    let message = error["message"].as_str().unwrap_or_default();
    // Each run has a home of its own.
    let same = |text: &str, run: &Run| text.replace(&home(run), "");
    let read = same(text.stderr(), text);
    // People who name no command are shown what there is, and an exit code alone is the program's own way to say it.
    if !["missing-command", "exit-code"].contains(&case.code) {
        let found =
            error["findings"].as_array().into_iter().flatten().filter_map(|finding| finding["message"].as_str());
        for line in message.lines().chain(error["help"].as_str().unwrap_or_default().lines()).chain(found) {
            claim(read.contains(&same(line, json)), &format!("people read `{line}` too"));
        }
    }
    (format!("{} {message}", case.code), wrong)
}

/// The folder of a run's home, in which its configuration is.
fn home(run: &Run) -> String {
    run.root().parent().map(|folder| folder.display().to_string()).unwrap_or_default()
}

#[test]
fn people_and_programs_read_the_same() {
    let (mut messages, mut wrong) = (BTreeSet::new(), String::new());
    for case in table::cases() {
        let (text, json) = (case.run(&[]), case.run(&["--format", "json"]));
        let (message, claims) = differences(&case, &text, &json);
        messages.insert(message.replace(&home(&json), ""));
        if !claims.is_empty() {
            let (people, programs) = (text.stderr(), json.stdout());
            wrong.push_str(&format!("{}: not so: {}\n{people}\n{programs}\n", case.words, claims.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(messages.len() >= 80, "{} different errors", messages.len());
}

#[test]
fn each_code_that_can_be_brought_about_here_is_in_the_table() {
    let run = Cli::new().args(["help", "errors", "--format", "json"]).run();
    let document = document("help errors", run.stdout());
    let codes = document["data"].as_array().expect("a list");
    let cases = table::cases();
    let elsewhere = |code: &str| table::ELSEWHERE.iter().any(|(known, _)| *known == code);
    for code in codes {
        let code = code["code"].as_str().expect("text");
        let is_here = cases.iter().any(|case| case.code == code);
        assert!(is_here != elsewhere(code), "`{code}` is in the table, or the list says why not");
    }
}
