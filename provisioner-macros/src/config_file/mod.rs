//! The plugin's own configuration file: found, parsed, checked as far as the struct itself shows, and embedded.
//!
//! What only types can tell is left to the compiler: see `config::embedded` in the core.

mod expand;
mod locate;
mod read;
mod root;
#[cfg(test)]
mod tests;

use crate::config::Container;
use crate::diagnostics::Report;
use crate::paths::Core;
use proc_macro2::TokenStream;
use provisioner_shared::value::Position;
use quote::ToTokens;
use syn::LitStr;

/// What becomes of the file.
pub(crate) struct Embedded {
    /// The first arguments of `ConfigDef::new`: the file, its text, its bytes.
    pub(crate) definition: TokenStream,
    /// The file itself; it stands where `Core::import` is in scope, beside the registration.
    pub(crate) items: TokenStream,
    /// A constant with the checks, at the crate's root: rustc shows its name.
    pub(crate) checks: TokenStream,
}

/// What the file is called, and what every path in it begins with.
pub(crate) struct File<'a> {
    /// The plugin's name.
    pub(crate) plugin: &'a str,
    /// The file's path inside the crate.
    pub(crate) name: &'a str,
}

/// Reads the file of a plugin. `None` where there is none, and none is needed.
pub(crate) fn embed(
    plugin: &Container,
    plugin_name: &str,
    option: Option<&LitStr>,
    core: &Core,
    report: &mut Report,
) -> Option<Embedded> {
    let name = option.map_or_else(|| "resources/config.yaml".to_owned(), LitStr::value);
    // An error in the file is underlined where the file is named, or else at the struct.
    let at = option.map_or_else(|| plugin.ident.to_token_stream(), ToTokens::to_token_stream);
    let found = match locate::locate(&name) {
        Ok(found) => found,
        Err(locate::Missing::Outside) => {
            let help = "write a path below the folder of `Cargo.toml`, such as `resources/config.yaml`";
            report.at(&at, &format!("`{name}` is outside of the crate"), help);
            return Some(expand::without_file(&name));
        }
        Err(locate::Missing::Nowhere(folders)) => {
            root::without_file(plugin, &name, &folders, option.is_some(), &at, report);
            return root::has_keys(plugin).then(|| expand::without_file(&name));
        }
    };
    let before = report.len();
    let tree = read::read(&found, plugin, plugin_name).unwrap_or_else(|diagnostics| {
        for diagnostic in diagnostics {
            let position = match diagnostic.origin.place {
                Position { line: 0, .. } => String::new(),
                Position { line, column } => format!(":{line}:{column}"),
            };
            let help = diagnostic.help.as_deref().unwrap_or_default();
            report.at(&at, &format!("{name}{position}: {}", diagnostic.message), help);
        }
        read::empty()
    });
    // What a file lacks that cannot be read is not known.
    let readable = report.len() == before;
    if readable {
        root::check(plugin, &File { plugin: plugin_name, name: &name }, &tree, &at, report);
    }
    Some(expand::with_file(plugin, &File { plugin: plugin_name, name: &name }, &found, &tree, readable, core))
}
