//! What an editor shows of a plugin, by a real rust-analyzer: no errors where there are none, completions wherever
//! something is half typed, and one place to go to.
//!
//! Skipped where there is no rust-analyzer: `rustup component add rust-analyzer rust-src`.

mod server;

use server::Server;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use ui_tests::toolchain;
use ui_tests::typed::{self, Step, filled};

const FILE: &str = r#"use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(PLUGIN)]
pub struct Aws;

/// The clusters
#[provisioner::group(GROUP)]
pub struct Cluster {
    /// The region
    #[arg(long)]
    pub region: Option<String>,
}

/// Creates one
#[provisioner::command(COMMAND)]
fn create(
    ctx: &Context,
    cluster: &Cluster,
    /// Which
    #[arg(ARGUMENT)]
    name: String,
)RETURNS {
    let _ = (&cluster.region, &name);
    ctx.out().line(&name);
    ctx.HERE
}
"#;

/// The attributes, complete.
const COMPLETE: [(&str, &str); 5] = [
    ("PLUGIN", r#"name = "aws""#),
    ("GROUP", r#"name = "clusters""#),
    ("COMMAND", r#"group = Cluster, aliases = ["make"], confirm = "Create {name}?", hidden"#),
    ("ARGUMENT", r#"long = "of", short = 'N', env = "AWS_NAME", default_value = "a""#),
    ("RETURNS", ""),
];

/// Half-typed signatures and attributes: what stands in the place of what.
const HALF_TYPED: &[(&str, &str)] = &[
    ("    name: String,\n", "    name: String,\n    loud,\n"),
    ("    name: String,\n", "    name: String,\n    loud:\n"),
    ("    name: String,\n", "    name: String,\n    loud: Opt\n"),
    ("    name: String,\n", "    name: String,\n    loud: Option<\n"),
    ("    name: String,\n", "    name: String,\n    lo\n"),
    ("    name: String,\n", "    name: String,\n    #[arg(long)]\n"),
    ("    name: String,\n", "    name: String,\n    &\n"),
    ("    cluster: &Cluster,\n", "    cluster: &,\n"),
    (")RETURNS", ") ->"),
    (")RETURNS", ") -> Res"),
    // What is not closed takes the body along, with and without the attribute.
    (")RETURNS", ") -> Result<>"),
    ("#[arg(ARGUMENT)]", "#[ar]"),
];

/// The states on the way to the complete file, with what is typed last.
fn states() -> Vec<(String, String)> {
    let state = |step: &Step| {
        let Step { attribute, text, .. } = step;
        (format!("{attribute}: {text}"), filled(FILE, &COMPLETE, attribute, text))
    };
    let mut states: Vec<_> = typed::steps(&COMPLETE).iter().map(state).collect();
    for (whole, half) in HALF_TYPED {
        assert!(FILE.contains(whole), "{whole}");
        states.push(((*half).to_owned(), filled(&FILE.replace(whole, half), &COMPLETE, "", "")));
    }
    states
}

/// The text without the mark, and where that stood: line and column, from 0.
fn cursor(text: &str) -> (String, usize, usize) {
    let at = text.find("HERE").expect("the text has a mark");
    let line = text[..at].matches('\n').count();
    let column = at - text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    (text.replace("HERE", ""), line, column)
}

/// The line and column of the first letter of `word` behind `before`.
fn place(text: &str, before: &str, word: &str) -> (usize, usize) {
    let at = text.find(before).expect("the text has it") + before.len();
    let at = at + text[at..].find(word).expect("the word is behind it");
    (text[..at].matches('\n').count(), at - text[..at].rfind('\n').map_or(0, |newline| newline + 1))
}

fn plugin() -> PathBuf {
    let folder = toolchain::target_folder().join("tmp").join("editor");
    let workspace = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::create_dir_all(folder.join("src")).expect("the target folder is writable");
    let core = workspace.join("provisioner-core").canonicalize().expect("the core is there");
    let manifest = format!(
        "[package]\nname = \"provisioner-aws-plugin\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         provisioner-core = {{ path = {core:?} }}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("the target folder is writable");
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the target folder is writable");
    folder
}

#[test]
fn a_plugin_has_no_errors_in_an_editor_and_its_body_is_completed_while_anything_is_half_typed() {
    if !server::is_there() {
        let notice = "skipped: rust-analyzer is not installed; run `rustup component add rust-analyzer rust-src`\n";
        drop(std::io::stderr().write_all(notice.as_bytes()));
        return;
    }
    let folder = plugin();
    let right = filled(FILE, &COMPLETE, "", "").replace("    ctx.HERE\n", "");
    fs::write(folder.join("src/lib.rs"), &right).expect("the target folder is writable");
    let mut server = Server::start(&folder, &toolchain::target_folder(), &right);
    assert_eq!(server.diagnostics(), Vec::<String>::new(), "errors in a plugin that is right");

    // One place, the author's, for a type in the attribute, a type of a parameter and a name in the body.
    let line = |text: &str| {
        format!("lib.rs:{}", right.lines().position(|line| line.contains(text)).map_or(0, |line| line + 1))
    };
    for (before, word, target) in [
        ("command(group = ", "Cluster", "pub struct Cluster"),
        ("cluster: &", "Cluster", "pub struct Cluster"),
        ("(&cluster.", "region", "pub region"),
        ("    let _ = (&", "cluster", "    cluster: &"),
        ("ctx.out().line(&", "name", "    name: String"),
    ] {
        let (row, column) = place(&right, before, word);
        let mut found = server.definitions(row, column + 1);
        found.dedup();
        assert_eq!(found, [line(target)], "the definition of `{word}` behind `{before}`");
    }

    let states = states();
    assert!(states.len() >= 48, "{} states", states.len());
    let mut lost = Vec::new();
    for (typed, text) in &states {
        let (text, line, column) = cursor(text);
        server.type_text(&text);
        let offered = server.completions(line, column);
        if !offered.iter().any(|label| label.starts_with("out")) {
            lost.push(format!("{typed:?}: {} others", offered.len()));
        }
    }
    println!("{} half-typed states", states.len());
    assert!(
        lost.is_empty(),
        "nothing is offered behind `ctx.` in {} of {} states:\n{}",
        lost.len(),
        states.len(),
        lost.join("\n")
    );
}
