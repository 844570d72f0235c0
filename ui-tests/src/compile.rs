//! One rustc over one case.

use crate::case::Case;
use crate::diagnostic::Diagnostic;
use crate::toolchain::{Sdk, rustc};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The package that every case is said to be.
pub const PACKAGE: &str = "provisioner-aws-plugin";

/// What rustc says about a case as it lies on disk.
#[must_use]
pub fn compile(case: &Case, sdk: &Sdk) -> Vec<Diagnostic> {
    let mut command = invocation(rustc(), case, sdk);
    command.arg(&case.path);
    run(&mut command)
}

/// What rustc says about a case whose text is not that of its file; paths inside it are as if it were.
///
/// # Panics
/// When the text cannot be written to a file beside the other outputs.
#[must_use]
pub fn compile_text(case: &Case, sdk: &Sdk) -> Vec<Diagnostic> {
    let file = output_folder().join(format!("{}-{}.rs", case.folder, case.name));
    let mut source = std::fs::File::create(&file).expect("the output folder is writable");
    source.write_all(case.text.as_bytes()).expect("the output folder is writable");
    let mut command = invocation(rustc(), case, sdk);
    command.arg(&file);
    run(&mut command)
}

/// What clippy says about a case, with this group of lints on.
///
/// # Panics
/// When clippy is not installed beside rustc.
#[must_use]
pub fn clippy(case: &Case, sdk: &Sdk, lints: &str) -> Vec<Diagnostic> {
    let sysroot = Command::new(rustc()).args(["--print", "sysroot"]).output().expect("rustc starts");
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    let mut command = invocation(sysroot.join("bin").join("clippy-driver"), case, sdk);
    command.args(["-W", "clippy::all", "-W", lints]).arg(&case.path);
    run(&mut command)
}

fn invocation(program: PathBuf, case: &Case, sdk: &Sdk) -> Command {
    let mut command = Command::new(program);
    command.args([
        "--crate-type",
        "lib",
        "--emit=metadata",
        "--error-format=json",
        "--crate-name",
        "provisioner_aws_plugin",
    ]);
    command.args(["--edition", &case.header.edition]);
    command.arg("--out-dir").arg(output_folder().join(format!("{}-{}", case.folder, case.name)));
    command.arg("--extern").arg(format!("{}={}", case.header.extern_name, sdk.library.display()));
    command.arg("-L").arg(format!("dependency={}", sdk.dependencies.display()));
    // What the macros ask Cargo for, as Cargo would say it of a plugin's crate.
    command.env("CARGO_MANIFEST_DIR", manifest_folder(&case.path));
    command.env("CARGO_MANIFEST_PATH", manifest_folder(&case.path).join("Cargo.toml"));
    command.env("CARGO_PKG_NAME", PACKAGE);
    command.env("CARGO_CRATE_NAME", "provisioner_aws_plugin");
    for (key, value) in [
        ("VERSION", "1.2.3"),
        ("VERSION_MAJOR", "1"),
        ("VERSION_MINOR", "2"),
        ("VERSION_PATCH", "3"),
        ("VERSION_PRE", ""),
        ("AUTHORS", ""),
        ("DESCRIPTION", ""),
        ("HOMEPAGE", ""),
        ("REPOSITORY", ""),
    ] {
        command.env(format!("CARGO_PKG_{key}"), value);
    }
    command
}

/// The folder a case's paths are relative to; absolute, as Cargo has it.
fn manifest_folder(case: &Path) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(case.parent().unwrap_or(Path::new("")))
}

fn output_folder() -> PathBuf {
    let folder = crate::toolchain::target_folder().join("tmp").join("ui-cases");
    std::fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

fn run(command: &mut Command) -> Vec<Diagnostic> {
    // Paths in messages are relative to this crate, wherever the workspace lies.
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null()).output().expect("rustc starts");
    let text = String::from_utf8_lossy(&output.stderr);
    let parsed = text.lines().filter(|line| line.starts_with('{')).map(|line| {
        serde_json::from_str::<Diagnostic>(line).unwrap_or_else(|error| panic!("rustc's JSON: {error}: {line}"))
    });
    let said: Vec<Diagnostic> = parsed.filter(Diagnostic::counts).collect();
    let silent_failure = !output.status.success() && said.iter().all(|diagnostic| diagnostic.level != "error");
    assert!(!silent_failure, "rustc failed without an error: {text}");
    said
}
