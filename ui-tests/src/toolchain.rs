//! Builds the SDK once and checks the compiler's version.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The SDK, built, and the compiler to use it with.
#[derive(Clone, Debug)]
pub struct Sdk {
    /// The library `provisioner`.
    pub library: PathBuf,
    /// The folder of everything it depends on.
    pub dependencies: PathBuf,
}

/// Builds `provisioner-core` with these features, or finds it built.
///
/// # Panics
/// When it does not build: Cargo's output says why.
#[must_use]
pub fn sdk(feature: Option<&str>) -> Sdk {
    let mut cargo = Command::new(cargo());
    cargo.args(["build", "--package", "provisioner-core", "--lib", "--message-format=json-render-diagnostics"]);
    cargo.arg("--target-dir").arg(target_folder());
    if let Some(feature) = feature {
        cargo.args(["--features", feature]);
    }
    let output = cargo.stderr(Stdio::inherit()).output().expect("cargo starts");
    assert!(output.status.success(), "provisioner-core does not build");
    let library = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "provisioner" && message["reason"] == "compiler-artifact")
        .find_map(|message| {
            // The `.rmeta` keeps its hash, the `.rlib` beside it does too; the uplifted one is overwritten by the next build.
            let files: Vec<PathBuf> = serde_json::from_value(message["filenames"].clone()).ok()?;
            files.into_iter().find(|file| file.extension().is_some_and(|extension| extension == "rmeta"))
        })
        .expect("cargo names the library it built");
    let dependencies = library.parent().expect("the library lies in a folder").to_owned();
    Sdk { library, dependencies }
}

/// Whether the compiler is the one that the expected messages were written with: the texts of rustc change between
/// versions. On another one this prints a notice, past the test harness, which would hide it.
///
/// # Panics
/// When `rust-toolchain.toml` names no compiler.
#[must_use]
pub fn is_pinned() -> bool {
    let pinned = pinned(include_str!("../../rust-toolchain.toml")).expect("rust-toolchain.toml has a `channel`");
    let output = Command::new(rustc()).arg("--version").output().expect("rustc starts");
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = version.split_whitespace().nth(1).unwrap_or_default();
    if found != pinned {
        let notice = format!(
            "skipped: the expected messages are those of rustc {pinned}, this is rustc {found}; \
             run `rustup run {pinned} cargo test -p ui-tests`\n"
        );
        drop(std::io::stderr().write_all(notice.as_bytes()));
    }
    found == pinned
}

/// The version under `channel` of a `rust-toolchain.toml`.
fn pinned(file: &str) -> Option<&str> {
    let line = file.lines().find(|line| line.starts_with("channel"))?;
    line.split('"').nth(1)
}

/// The compiler.
#[must_use]
pub fn rustc() -> PathBuf {
    std::env::var_os("RUSTC").map_or_else(|| "rustc".into(), PathBuf::from)
}

/// Cargo.
#[must_use]
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

/// The target folder this test runs from, so that nothing is built twice.
///
/// # Panics
/// When the test was not started from a target folder.
#[must_use]
pub fn target_folder() -> PathBuf {
    let program = std::env::current_exe().expect("a program knows where it is");
    let profile = program.ancestors().find(|folder| folder.ends_with("debug") || folder.ends_with("release"));
    profile.and_then(Path::parent).expect("a test lies in target/<profile>").to_owned()
}

#[cfg(test)]
mod tests {
    use super::pinned;

    #[test]
    fn the_pinned_compiler_is_the_channel_of_the_file() {
        assert_eq!(pinned("# channel\n[toolchain]\nchannel = \"1.90.1\"\n"), Some("1.90.1"));
        assert_eq!(pinned("[toolchain]\n"), None);
    }
}
