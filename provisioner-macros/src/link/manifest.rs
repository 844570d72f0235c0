//! The binary's `Cargo.toml`, and the one of its workspace where a dependency is inherited from it.

use super::toml::{Table, Value};
use crate::names::cargo;
use std::fs;
use std::path::{Path, PathBuf};

/// The manifest of the package that is being compiled.
pub(crate) struct Manifest {
    pub(crate) path: PathBuf,
    pub(crate) table: Table,
    /// Read only when something is inherited.
    pub(crate) workspace: Option<(PathBuf, Table)>,
}

/// One entry below `[dependencies]`.
pub(crate) struct Dependency {
    /// The name that code uses, with dashes.
    pub(crate) key: String,
    pub(crate) package: String,
    pub(crate) optional: bool,
    /// What stands between `[target.` and `.dependencies]`.
    pub(crate) target: Option<String>,
}

impl Dependency {
    /// Whether this is its package or its key.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.package == name || self.key == name
    }
}

impl Manifest {
    /// Reads the manifest; an error is a sentence for the author.
    pub(crate) fn read() -> Result<Self, String> {
        Self::of(Path::new(&cargo("CARGO_MANIFEST_DIR")))
    }

    /// The manifest of the package in this folder.
    pub(super) fn of(folder: &Path) -> Result<Self, String> {
        let path = folder.join("Cargo.toml");
        let table = read(&path)?;
        let mut manifest = Self { path, table, workspace: None };
        if manifest.entries().iter().any(|(_, _, value)| is_inherited(value)) {
            manifest.workspace = Some(workspace(folder, &manifest.table)?);
        }
        Ok(manifest)
    }

    /// Every dependency that the package's code can name.
    pub(crate) fn dependencies(&self) -> Vec<Dependency> {
        let mut found = Vec::new();
        for (target, key, value) in self.entries() {
            let inherited = if is_inherited(value) { self.inherited(key) } else { None };
            let package = package(value).or_else(|| inherited.and_then(package)).unwrap_or(key);
            found.push(Dependency {
                key: key.to_owned(),
                package: package.to_owned(),
                optional: value.says("optional"),
                target: target.map(str::to_owned),
            });
        }
        found
    }

    /// The packages of `[package.metadata.provisioner] plugins = […]`.
    pub(crate) fn named_plugins(&self) -> Vec<&str> {
        let plugins = self.table.find(&["package", "metadata", "provisioner", "plugins"]);
        plugins.map(Value::strings).unwrap_or_default()
    }

    /// What stands below `[dependencies]`, and below the same of a target, with the target and the key.
    fn entries(&self) -> Vec<(Option<&str>, &str, &Value)> {
        let mut entries = Vec::new();
        for (key, value) in self.table.entries("dependencies") {
            entries.push((None, key.as_str(), value));
        }
        for (target, value) in self.table.entries("target") {
            for (key, value) in value.as_table().map_or(&[][..], |table| table.entries("dependencies")) {
                entries.push((Some(target.as_str()), key.as_str(), value));
            }
        }
        entries
    }

    fn inherited(&self, key: &str) -> Option<&Value> {
        let (_, table) = self.workspace.as_ref()?;
        table.find(&["workspace", "dependencies", key])
    }
}

fn package(value: &Value) -> Option<&str> {
    value.get("package").and_then(Value::as_str)
}

fn is_inherited(value: &Value) -> bool {
    value.says("workspace")
}

/// The workspace's manifest: where `package.workspace` points, else the nearest one above with a `[workspace]`.
fn workspace(folder: &Path, table: &Table) -> Result<(PathBuf, Table), String> {
    if let Some(root) = table.find(&["package", "workspace"]).and_then(Value::as_str) {
        let path = folder.join(root).join("Cargo.toml");
        return Ok((path.clone(), read(&path)?));
    }
    for folder in folder.ancestors() {
        let path = folder.join("Cargo.toml");
        if path.is_file() {
            let table = read(&path)?;
            if table.get("workspace").is_some() {
                return Ok((path, table));
            }
        }
    }
    Err(format!("`{}` inherits from a workspace, and there is none above it", folder.join("Cargo.toml").display()))
}

fn read(path: &Path) -> Result<Table, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    Table::parse(&text).map_err(|error| format!("cannot read `{}`: {error}", path.display()))
}
