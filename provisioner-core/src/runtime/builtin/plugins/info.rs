//! `plugins info NAME`: what one plugin does, what it may change, and what can be configured. Programs read the
//! arguments of each command too, so that they can call it.

mod arguments;

use crate::config::{LoadedConfig, Schema, StructSchema};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::output::Output;
use crate::registry::tree::PlacedCommand;
use crate::registry::{CommandDef, PluginDef};
use crate::runtime::{App, Session};

pub(super) fn run(app: &App<'_>, session: &Session, name: &str) -> Result<ExitCode> {
    let Some((entry, plugin)) = app.registry.plugin(name) else {
        return Err(codes::UNKNOWN_PLUGIN
            .error(format!("there is no plugin `{name}`"))
            .help(format!("the plugins of this program are: {}", app.registry.plugin_names().join(", "))));
    };
    let tree = app.registry.tree(entry.owner);
    let mut commands = tree.all_commands();
    commands.retain(|(_, command)| !is_hidden(command));
    let keys = plugin.config.map(|config| keys((config.schema)())).unwrap_or_default();
    let sources = app.sources(&session.context.modifiers);
    let off = sources.disabled(&plugin.section()).map(|place| place.to_string());
    let data = || {
        // A configuration that is wrong takes defaults away, not the description.
        let loaded = sources.load(&plugin.section()).ok();
        let mut about_commands = Vec::new();
        for (path, command) in &commands {
            about_commands.push(about(app, &plugin, path, command, loaded.as_ref()));
        }
        let mut about_keys = Vec::new();
        for (key, doc) in &keys {
            let key = format!("{name}.{key}");
            about_keys.push(Json::object().with("key", key.as_str()).with("about", doc.as_str()));
        }
        let description = if plugin.long_about.is_empty() { plugin.about } else { plugin.long_about };
        Json::object()
            .with("name", plugin.name)
            .with("version", plugin.version)
            .with("package", plugin.package)
            .with("repository", plugin.repository)
            .with("description", description)
            .with("enabled", off.is_none())
            .with("disabled_by", off.as_deref())
            .with("commands", about_commands)
            .with("configuration", about_keys)
    };
    session.context.out().result(data, |out| print(out, &plugin, &commands, &keys, off.as_deref()));
    Ok(ExitCode::SUCCESS)
}

fn is_hidden(command: &CommandDef) -> bool {
    command.hidden || PlacedCommand::new(*command).groups.iter().any(|group| group.hidden)
}

/// One command, for programs.
fn about(app: &App<'_>, plugin: &PluginDef, path: &str, command: &CommandDef, loaded: Option<&LoadedConfig>) -> Json {
    let description = if command.long_about.is_empty() { command.about } else { command.long_about };
    let words: Vec<&str> =
        (plugin.name != app.root).then_some(plugin.name).into_iter().chain(path.split(' ')).collect();
    Json::object()
        .with("command", path)
        .with("words", Json::texts(&words))
        .with("about", command.about)
        .with("description", description)
        .with("aliases", Json::texts(command.aliases))
        .with("read_only", !command.effects)
        .with("confirm", Some(command.confirm).filter(|question| !question.is_empty()))
        .with("deprecated", command.deprecated)
        .with("arguments", arguments::arguments(app, plugin, &PlacedCommand::new(*command), loaded))
}

fn print(
    out: &Output,
    plugin: &PluginDef,
    commands: &[(String, &CommandDef)],
    keys: &[(String, String)],
    off: Option<&str>,
) {
    out.line(format!("{} {} ({})", plugin.name, plugin.version, plugin.package));
    out.line(if plugin.long_about.is_empty() { plugin.about } else { plugin.long_about });
    if !plugin.repository.is_empty() {
        out.line(plugin.repository);
    }
    if let Some(place) = off {
        out.line(format!("switched off by {place}"));
    }
    out.line("");
    let mut rows = Vec::new();
    for (path, command) in commands {
        let changes = if command.effects { "has effects" } else { "read-only" };
        rows.push(vec![path.clone(), changes.to_owned(), command.about.to_owned()]);
    }
    out.texts_in_columns(&["COMMAND", "CHANGES", "DESCRIPTION"], &rows);
    if !keys.is_empty() {
        out.line("");
        let mut rows = Vec::new();
        for (key, doc) in keys {
            rows.push(vec![format!("{}.{key}", plugin.name), doc.clone()]);
        }
        out.texts_in_columns(&["CONFIGURATION KEY", "DESCRIPTION"], &rows);
    }
}

/// Every key that holds a value, with the first line of its description.
fn keys(schema: &Schema) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if let Schema::Struct(schema) = schema {
        collect(schema, "", &mut found);
    }
    found
}

fn collect(schema: &StructSchema, prefix: &str, found: &mut Vec<(String, String)>) {
    for field in schema.fields {
        let key = format!("{prefix}{}", field.key);
        match &field.schema {
            Schema::Struct(inner) | Schema::Option(Schema::Struct(inner)) => {
                collect(inner, &format!("{key}."), found);
            }
            _ => found.push((key, field.doc.lines().next().unwrap_or_default().trim().to_owned())),
        }
    }
}
