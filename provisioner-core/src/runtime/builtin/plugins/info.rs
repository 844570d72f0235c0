//! `plugins info NAME`: what one plugin does, what it may change, and what can be configured.

use crate::config::{Schema, StructSchema};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::lists::joined;
use crate::output::Output;
use crate::registry::{CommandDef, PluginDef};
use crate::runtime::{App, Session};

pub(super) fn run(app: &App<'_>, session: &Session, name: &str) -> Result<ExitCode> {
    let Some((entry, plugin)) = app.registry.plugin(name) else {
        return Err(codes::UNKNOWN_PLUGIN
            .error(format!("there is no plugin `{name}`"))
            .help(format!("the plugins of this program are: {}", joined(&app.registry.plugin_names(), ", "))));
    };
    let tree = app.registry.tree(entry.owner);
    let mut commands = tree.all_commands();
    commands.retain(|(_, command)| !command.hidden);
    let keys = plugin.config.map(|config| keys((config.schema)())).unwrap_or_default();
    let off = app.sources(&session.context.modifiers).disabled(&plugin.section()).map(|place| place.to_string());
    let data = || {
        let mut about_commands = Vec::new();
        for (path, command) in &commands {
            let command = Json::object()
                .with("command", path.as_str())
                .with("about", command.about)
                .with("aliases", Json::texts(command.aliases))
                .with("read_only", !command.effects)
                .with("deprecated", command.deprecated);
            about_commands.push(command);
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
