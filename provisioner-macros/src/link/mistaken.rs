//! A manifest that names plugins where none are read.

use super::manifest::Manifest;
use super::select::is_plugin;
use super::toml::Value;
use provisioner_shared::suggest::nearest;

/// What is wrong, and what to do.
pub(super) type Wrong = (String, String);

/// Looks at the tables of which a slip would go unnoticed. `is_development` says that dev-dependencies are there: in a
/// test, an example or a benchmark.
pub(super) fn check(manifest: &Manifest, is_development: bool) -> Result<(), Wrong> {
    metadata(manifest)?;
    let linked = manifest.packages_in("dependencies");
    for table in ["dev-dependencies", "build-dependencies"] {
        if is_development && table == "dev-dependencies" {
            continue;
        }
        let elsewhere = manifest.packages_in(table);
        let named = manifest.named_plugins();
        let unlinked = |package: &&&str| (is_plugin(package) || named.contains(*package)) && !linked.contains(*package);
        if let Some(package) = elsewhere.iter().find(unlinked) {
            let kind = table.trim_end_matches("ies");
            let message = format!("`{package}` is a {kind}y, and not linked");
            return Err((message, format!("move `{package}` to `[dependencies]`")));
        }
    }
    Ok(())
}

/// ```toml
/// [package.metadata.provisoner]
/// plugins = ["my-tool"]
/// ```
fn metadata(manifest: &Manifest) -> Result<(), Wrong> {
    let Some(tables) = manifest.table.find(&["package", "metadata"]).and_then(Value::as_table) else { return Ok(()) };
    for (name, value) in tables.iter() {
        if name != "provisioner" && nearest(name, &["provisioner"]).is_some() && value.get("plugins").is_some() {
            let message = format!("`[package.metadata.{name}]` is read by nothing");
            return Err((message, "did you mean `[package.metadata.provisioner]`?".to_owned()));
        }
    }
    let Some(own) = tables.get("provisioner") else { return Ok(()) };
    let Some(keys) = own.as_table() else {
        let message = "`package.metadata.provisioner` is not a table".to_owned();
        return Err((
            message,
            "write `[package.metadata.provisioner]`, and `plugins = [\"my-tool\"]` below it".to_owned(),
        ));
    };
    for (key, value) in keys.iter() {
        if key != "plugins" {
            let message = format!("`[package.metadata.provisioner]` has no key `{key}`");
            let help = match nearest(key, &["plugins"]) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "its one key is `plugins`".to_owned(),
            };
            return Err((message, help));
        }
        let message = || "`plugins` in `[package.metadata.provisioner]` is not a list of texts".to_owned();
        match value {
            Value::String(text) => return Err((message(), format!("write `plugins = [\"{text}\"]`"))),
            Value::Array(items) if items.iter().all(|item| item.as_str().is_some()) => {}
            _ => return Err((message(), "write `plugins = [\"my-tool\"]`".to_owned())),
        }
    }
    Ok(())
}
