//! `enabled: false`, which takes a plugin out of the menu.
//!
//! Asked for every plugin of the menu, so it costs a search for the word where nobody wrote it. A file that is broken
//! switches nothing off: whoever needs the configuration says what is wrong with it.

use super::environment;
use super::scalar::parse_scalar;
use super::section::section;
use super::sources::Sources;
use crate::config::definition::PluginSection;
use crate::config::schema::Schema;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};

impl Sources {
    /// What switches a plugin off, if anything does: `file:line`, or the variable.
    pub(crate) fn disabled(&self, plugin: &PluginSection) -> Option<String> {
        let variable = environment::name(self.program(), &[plugin.name, "enabled"]);
        if let Some(value) = self.environment().var_os(&variable).and_then(|value| value.into_string().ok())
            && let (Kind::Bool(on), _) = parse_scalar(&value, &Schema::Bool, Origin::default())
        {
            return (!on).then(|| format!("${variable}"));
        }
        if let Ok(Some(text)) = self.text() {
            let read = |places| {
                let node = section(&YamlReader::new(Layer::File, places), text, plugin.name).ok()?.node?;
                switch(&node)
            };
            if text.contains("enabled")
                && let Some((on, _)) = read(false)
            {
                let line = || read(true).map_or(0, |(_, place)| place.line);
                let path = self.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
                return (!on).then(|| format!("{path}:{}", line()));
            }
        }
        self.disabled_by_itself(plugin)
    }

    /// A plugin whose own file keeps it out of the menu until somebody switches it on.
    fn disabled_by_itself(&self, plugin: &PluginSection) -> Option<String> {
        let config = plugin.config.as_ref().filter(|config| may_switch_off(config.text))?;
        let node = YamlReader::new(Layer::Embedded, true).document(config.text).ok()?;
        let (on, place) = switch(&node)?;
        (!on).then(|| format!("{}/{}:{}", plugin.package, config.file, place.line))
    }
}

/// Whether a line of an embedded file may say `enabled: false`: it decides whether the file is parsed at all.
fn may_switch_off(text: &str) -> bool {
    text.lines().any(|line| line.contains("enabled") && line.to_ascii_lowercase().contains("false"))
}

fn switch(node: &Node) -> Option<(bool, Position)> {
    let entry = node.entries()?.iter().find(|entry| entry.key == "enabled")?;
    match &entry.value.kind {
        Kind::Bool(on) => Some((*on, entry.place)),
        _ => None,
    }
}
