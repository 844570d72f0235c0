//! How the commands of a plugin nest. The tree is built for help, errors, aliases and completions, never on the way to
//! a command that was spelt out.

use super::{CommandDef, ConfigArg, GroupDef};

/// A command with the groups around it, which are looked up once a call.
#[derive(Debug)]
pub(crate) struct PlacedCommand {
    pub(crate) command: CommandDef,
    /// The enclosing groups, outermost first.
    pub(crate) groups: Vec<GroupDef>,
}

impl PlacedCommand {
    pub(crate) fn new(command: CommandDef) -> Self {
        Self { groups: groups_of(&command), command }
    }

    /// Adds the command's own arguments and the options of its groups.
    pub(crate) fn add_arguments_to(&self, command: clap::Command) -> clap::Command {
        self.groups.iter().fold((self.command.args)(command), |command, group| (group.args)(command))
    }

    /// The options that default from the configuration, the command's own first.
    pub(crate) fn config_args(&self) -> impl Iterator<Item = &'static ConfigArg> {
        self.command.config_args.iter().chain(self.groups.iter().flat_map(|group| group.config_args))
    }

    /// Whether these names lead to it, not only a path with the same hash.
    pub(crate) fn is_named(&self, path: &[String]) -> bool {
        let groups = self.groups.iter().filter(|group| !group.root);
        let names = groups.map(|group| group.name).chain([self.command.name]);
        names.eq(path.iter().map(String::as_str))
    }
}

/// The group of options that belong to the plugin itself, where there is one.
pub(crate) fn options_of_plugin(command: &CommandDef) -> Option<fn() -> GroupDef> {
    let mut enclosing = command.group;
    while let Some(group) = enclosing {
        let described = group();
        if described.root {
            return Some(group);
        }
        enclosing = described.parent;
    }
    None
}

/// The enclosing groups of a command, outermost first; the options of the plugin itself are the first of all.
fn groups_of(command: &CommandDef) -> Vec<GroupDef> {
    let mut groups = Vec::new();
    let mut enclosing = command.group;
    while let Some(group) = enclosing {
        let group = group();
        enclosing = group.parent;
        groups.push(group);
    }
    groups.reverse();
    groups
}

/// A plugin's root, or one of its groups, with what lies below.
#[derive(Debug, Default)]
pub(crate) struct Branch {
    /// The options of the plugin itself, at its root.
    pub(crate) options: Option<GroupDef>,
    /// The commands at this place, by name.
    pub(crate) commands: Vec<CommandDef>,
    /// The groups at this place, by name.
    pub(crate) groups: Vec<(GroupDef, Branch)>,
}

impl Branch {
    /// The commands of one plugin, in their groups.
    pub(crate) fn of(commands: impl Iterator<Item = CommandDef>) -> Self {
        let mut root = Self::default();
        for command in commands {
            let mut groups = groups_of(&command);
            if groups.first().is_some_and(|group| group.root) {
                root.options.get_or_insert(groups.remove(0));
            }
            let branch = groups.into_iter().fold(&mut root, Self::child);
            branch.commands.push(command);
        }
        root.sort();
        root
    }

    fn child(&mut self, group: GroupDef) -> &mut Self {
        let index = self.groups.iter().position(|(known, _)| known.name == group.name).unwrap_or_else(|| {
            self.groups.push((group, Self::default()));
            self.groups.len() - 1
        });
        &mut self.groups[index].1
    }

    fn sort(&mut self) {
        self.sort_commands();
        self.groups.sort_by(|(a, _), (b, _)| a.name.cmp(b.name));
        for (_, branch) in &mut self.groups {
            branch.sort();
        }
    }

    pub(crate) fn sort_commands(&mut self) {
        self.commands.sort_by(|a, b| a.name.cmp(b.name));
    }

    /// The command of this name or alias.
    pub(crate) fn command(&self, name: &str) -> Option<&CommandDef> {
        self.commands.iter().find(|command| command.name == name || command.aliases.contains(&name))
    }

    /// The group of this name or alias.
    pub(crate) fn group(&self, name: &str) -> Option<&(GroupDef, Self)> {
        self.groups.iter().find(|(group, _)| group.is_called(name))
    }

    /// Every command below this place, with the names that lead to it.
    pub(crate) fn all_commands(&self) -> Vec<(String, &CommandDef)> {
        let mut found = Vec::new();
        for command in &self.commands {
            found.push((command.name.to_owned(), command));
        }
        for (group, branch) in &self.groups {
            for (path, command) in branch.all_commands() {
                found.push((format!("{} {path}", group.name), command));
            }
        }
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        found
    }
}
