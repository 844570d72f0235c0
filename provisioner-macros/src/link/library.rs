//! The library of a package: what code calls it, and whether it has one that can be linked.

use super::manifest::{Manifest, read};
use super::toml::{Table, Value};
use std::path::Path;

/// What code calls the library of the package in this folder; `None` where nothing can be read. An error is a sentence
/// for the author, and what to do.
pub(super) fn name(folder: &Path, package: &str) -> Result<Option<String>, (String, String)> {
    let Ok(table) = read(&folder.join("Cargo.toml")) else { return Ok(None) };
    of(&table, folder).map_or_else(
        || {
            let message = format!("the package `{package}` has no library that can be linked");
            Err((message, format!("give it a `src/lib.rs`: {}", folder.join("src").join("lib.rs").display())))
        },
        |name| Ok(Some(name)),
    )
}

/// The library of the package that is being compiled, where that is a plugin.
pub(super) fn own_plugin(manifest: &Manifest) -> Option<String> {
    let folder = manifest.folder();
    let name = of(&manifest.table, folder)?;
    let root = manifest.table.find(&["lib", "path"]).and_then(Value::as_str).unwrap_or("src/lib.rs");
    let is_plugin = super::select::is_plugin(manifest.package())
        || std::fs::read_to_string(folder.join(root)).is_ok_and(|text| text.contains("::plugin("));
    is_plugin.then_some(name)
}

fn of(table: &Table, folder: &Path) -> Option<String> {
    let key = |key: &str| table.find(&["lib", key]);
    let kinds = key("crate-type").or_else(|| key("crate_type")).map(Value::strings).unwrap_or_default();
    let is_linked = kinds.is_empty() || kinds.iter().any(|kind| ["lib", "rlib", "dylib"].contains(kind));
    let root = key("path").and_then(Value::as_str).unwrap_or("src/lib.rs");
    if !is_linked || !folder.join(root).is_file() {
        return None;
    }
    let package = table.find(&["package", "name"]).and_then(Value::as_str)?;
    let name = key("name").and_then(Value::as_str).unwrap_or(package);
    Some(name.replace('-', "_"))
}
