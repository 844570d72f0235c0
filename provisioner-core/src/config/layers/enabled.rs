//! `enabled: false`, which takes a plugin out of the menu.
//!
//! Asked for every plugin of the menu, so it costs a search for the word where it is not used. The menu shows a plugin
//! whose switch cannot be read; a call stops there, because the plugin may be meant to be off.

use super::environment;
use super::interpolate::Interpolate;
use super::scalar::parse_variable;
use super::sources::Sources;
use crate::config::definition::PluginSection;
use crate::config::schema::Schema;
use crate::config::validate::Validate;
use crate::error::{Error, Result};
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Layer, Node, Origin, Position};
use std::fmt;

/// What switches a plugin off.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SwitchedOff {
    /// `file:line`, or the variable.
    place: String,
    /// The variable, where it is one: the configuration cannot switch the plugin on then.
    pub(crate) variable: Option<String>,
}

impl fmt::Display for SwitchedOff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.place)
    }
}

impl Sources {
    /// What switches a plugin off, if anything does; what cannot be read switches nothing off.
    pub(crate) fn disabled(&self, plugin: &PluginSection) -> Option<SwitchedOff> {
        self.switched_off(plugin).unwrap_or_default()
    }

    /// What switches a plugin off, if anything does.
    ///
    /// # Errors
    /// When that cannot be read: the wrong kind of value, a broken file, a file that may not be read.
    pub(crate) fn switched_off(&self, plugin: &PluginSection) -> Result<Option<SwitchedOff>> {
        if let Some(off) = self.switched_by_variable(plugin)? {
            return Ok(off);
        }
        match self.text() {
            Ok(Some(text)) if may_have_the_key(text) => {
                if let Some(off) = self.switched_by_file(plugin)? {
                    return Ok(off);
                }
            }
            Err(diagnostic) if self.may_switch() => return Err(self.unreadable(plugin, &[], vec![diagnostic.clone()])),
            _ => {}
        }
        Ok(self.switched_by_itself(plugin))
    }

    fn switched_by_variable(&self, plugin: &PluginSection) -> Result<Option<Option<SwitchedOff>>> {
        let variable = environment::name(self.program(), &[plugin.name, "enabled"]);
        let Some(value) = self.environment().var_os(&variable) else { return Ok(None) };
        let origin = Origin { layer: Layer::Variable(0), place: Position::default() };
        let (kind, mut diagnostics) = match value.into_string() {
            Ok(text) => parse_variable(&text, &Schema::Bool, origin),
            Err(_) => (Kind::Null, vec![Diagnostic::value(origin, "the value is not UTF-8".to_owned())]),
        };
        let on = switch(Node { kind, origin, under: None }, plugin, &mut diagnostics);
        match (on, diagnostics.is_empty()) {
            (Some(on), true) => {
                let off = SwitchedOff { place: format!("${variable}"), variable: Some(variable) };
                Ok(Some((!on).then_some(off)))
            }
            _ => Err(self.unreadable(plugin, &[variable], diagnostics)),
        }
    }

    fn switched_by_file(&self, plugin: &PluginSection) -> Result<Option<Option<SwitchedOff>>> {
        let read = |places| {
            let mut section = self.section(plugin.name, places);
            let entry = section.node.take().and_then(entry).map(|(mut node, place)| {
                let path = vec![plugin.name.to_owned(), "enabled".to_owned()];
                let mut variables = Interpolate { environment: self.environment(), path, mistakes: Vec::new() };
                variables.value(&mut node, &Schema::Bool, false);
                section.diagnostics.append(&mut variables.mistakes);
                (switch(node, plugin, &mut section.diagnostics), place)
            });
            (entry, section.diagnostics)
        };
        let (entry, diagnostics) = read(false);
        if !diagnostics.is_empty() {
            return Err(self.unreadable(plugin, &[], read(true).1));
        }
        match entry {
            Some((Some(true), _)) => Ok(Some(None)),
            Some((Some(false), _)) => {
                let line = read(true).0.map_or(0, |(_, place)| place.line);
                let path = self.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
                Ok(Some(Some(SwitchedOff { place: format!("{path}:{line}"), variable: None })))
            }
            _ => Ok(None),
        }
    }

    /// A plugin whose own file keeps it out of the menu until it is switched on.
    fn switched_by_itself(&self, plugin: &PluginSection) -> Option<SwitchedOff> {
        let config = plugin.config.as_ref().filter(|config| may_switch_off(config.text))?;
        let node = YamlReader::new(Layer::Embedded, true).document(config.text).ok()?;
        let (node, place) = entry(node)?;
        let off =
            || SwitchedOff { place: format!("{}/{}:{}", plugin.package, config.file, place.line), variable: None };
        (node.kind == Kind::Bool(false)).then(off)
    }

    #[cold]
    fn unreadable(&self, plugin: &PluginSection, variables: &[String], diagnostics: Vec<Diagnostic>) -> Error {
        let path = self.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
        let schema = plugin.config.as_ref().map(|config| (config.schema)());
        let shown = self.shown(("", ""), &path, variables).of_plugin(plugin.name, schema);
        shown.error(&format!("`{}`", plugin.name), diagnostics)
    }
}

/// Whether the key is in a text: only what has the word in it can say so, or what has escapes, in which any word may be.
fn may_have_the_key(text: &str) -> bool {
    text.contains("enabled") || text.contains('\\')
}

/// Whether a line of an embedded file may say `enabled: false`: it decides whether the file is parsed at all.
fn may_switch_off(text: &str) -> bool {
    text.lines().any(|line| line.contains("enabled") && line.to_ascii_lowercase().contains("false"))
}

/// The switch of a section, and the position of its key.
fn entry(section: Node) -> Option<(Node, Position)> {
    let Kind::Map(entries) = section.kind else { return None };
    let entry = entries.into_iter().find(|entry| entry.key == "enabled")?;
    Some((entry.value, entry.place))
}

/// What a switch says; what is wrong with one that says nothing.
fn switch(mut node: Node, plugin: &PluginSection, diagnostics: &mut Vec<Diagnostic>) -> Option<bool> {
    if let Kind::Bool(on) = node.kind {
        return Some(on);
    }
    if diagnostics.is_empty() {
        let mut check = Validate::new(vec![plugin.name.to_owned(), "enabled".to_owned()]);
        check.value(&mut node, &Schema::Bool);
        diagnostics.append(&mut check.mistakes);
    }
    None
}
