//! Every block of the README and of the book is executed, or checked, by a test; the number is printed.
//!
//! Blocks that no other test has are checked here: quotations of files and of messages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// One fenced block.
struct Block {
    page: String,
    line: usize,
    language: String,
    text: String,
}

#[test]
fn every_block_of_the_book_is_executed() {
    let (mut executed, mut skipped) = (BTreeMap::<String, usize>::new(), Vec::new());
    for block in blocks() {
        let place = format!("{}:{}", block.page, block.line);
        match executed_by(&block) {
            Some((test, named)) => {
                assert!(read(test).contains(&named), "{place}: `{test}` does not name `{named}`");
                *executed.entry(block.page).or_default() += 1;
            }
            None if is_checked_here(&block) => *executed.entry(block.page).or_default() += 1,
            None => skipped.push(format!("{place}: no test executes a block of `{}`", block.language)),
        }
    }
    for (page, count) in &executed {
        println!("{page}: {count} blocks");
    }
    println!("{} blocks executed, {} skipped", executed.values().sum::<usize>(), skipped.len());
    assert!(skipped.is_empty(), "{}", skipped.join("\n"));
}

/// The test that executes a block, and what it names the page by.
fn executed_by(block: &Block) -> Option<(&'static str, String)> {
    let page = block.page.as_str();
    let name = page.trim_start_matches("docs/").to_owned();
    let followed = ["README.md", "docs/first-plugin.md", "docs/your-own-binary.md", "docs/publishing.md"];
    let mut language = block.language.split(',');
    let kind = language.next().unwrap_or_default();
    match (page, kind) {
        // Written as they are, and built.
        (page, "sh" | "console" | "rust" | "yaml" | "toml") if followed.contains(&page) => {
            Some(("provisioner-cli/tests/readme/main.rs", format!("\"{page}\"")))
        }
        ("docs/effects.md", "rust" | "console") => Some(("provisioner-core/tests/plans/pages.rs", name)),
        ("docs/agents.md", "json" | "console") => Some(("plugins/mcp/tests/serve/page.rs", name)),
        (_, "console") => Some(("provisioner-cli/tests/documentation.rs", format!("\"{name}\""))),
        // Compiled, and run.
        (_, "rust") if language.all(|word| word == "standalone_crate") => {
            Some(("provisioner-core/src/lib.rs", format!("include_str!(\"../../{page}\")")))
        }
        _ => None,
    }
}

/// Blocks that quote something: it is there.
fn is_checked_here(block: &Block) -> bool {
    let text = block.text.as_str();
    match (block.page.as_str(), block.language.as_str()) {
        ("docs/configuration-for-authors.md", "yaml") => {
            let without_comments = |text: &str| text.lines().filter(|line| !line.starts_with('#')).collect::<String>();
            assert_eq!(without_comments(text), without_comments(&read("provisioner-core/resources/garden.yaml")));
            true
        }
        // The compiler says what the terminal says.
        ("docs/configuration-for-authors.md", "text") => {
            let home = tempfile::tempdir().expect("folders can be made");
            fs::write(home.path().join("c.yaml"), "plugins: {myplugin: {retry: {attemps: 1}}}\n").expect("it can");
            let run = Command::new(env!("CARGO_BIN_EXE_provisioner"))
                .args(["--config", "c.yaml", "config", "validate"])
                .current_dir(home.path())
                .env_clear()
                .env("HOME", home.path())
                .output()
                .expect("the program starts");
            let said = String::from_utf8_lossy(&run.stderr);
            for part in ["unknown key `attemps` in `myplugin.retry`", "= help: did you mean `attempts`?"] {
                assert!(said.contains(part) && text.contains(part), "{part}: {said}");
            }
            true
        }
        // The profile that is recommended is the one that is measured, and the one that `plugins new` writes.
        ("docs/performance.md", "toml") | ("README.md", "text") => {
            let profile = text.split("[profile.release]\n").nth(1).expect("it shows the profile").trim_end();
            for manifest in ["Cargo.toml", "provisioner-scaffold/templates/standalone/Cargo.toml.in"] {
                assert!(read(manifest).contains(&format!("[profile.release]\n{profile}\n")), "{manifest}: {profile}");
            }
            true
        }
        // What is measured is measured by `.ci/run`; here the options and the programs are looked for.
        ("docs/performance.md", "") => {
            let bench = read("bench/src/main.rs") + &read("bench/README.md");
            let options = text.split_whitespace().filter(|word| ["--short", "--record"].contains(word));
            for option in options {
                assert!(bench.contains(option), "{option}");
            }
            true
        }
        ("docs/agents.md", "toml") => {
            for line in text.lines().filter(|line| line.contains(" = ")) {
                let (name, _) = line.split_once(" = ").expect("a dependency");
                assert!(read("Cargo.lock").contains(&format!("name = \"{name}\"")), "{name}");
            }
            true
        }
        _ => false,
    }
}

fn blocks() -> Vec<Block> {
    let mut pages = vec!["README.md".to_owned()];
    let docs = fs::read_dir(workspace().join("docs")).expect("the book is there").flatten();
    let names = docs.map(|entry| entry.file_name().to_string_lossy().into_owned());
    pages.extend(names.filter(|name| name.ends_with(".md")).map(|name| format!("docs/{name}")));
    pages.sort();
    let mut blocks = Vec::new();
    for page in pages {
        let text = read(&page);
        let mut lines = text.lines().enumerate();
        while let Some((index, line)) = lines.next() {
            let Some(language) = line.trim_start().strip_prefix("```") else { continue };
            let inner = lines.by_ref().map(|(_, line)| line).take_while(|line| line.trim() != "```");
            let text = inner.flat_map(|line| [line, "\n"]).collect();
            blocks.push(Block { page: page.clone(), line: index + 1, language: language.to_owned(), text });
        }
    }
    blocks
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap_or_default()
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the workspace")
}

#[test]
fn every_page_is_in_the_summary() {
    let summary = read("docs/SUMMARY.md");
    for entry in fs::read_dir(workspace().join("docs")).expect("the book is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") && name != "SUMMARY.md" {
            assert!(summary.contains(&format!("({name})")), "docs/SUMMARY.md does not name {name}");
        }
    }
}
