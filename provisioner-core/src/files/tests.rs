//! On a real file system: nothing is lost, nothing is left behind.

use super::WriteOptions;
use super::atomic::write_atomic;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

fn write(path: &Path, content: &str, options: WriteOptions) -> std::io::Result<()> {
    write_atomic(path, content.as_bytes(), options)
}

#[test]
fn a_file_is_made_and_replaced_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    write(&path, "one", WriteOptions::default()).unwrap();
    write(&path, "two", WriteOptions::default()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(names(folder.path()), ["a.txt"]);
}

#[test]
fn the_previous_content_stays_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.yaml");
    let options = WriteOptions { backup: true, ..WriteOptions::default() };
    for content in ["one", "two", "three"] {
        write(&path, content, options).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "three");
    assert_eq!(fs::read_to_string(folder.path().join("config.yaml.bak")).unwrap(), "two");
    assert_eq!(names(folder.path()), ["config.yaml", "config.yaml.bak"]);
}

#[test]
fn a_missing_folder_is_an_error_and_a_folder_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let missing = write(&folder.path().join("no/a.txt"), "x", WriteOptions::default()).unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::NotFound);
    let is_folder = write(folder.path(), "x", WriteOptions::default()).unwrap_err();
    assert_eq!(is_folder.kind(), ErrorKind::IsADirectory);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn a_mode_stays_and_a_new_file_gets_the_one_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let private = WriteOptions { mode: Some(0o600), backup: true, private: false };
        write(&path, "one", private).unwrap();
        assert_eq!(mode(&path), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write(&path, "two", private).unwrap();
        assert_eq!(mode(&path), 0o640);
        assert_eq!(mode(&folder.path().join("secret.bak")), 0o640);
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("deep/real.txt"), folder.path().join("link.txt"));
        fs::create_dir(folder.path().join("deep")).unwrap();
        symlink("deep/real.txt", &link).unwrap();
        for content in ["made through the link", "replaced through the link"] {
            write(&link, content, WriteOptions::default()).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&real).unwrap(), content);
        }
        assert_eq!(names(&folder.path().join("deep")), ["real.txt"]);
    }

    #[test]
    fn links_in_a_circle_are_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        symlink("a", &path).unwrap();
        assert!(write(&path, "x", WriteOptions::default()).unwrap_err().to_string().contains("symbolic links"));
    }

    #[test]
    fn what_may_not_be_written_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = write(&path, "new", WriteOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PermissionDenied);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["a.txt"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_device_is_written_to_as_it_is() {
        write(Path::new("/dev/null"), "x", WriteOptions::default()).unwrap();
        let full = write(Path::new("/dev/full"), "x", WriteOptions::default()).unwrap_err();
        assert_eq!(full.kind(), ErrorKind::StorageFull);
    }
}
