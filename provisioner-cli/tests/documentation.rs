//! The pages for users do what they say, from the first block to the last.

use std::path::Path;
use std::process::Command;

/// One block of the page: a command, how it ends, and what it prints.
struct Block<'t> {
    command: &'t str,
    code: i32,
    output: String,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    for block in page.split("```console\n").skip(1) {
        let mut lines = block.split("```").next().unwrap_or_default().lines();
        let command =
            lines.next().and_then(|line| line.strip_prefix("$ provisioner ")).expect("a block runs the program");
        let mut rest: Vec<&str> = lines.collect();
        let code = rest.first().and_then(|line| line.strip_prefix("? ")).map(|code| code.parse().expect("a code"));
        rest.drain(..usize::from(code.is_some()));
        blocks.push(Block { command, code: code.unwrap_or(0), output: rest.join("\n").trim_end().to_owned() });
    }
    blocks
}

/// Whether a text is as expected, where `[..]` stands for any part of a line.
fn matches(expected: &str, found: &str) -> bool {
    let line = |(expected, found): (&str, &str)| {
        let mut rest = found;
        let parts: Vec<&str> = expected.split("[..]").collect();
        let in_order = parts.iter().enumerate().all(|(index, part)| match rest.find(part) {
            Some(at) if index > 0 || at == 0 => {
                rest = &rest[at + part.len()..];
                true
            }
            _ => false,
        });
        in_order && (rest.is_empty() || expected.ends_with("[..]"))
    };
    expected.lines().count() == found.lines().count() && expected.lines().zip(found.lines()).all(line)
}

#[test]
fn the_page_about_the_configuration_is_true() {
    is_true("configuration.md", 8);
}

#[test]
fn the_page_about_output_for_programs_is_true() {
    is_true("output-for-programs.md", 3);
}

#[test]
fn the_page_about_prompts_is_true() {
    is_true("prompts-and-progress.md", 3);
}

#[test]
fn the_page_about_completions_is_true() {
    is_true("completions.md", 2);
}

#[test]
fn the_page_about_manuals_is_true() {
    is_true("manuals.md", 4);
}

#[test]
fn the_page_about_how_it_works_is_true() {
    is_true("how-it-works.md", 1);
}

/// Of these pages no block is only to be read: `console` is run above, `rust` by the documentation tests of the library,
/// `json` and `toml` by the tests of the plugin `mcp`.
#[test]
fn every_block_of_the_pages_about_readers_is_executed() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../provisioner-core/src/lib.rs");
    let library = std::fs::read_to_string(library).expect("the library is there");
    let (mut executed, mut skipped) = (0, Vec::new());
    for page in ["completions.md", "manuals.md", "output-for-programs.md", "state.md", "agents.md"] {
        let text = std::fs::read_to_string(docs.join(page)).expect("the page is there");
        let languages = text.lines().filter_map(|line| line.strip_prefix("```")).step_by(2);
        for language in languages {
            let is_executed = match language {
                "rust" | "rust,standalone_crate" => library.contains(&format!("docs/{page}\")")),
                "console" => true,
                "json" | "toml" => page == "agents.md",
                _ => false,
            };
            if is_executed { executed += 1 } else { skipped.push(format!("{page}: {language}")) }
        }
    }
    println!("{executed} blocks executed, {} skipped", skipped.len());
    assert!(executed >= 26 && skipped.is_empty(), "{executed} executed, skipped: {skipped:?}");
}

/// Runs every block of a page, of which there are at least so many.
#[track_caller]
fn is_true(page: &str, least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(page);
    let page = std::fs::read_to_string(path).expect("the page is there");
    let home = tempfile::tempdir().expect("folders can be made");
    let blocks = blocks(&page);
    assert!(blocks.len() >= least);
    for block in blocks {
        let run = Command::new(env!("CARGO_BIN_EXE_provisioner"))
            .args(block.command.split(' '))
            .current_dir(home.path())
            .env_clear()
            .env("HOME", home.path())
            .env("NO_COLOR", "1")
            .output()
            .expect("the program starts");
        let printed = [run.stdout, run.stderr].concat();
        let printed = String::from_utf8_lossy(&printed).trim_end().to_owned();
        assert_eq!(run.status.code(), Some(block.code), "{}\n{printed}", block.command);
        assert!(matches(&block.output, &printed), "{}\nexpected:\n{}\nfound:\n{printed}", block.command, block.output);
    }
}
