//! The plugin's own configuration file: found, parsed, checked as far as the struct itself shows, and embedded.
//!
//! What only types can tell is left to the compiler: see `config::check` in the core.

mod encode;
mod expand;
mod key;
mod locate;
mod parse;
mod root;
#[cfg(test)]
mod tests;
mod tree;

use crate::config::Container;
use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::LitStr;
use tree::Tree;

/// What becomes of the file.
pub(crate) struct Embedded {
    /// The first arguments of `ConfigDef::new`: the file, its text, its bytes.
    pub(crate) definition: TokenStream,
    /// The checks; they stand where `Core::import` is in scope, beside the registration.
    pub(crate) items: TokenStream,
}

/// Reads the file of a plugin. `None` where there is none, and none is needed.
pub(crate) fn embed(plugin: &Container, option: Option<&LitStr>, report: &mut Report) -> Option<Embedded> {
    let name = option.map_or_else(|| "resources/config.yaml".to_owned(), LitStr::value);
    // A mistake in the file is underlined where the file is named, or else at the struct.
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
    let tree = std::fs::read(&found)
        .map_err(|error| vec![parse::Mistake::new(String::new(), format!("cannot be read: {error}"), "")])
        .and_then(|bytes| parse::parse(&bytes))
        .unwrap_or_else(|mistakes| {
            for mistake in mistakes {
                let place = if mistake.place.is_empty() { String::new() } else { format!(":{}", mistake.place) };
                report.at(&at, &format!("{name}{place}: {}", mistake.message), mistake.help);
            }
            Tree::empty()
        });
    // Of a file that cannot be read, nobody says what it lacks.
    let readable = report.len() == before;
    if readable {
        root::check(plugin, &name, &tree, &at, report);
    }
    Some(expand::with_file(plugin, &name, &found, &tree, readable))
}
