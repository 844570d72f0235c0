//! Reading and editing `Cargo.toml`: comments, order and blank lines stay as they are.

use crate::Error;
use std::path::Path;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// A parsed manifest.
#[derive(Clone, Debug)]
pub(crate) struct Manifest(DocumentMut);

impl Manifest {
    /// # Errors
    /// When the text is not TOML: the error names the file and the line.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        text.parse().map(Self).map_err(|error: toml_edit::TomlError| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
            Error::new(format!("{}:{line}: this is not a manifest: {}", path.display(), error.message()))
                .help("mend the file first; nothing was changed")
        })
    }

    pub(crate) fn text(&self) -> String {
        self.0.to_string()
    }

    fn table(&self, path: &[&str]) -> Option<&dyn TableLike> {
        let mut item = self.0.as_item();
        for key in path {
            item = item.as_table_like()?.get(key)?;
        }
        item.as_table_like()
    }

    pub(crate) fn is_workspace(&self) -> bool {
        self.table(&["workspace"]).is_some()
    }

    pub(crate) fn package_name(&self) -> Option<&str> {
        self.table(&["package"])?.get("name")?.as_str()
    }

    /// The folder of the workspace that this package names as its own: `package.workspace`.
    pub(crate) fn named_workspace(&self) -> Option<&str> {
        self.table(&["package"])?.get("workspace")?.as_str()
    }

    /// The patterns of `workspace.members`.
    pub(crate) fn members(&self) -> Vec<String> {
        self.patterns("members")
    }

    fn patterns(&self, key: &str) -> Vec<String> {
        let array = self.table(&["workspace"]).and_then(|workspace| workspace.get(key)).and_then(Item::as_array);
        array.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Whether a folder is a member by one of the patterns.
    pub(crate) fn has_member(&self, folder: &str) -> bool {
        self.members().iter().any(|pattern| matches(pattern, folder))
    }

    /// Whether the workspace leaves a folder out, whatever its patterns say.
    pub(crate) fn excludes(&self, folder: &str) -> bool {
        self.patterns("exclude").iter().any(|excluded| Path::new(folder).starts_with(excluded))
    }

    /// Whether members may write `key.workspace = true` in their `[package]`.
    pub(crate) fn shares_package_key(&self, key: &str) -> bool {
        self.table(&["workspace", "package"]).is_some_and(|package| package.contains_key(key))
    }

    /// Whether members may write `name.workspace = true` in their `[dependencies]`.
    pub(crate) fn shares_dependency(&self, name: &str) -> bool {
        self.table(&["workspace", "dependencies"]).is_some_and(|dependencies| dependencies.contains_key(name))
    }

    pub(crate) fn depends_on(&self, package: &str) -> bool {
        self.table(&["dependencies"]).is_some_and(|dependencies| dependencies.contains_key(package))
    }

    /// The path of a dependency, as it is written.
    pub(crate) fn path_of_dependency(&self, tables: &[&str], package: &str) -> Option<&str> {
        self.table(tables)?.get(package)?.as_table_like()?.get("path")?.as_str()
    }

    /// Adds a member to the workspace, which is begun where there is none.
    pub(crate) fn add_member(&mut self, folder: &str) {
        if self.has_member(folder) {
            return;
        }
        let workspace = self.0.entry("workspace").or_insert_with(|| Item::Table(Table::new()));
        let Some(workspace) = workspace.as_table_like_mut() else { return };
        let members = workspace.entry("members").or_insert_with(|| Item::Value(Value::Array(Array::new())));
        if let Some(members) = members.as_array_mut() {
            push(members, folder);
        }
    }

    /// Adds a plugin in a folder as a dependency, and keeps `cargo machete` from reporting it as unused: `main!` links
    /// it without naming it.
    pub(crate) fn add_plugin(&mut self, package: &str, path: &str) {
        let dependencies = self.0.entry("dependencies").or_insert_with(|| Item::Table(Table::new()));
        if let Some(dependencies) = dependencies.as_table_like_mut() {
            let mut dependency = InlineTable::new();
            dependency.insert("path", path.into());
            dependency.insert("version", "0.1.0".into());
            dependencies.insert(package, Item::Value(Value::InlineTable(dependency)));
        }
        let mut item = self.0.as_item_mut();
        for key in ["package", "metadata", "cargo-machete"] {
            let implicit = || {
                let mut table = Table::new();
                table.set_implicit(key == "metadata");
                Item::Table(table)
            };
            let Some(table) = item.as_table_like_mut() else { return };
            item = table.entry(key).or_insert_with(implicit);
        }
        let Some(machete) = item.as_table_like_mut() else { return };
        let ignored = machete.entry("ignored").or_insert_with(|| Item::Value(Value::Array(Array::new())));
        if let Some(ignored) = ignored.as_array_mut() {
            push(ignored, package);
        }
    }
}

/// Adds a text to a list the way the list is laid out: on a line of its own where the others are.
fn push(array: &mut Array, text: &str) {
    let layout = array.iter().last().and_then(|last| last.decor().prefix()?.as_str().map(str::to_owned));
    let mut value = Value::from(text);
    match layout {
        Some(prefix) if prefix.contains('\n') => {
            let indent = prefix.rsplit('\n').next().unwrap_or_default();
            // A comment behind the last element belongs to that element, not to the new one.
            let trailing = array.trailing().as_str().unwrap_or("\n").to_owned();
            let (comment, end) = trailing.rsplit_once('\n').unwrap_or((trailing.as_str(), ""));
            value.decor_mut().set_prefix(format!("{comment}\n{indent}"));
            array.push_formatted(value);
            array.set_trailing(format!("\n{end}"));
            array.set_trailing_comma(true);
        }
        Some(_) => {
            value.decor_mut().set_prefix(" ");
            array.push_formatted(value);
        }
        None => array.push(text),
    }
}

/// Whether a folder matches a pattern of `members`: `*` stands for any one name, or for a part of it.
fn matches(pattern: &str, folder: &str) -> bool {
    let parts =
        |text: &str| text.trim_start_matches("./").trim_end_matches('/').split('/').map(str::to_owned).collect();
    let (pattern, folder): (Vec<String>, Vec<String>) = (parts(pattern), parts(folder));
    pattern.len() == folder.len() && pattern.iter().zip(&folder).all(|(pattern, name)| matches_name(pattern, name))
}

fn matches_name(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            (0..=name.len()).filter(|at| name.is_char_boundary(*at)).any(|at| matches_name(rest, &name[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(text: &str) -> Manifest {
        Manifest::parse(Path::new("Cargo.toml"), text).unwrap()
    }

    #[test]
    fn a_pattern_covers_one_level() {
        assert!(matches("plugins/*", "plugins/garden"));
        assert!(matches("plugins/ga*n", "plugins/garden"));
        assert!(matches("./plugins/garden/", "plugins/garden"));
        assert!(!matches("plugins/*", "plugins/garden/deep"));
        assert!(!matches("plugins", "plugins/garden"));
    }

    #[test]
    fn a_member_is_added_in_the_layout_of_the_others_and_comments_stay() {
        let mut lines = manifest("# all\n[workspace]\nmembers = [\n    \"a\", # first\n    \"b\", # last\n]\n");
        lines.add_member("plugins/x");
        assert_eq!(
            lines.text(),
            "# all\n[workspace]\nmembers = [\n    \"a\", # first\n    \"b\", # last\n    \"plugins/x\",\n]\n"
        );
        let mut row = manifest("[workspace]\nmembers = [\"a\"] # here\n");
        row.add_member("b");
        assert_eq!(row.text(), "[workspace]\nmembers = [\"a\", \"b\"] # here\n");
        let mut covered = manifest("[workspace]\nmembers = [\"plugins/*\"]\n");
        covered.add_member("plugins/x");
        assert_eq!(covered.text(), "[workspace]\nmembers = [\"plugins/*\"]\n");
    }

    #[test]
    fn a_plugin_becomes_a_dependency_and_the_rest_stays() {
        let before = "[package]\nname = \"acme\" # ours\n\n[dependencies]\n# The SDK\nprovisioner-core = \"0.1\"\n\n[features]\n";
        let mut binary = manifest(before);
        binary.add_plugin("provisioner-x-plugin", "plugins/x");
        let text = binary.text();
        assert!(text.starts_with("[package]\nname = \"acme\" # ours\n"), "{text}");
        assert!(
            text.contains(
                "# The SDK\nprovisioner-core = \"0.1\"\n\
                 provisioner-x-plugin = { path = \"plugins/x\", version = \"0.1.0\" }\n"
            ),
            "{text}"
        );
        assert!(text.contains("[package.metadata.cargo-machete]\nignored = [\"provisioner-x-plugin\"]\n"), "{text}");
    }

    #[test]
    fn a_broken_manifest_is_an_error_with_its_line() {
        let error = Manifest::parse(Path::new("Cargo.toml"), "[package]\nname = \n").unwrap_err();
        assert!(error.message.starts_with("Cargo.toml:2: this is not a manifest: "), "{error}");
    }
}
