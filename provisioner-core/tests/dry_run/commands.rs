//! Commands that change files behind the back of the effects, and pass over every error that they get.

use provisioner::prelude::*;
use rustix::fs::{AtFlags, Mode, OFlags, ResolveFlags, Timespec, Timestamps, XattrFlags};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::Command;

type Way = (&'static str, &'static str, fn());

/// Ways to change something, with the path that is named.
pub(crate) const WAYS: &[Way] = &[
    ("write", "new.txt", || drop(fs::write("new.txt", "x"))),
    ("overwrite", "there.txt", || drop(fs::write("there.txt", "x"))),
    ("append", "there.txt", || drop(append("there.txt"))),
    ("truncate", "there.txt", || _ = truncate("there.txt")),
    ("in-a-thread", "new.txt", || drop(std::thread::spawn(|| fs::write("new.txt", "x")).join())),
    ("in-a-child", "new.txt", || shell("echo x > new.txt")),
    ("in-a-grandchild", "new.txt", || shell("sh -c 'sh -c \"echo x > new.txt\"; true'; true")),
    ("in-the-background", "new.txt", || shell("(sleep 0.1; touch new.txt) & wait")),
    ("unlink", "there.txt", || drop(fs::remove_file("there.txt"))),
    ("remove-a-folder", "folder/inner.txt", || drop(fs::remove_dir_all("folder"))),
    ("rename", "there.txt", || drop(fs::rename("there.txt", "other.txt"))),
    ("rename-over", "there.txt", || drop(fs::rename("there.txt", "folder/inner.txt"))),
    ("make-a-folder", "made", || drop(fs::create_dir("made"))),
    ("make-folders", "made", || drop(fs::create_dir_all("made/deep"))),
    ("link", "hard.txt", || drop(fs::hard_link("there.txt", "hard.txt"))),
    ("symlink", "soft.txt", || drop(symlink("there.txt", "soft.txt"))),
    ("through-a-link", "there.txt", || drop(fs::write("link", "x"))),
    ("through-a-dangling-link", "nothing.txt", || drop(fs::write("dangling", "x"))),
    ("from-an-open-folder", "folder/new.txt", || _ = from_an_open_folder()),
    ("openat2", "folder/new.txt", || _ = with_openat2()),
    ("without-a-name", "folder", || _ = without_a_name()),
    ("mode", "there.txt", || drop(fs::set_permissions("there.txt", fs::Permissions::from_mode(0o600)))),
    ("mode-of-an-open-file", "there.txt", || {
        drop(File::open("there.txt").and_then(|file| file.set_permissions(fs::Permissions::from_mode(0o600))));
    }),
    ("mode-in-a-child", "there.txt", || shell("chmod 600 there.txt; true")),
    ("owner", "there.txt", || drop(std::os::unix::fs::chown("there.txt", Some(1), Some(1)))),
    ("owner-of-a-link", "link", || drop(std::os::unix::fs::lchown("link", Some(1), Some(1)))),
    ("times", "there.txt", || _ = times("there.txt")),
    ("times-of-an-open-file", "there.txt", || {
        drop(File::open("there.txt").and_then(|file| file.set_modified(std::time::UNIX_EPOCH)));
    }),
    ("touch", "there.txt", || shell("touch there.txt; true")),
    ("attribute", "there.txt", || _ = rustix::fs::setxattr("there.txt", "user.demo", b"x", XattrFlags::empty())),
    ("socket", "socket", || drop(UnixListener::bind("socket"))),
    ("pipe", "pipe", || shell("mkfifo pipe; true")),
    ("moved-by-a-child", "there.txt", || shell("mv there.txt folder/; true")),
    ("copied-by-a-child", "copy.txt", || shell("cp there.txt copy.txt; true")),
    ("by-its-place-in-proc", "there.txt", || shell("exec 3< there.txt; echo x > /proc/self/fd/3; true")),
];

/// Change something, by one of many ways
#[provisioner::command]
fn around(ctx: &Context, #[arg(value_parser = names())] way: String) {
    perform(&way);
    ctx.out().line("went on");
}

/// The same by a command that has effects
#[provisioner::command]
fn beside(effects: &Effects, #[arg(value_parser = names())] way: String) -> Result<()> {
    effects.files().write("planned.txt", "planned\n")?;
    perform(&way);
    Ok(())
}

/// Run another program, whatever it does
#[provisioner::command]
fn runs(program: String) {
    drop(Command::new(program).output());
}

/// Return the error
#[provisioner::command]
fn honest() -> Result<()> {
    Ok(fs::write("new.txt", "x")?)
}

/// Panic over the error
#[provisioner::command]
fn panics() {
    fs::write("new.txt", "x").unwrap();
}

/// End the program after something was refused
#[provisioner::command]
fn exits(ctx: &Context, code: i32) {
    ctx.out().line("before");
    drop(fs::write("new.txt", "x"));
    std::process::exit(code);
}

/// End the program, which changed nothing
#[provisioner::command]
fn leaves(code: i32) {
    std::process::exit(code);
}

/// In a task of an asynchronous command
#[cfg(feature = "async")]
#[provisioner::command]
async fn task() {
    let _ = tokio::spawn(async { fs::write("new.txt", "x") }).await;
    let _ = tokio::task::spawn_blocking(|| fs::write("other.txt", "x")).await;
}

fn names() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(WAYS.iter().map(|(name, ..)| *name))
}

fn perform(way: &str) {
    WAYS.iter().find(|(name, ..)| *name == way).unwrap().2();
}

fn shell(script: &str) {
    drop(Command::new("sh").args(["-c", script]).output());
}

fn append(path: &str) -> std::io::Result<()> {
    OpenOptions::new().append(true).open(path)?.write_all(b"more\n")
}

fn truncate(path: &str) -> rustix::io::Result<()> {
    let there = rustix::fs::open(path, OFlags::WRONLY | OFlags::TRUNC, Mode::empty())?;
    rustix::fs::ftruncate(there, 0)
}

fn from_an_open_folder() -> rustix::io::Result<()> {
    let folder = rustix::fs::open("folder", OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty())?;
    rustix::fs::openat(&folder, "new.txt", OFlags::CREATE | OFlags::WRONLY, Mode::from(0o644)).map(drop)
}

fn with_openat2() -> rustix::io::Result<()> {
    let folder = rustix::fs::open("folder", OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty())?;
    let flags = OFlags::CREATE | OFlags::RDWR;
    rustix::fs::openat2(&folder, "new.txt", flags, Mode::from(0o644), ResolveFlags::BENEATH).map(drop)
}

fn without_a_name() -> rustix::io::Result<()> {
    let file = rustix::fs::open("folder", OFlags::TMPFILE | OFlags::RDWR, Mode::from(0o644))?;
    rustix::fs::linkat(file, "", rustix::fs::CWD, "new.txt", AtFlags::EMPTY_PATH)
}

fn times(path: &str) -> rustix::io::Result<()> {
    let epoch = Timespec { tv_sec: 0, tv_nsec: 0 };
    let times = Timestamps { last_access: epoch, last_modification: epoch };
    rustix::fs::utimensat(rustix::fs::CWD, path, &times, AtFlags::empty())
}
