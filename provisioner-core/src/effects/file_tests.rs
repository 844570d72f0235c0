//! Every verb on a real file system.

use crate::output::Sink;
use crate::testing_support::{context, dry_run, effects};
use std::fs;

#[test]
fn every_verb_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let effects = effects(&context(Sink::captured()));
    let files = effects.files();
    files.create_dir_all(at("a/b")).unwrap();
    files.create_dir_all(at("a/b")).unwrap();
    files.write(at("a/b/x"), "one\n").unwrap();
    files.append(at("a/b/x"), "two\n").unwrap();
    files.append(at("a/b/new"), "made\n").unwrap();
    files.copy(at("a/b/x"), at("copy")).unwrap();
    files.rename(at("copy"), at("moved")).unwrap();
    assert_eq!(fs::read_to_string(at("moved")).unwrap(), "one\ntwo\n");
    assert_eq!(fs::read_to_string(at("a/b/new")).unwrap(), "made\n");
    assert!(!at("copy").exists());
    files.remove(at("a")).unwrap();
    files.remove(at("moved")).unwrap();
    files.remove(at("never there")).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn modes_are_set_and_copied_and_links_are_removed_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let effects = effects(&context(Sink::captured()));
    let files = effects.files();
    files.write(at("run.sh"), "#!/bin/sh\n").unwrap();
    files.set_mode(at("run.sh"), 0o750).unwrap();
    files.copy(at("run.sh"), at("copy.sh")).unwrap();
    assert_eq!(fs::metadata(at("copy.sh")).unwrap().permissions().mode() & 0o777, 0o750);
    symlink(folder.path(), at("link")).unwrap();
    files.remove(at("link")).unwrap();
    assert!(at("run.sh").exists());
}

#[test]
fn an_error_names_the_path_and_what_was_to_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("no/file");
    let effects = effects(&context(Sink::captured()));
    let error = effects.files().write(&missing, "x").unwrap_err();
    let text = format!("cannot write {}: No such file or directory (os error 2)", missing.display());
    assert_eq!(format!("{error:?}"), text);
    let error = effects.files().rename(&missing, folder.path().join("y")).unwrap_err().to_string();
    assert!(error.starts_with(&format!("cannot rename {} to ", missing.display())), "{error}");
}

#[test]
fn a_dry_run_leaves_everything_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x");
    fs::write(&path, "old").unwrap();
    let effects = effects(&dry_run(Sink::captured()));
    let files = effects.files();
    files.write(&path, "new").unwrap();
    files.append(&path, "new").unwrap();
    files.copy(&path, folder.path().join("y")).unwrap();
    files.set_mode(&path, 0o600).unwrap();
    files.rename(&path, folder.path().join("y")).unwrap();
    files.create_dir_all(folder.path().join("z")).unwrap();
    files.remove(folder.path().join("y")).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
