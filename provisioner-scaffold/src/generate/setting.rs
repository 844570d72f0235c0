//! A setting: a field of the plugin's struct, its default in the embedded file, and a test that it loads.

use super::{Plugin, appended, ident};
use crate::Error;
use crate::change::{Change, Source, read};
use provisioner_shared::names::to_kebab;
use syn::spanned::Spanned;

pub(super) fn generate(plugin: &Plugin<'_>, name: &str, source: &dyn Source) -> Result<Vec<Change>, Error> {
    let (ident, key) = (ident(name), name.replace('-', "_"));
    let lib = plugin.folder.join("src/lib.rs");
    let file = plugin.folder.join("resources/config.yaml");
    let defaults = read(source, &file)?.ok_or_else(|| {
        Error::new(format!("{} does not exist", file.display()))
            .help("a plugin without a configuration is a unit struct; give it a field and that file first")
    })?;
    let root = with_field(&plugin.root, &lib.display().to_string(), &ident, &key)?;
    let default = format!("{key}: \"\"\n");
    let mut changes = vec![
        // The file first: a default for no field is an error, a field without a default is one too, and only the
        // second tells what is missing.
        Change::new(file, format!("{}{default}", ended(&defaults))),
        Change::new(lib, root),
    ];
    let tests = plugin.folder.join("tests/commands.rs");
    if let Some(text) = read(source, &tests)?.filter(|text| text.contains("testing::{Cli, Run}")) {
        let test = format!(
            "#[test]\nfn the_default_of_{key}_loads() {{\n    let key = \"{}.{key}\";\n    \
             let cli = Cli::new().args([\"config\", \"get\", key]);\n    cli.run().assert_success();\n}}\n",
            plugin.name
        );
        changes.push(Change::new(tests, appended(&text, &test)));
    }
    Ok(changes)
}

/// A text whose last line ends.
fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") }
}

/// The root of the crate with one more field in the plugin's struct.
fn with_field(root: &str, path: &str, ident: &str, key: &str) -> Result<String, Error> {
    let file = syn::parse_file(root).map_err(|error| {
        let line = error.span().start().line;
        Error::new(format!("{path}:{line}: this is not Rust: {error}")).help("mend the file first; nothing was changed")
    })?;
    let plugin = file.items.iter().find_map(|item| match item {
        syn::Item::Struct(item) if item.attrs.iter().any(is_plugin) => Some(item),
        _ => None,
    });
    let plugin = plugin.ok_or_else(|| Error::new(format!("{path} holds no struct with `#[provisioner::plugin]`")))?;
    let syn::Fields::Named(fields) = &plugin.fields else {
        return Err(Error::new(format!("the plugin's struct `{}` has no fields", plugin.ident)).help(format!(
            "write `pub struct {} {{}}` in the place of a unit struct, and `resources/config.yaml` with `{{}}` in it",
            plugin.ident
        )));
    };
    let same = |field: &&syn::Field| {
        field.ident.as_ref().is_some_and(|known| to_kebab(&known.to_string().replace("r#", "")) == to_kebab(key))
    };
    if fields.named.iter().any(|field| same(&field)) {
        return Err(
            Error::new(format!("the plugin's struct has a field `{ident}` already")).help("choose another name")
        );
    }
    let close = fields.brace_token.span.close().byte_range().start;
    let (mut before, after) = (root[..close].to_owned(), &root[close..]);
    if let Some(last) = fields.named.last().filter(|_| !fields.named.trailing_punct()) {
        before.insert(last.span().byte_range().end, ',');
    }
    // The brace may stand on the line of the last field, or of the opening one.
    let kept = before.trim_end_matches([' ', '\t']).len();
    before.truncate(kept);
    if !before.ends_with('\n') {
        before.push('\n');
    }
    Ok(format!("{before}    /// The setting `{key}`\n    pub {ident}: String,\n{after}"))
}

fn is_plugin(attribute: &syn::Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "plugin")
}

#[cfg(test)]
mod tests {
    use super::with_field;

    #[test]
    fn a_field_is_added_at_the_end_and_nothing_else_moves() {
        for (before, after) in [
            (
                "{\n    /// A\n    pub a: u8,\n    // last\n}",
                "{\n    /// A\n    pub a: u8,\n    // last\n    /// The setting `b`\n    pub b: String,\n}",
            ),
            ("{ pub a: u8 }", "{ pub a: u8,\n    /// The setting `b`\n    pub b: String,\n}"),
            ("{}", "{\n    /// The setting `b`\n    pub b: String,\n}"),
        ] {
            let root = |body: &str| {
                format!("#[provisioner::plugin(name = \"x\")]\npub struct X {body}\n\nfn f() {{ \"}}\"; }}\n")
            };
            assert_eq!(with_field(&root(before), "src/lib.rs", "b", "b").unwrap(), root(after));
        }
    }

    #[test]
    fn a_unit_struct_and_a_field_that_is_there_are_refused() {
        let unit = "#[provisioner::plugin(name = \"x\")]\npub struct X;\n";
        assert!(with_field(unit, "src/lib.rs", "b", "b").unwrap_err().help.contains("pub struct X {}"));
        let taken = "#[provisioner::plugin(name = \"x\")]\npub struct X { pub r#type: u8 }\n";
        assert!(with_field(taken, "src/lib.rs", "r#type", "type").is_err());
    }
}
