//! Mistakes that show when crates are put together: what Cargo and the linker must say.
//!
//! The crates are written to a folder of their own below the target folder, which they share, so that what the SDK
//! depends on is not built again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use ui_tests::toolchain;

/// A workspace of generated crates.
struct Crates {
    folder: PathBuf,
}

impl Crates {
    fn new(name: &str, members: &[&str]) -> Self {
        let crates = Self { folder: toolchain::target_folder().join("tmp").join("link").join(name) };
        let members = members.iter().map(|member| format!("{member:?}")).collect::<Vec<_>>().join(", ");
        crates.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n"));
        // The versions that this workspace is tested with, and no look at the registry.
        let lock = workspace().join("Cargo.lock");
        crates.write("Cargo.lock", &fs::read_to_string(lock).expect("the workspace has a lock file"));
        crates
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder is writable");
        fs::write(path, text).expect("the folder is writable");
    }

    /// A plugin's crate; `code` is its whole `lib.rs`.
    fn plugin(&self, package: &str, code: &str) {
        self.package(package, &[("provisioner-core", &sdk())]);
        self.write(&format!("{package}/src/lib.rs"), code);
    }

    /// A program of these plugins.
    fn program(&self, name: &str, plugins: &[&str]) {
        let core = sdk();
        let paths: Vec<String> = plugins.iter().map(|plugin| format!("{{ path = \"../{plugin}\" }}")).collect();
        let mut dependencies: Vec<(&str, &str)> = vec![("provisioner-core", &core)];
        dependencies.extend(plugins.iter().copied().zip(paths.iter().map(String::as_str)));
        self.package(name, &dependencies);
        self.write(&format!("{name}/src/main.rs"), "provisioner::main!();\n");
    }

    fn package(&self, name: &str, dependencies: &[(&str, &str)]) {
        let mut manifest =
            format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n");
        for (dependency, source) in dependencies {
            let _ = writeln!(manifest, "{dependency} = {source}");
        }
        self.write(&format!("{name}/Cargo.toml"), &manifest);
    }

    fn cargo(&self, arguments: &[&str]) -> Said {
        let mut cargo = Command::new(toolchain::cargo());
        cargo.arg("--offline").args(arguments).current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", toolchain::target_folder());
        // The variables of the test's own package would mislead the build below it.
        cargo.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_NAME");
        Said::of(&cargo.output().expect("cargo starts"))
    }
}

struct Said {
    success: bool,
    text: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        let text = [&output.stdout, &output.stderr].map(|stream| String::from_utf8_lossy(stream).into_owned()).concat();
        Self { success: output.status.success(), text }
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate lies in a workspace").to_owned()
}

fn sdk() -> String {
    format!("{{ path = {:?} }}", workspace().join("provisioner-core"))
}

fn plugin_called(name: &str) -> String {
    format!(
        "/// A plugin\n#[provisioner::plugin(name = {name:?})]\npub struct ThePlugin;\n\n\
         /// Says its name\n#[provisioner::command]\nfn hello(ctx: &provisioner::Context) {{\n    ctx.out().line({name:?});\n}}\n"
    )
}

#[test]
fn a_plugin_name_taken_twice_does_not_link_and_both_crates_are_named() {
    let crates = Crates::new("twice", &["provisioner-one-plugin", "provisioner-two-plugin", "link-twice"]);
    crates.plugin("provisioner-one-plugin", &plugin_called("cloud"));
    crates.plugin("provisioner-two-plugin", &plugin_called("cloud"));
    crates.program("link-twice", &["provisioner-one-plugin", "provisioner-two-plugin"]);
    let said = crates.cargo(&["build", "--package", "link-twice"]);
    assert!(!said.success, "{}", said.text);
    for part in ["cloud", "provisioner_one_plugin", "provisioner_two_plugin"] {
        assert!(said.text.contains(part), "{part} is not named: {}", said.text);
    }
}

#[test]
fn a_crate_that_registers_nothing_is_reported_and_the_others_run() {
    let crates = Crates::new("nothing", &["provisioner-three-plugin", "provisioner-empty-plugin", "link-nothing"]);
    crates.plugin("provisioner-three-plugin", &plugin_called("three"));
    crates.plugin("provisioner-empty-plugin", "//! Nothing registers here.\n");
    crates.program("link-nothing", &["provisioner-three-plugin", "provisioner-empty-plugin"]);
    let said = crates.cargo(&["run", "--quiet", "--package", "link-nothing", "--", "three", "hello"]);
    assert!(said.success && said.text.contains("three"), "{}", said.text);
    let said = crates.cargo(&["run", "--quiet", "--package", "link-nothing", "--", "plugins", "list"]);
    assert!(said.text.contains("provisioner-empty-plugin"), "{}", said.text);
}

#[test]
fn two_versions_of_the_sdk_do_not_resolve() {
    let crates = Crates::new("versions", &["provisioner-four-plugin", "link-versions"]);
    // Another version of the SDK is all that matters here: an empty crate with the same `links`.
    crates.write(
        "old/Cargo.toml",
        "[package]\nname = \"provisioner-core\"\nversion = \"0.0.1\"\nedition = \"2024\"\nlinks = \"provisioner-core\"\n",
    );
    crates.write("old/build.rs", "fn main() {}\n");
    crates.write("old/src/lib.rs", "");
    crates.package("provisioner-four-plugin", &[("provisioner-core", "{ path = \"../old\" }")]);
    crates.write("provisioner-four-plugin/src/lib.rs", "");
    crates.program("link-versions", &["provisioner-four-plugin"]);
    let said = crates.cargo(&["metadata", "--format-version", "1"]);
    assert!(!said.success, "{}", said.text);
    assert!(said.text.contains("links to the native library `provisioner-core`"), "{}", said.text);
}
