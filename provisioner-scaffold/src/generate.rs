//! `plugins generate`: one more command, group, setting or state, appended to what the author wrote.

mod items;
mod setting;

use crate::change::{Change, Source, read};
use crate::name::kebab;
use crate::{Error, Name};
use provisioner_shared::names::{RESERVED, camel};
use std::path::Path;
use std::str::FromStr;

/// What is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// A command, in `src/commands.rs`.
    Command,
    /// A group with a first command.
    Group,
    /// A field of the configuration, with its default.
    Setting,
    /// A value that commands share, made when it is first needed.
    State,
}

impl FromStr for Item {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(match text {
            "command" => Self::Command,
            "group" => Self::Group,
            "setting" => Self::Setting,
            "state" => Self::State,
            _ => {
                return Err(Error::usage(format!("`{text}` cannot be generated"))
                    .help("generate one of `command`, `group`, `setting`, `state`"));
            }
        })
    }
}

/// What `plugins generate` writes: the files of the plugin in `folder` that change.
///
/// # Errors
/// When the folder holds no plugin, the name is not kebab-case, or there is such an item already.
pub fn generate(item: Item, name: &str, folder: &Path, source: &dyn Source) -> Result<Vec<Change>, Error> {
    let plugin = Plugin::read(folder, source)?;
    // A setting is named as its key is, which may be a field of Rust.
    let name = if item == Item::Setting { name.replace('_', "-") } else { name.to_owned() };
    kebab(&format!("the name of a {}", item.word()), &name)?;
    match item {
        Item::Setting => setting::generate(&plugin, &name, source),
        Item::Command | Item::Group | Item::State => items::generate(item, &plugin, &name, source),
    }
}

impl Item {
    fn word(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Group => "group",
            Self::Setting => "setting",
            Self::State => "state",
        }
    }
}

/// A plugin as its author has it.
struct Plugin<'a> {
    folder: &'a Path,
    name: Name,
    /// `src/lib.rs`
    root: String,
}

impl<'a> Plugin<'a> {
    fn read(folder: &'a Path, source: &dyn Source) -> Result<Self, Error> {
        let path = folder.join("src/lib.rs");
        let not_a_plugin = || {
            Error::usage(format!("{} holds no plugin", folder.display()))
                .help("run it in the folder of a plugin, or name that folder with `--plugin`")
        };
        let root = read(source, &path)?.ok_or_else(not_a_plugin)?;
        let name = plugin_name(&root).ok_or_else(not_a_plugin)?;
        Ok(Self { folder, name: name.parse()?, root })
    }
}

/// The name in `#[provisioner::plugin(name = "…")]`.
fn plugin_name(source: &str) -> Option<&str> {
    let attribute = source.split("::plugin(").nth(1)?;
    let (_, value) = attribute.split_once("name")?;
    value.split('"').nth(1)
}

/// An identifier for a kebab-case name; keywords are written raw.
fn ident(kebab: &str) -> String {
    let ident = kebab.replace('-', "_");
    // `crate`, `self`, `Self`, `super` and `_` cannot be raw.
    match ident.as_str() {
        "crate" | "self" | "super" => format!("{ident}_"),
        _ if syn::parse_str::<syn::Ident>(&ident).is_err() => format!("r#{ident}"),
        _ => ident,
    }
}

/// A text with an item at its end, after one empty line.
fn appended(text: &str, item: &str) -> String {
    if text.trim().is_empty() { item.to_owned() } else { format!("{}\n\n{item}", text.trim_end()) }
}

/// Refuses a name of a command that every plugin has.
fn refuse_reserved(name: &str) -> Result<(), Error> {
    if RESERVED.contains(&name) {
        return Err(
            Error::usage(format!("the name `{name}` is reserved for a built-in command")).help("choose another name")
        );
    }
    Ok(())
}

/// Whether a file declares an item of this name: `fn name`, `struct Name`.
fn declares(text: &str, keyword: &str, name: &str) -> bool {
    let start = format!("{keyword} {name}");
    text.match_indices(&start).any(|(at, _)| {
        let next = text[at + start.len()..].chars().next();
        next.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
    })
}

fn type_of(kebab: &str) -> String {
    camel(kebab)
}
