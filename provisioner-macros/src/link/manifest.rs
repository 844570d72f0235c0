//! The binary's `Cargo.toml`, and the one of its workspace where a dependency is inherited from it.

use crate::names::cargo;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

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

impl Manifest {
    /// Reads the manifest; an error is a sentence for the author.
    pub(crate) fn read() -> Result<Self, String> {
        let folder = PathBuf::from(cargo("CARGO_MANIFEST_DIR"));
        let path = folder.join("Cargo.toml");
        let table = read(&path)?;
        let mut manifest = Self { path, table, workspace: None };
        if manifest.tables().any(|(_, dependencies)| dependencies.values().any(is_inherited)) {
            manifest.workspace = Some(workspace(&folder, &manifest.table)?);
        }
        Ok(manifest)
    }

    /// Every dependency that the package's code can name.
    pub(crate) fn dependencies(&self) -> Vec<Dependency> {
        let mut found = Vec::new();
        for (target, dependencies) in self.tables() {
            for (key, value) in dependencies {
                let inherited = is_inherited(value).then(|| self.inherited(key)).flatten();
                let package = package(value).or_else(|| inherited.and_then(package)).unwrap_or(key);
                found.push(Dependency {
                    key: key.clone(),
                    package: package.to_owned(),
                    optional: value.get("optional").and_then(Value::as_bool).unwrap_or(false),
                    target: target.map(str::to_owned),
                });
            }
        }
        found
    }

    /// The packages of `[package.metadata.provisioner] plugins = […]`.
    pub(crate) fn named_plugins(&self) -> Vec<&str> {
        let plugins = ["package", "metadata", "provisioner", "plugins"]
            .iter()
            .try_fold(None, |found: Option<&Value>, key| {
                Some(Some(match found {
                    None => self.table.get(*key)?,
                    Some(value) => value.get(*key)?,
                }))
            })
            .flatten();
        plugins.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn tables(&self) -> impl Iterator<Item = (Option<&str>, &Table)> {
        let own = self.table.get("dependencies").and_then(Value::as_table).map(|table| (None, table));
        let targets = self.table.get("target").and_then(Value::as_table).into_iter().flatten();
        let targeted = targets.filter_map(|(target, value)| {
            Some((Some(target.as_str()), value.get("dependencies").and_then(Value::as_table)?))
        });
        own.into_iter().chain(targeted)
    }

    fn inherited(&self, key: &str) -> Option<&Value> {
        let (_, table) = self.workspace.as_ref()?;
        table.get("workspace")?.get("dependencies")?.get(key)
    }
}

fn package(value: &Value) -> Option<&str> {
    value.get("package").and_then(Value::as_str)
}

fn is_inherited(value: &Value) -> bool {
    value.get("workspace").and_then(Value::as_bool).unwrap_or(false)
}

/// The workspace's manifest: where `package.workspace` points, else the nearest one above with a `[workspace]`.
fn workspace(folder: &Path, table: &Table) -> Result<(PathBuf, Table), String> {
    if let Some(root) = table.get("package").and_then(|package| package.get("workspace")).and_then(Value::as_str) {
        let path = folder.join(root).join("Cargo.toml");
        return Ok((path.clone(), read(&path)?));
    }
    for folder in folder.ancestors() {
        let path = folder.join("Cargo.toml");
        if path.is_file() {
            let table = read(&path)?;
            if table.contains_key("workspace") {
                return Ok((path, table));
            }
        }
    }
    Err(format!("`{}` inherits from a workspace, and there is none above it", folder.join("Cargo.toml").display()))
}

fn read(path: &Path) -> Result<Table, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    text.parse().map_err(|error| format!("cannot read `{}`: {error}", path.display()))
}
