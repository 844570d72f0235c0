//! `plugins sync`: a plugin with edits by hand, and a template that has changed since it was made.

use crate::project::Project;

/// What the author wrote since: a file, what stood there, what stands there now. They are kept, every one.
const EDITS: [(&str, &str, &str); 12] = [
    ("src/commands.rs", "//! The commands of the plugin.", "//! Our commands."),
    ("src/commands.rs", "    /// Who to greet\n", "    /// Whom to greet\n"),
    ("src/commands.rs", "Hello, {name}!", "Good morning, {name}!"),
    ("src/commands.rs", "    /// The text of the note\n", "    /// What is noted\n"),
    ("src/lib.rs", "mod commands;\n", "mod commands;\nmod more;\n"),
    ("src/lib.rs", "/// Greet people and keep notes", "/// Greet people politely"),
    ("src/lib.rs", "    /// The file that holds them\n", "    /// Where they are\n"),
    ("resources/config.yaml", "file: notes.txt", "file: ours.txt"),
    ("tests/commands.rs", "\"Hello, Bob!\"", "\"Good morning, Bob!\""),
    ("tests/commands.rs", "\"Hello, Ann!\"", "\"Good morning, Ann!\""),
    ("Cargo.toml", "version = \"0.1.0\"\n", "version = \"0.7.0\"\n"),
    // The line that the template changes too.
    ("src/lib.rs", "/// Who is greeted when no name is given", "/// Whom we greet"),
];

/// What the template of an earlier version said in the place of what it says now.
const TEMPLATE: [(&str, &str); 5] = [
    // In a file that was edited elsewhere.
    ("Print a greeting", "Greet"),
    ("a note needs a text", "there is no text"),
    ("# The defaults of the plugin", "# Defaults of the plugin"),
    // Where the author wrote as well.
    ("/// Who is greeted when no name is given", "/// Who is greeted"),
    // In a file that was not touched.
    ("| `src/lib.rs` | the plugin and its configuration |", "| `src/lib.rs` | the plugin |"),
];

/// The files that differ from the present template, as `--check` and as `sync` name them.
const DRIFT: [(&str, &str, &str); 4] = [
    ("README.md", "the template changed; you did not", "updated"),
    (
        "resources/config.yaml",
        "the template changed, and so did you; the changes can be merged",
        "merged with your changes",
    ),
    ("src/commands.rs", "the template changed, and so did you; the changes can be merged", "merged with your changes"),
    (
        "src/lib.rs",
        "the template and you changed the same lines",
        "conflict; choose between the lines that are marked `<<<<<<<`",
    ),
];

const FILES: [&str; 6] =
    ["README.md", "resources/config.yaml", "src/commands.rs", "src/lib.rs", "tests/commands.rs", "Cargo.toml"];

#[test]
fn sync_merges_what_the_template_changed_with_what_the_author_wrote() {
    let project = Project::empty();
    project.new_plugin("new garden");
    let plugin = project.below("garden/plugin");
    assert_eq!(plugin.plugins("sync --check").success(), "");
    let template = FILES.map(|file| plugin.read(file));

    as_an_earlier_template_made_it(&plugin);
    for (file, before, after) in EDITS {
        let text = plugin.read(file);
        // What the earlier template said is edited as what it says now.
        let before = TEMPLATE.iter().fold(before.to_owned(), |text, (now, then)| text.replace(now, then));
        assert_eq!(text.matches(&before).count(), 1, "{file}: {before}");
        plugin.write(file, &text.replace(&before, after));
    }
    let edited = FILES.map(|file| plugin.read(file));

    let checked = plugin.plugins("sync --check");
    let lines: Vec<String> = DRIFT.iter().map(|(file, check, _)| format!("{file}: {check}")).collect();
    assert_eq!(
        (checked.code, checked.stdout.lines().collect::<Vec<_>>()),
        (Some(1), lines.iter().map(String::as_str).collect())
    );
    assert_eq!(FILES.map(|file| plugin.read(file)), edited, "a check writes nothing");

    let synced = plugin.plugins("sync");
    let lines: Vec<String> = DRIFT.iter().map(|(file, _, sync)| format!("{file}: {sync}")).collect();
    assert_eq!(
        (synced.code, synced.stdout.lines().collect::<Vec<_>>()),
        (Some(1), lines.iter().map(String::as_str).collect())
    );
    for (file, _, after) in EDITS {
        assert!(plugin.read(file).contains(after), "{file}: the edit {after:?} is kept");
    }
    for (file, text) in FILES.iter().zip(&template) {
        for (now, _) in TEMPLATE.iter().filter(|(now, _)| text.contains(now)) {
            assert!(plugin.read(file).contains(now), "{file}: the template's {now:?} is in");
        }
    }
    let marked: Vec<&str> = FILES.into_iter().filter(|file| plugin.read(file).contains("<<<<<<<")).collect();
    assert_eq!(marked, ["src/lib.rs"]);
    assert_eq!(plugin.read("src/lib.rs").matches("<<<<<<<").count(), 1, "one conflict");
    assert_eq!(plugin.read("README.md"), template[0]);

    // A second run has nothing to do, and leaves the marks to the author.
    let after = FILES.map(|file| plugin.read(file));
    plugin.plugins("sync --check").success();
    plugin.plugins("sync").success();
    assert_eq!(FILES.map(|file| plugin.read(file)), after);
}

/// The plugin, and what was noted when it was made, in the words of an earlier template.
fn as_an_earlier_template_made_it(plugin: &Project) {
    let older = |text: String| TEMPLATE.iter().fold(text, |text, (now, then)| text.replace(now, then));
    let snapshot = plugin.read(".provisioner.toml");
    let noted = older(snapshot.clone());
    assert_ne!(noted, snapshot);
    plugin.write(".provisioner.toml", &noted);
    for file in FILES {
        plugin.write(file, &older(plugin.read(file)));
    }
}
