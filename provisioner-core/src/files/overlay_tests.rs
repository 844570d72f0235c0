//! The same changes, planned and made: both places look alike afterwards, and what fails fails in both.
#![cfg(unix)]

use super::{Change, Disk, FileKind, Overlay, Place, WriteOptions};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything below a folder, in words.
fn picture(files: &dyn Place, folder: &Path, into: &mut Vec<String>) {
    let Ok(mut names) = files.names(folder) else { return };
    names.sort();
    for name in names {
        let path = folder.join(&name);
        let found = files.inspect(&path).unwrap().unwrap_or_else(|| panic!("{} is listed", path.display()));
        let name = path.display();
        let mode = found.mode.unwrap_or_default();
        into.push(match found.kind {
            FileKind::Link => format!("{name} -> {}", files.read_link(&path).unwrap().display()),
            FileKind::File => format!("{name} {mode:o} {:?}", String::from_utf8(files.read(&path).unwrap()).unwrap()),
            kind => format!("{name} {mode:o} {kind:?}"),
        });
        if found.kind == FileKind::Folder {
            picture(files, &path, into);
        }
    }
}

fn pictured(files: &dyn Place, root: &Path) -> Vec<String> {
    let mut picture_of = Vec::new();
    picture(files, root, &mut picture_of);
    picture_of.iter().map(|line| line.replace(&*root.to_string_lossy(), "")).collect()
}

/// A small generator: the same numbers at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn path(&mut self, root: &Path) -> PathBuf {
        let names = ["a", "b", "c", "link", "up"];
        let mut path = root.to_owned();
        for _ in 0..=self.below(3) {
            path.push(names[self.below(5) as usize]);
        }
        if self.below(12) == 0 { path.join("../a") } else { path }
    }
}

fn start(root: &Path) {
    fs::create_dir_all(root.join("a/b")).unwrap();
    fs::write(root.join("a/c"), "old").unwrap();
    fs::write(root.join("c"), "c").unwrap();
    std::os::unix::fs::symlink("a", root.join("link")).unwrap();
    std::os::unix::fs::symlink("../c", root.join("a/up")).unwrap();
}

fn change(random: &mut Random, root: &Path, files: &dyn Place) -> Result<(), String> {
    let (path, other) = (random.path(root), random.path(root));
    let (path, other) = (path.as_path(), other.as_path());
    let content = ["", "x\n", "longer\n"][random.below(3) as usize].as_bytes();
    let options = WriteOptions { private: random.below(4) == 0, ..WriteOptions::default() };
    let change = match random.below(9) {
        0 | 1 => Change::Write { path, content, options },
        2 => Change::Append { path, content },
        // The system makes even the folder that `..` leaves again, which is not worth planning.
        3 if !path.ends_with("../a") => Change::CreateFolder { path },
        4 => Change::Copy { from: path, to: other },
        5 => Change::Rename { from: path, to: other },
        6 => Change::Remove { path },
        7 => Change::Link { target: Path::new(["a", "b/c", ".", "nowhere"][random.below(4) as usize]), path },
        _ => Change::SetMode { path, mode: [0o600, 0o644, 0o755][random.below(3) as usize] },
    };
    if std::env::var_os("SHOW").is_some() {
        eprintln!("{change:?}");
    }
    files.change(&change).map_err(|error| format!("{:?} {error}", error.kind()))
}

#[test]
fn what_is_planned_is_what_a_real_run_leaves() {
    for seed in 1..400 {
        let (planned, real) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        start(planned.path());
        start(real.path());
        let before = pictured(&Disk, planned.path());
        let overlay = Overlay::new(Arc::new(Disk));
        let (mut left, mut right) = (Random(seed), Random(seed));
        for step in 0..25 {
            let plan = change(&mut left, planned.path(), &overlay);
            let made = change(&mut right, real.path(), &Disk);
            assert_eq!(plan.is_ok(), made.is_ok(), "seed {seed} step {step}: {plan:?} {made:?}");
            let (plan, made) = (pictured(&overlay, planned.path()), pictured(&Disk, real.path()));
            assert_eq!(plan, made, "seed {seed} step {step}");
        }
        assert_eq!(pictured(&Disk, planned.path()), before, "nothing beneath is changed");
    }
}
