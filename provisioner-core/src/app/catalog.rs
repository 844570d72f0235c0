//! Questions to the registry: which plugins are there, which commands has one, how do they nest.
//!
//! The first two functions only scan the collected elements; the tree is built for help, mistakes, aliases and
//! completions, never on the way to a command that was spelt out.

use crate::registry::{CommandDef, CommandEntry, GroupDef, PluginDef, PluginEntry, Registry, hash};

impl<'a> Registry<'a> {
    /// The plugin of this name.
    pub(crate) fn plugin(&self, name: &str) -> Option<(&'a PluginEntry, PluginDef)> {
        let wanted = hash(name);
        self.plugins
            .iter()
            .filter(|entry| entry.name == wanted)
            .find_map(|entry| Some((entry, (entry.describe)().filter(|plugin| plugin.name == name)?)))
    }

    /// The elements of one plugin's commands.
    pub(crate) fn commands_of(&self, owner: u64) -> impl Iterator<Item = &'a CommandEntry> {
        self.commands.iter().filter(move |entry| entry.owner == owner)
    }

    /// Every plugin, by name.
    pub(crate) fn sorted_plugins(&self) -> Vec<(u64, PluginDef)> {
        let mut plugins: Vec<_> =
            self.plugins.iter().filter_map(|entry| Some((entry.owner, (entry.describe)()?))).collect();
        plugins.sort_unstable_by_key(|(_, plugin)| plugin.name);
        plugins
    }

    /// The commands and groups of one plugin.
    pub(crate) fn tree(&self, owner: u64) -> Branch {
        let mut root = Branch::default();
        for command in self.commands_of(owner).filter_map(|entry| (entry.describe)()) {
            let branch = groups_of(&command).into_iter().fold(&mut root, Branch::child);
            branch.commands.push(command);
        }
        root.sort();
        root
    }
}

/// The enclosing groups of a command, outermost first.
pub(crate) fn groups_of(command: &CommandDef) -> Vec<GroupDef> {
    let mut groups: Vec<GroupDef> =
        std::iter::successors(command.group.map(|group| group()), |group| group.parent.map(|parent| parent()))
            .collect();
    groups.reverse();
    groups
}

/// A plugin's root, or one of its groups, with what lies below.
#[derive(Debug, Default)]
pub(crate) struct Branch {
    /// The commands at this place, by name.
    pub(crate) commands: Vec<CommandDef>,
    /// The groups at this place, by name.
    pub(crate) groups: Vec<(GroupDef, Branch)>,
}

impl Branch {
    fn child(&mut self, group: GroupDef) -> &mut Self {
        let index = self.groups.iter().position(|(known, _)| known.name == group.name).unwrap_or_else(|| {
            self.groups.push((group, Self::default()));
            self.groups.len() - 1
        });
        &mut self.groups[index].1
    }

    fn sort(&mut self) {
        self.commands.sort_unstable_by_key(|command| command.name);
        self.groups.sort_unstable_by_key(|(group, _)| group.name);
        for (_, branch) in &mut self.groups {
            branch.sort();
        }
    }

    /// The command of this name or alias.
    pub(crate) fn command(&self, name: &str) -> Option<&CommandDef> {
        self.commands.iter().find(|command| command.name == name || command.aliases.contains(&name))
    }

    /// The group of this name.
    pub(crate) fn group(&self, name: &str) -> Option<&(GroupDef, Self)> {
        self.groups.iter().find(|(group, _)| group.name == name)
    }

    /// Every command below this place, with the names that lead to it.
    pub(crate) fn all_commands(&self) -> Vec<(String, &CommandDef)> {
        let mut found: Vec<(String, &CommandDef)> =
            self.commands.iter().map(|command| (command.name.to_owned(), command)).collect();
        for (group, branch) in &self.groups {
            found.extend(
                branch.all_commands().into_iter().map(|(path, command)| (format!("{} {path}", group.name), command)),
            );
        }
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        found
    }
}
