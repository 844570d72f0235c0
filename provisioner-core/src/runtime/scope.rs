//! A place in the menu that is no command: the root, a plugin, a group.

use super::App;
use crate::registry::tree::Branch;
use crate::registry::{GroupDef, PluginDef};

/// The root, a plugin or a group, with what lies below.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    /// The plugin; `None` at the root.
    pub(crate) plugin: Option<PluginDef>,
    /// The options of the plugin itself.
    pub(crate) options: Option<GroupDef>,
    /// The groups, outermost first.
    pub(crate) groups: Vec<GroupDef>,
    /// What lies below; empty at the root, whose menu comes from the registry.
    pub(crate) branch: Branch,
}

impl Scope {
    pub(crate) fn root() -> Self {
        Self::default()
    }

    pub(crate) fn plugin(plugin: PluginDef, branch: Branch) -> Self {
        Self { plugin: Some(plugin), options: branch.options, groups: Vec::new(), branch }
    }

    /// Everything whose options are accepted here, from the outside in.
    pub(crate) fn around(&self) -> impl Iterator<Item = &GroupDef> {
        self.options.iter().chain(&self.groups)
    }

    /// Whether this is the top of the program: its root, or the plugin that is mounted there.
    pub(crate) fn is_top(&self, root: &str) -> bool {
        self.groups.is_empty() && self.plugin.as_ref().is_none_or(|plugin| plugin.name == root)
    }

    /// Goes one group deeper; whether there is such a group.
    pub(crate) fn enter(&mut self, name: &str) -> bool {
        let Some(index) = self.branch.groups.iter().position(|(group, _)| group.is_called(name)) else { return false };
        let (group, branch) = self.branch.groups.swap_remove(index);
        self.groups.push(group);
        self.branch = branch;
        true
    }

    /// The names of the groups that lead here from the plugin's root.
    pub(crate) fn names(&self) -> Vec<String> {
        self.groups.iter().map(|group| group.name.to_owned()).collect()
    }

    /// The names that lead here, the plugin's first.
    pub(crate) fn path(&self, root: &str) -> Vec<String> {
        let named = self.plugin.iter().map(|plugin| plugin.name).filter(|name| *name != root);
        let mut path: Vec<String> = named.map(str::to_owned).collect();
        path.extend(self.names());
        path
    }

    /// The words a user types to get here, the program's name first.
    pub(crate) fn words(&self, app: &App<'_>) -> String {
        let mut words = app.program.name.to_owned();
        if let Some(plugin) = self.plugin.as_ref().filter(|plugin| plugin.name != app.root) {
            words = format!("{words} {}", plugin.name);
        }
        for group in &self.groups {
            words = format!("{words} {}", group.name);
        }
        words
    }

    /// The first paragraph of the description, and the whole.
    pub(crate) fn about(&self) -> Option<(&'static str, &'static str)> {
        match (self.groups.last(), &self.plugin) {
            (Some(group), _) => Some((group.about, group.long_about)),
            (None, Some(plugin)) => Some((plugin.about, plugin.long_about)),
            (None, None) => None,
        }
    }
}
