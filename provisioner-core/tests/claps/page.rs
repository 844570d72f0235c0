//! The table of the page and the tables of the tests hold the same attributes.

use super::{arguments, choices, shared};
use std::path::Path;

/// What is refused, each by a case of `ui-tests/tests/ui/claps`, in the words of the page.
const REFUSED: &[&str] = &[
    "`#[arg(from_global)]`",
    "`#[arg(skip)]`",
    "`#[arg(subcommand)]`",
    "`#[arg(flatten)]`",
    "`#[arg(add)]`",
    "`#[arg(env_os)]`",
    "`#[command(subcommand)]`",
    "`#[command(name)]`",
    "`#[command(about)]`",
    "`#[command(long_about)]`",
    "`#[command(version)]`",
    "`#[command(author)]`",
    "`#[command(hide)]`",
    "`#[command(alias)]`",
    "`#[command(visible_alias)]`",
    "`#[command(after_help)]`",
    "`#[command(before_help)]`",
    "`#[command(arg_required_else_help)]`",
];

/// The first two cells of each row below the heading.
fn rows(page: &str) -> Vec<(&str, &str)> {
    let section = page.split("## Every attribute of clap\n").nth(1).expect("the page has the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut rows = Vec::new();
    for line in section.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line.trim_matches('|').split(" | ").map(str::trim);
        rows.push((cells.next().unwrap_or_default(), cells.next().unwrap_or_default()));
    }
    rows
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_page_lists_what_works_and_nothing_else_as_working() {
    let page = read("docs/arguments.md");
    let mut listed: Vec<String> = Vec::new();
    for (attribute, here) in rows(&page) {
        if here.starts_with("works") {
            listed.push(attribute.trim_matches('`').to_owned());
        }
    }
    let mut tested = Vec::new();
    for row in arguments::ROWS.iter().chain(arguments::HELP) {
        tested.push(format!("#[arg({})]", row.attribute.trim_end_matches("_text")));
    }
    for row in shared::ROWS {
        tested.push(match row.attribute.strip_prefix("group_") {
            Some(key) => format!("#[group({key})]"),
            None => format!("#[command({})]", row.attribute),
        });
    }
    for row in choices::ROWS {
        let key = row.attribute.trim_start_matches("value_").trim_end_matches("_of_variant");
        tested.push(format!("#[value({key})]"));
    }
    listed.sort_unstable();
    tested.sort_unstable();
    assert_eq!(listed, tested);
}

#[test]
fn the_page_gives_a_way_out_of_what_is_refused_and_each_is_a_case_of_the_compiler() {
    let page = read("docs/arguments.md");
    let rows = rows(&page);
    let mut listed: Vec<&str> = Vec::new();
    for (attribute, here) in &rows {
        if !here.starts_with("works") {
            assert!(here.starts_with("refused: ") && here.contains("; "), "{attribute}: {here}");
            listed.push(attribute);
        }
    }
    assert_eq!(listed, REFUSED);
    let said = ["keys_of_a_parameter", "keys_of_a_command", "keys_of_a_field"]
        .map(|case| read(&format!("ui-tests/tests/ui/claps/{case}.stderr")))
        .concat();
    for attribute in REFUSED {
        let key = attribute.split(['(', ')']).nth(1).unwrap_or_default();
        assert!(said.contains(key), "no case of the compiler is about {attribute}");
    }
}
