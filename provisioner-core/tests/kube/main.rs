//! A whole plugin with results as data, errors of its own and states, as its author tests it.

mod calls;
mod completions;
mod described;
mod errors;
mod mounted;
mod options;
mod results;
mod states;

use provisioner::prelude::*;
use provisioner::testing::{Cli, Run};

/// Manage clusters
#[provisioner::plugin(name = "kube", config_file = "tests/kube/config.yaml")]
pub struct Kube {
    /// Where the clusters are managed
    pub host: String,
    /// What opens the door
    #[config(secret)]
    pub token: String,
    /// How many things at once
    pub at_once: u16,
    /// What to keep
    pub keep: Vec<String>,
}

/// Runs `kube` with these words.
fn kube(words: &str) -> Run {
    Cli::new().arg("kube").args(words.split_whitespace()).run()
}

/// Runs `kube` with these words, and returns the one document for programs.
fn document(words: &str) -> serde_json::Value {
    let run = kube(&format!("{words} --format json"));
    run.assert_stderr("");
    serde_json::from_str(run.stdout()).expect("one document")
}
