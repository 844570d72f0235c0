//! A folder outside the workspace with crates in it, built into one target folder that all tests share.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// The crates of two tests can have one name: while one is built and copied, the other waits.
static TARGET: Mutex<()> = Mutex::new(());

/// A folder outside the workspace, gone when the test is over.
pub(crate) struct Workshop {
    folder: tempfile::TempDir,
}

/// What a run of a built program printed, and how it ended.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl Run {
    pub(crate) fn expect_success(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.stderr);
        self.stdout
    }
}

impl Workshop {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("folders can be made") }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The folder of the SDK, as manifests spell it.
    pub(crate) fn core(&self) -> String {
        let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../provisioner-core");
        core.canonicalize().expect("the SDK is there").display().to_string().replace('\\', "/")
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }

    pub(crate) fn write_template(&self, path: &str, text: &str) {
        self.write(path, &text.replace("{core}", &self.core()));
    }

    /// A plugin crate `provisioner-<package>-plugin` with one command, `hello`.
    pub(crate) fn write_plugin(&self, package: &str, name: &str) {
        self.write_template(
            &format!("{package}/Cargo.toml"),
            &format!(
                "[package]\nname = \"provisioner-{package}-plugin\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nprovisioner-core = {{ path = \"{{core}}\" }}\n"
            ),
        );
        self.write(
            &format!("{package}/src/lib.rs"),
            &format!(
                "//! A plugin.\nuse provisioner::prelude::*;\n\n/// A plugin\n#[provisioner::plugin(name = \"{name}\")]\n\
                 pub struct Plugin;\n\n/// Say hello\n#[provisioner::command]\nfn hello(ctx: &Context) {{\n    \
                 ctx.out().line(\"hello from {package}\");\n}}\n"
            ),
        );
    }

    /// The binary `acme` with these plugins.
    pub(crate) fn write_binary(&self, packages: &[&str]) {
        let dependencies: String = packages
            .iter()
            .map(|package| format!("provisioner-{package}-plugin = {{ path = \"../{package}\" }}\n"))
            .collect();
        self.write_template(
            "binary/Cargo.toml",
            &format!(
                "[package]\nname = \"acme\"\nversion = \"0.9.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nprovisioner-core = {{ path = \"{{core}}\" }}\n{dependencies}"
            ),
        );
        self.write("binary/src/main.rs", "provisioner::main!();\n");
    }

    /// Builds a crate; what Cargo said, as a success or a failure. A binary is copied out of the shared folder.
    pub(crate) fn build(&self, package: &str) -> Result<String, String> {
        let _building = TARGET.lock().unwrap_or_else(PoisonError::into_inner);
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated");
        // The lock file of the workspace names versions that are on this machine already.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, self.path(package).join("Cargo.lock")).expect("there is a lock file");
        let output = Command::new(env!("CARGO"))
            .args(["build", "--color=never"])
            .current_dir(self.path(package))
            .env("CARGO_TARGET_DIR", &target)
            .env_remove("RUSTFLAGS")
            .output()
            .expect("Cargo runs");
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            return Err(messages);
        }
        let program = format!("acme{}", std::env::consts::EXE_SUFFIX);
        fs::copy(target.join("debug").join(&program), self.path(&program)).expect("the binary was built");
        Ok(messages)
    }

    /// Runs a built program in a home of its own.
    pub(crate) fn run(&self, program: &str, words: &str, env: &[(&str, &str)]) -> Run {
        let home = self.path("home");
        fs::create_dir_all(&home).expect("folders can be made");
        let output = Command::new(self.path(&format!("{program}{}", std::env::consts::EXE_SUFFIX)))
            .args(words.split_whitespace())
            .env_clear()
            .env("HOME", &home)
            .envs(env.iter().copied())
            .output()
            .expect("the program runs");
        Run {
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            code: output.status.code(),
        }
    }
}
