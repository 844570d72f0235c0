//! `.provisioner.toml`: what was generated, so that a later version can merge its changes into what the author wrote.

use crate::Error;
use crate::render::render;
use std::path::Path;
use toml_edit::{DocumentMut, Item, Table, value};

/// The file, in the folder of the plugin.
pub(crate) const FILE: &str = ".provisioner.toml";

const HEAD: &str = "\
# Written by `plugins new`, and read by `plugins sync`: the files as they were generated. A later version of Provisioner
# merges what changed in its template since then with what you changed. Keep this file in version control.
";

/// The files of a plugin, the manifest last.
pub(crate) const TEMPLATE: [(&str, &str); 6] = [
    ("README.md", include_str!("../templates/plugin/README.md.in")),
    ("resources/config.yaml", include_str!("../templates/plugin/resources/config.yaml.in")),
    ("src/commands.rs", include_str!("../templates/plugin/src/commands.rs.in")),
    ("src/lib.rs", include_str!("../templates/plugin/src/lib.rs.in")),
    ("tests/commands.rs", include_str!("../templates/plugin/tests/commands.rs.in")),
    ("Cargo.toml", include_str!("../templates/plugin/Cargo.toml.in")),
];

/// Each file of a template with its placeholders filled in.
pub(crate) fn render_all(template: &[(&str, &str)], values: &[(&str, &str)]) -> Result<Vec<(String, String)>, Error> {
    let file = |(path, text): &(&str, &str)| Ok(((*path).to_owned(), render(text, values).map_err(no_value)?));
    template.iter().map(file).collect()
}

/// A template of a later version may ask for what an earlier one did not note.
pub(crate) fn no_value(placeholder: &str) -> Error {
    Error::new(format!("the template needs a value for `{placeholder}`, which {FILE} does not have"))
        .help(format!("add `{placeholder} = \"…\"` to `[values]` in {FILE}"))
}

/// What was generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    /// The version of the template.
    pub(crate) version: String,
    /// What the placeholders of the template stood for.
    pub(crate) values: Vec<(String, String)>,
    /// Each file, by its path below the plugin.
    pub(crate) files: Vec<(String, String)>,
}

impl Snapshot {
    pub(crate) fn new(values: impl IntoIterator<Item = (String, String)>, files: &[(String, String)]) -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self { version, values: values.into_iter().collect(), files: files.to_vec() }
    }

    pub(crate) fn text(&self) -> String {
        let mut document = DocumentMut::new();
        document.insert("version", value(&self.version));
        for (name, pairs) in [("values", &self.values), ("files", &self.files)] {
            let mut table = Table::new();
            for (key, text) in pairs {
                table.insert(key, value(text));
            }
            document.insert(name, Item::Table(table));
        }
        format!("{HEAD}{document}")
    }

    /// # Errors
    /// When the file was damaged.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let damaged = |what: &str| {
            Error::new(format!("{} is damaged: {what}", path.display())).help("restore it from version control")
        };
        let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| damaged(error.message()))?;
        let pairs = |name: &str| -> Result<Vec<(String, String)>, Error> {
            let table = document.get(name).and_then(Item::as_table_like);
            let table = table.ok_or_else(|| damaged(&format!("it has no `[{name}]`")))?;
            let text = |(key, item): (&str, &Item)| {
                let text = item.as_str().ok_or_else(|| damaged(&format!("`{key}` is not a text")))?;
                Ok((key.to_owned(), text.to_owned()))
            };
            table.iter().map(text).collect()
        };
        let version = document.get("version").and_then(Item::as_str).ok_or_else(|| damaged("it has no `version`"))?;
        Ok(Self { version: version.to_owned(), values: pairs("values")?, files: pairs("files")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let files = [("a b/c.rs".to_owned(), "x = \"\"\"\n'''\n\\ \t\r\n".to_owned())];
        let snapshot = Snapshot::new([("name".to_owned(), "x".to_owned())], &files);
        assert_eq!(Snapshot::parse(Path::new(FILE), &snapshot.text()).unwrap(), snapshot);
    }

    #[test]
    fn a_damaged_file_is_an_error_that_names_it() {
        let error = Snapshot::parse(Path::new(FILE), "version = 1\n").unwrap_err();
        assert!(error.message.starts_with(".provisioner.toml is damaged: "), "{error}");
    }
}
