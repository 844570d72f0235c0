//! Every page of a program, in the order of its help: the program, its plugins with their groups and commands, the
//! built-in commands. What is hidden has none.

use super::{builtin, command, place};
use crate::registry::tree::Branch;
use crate::runtime::App;
use crate::runtime::builtin::BUILTINS;
use crate::runtime::documents::page::Page;
use crate::runtime::resolve::with_version;
use crate::runtime::scope::Scope;

/// All pages. They do not depend on the user's configuration: a plugin that is switched off has its pages too.
pub(crate) fn all(app: &App<'_>) -> Vec<Page> {
    let mut pages = Vec::new();
    let plugins = app.registry.sorted_plugins();
    let scope_of = |index: usize| {
        let (owner, plugin) = plugins[index];
        Scope::plugin(plugin, with_version(app.registry.tree(owner)))
    };
    let mounted = plugins.iter().position(|(_, plugin)| plugin.name == app.root);
    add(&mut pages, app, mounted.map_or_else(Scope::root, scope_of));
    for index in (0..plugins.len()).filter(|index| Some(*index) != mounted) {
        add(&mut pages, app, scope_of(index));
    }
    for known in BUILTINS {
        pages.extend(builtin::pages(app, known));
    }
    pages
}

fn add(pages: &mut Vec<Page>, app: &App<'_>, mut scope: Scope) {
    pages.push(place::page(app, &scope));
    let is_top = scope.is_top(app.root);
    for known in scope.branch.commands.iter().filter(|command| !command.hidden) {
        // The program's own takes its place.
        if !(is_top && known.name == "version") {
            pages.push(command::page(app, &scope, known));
        }
    }
    let groups: Vec<_> = std::mem::take(&mut scope.branch.groups);
    for (group, branch) in groups.into_iter().filter(|(group, _)| !group.hidden) {
        let mut groups = scope.groups.clone();
        groups.push(group);
        let below =
            Scope { plugin: scope.plugin, options: scope.options, groups, branch: Branch { options: None, ..branch } };
        add(pages, app, below);
    }
}
