//! A package with one plugin a file: each is an example of its own, and all are checked in one run of Cargo.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const MANIFEST: &str = "\
[package]
name = \"provisioner-demo-plugin\"
version = \"0.1.0\"
edition = \"2024\"
[workspace]
[profile.dev]
debug = false
";

/// What is put at the top of each example.
const HEAD: &str = "\
#![deny(warnings)]
#![forbid(unsafe_code)]
use provisioner::prelude::*;
";

pub(crate) struct Package {
    root: PathBuf,
    manifest: String,
}

/// What the compiler said of one example: the text of each error, and the line of source that it underlines.
pub(crate) type Errors = BTreeMap<String, Vec<(String, String)>>;

impl Package {
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // What is left of the run before would be checked again.
        let _ = std::fs::remove_dir_all(root.join("examples"));
        for folder in ["examples", "files", "src"] {
            std::fs::create_dir_all(root.join(folder)).expect("the folder for temporary files can be written");
        }
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        // The versions that are at hand: no registry is asked.
        let _ = std::fs::copy(lock, root.join("Cargo.lock"));
        let core = env!("CARGO_MANIFEST_DIR");
        let mut manifest = MANIFEST.to_owned();
        let _ = write!(manifest, "[dependencies]\nprovisioner-core = {{ path = {core:?} }}\n");
        let package = Self { root, manifest };
        package.write("src/lib.rs", "");
        package
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.root.join(path), text).expect("the folder for temporary files can be written");
    }

    /// Adds an example.
    pub(crate) fn example(&mut self, name: &str, source: &str) {
        self.write(&format!("examples/{name}.rs"), format!("{HEAD}{source}"));
        let _ = write!(self.manifest, "[[example]]\nname = {name:?}\ncrate-type = [\"lib\"]\n");
    }

    /// Checks all examples.
    pub(crate) fn check(&self) -> Errors {
        self.write("Cargo.toml", &self.manifest);
        // Beside the program that runs this test: what is built for it already is built once.
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("embedded-config");
        let output = Command::new(env!("CARGO"))
            .args(["check", "--examples", "--keep-going", "--offline", "--quiet", "--message-format=json"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", target)
            .output()
            .expect("Cargo can be started");
        let mut errors = Errors::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let message: serde_json::Value = serde_json::from_str(line).expect("Cargo speaks JSON");
            let name = message["target"]["name"].as_str().unwrap_or_default().to_owned();
            if message["reason"] == "compiler-artifact" {
                errors.entry(name).or_default();
            } else if message["reason"] == "compiler-message" && message["message"]["level"] == "error" {
                let message = &message["message"];
                let Some(span) = message["spans"].as_array().and_then(|spans| spans.first()) else { continue };
                let text = message["message"].as_str().unwrap_or_default().to_owned();
                let line = span["text"][0]["text"].as_str().unwrap_or_default().trim().to_owned();
                errors.entry(name).or_default().push((text, line));
            }
        }
        assert!(errors.len() > 1, "{}", String::from_utf8_lossy(&output.stderr));
        errors
    }
}
