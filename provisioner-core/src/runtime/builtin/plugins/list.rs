//! `plugins list`: every plugin, on or off, and every linked package that registered none.

use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::output::Output;
use crate::registry::PluginDef;
use crate::runtime::{App, Session};

pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    let plugins = app.registry.sorted_plugins();
    let sources = app.sources(&session.context.modifiers).for_every_plugin();
    let mut entries = Vec::new();
    for (owner, plugin) in &plugins {
        let tree = app.registry.tree(*owner);
        let mut commands = Vec::new();
        for (path, command) in tree.all_commands() {
            if !command.hidden {
                commands.push(path);
            }
        }
        let off = sources.disabled(&plugin.section()).map(|place| place.to_string());
        entries.push((plugin, commands, off));
    }
    let silent = app.silent_packages();
    let data = || {
        let mut plugins = Vec::new();
        for (plugin, commands, off) in &entries {
            let plugin = Json::object()
                .with("name", plugin.name)
                .with("version", plugin.version)
                .with("package", plugin.package)
                .with("commands", Json::texts(commands))
                .with("enabled", off.is_none())
                .with("disabled_by", off.as_deref());
            plugins.push(plugin);
        }
        Json::object().with("plugins", plugins).with("registered_nothing", Json::texts(&silent))
    };
    session.context.out().result(data, |out| print(out, &entries));
    for package in &silent {
        session.context.out().warn(format!(
            "the package `{package}` is linked but registered no plugin; its crate root needs `#[provisioner::plugin(name = \"…\")]`"
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn print(out: &Output, entries: &[(&PluginDef, Vec<String>, Option<String>)]) {
    let mut rows = Vec::new();
    for (plugin, commands, off) in entries {
        let state = off.as_ref().map_or("on".to_owned(), |place| format!("off ({place})"));
        let texts = [plugin.name, plugin.version, plugin.package, &state, &commands.join(", ")];
        rows.push(texts.map(str::to_owned).to_vec());
    }
    out.texts_in_columns(&["NAME", "VERSION", "PACKAGE", "STATE", "COMMANDS"], &rows);
}
