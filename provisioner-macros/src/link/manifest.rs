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
    /// The folder of its package, where it is one of this machine.
    pub(crate) folder: Option<PathBuf>,
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
        if ["dependencies", "dev-dependencies"]
            .iter()
            .any(|table| manifest.entries(table).iter().any(|(_, _, value)| is_inherited(value)))
        {
            manifest.workspace = Some(workspace(folder, &manifest.table)?);
        }
        Ok(manifest)
    }

    /// Every dependency that the package's code can name: in development, the dev-dependencies too.
    pub(crate) fn dependencies(&self, is_development: bool) -> Vec<Dependency> {
        let mut found = Vec::new();
        let development = if is_development { self.entries("dev-dependencies") } else { Vec::new() };
        for (target, key, value) in self.entries("dependencies").into_iter().chain(development) {
            let inherited = if is_inherited(value) { self.inherited(key) } else { None };
            let package = package(value).or_else(|| inherited.and_then(package)).unwrap_or(key);
            found.push(Dependency {
                key: key.to_owned(),
                package: package.to_owned(),
                optional: value.says("optional"),
                target: target.map(str::to_owned),
                folder: self.folder_of(value, inherited),
            });
        }
        found
    }

    /// The packages of `[dev-dependencies]`, or of another such table.
    pub(crate) fn packages_in(&self, table: &str) -> Vec<&str> {
        self.entries(table).into_iter().map(|(_, key, value)| package(value).unwrap_or(key)).collect()
    }

    /// Its own name.
    pub(crate) fn package(&self) -> &str {
        self.table.find(&["package", "name"]).and_then(Value::as_str).unwrap_or_default()
    }

    /// The folder it lies in.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// A dependency's folder: `path`, from where it is written.
    fn folder_of(&self, value: &Value, inherited: Option<&Value>) -> Option<PathBuf> {
        let path = |value: &Value| value.get("path").and_then(Value::as_str).map(str::to_owned);
        match (path(value), inherited.and_then(path), &self.workspace) {
            (Some(path), ..) => Some(self.folder().join(path)),
            (None, Some(path), Some((workspace, _))) => Some(workspace.parent()?.join(path)),
            _ => None,
        }
    }

    /// The packages of `[package.metadata.provisioner] plugins = […]`.
    pub(crate) fn named_plugins(&self) -> Vec<&str> {
        let plugins = self.table.find(&["package", "metadata", "provisioner", "plugins"]);
        plugins.map(Value::strings).unwrap_or_default()
    }

    /// What stands below `[dependencies]`, and below the same of a target, with the target and the key.
    fn entries(&self, kind: &str) -> Vec<(Option<&str>, &str, &Value)> {
        let mut entries = Vec::new();
        for (key, value) in self.table.entries(kind) {
            entries.push((None, key.as_str(), value));
        }
        for (target, value) in self.table.entries("target") {
            for (key, value) in value.as_table().map_or(&[][..], |table| table.entries(kind)) {
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

pub(super) fn read(path: &Path) -> Result<Table, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    Table::parse(&text).map_err(|error| format!("cannot read `{}`: {error}", path.display()))
}
