//! What this crate and the core each write down for themselves is the same.

use crate::names;
use provisioner::registry;
use provisioner::testing::Cli;
use std::collections::BTreeSet;

#[test]
fn core_and_macros_hash_alike() {
    for (parent, name) in [(0, ""), (0, "aws"), (1, "create"), (u64::MAX, "größe")] {
        assert_eq!(names::path_hash(parent, name), registry::path_hash(parent, name));
    }
    assert_eq!(names::path_hash(0, "aws"), registry::hash("aws"));
}

#[test]
fn core_and_macros_know_the_same_modifiers() {
    let run = Cli::new().args(["--help"]).run();
    let words =
        || run.stdout().lines().filter(|line| line.trim_start().starts_with('-')).flat_map(str::split_whitespace);
    let shown: BTreeSet<&str> = words().filter_map(|word| word.strip_prefix("--")).collect();
    let known: BTreeSet<&str> = names::MODIFIERS.iter().map(|(long, _)| *long).chain(["version"]).collect();
    assert_eq!(shown, known);

    let shorts: BTreeSet<String> = words()
        .filter(|word| !word.starts_with("--"))
        .filter_map(|word| Some(word.strip_prefix('-')?.trim_end_matches(',').to_owned()))
        .collect();
    let known = names::MODIFIERS.iter().filter_map(|(_, short)| *short).chain(['V']).map(String::from).collect();
    assert_eq!(shorts, known);
}

#[test]
fn every_built_in_command_has_a_reserved_name() {
    let run = Cli::new().args(["--help"]).run();
    let commands = run.stdout().lines().skip_while(|line| *line != "Built-in commands:").skip(1);
    let names: Vec<_> = commands.map_while(|line| line.split_whitespace().next()).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(names::RESERVED.contains(&name), "`{name}` is not reserved");
    }
}
