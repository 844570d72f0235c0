//! What the configuration file and the environment say that nothing reads: misspelt names, mostly.
//!
//! A wrong key below a plugin's own name is an error of that plugin's configuration; here is what belongs to no plugin.

use crate::config::{Astray, NOTHING, Sources, leaves, variable_name};
use crate::registry::tree::PlacedCommand;
use crate::runtime::App;
use clap::Command;
use provisioner_shared::suggest;
use std::collections::BTreeSet;

/// Everything that nothing reads.
pub(crate) struct Unread {
    /// What was meant for a plugin that is linked.
    pub(crate) astray: Vec<Astray>,
    /// Everything else, each as a warning.
    pub(crate) warnings: Vec<String>,
}

/// Everything that nothing reads.
pub(crate) fn everything(app: &App<'_>, sources: &Sources) -> Unread {
    let plugins = app.registry.plugin_names();
    let astray = sources.astray(&plugins);
    let mut warnings = in_the_file(&plugins, &astray, sources);
    warnings.extend(variables(app, sources));
    Unread { astray, warnings }
}

/// What the file says that no plugin reads, and that was meant for none.
fn in_the_file(plugins: &[&str], astray: &[Astray], sources: &Sources) -> Vec<String> {
    let Some((sections, others)) = sources.outline() else { return Vec::new() };
    let reported = |name: &str| astray.iter().any(|astray| astray.key == name);
    let mut warnings = Vec::new();
    for (name, place) in &sections {
        if !plugins.contains(&name.as_str()) && !reported(name) {
            warnings.push(format!("{place}: the plugin `{name}` is not linked into this program"));
        }
    }
    for (name, place) in &others {
        if !reported(name) {
            warnings.push(format!("{place}: nothing reads `{name}`"));
        }
    }
    warnings
}

/// The variables that look as if they were meant for this program, and are not.
fn variables(app: &App<'_>, sources: &Sources) -> Vec<String> {
    let prefix = app.program.variable_prefix();
    let own = |name: &str| {
        let rest = name.get(..prefix.len()).filter(|start| start.eq_ignore_ascii_case(&prefix));
        rest.is_some() && name[prefix.len()..].starts_with('_')
    };
    let found: Vec<String> = sources.environment().names().into_iter().filter(|name| own(name)).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let known = known_variables(app);
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut warnings = Vec::new();
    for name in found.iter().filter(|name| !known.contains(*name) && !is_of_a_plugin(app, name)) {
        let like = known.iter().find(|known| flattened(known) == flattened(name)).map(String::as_str);
        // With one `_` behind the prefix it may as well be another program's.
        let meant = name[prefix.len()..].starts_with("__");
        let near = like.or_else(|| suggest::nearest(&name.to_ascii_uppercase(), &names).filter(|_| meant));
        match near {
            Some(near) => warnings.push(format!("nothing reads the variable `{name}`; did you mean `{near}`?")),
            None if meant => warnings.push(format!("nothing reads the variable `{name}`")),
            None => {}
        }
    }
    warnings
}

/// A name as if one underscore were as good as two, and small letters as capitals.
fn flattened(name: &str) -> String {
    let parts: Vec<&str> = name.split('_').filter(|part| !part.is_empty()).collect();
    parts.join("_").to_ascii_uppercase()
}

/// Whether a variable is one of a plugin's configuration, of which the plugin says what is wrong with it.
fn is_of_a_plugin(app: &App<'_>, name: &str) -> bool {
    let plugins = app.registry.plugin_names();
    plugins.iter().any(|plugin| {
        name.strip_prefix(&variable_name(&app.program, &[plugin])).is_some_and(|rest| rest.starts_with("__"))
    })
}

/// The variables that are read: those of every key, those of options, and that of the file.
fn known_variables(app: &App<'_>) -> BTreeSet<String> {
    let mut known = BTreeSet::from([format!("{}_CONFIG", app.program.variable_prefix())]);
    for (owner, plugin) in app.registry.sorted_plugins() {
        let schema = plugin.config.as_ref().map_or(NOTHING, |config| *(config.schema)());
        known.insert(variable_name(&app.program, &[plugin.name, "enabled"]));
        for keys in leaves(&schema) {
            let path: Vec<&str> = std::iter::once(plugin.name).chain(keys).collect();
            known.insert(variable_name(&app.program, &path));
        }
        for (_, command) in app.registry.tree(owner).all_commands() {
            let built = PlacedCommand::new(*command).add_arguments_to(Command::new(""));
            let names = built.get_arguments().filter_map(|arg| arg.get_env()?.to_str().map(str::to_owned));
            known.extend(names);
        }
    }
    known
}
