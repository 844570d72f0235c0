//! What the user's file says for a plugin where nothing reads it: beside `plugins:`, below a misspelt name, or as a key
//! with dots.
//!
//! A command asks whether there may be such a key with what reading its own section has seen already; only then the file
//! is looked at once more, with positions.

use super::section::section;
use super::sources::Sources;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::suggest;
use provisioner_shared::value::{Layer, Origin, Position};

/// A key that nothing reads, and the plugin that it was meant for.
#[derive(Debug)]
pub(crate) struct Astray {
    /// The plugin, one of those that are linked.
    pub(crate) plugin: String,
    /// The key as it is written.
    pub(crate) key: String,
    /// Where it is, and what to write instead.
    pub(crate) diagnostic: Diagnostic,
}

/// Whether a key of the file that leads to no plugin may have been meant for this one.
pub(super) fn may_be_meant_for(plugin: &str, key: &str) -> bool {
    let first = key.strip_prefix("plugins.").unwrap_or(key);
    let first = first.split('.').next().unwrap_or_default();
    first == plugin || suggest::is_near(first, plugin)
}

impl Sources {
    /// Everything that was meant for one of these plugins, and that nothing reads.
    #[cold]
    pub(crate) fn astray(&self, plugins: &[&str]) -> Vec<Astray> {
        let Ok(Some(text)) = self.text() else { return Vec::new() };
        let Ok(found) = section(&YamlReader::new(Layer::File, true), text, "") else { return Vec::new() };
        let inside = found.names.into_iter().filter(|(key, _)| !plugins.contains(&key.as_str()));
        let inside = inside.filter_map(|(key, place)| astray(key, place, plugins, true));
        // Keys that begin with `x-` are for what the file itself repeats.
        let beside = found.others.into_iter().filter(|(key, _)| !key.starts_with("x-"));
        let beside = beside.filter_map(|(key, place)| astray(key, place, plugins, false));
        inside.chain(beside).collect()
    }

    /// The same as one error, with code 78.
    #[cold]
    pub(crate) fn astray_error(&self, astray: &[Astray]) -> crate::error::Error {
        self.file_error(astray.iter().map(|astray| astray.diagnostic.clone()).collect())
    }

    /// One of them on a line: its place, what is wrong, what to do.
    #[cold]
    pub(crate) fn astray_warning(&self, astray: &Astray) -> String {
        let path = self.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
        let Diagnostic { origin, message, help, .. } = &astray.diagnostic;
        let help = help.as_deref().unwrap_or_default();
        format!("{path}:{}:{}: {message}; {help}", origin.place.line, origin.place.column)
    }
}

/// What a key was meant for, if that can be seen; `inside`: it is below `plugins`.
fn astray(key: String, place: Position, plugins: &[&str], inside: bool) -> Option<Astray> {
    let path = key.strip_prefix("plugins.").filter(|_| !inside).unwrap_or(&key);
    let mut parts = path.split('.');
    let first = parts.next().unwrap_or_default();
    let plugin = plugins.iter().find(|plugin| **plugin == first).copied();
    let is_right = plugin.is_some();
    let plugin = plugin.or_else(|| suggest::nearest(first, plugins))?;
    let rest: Vec<&str> = parts.collect();
    let (message, help) = match (rest.as_slice(), inside) {
        ([], true) => {
            let message = format!("the plugin `{key}` is not linked into this program");
            (message, format!("did you mean `{plugin}`?"))
        }
        ([], false) if is_right && path == key => (nothing_reads(&key), "write it below `plugins:`".to_owned()),
        ([], false) if path == key => (nothing_reads(&key), format!("did you mean `{plugin}` below `plugins:`?")),
        (rest, _) => {
            let below = rest.iter().rev().fold(String::new(), |below, part| match below.as_str() {
                "" => format!("{part}: …"),
                _ => format!("{part}: {{{below}}}"),
            });
            let below = if below.is_empty() { "…".to_owned() } else { format!("{{{below}}}") };
            let help = if inside {
                format!("write `{plugin}: {below}`")
            } else {
                format!("write `plugins: {{{plugin}: {below}}}`")
            };
            (nothing_reads(&key), help)
        }
    };
    let origin = Origin { layer: Layer::File, place };
    let diagnostic = Diagnostic::key(origin, &key, message).help(help);
    Some(Astray { plugin: plugin.to_owned(), key, diagnostic })
}

fn nothing_reads(key: &str) -> String {
    format!("nothing reads `{key}`")
}
