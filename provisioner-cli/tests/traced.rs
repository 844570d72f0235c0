//! Every command of the program itself, traced in a dry run: no call that changes a file succeeds.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test")]

#[path = "../../provisioner-core/tests/as_program/registry.rs"]
mod registry;
#[path = "../../provisioner-core/tests/as_program/trace.rs"]
mod trace;

use std::path::Path;
use std::process::Command;
use trace::{Kernel, is_possible, traced};

#[test]
fn no_command_changes_anything_in_a_dry_run() {
    if !is_possible() {
        return;
    }
    let world = world();
    let ask = |args: &[&str]| String::from_utf8(command(world.path(), args).output().unwrap().stdout).unwrap();
    let commands = registry::every_command(&ask, "plan.json");
    for known in ["myplugin greet", "myplugin cluster create", "config flush", "plugins new", "version"] {
        assert!(commands.contains_key(known), "{known} is not among {:?}", commands.keys());
    }
    for (name, lines) in commands {
        let mut codes = Vec::new();
        for line in lines {
            let args: Vec<&str> = line.iter().map(String::as_str).chain(["--dry-run", "-y"]).collect();
            let private = world.path().canonicalize().unwrap().join("tmp/provisioner-");
            let traced = traced(&command(world.path(), &args), Kernel::Present, &private);
            assert!(traced.changes.is_empty(), "{line:?} changed:\n{}", traced.changes.join("\n"));
            codes.push(traced.output.status.code());
        }
        assert!(codes.iter().any(|code| *code != Some(2)), "no arguments of `{name}` were right");
    }
}

/// A folder with a home, a plan that was saved, and a plugin.
fn world() -> tempfile::TempDir {
    let world = tempfile::Builder::new().prefix("world-").tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    for folder in ["home", "tmp"] {
        std::fs::create_dir(world.path().join(folder)).unwrap();
    }
    let plan = ["myplugin", "cluster", "create", "demo", "--dry-run", "--plan-out", "plan.json"];
    for args in [&plan[..], &["plugins", "new", "made-up", "--standalone"]] {
        assert!(command(world.path(), args).output().unwrap().status.success(), "{args:?}");
    }
    world
}

fn command(world: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_provisioner"));
    command.args(args).current_dir(world).env("HOME", world.join("home")).env("TMPDIR", world.join("tmp"));
    command.env("EDITOR", "touch").env_remove("VISUAL").env_remove("XDG_CONFIG_HOME").env_remove("XDG_CACHE_HOME");
    command
}
