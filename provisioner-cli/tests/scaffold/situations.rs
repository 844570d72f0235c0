//! Every row of the table: what is made resolves where it stands, builds and passes its tests; what is refused leaves
//! every byte as it was.

use crate::project::Project;
use crate::table::{CASES, Case, Outcome};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
#[cfg(unix)]
fn every_name_and_situation_gives_a_plugin_that_passes_or_an_untouched_tree() {
    let (together, mut names) = (Project::empty(), Vec::new());
    for case in CASES {
        let project = set_up(case);
        let before = bytes_below(project.path());
        let words: Vec<&str> = case.words.split(' ').collect();
        let core = project.core();
        let args = [&["plugins", "new"], words.as_slice(), &["--sdk-path", &core]].concat();
        let run = project.below(case.folder).run(&args);
        let said = format!("{}: {}{}", case.what, run.stdout, run.stderr);
        match case.outcome {
            Outcome::Made(folder) => {
                assert_eq!(run.code, Some(0), "{said}");
                let made = project.below(folder);
                assert_resolves(&project, folder);
                // The same plugins in one workspace share what they depend on.
                let name = words[0];
                assert!(!names.contains(&name), "{name} is there twice");
                names.push(name);
                let copy = together.below(name);
                made.copy_to(copy.path());
                let manifest = copy.read("Cargo.toml").replace(&path_to(&core, made.path()), &core);
                copy.write("Cargo.toml", &manifest);
            }
            Outcome::Refused(message) => {
                assert_ne!(run.code, Some(0), "{said}");
                assert!(run.stderr.contains(message), "{said}");
                assert_eq!(bytes_below(project.path()), before, "{}", case.what);
            }
            Outcome::Planned(part) => {
                assert!(run.code == Some(0) && run.stdout.contains(part), "{said}");
                assert_eq!(bytes_below(project.path()), before, "{}", case.what);
            }
        }
    }
    let shared =
        "[workspace.package]\nedition = \"2024\"\nlicense = \"MIT\"\nauthors = [\"A\"]\nrust-version = \"1.88\"\n";
    let dependencies = format!(
        "[workspace.dependencies]\nprovisioner-core = {{ path = \"{}\", version = \"0.1\", default-features = false }}\n",
        together.core()
    );
    together
        .write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n{shared}{dependencies}"));
    let tested = together.cargo("test --workspace");
    assert!(!tested.contains("warning"), "{tested}");
    let passed = tested.matches("an_empty_note_is_an_error ... ok").count();
    assert_eq!(passed, names.len(), "{tested}");
    assert!(CASES.len() >= 40);
    println!(
        "{} names and situations: {} plugins pass their tests, the other trees are untouched",
        CASES.len(),
        passed
    );
}

/// A folder that may not be written, for a user who is not root.
#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_is_left_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::empty();
    project.write("closed/note.txt", "mine\n");
    let closed = project.below("closed");
    let mode = |mode| fs::set_permissions(closed.path(), fs::Permissions::from_mode(mode)).expect("it is ours");
    mode(0o555);
    let before = bytes_below(project.path());
    if fs::write(closed.path().join("probe"), "").is_ok() {
        fs::remove_file(closed.path().join("probe")).expect("it was written");
        eprintln!("skipped: this user may write everywhere");
    } else {
        let run = closed.plugins("new garden");
        assert!(run.code == Some(1) && run.stderr.contains("ermission denied"), "{}", run.stderr);
        assert_eq!(bytes_below(project.path()), before);
    }
    mode(0o755);
}

#[test]
fn neither_git_nor_cargo_is_needed() {
    let project = Project::empty();
    let args = ["plugins", "new", "garden", "--sdk-path", &project.core()];
    let run = project.run_with(&args, &[("PATH", "")]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(project.path().join("garden/plugin/Cargo.toml").exists());
}

#[cfg(unix)]
fn set_up(case: &Case) -> Project {
    let project = Project::empty();
    for (path, content) in case.files {
        let content = content.replace("{CORE}", &project.core());
        if let Some(target) = content.strip_prefix("->") {
            std::os::unix::fs::symlink(target, project.path().join(path)).expect("links can be made");
        } else if path.ends_with('/') {
            fs::create_dir_all(project.path().join(path)).expect("folders can be made");
        } else {
            project.write(path, &content);
        }
    }
    project
}

/// Cargo finds the workspace of a plugin and everything that it inherits, with the versions of this workspace.
fn assert_resolves(project: &Project, plugin: &str) {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    for folder in Path::new(plugin).ancestors() {
        fs::copy(&lock, project.path().join(folder).join("Cargo.lock")).expect("there is a lock file");
    }
    let manifest = project.path().join(plugin).join("Cargo.toml");
    project.cargo_with(&[
        "metadata",
        "--quiet",
        "--format-version",
        "1",
        "--manifest-path",
        &manifest.to_string_lossy(),
    ]);
}

/// How a manifest in a folder writes the path of the SDK.
fn path_to(core: &str, folder: &Path) -> String {
    let folder = folder.canonicalize().expect("the plugin is there");
    let (from, to) = (folder.components(), Path::new(core).components());
    let shared = from.clone().zip(to.clone()).take_while(|(one, other)| one == other).count();
    let up = from.skip(shared).map(|_| "..".to_owned());
    let down = to.skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Everything below a folder: the bytes of files, the targets of links; the program's own home left out.
fn bytes_below(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), PathBuf::from(entry.file_name()));
        if let Ok(target) = fs::read_link(&path) {
            found.insert(name, format!("-> {}", target.display()));
        } else if path.is_file() {
            let bytes = fs::read(&path).expect("files can be read");
            found.insert(name, bytes.escape_ascii().to_string());
        } else if entry.file_name() != "home" {
            found.insert(name.join(""), String::new());
            found.extend(bytes_below(&path).into_iter().map(|(below, bytes)| (name.join(below), bytes)));
        }
    }
    found
}
