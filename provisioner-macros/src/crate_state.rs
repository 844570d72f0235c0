//! What one compilation remembers from one attribute to the next: its plugin and its groups.
//!
//! It makes some messages better and nothing else depends on it: a compiler that kept no state would still refuse the
//! same programs. An editor's server lives longer than a compilation, so there nothing is remembered.

mod crate_root;

use crate::names::owner;
use proc_macro2::Ident;
use std::sync::{Mutex, MutexGuard, PoisonError};

static SEEN: Mutex<Seen> = Mutex::new(Seen { owner: 0, plugin: None, groups: Vec::new(), states: Vec::new() });

struct Seen {
    /// Whose these are.
    owner: u64,
    plugin: Option<Plugin>,
    groups: Vec<Group>,
    /// Each type that a function makes, and the function.
    states: Vec<(String, String)>,
}

/// A group, by the identifier of its struct.
#[derive(Clone)]
pub(crate) struct Group {
    pub(crate) ident: String,
    pub(crate) parent: Option<String>,
    /// Whether its options belong to the plugin itself.
    pub(crate) root: bool,
    /// The names of its fields.
    pub(crate) fields: Vec<String>,
    /// What its options are called.
    pub(crate) options: Vec<OptionNames>,
}

/// The names of one option.
#[derive(Clone)]
pub(crate) struct OptionNames {
    pub(crate) id: String,
    pub(crate) long: Option<String>,
    pub(crate) short: Option<char>,
}

#[derive(Clone)]
pub(crate) struct Plugin {
    /// The struct's identifier.
    pub(crate) ident: String,
    /// `src/lib.rs:5`
    pub(crate) place: String,
    /// Whether the struct has fields.
    pub(crate) configured: bool,
}

/// What was seen of this crate; `None` where nothing is remembered.
fn seen() -> Option<MutexGuard<'static, Seen>> {
    if !proc_macro::is_available() || !is_compiler() {
        return None;
    }
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let owner = owner();
    if seen.owner != owner {
        *seen = Seen { owner, plugin: None, groups: Vec::new(), states: Vec::new() };
    }
    Some(seen)
}

/// Remembers a plugin; if there was another before it, returns that one.
pub(crate) fn remember_plugin(ident: &Ident, configured: bool) -> Option<Plugin> {
    let mut seen = seen()?;
    if seen.plugin.is_some() {
        return seen.plugin.clone();
    }
    let span = ident.span().unwrap();
    let place = format!("{}:{}", span.file(), span.line());
    seen.plugin = Some(Plugin { ident: ident.to_string(), place, configured });
    None
}

/// The plugin, if its attribute came before.
pub(crate) fn plugin() -> Option<Plugin> {
    seen()?.plugin.clone()
}

/// The identifier of the plugin's struct: what was seen, else what the root of the crate says. A module may come before
/// the struct.
pub(crate) fn struct_of_the_plugin() -> Option<String> {
    plugin().map(|plugin| plugin.ident).or_else(|| crate_root::struct_of_the_plugin(owner()))
}

/// Remembers a group; whether it is around itself.
pub(crate) fn remember_group(group: Group) -> bool {
    let Some(mut seen) = seen() else { return false };
    let mut above = group.parent.as_deref();
    for _ in 0..=seen.groups.len() {
        match above {
            Some(name) if name == group.ident => return true,
            Some(name) => {
                let found = seen.groups.iter().find(|known| known.ident == name);
                above = found.and_then(|known| known.parent.as_deref());
            }
            None => break,
        }
    }
    seen.groups.push(group);
    false
}

/// The group of this name, if its attribute came before.
pub(crate) fn group(name: &str) -> Option<Group> {
    seen()?.groups.iter().find(|group| group.ident == name).cloned()
}

/// The groups around what is in the group of this name, the innermost first, as far as their attributes came before.
pub(crate) fn around(innermost: Option<&str>) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    let mut next = innermost.and_then(group);
    while let Some(group) = next.filter(|group| found.iter().all(|known| known.ident != group.ident)) {
        next = group.parent.as_deref().and_then(self::group);
        found.push(group);
    }
    found.extend(root());
    found
}

/// The options of the plugin itself, if their attribute came before.
pub(crate) fn root() -> Option<Group> {
    seen()?.groups.iter().find(|group| group.root).cloned()
}

/// Remembers that a function makes a type; if another before it does, returns that one.
pub(crate) fn remember_state(ty: &str, function: &str) -> Option<String> {
    let mut seen = seen()?;
    if let Some((_, first)) = seen.states.iter().find(|(known, _)| known == ty) {
        return Some(first.clone());
    }
    seen.states.push((ty.to_owned(), function.to_owned()));
    None
}

/// Whether it is rustc that expands, and not an editor.
pub(crate) fn is_compiler() -> bool {
    std::env::current_exe()
        .ok()
        .and_then(|path| path.file_stem().map(|name| !name.to_string_lossy().starts_with("rust-analyzer")))
        .unwrap_or(false)
}
