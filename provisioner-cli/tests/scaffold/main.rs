//! `plugins new`, `generate` and `sync`, as an author runs them: what they write builds, and what fails leaves nothing.

mod project;
mod situations;
mod sync;
#[cfg(unix)]
mod table;

use project::{Project, files_below};
use std::collections::BTreeMap;
use std::time::Duration;

/// The tests that a plugin begins with: its own, and those of `check_plugin!`.
const TESTS_OF_THE_TEMPLATE: usize = 13;

#[test]
fn outside_of_every_workspace_a_plugin_comes_with_a_binary() {
    let project = Project::empty();
    let planned = project.plugins("new garden --dry-run").success();
    assert!(planned.contains("Cargo.toml") && planned.contains("src/commands.rs"), "{planned}");
    assert_eq!(files_below(project.path()), BTreeMap::new(), "a dry run writes nothing");

    project.new_plugin("new garden");
    let garden = project.below("garden");
    let tested = garden.cargo("test");
    assert!(!tested.contains("warning"), "{tested}");
    assert!(tested.contains("a_note_is_added_to_the_file ... ok"), "{tested}");
    assert!(garden.cargo("run --quiet -- garden hello").starts_with("Hello, World!\n"));
    garden.assert_formatted();
}

#[test]
fn in_a_workspace_the_manifests_keep_their_comments() {
    let project = Project::empty();
    let members = "[workspace]\nresolver = \"3\"\nmembers = [\n    \"acme\", # the binary\n]\n";
    project.write("Cargo.toml", members);
    let binary = "[package]\nname = \"acme\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n# The SDK\n";
    project.write("acme/Cargo.toml", &format!("{binary}provisioner-core = {{ path = \"{}\" }}\n", project.core()));
    project.write("acme/src/main.rs", "provisioner::main!();\n");
    project.below("acme").new_plugin("new cloud-cost");
    assert_eq!(
        project.read("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\n    \"acme\", # the binary\n    \"plugins/cloud-cost\",\n]\n"
    );
    let manifest = project.read("acme/Cargo.toml");
    assert!(binary.lines().all(|line| manifest.lines().any(|kept| kept == line)), "{manifest}");
    assert!(project.cargo("run --quiet -p acme -- cloud-cost hello --name Ann").starts_with("Hello, Ann!\n"));
}

#[test]
fn a_name_that_cannot_be_used_leaves_nothing_behind() {
    let project = Project::empty();
    for name in [
        "My_Plugin",
        "Garden",
        "9lives",
        "-x",
        "x-",
        "a--b",
        "..",
        "../x",
        "a/b",
        "a.b",
        "a b",
        "é",
        "",
        "config",
        "plugins",
        "version",
        "completions",
        "apply",
        "help",
        "a-name-that-is-far-too-long-to-be-typed-by-anyone",
    ] {
        let run = project.run(&["plugins", "new", "--", name]);
        assert_eq!(run.code, Some(2), "{name}: {}", run.stderr);
        assert!(run.stderr.contains("help: ") || run.stderr.contains("usage"), "{name}: {}", run.stderr);
    }
    assert_eq!(files_below(project.path()), BTreeMap::new());
}

#[test]
fn a_place_that_cannot_be_used_is_left_as_it_was() {
    let project = Project::empty();
    project.write("taken/README.md", "mine\n");
    project.write("broken/Cargo.toml", "[workspace\n");
    project.write("closed/Cargo.toml", "[workspace]\nexclude = [\"plugins\"]\n");
    project.write("file", "");
    let before = files_below(project.path());
    for (folder, words, message) in [
        ("", "new taken", "taken exists already"),
        ("", "new file", "file exists already"),
        ("", "new x --workspace", "is not inside a Cargo workspace"),
        ("", "new x --sdk-path nowhere", "nowhere is not the folder of `provisioner-core`"),
        ("broken", "new x", "Cargo.toml:1: this is not a manifest"),
        ("closed", "new x", "excludes `plugins/x`"),
        ("closed", "new x --binary acme", "excludes `plugins/x`"),
        ("", "new x --standalone --workspace", "cannot be used with"),
        ("", "generate command x", "holds no plugin"),
        ("", "generate nothing x", "invalid value 'nothing'"),
        ("", "sync", "was not made by `plugins new`"),
        ("", "sync --check taken", "was not made by `plugins new`"),
    ] {
        let run = project.below(folder).plugins(words);
        assert_ne!(run.code, Some(0), "{words}");
        assert!(run.stderr.contains(message), "{words}: {}", run.stderr);
    }
    assert_eq!(files_below(project.path()), before);
}

#[test]
#[cfg(unix)]
fn a_run_that_is_killed_leaves_a_whole_plugin_or_none() {
    let complete = Project::empty();
    complete.new_plugin("new garden");
    let complete = files_below(&complete.path().join("garden"));
    let (mut whole, mut none) = (0, 0);
    for attempt in 0..50 {
        let project = Project::empty();
        project.kill_after("new garden", Duration::from_micros(400 * attempt));
        match files_below(&project.path().join("garden")) {
            files if files.is_empty() => none += 1,
            files => {
                assert_eq!(files.keys().collect::<Vec<_>>(), complete.keys().collect::<Vec<_>>(), "attempt {attempt}");
                whole += 1;
            }
        }
        // What was left is in nobody's way, and goes with the next run.
        if !project.path().join("garden").exists() {
            project.new_plugin("new garden");
        }
        let left: Vec<_> = std::fs::read_dir(project.path()).expect("it is a folder").flatten().collect();
        let left: Vec<_> = left.iter().map(std::fs::DirEntry::file_name).filter(|name| *name != "home").collect();
        assert_eq!(left, ["garden"], "attempt {attempt}");
    }
    assert!(whole + none == 50 && none > 0, "{whole} whole, {none} none");
}

#[test]
fn thirty_items_are_added_and_every_one_is_tested() {
    let project = Project::empty();
    project.new_plugin("new orchard");
    let (orchard, plugin) = (project.below("orchard"), project.below("orchard/plugin"));
    let mut tests = 0;
    for round in 0..8 {
        for item in ["command", "group", "setting", "state"] {
            if tests == 30 {
                break;
            }
            plugin.plugins(&format!("generate {item} {item}-{round}")).success();
            tests += 1;
            let tested = orchard.cargo("test -p provisioner-orchard-plugin --test commands");
            let passed = format!("test result: ok. {} passed", TESTS_OF_THE_TEMPLATE + tests);
            assert!(tested.contains(&passed) && !tested.contains("warning"), "{item}-{round}: {tested}");
        }
    }
    let before = files_below(plugin.path());
    for taken in ["command command-0", "group group-0", "setting setting_0", "state state-0", "command version"] {
        assert_ne!(plugin.plugins(&format!("generate {taken}")).code, Some(0), "{taken}");
    }
    assert_eq!(files_below(plugin.path()), before, "a name that is taken changes nothing");
    assert_eq!(tests, 30);
    orchard.assert_formatted();
}
