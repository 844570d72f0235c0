//! `config flush`: all defaults with their comments as the user's file, a starting point.
//!
//! What the file has for plugins that are not linked here belongs to another program, or to another build of this one:
//! it stays.

use super::{format, schema, sources, write};
use crate::config::{Sources, quoted, read_section};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::registry::PluginDef;
use crate::runtime::{App, Session};
use provisioner_shared::parse::read_document;
use provisioner_shared::value::{Entry, Node};

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session, force: bool, with_schema: bool) -> Result<ExitCode> {
    let _lock = write::lock(session, &sources(app, session))?;
    let sources = sources(app, session);
    let path = sources.user_file_path()?;
    let exists = session.context.machine.locate(&path).symlink_metadata().is_ok();
    if exists && !force {
        let error = codes::FILE_EXISTS.error(format!("{} is there already", path.display()));
        return Err(error.help("`--force` replaces it and keeps it beside, as `.bak.1`"));
    }
    let mut text = String::new();
    if with_schema {
        let beside = path.with_file_name("config.schema.json");
        session.effects.take(format!("write {}", beside.display()), || {
            write::write_bytes(session, &beside, format!("{}\n", schema::whole(app)).as_bytes())
        })?;
        text += "# yaml-language-server: $schema=./config.schema.json\n";
    }
    text += "plugins:\n";
    let plugins = app.registry.sorted_plugins();
    for (_, plugin) in plugins.iter().filter(|(_, plugin)| plugin.config.is_some()) {
        text += &defaults(plugin);
    }
    for entry in kept(&sources, &plugins)? {
        text += &format::block(&[entry], 2, &|_| String::new());
    }
    for entry in others(&sources)? {
        text += &format::block(&[entry], 0, &|_| String::new());
    }
    let changed = write::write(session, &sources, format!("write the defaults to {}", path.display()), &text)?;
    if !session.effects.is_dry_run() {
        // A file that was replaced as a whole outlives the next changes, each of which makes a backup.
        let located = session.context.machine.locate_to_change(&path)?;
        let aside = if exists && changed { write::number_backup(&located)? } else { None };
        let aside = aside.map(|aside| format!("; the previous file is kept as {}", aside.display()));
        session.context.out().success(format!("wrote the defaults to {}{}", path.display(), aside.unwrap_or_default()));
    }
    Ok(ExitCode::SUCCESS)
}

/// A plugin's own file as a section: its comments and all, or where it cannot be indented, what it says.
fn defaults(plugin: &PluginDef) -> String {
    let text = plugin.config.as_ref().map_or("", |config| config.text);
    let mut section = format!("  {}:\n", quoted(plugin.name, true));
    for line in text.lines().filter(|line| *line != "---" && *line != "..." && !line.starts_with('%')) {
        let indent = if line.trim().is_empty() { "" } else { "    " };
        section += &format!("{indent}{line}\n");
    }
    let said = read_document(text);
    let file = format!("plugins:\n{section}");
    if read_section(&file, plugin.name).as_ref().map(|node| &node.kind) == said.as_ref().map(|node| &node.kind) {
        return section;
    }
    let entry = said.map(|node| Entry::embedded(plugin.name.into(), node));
    format::block(entry.as_slice(), 2, &|_| String::new())
}

/// The sections of plugins that are not linked.
fn kept(sources: &Sources, plugins: &[(u64, PluginDef)]) -> Result<Vec<Entry>> {
    let linked = |name: &str| plugins.iter().any(|(_, plugin)| plugin.name == name && plugin.config.is_some());
    let root = whole(sources)?;
    let sections = root.as_ref().and_then(|root| root.get("plugins")).and_then(Node::entries).unwrap_or_default();
    Ok(sections.iter().filter(|entry| !linked(&entry.key)).cloned().collect())
}

/// What the file has beside `plugins`.
fn others(sources: &Sources) -> Result<Vec<Entry>> {
    let root = whole(sources)?;
    let entries = root.as_ref().and_then(Node::entries).unwrap_or_default();
    Ok(entries.iter().filter(|entry| entry.key != "plugins").cloned().collect())
}

/// The file that would be replaced. One that cannot be read may hold anything: it is not replaced.
fn whole(sources: &Sources) -> Result<Option<Node>> {
    match (sources.text_to_change(), sources.broken()) {
        (Err(mistake), _) => Err(sources.file_error(vec![mistake.clone()])),
        (_, Some(mistake)) => Err(sources.file_error(vec![mistake])),
        (Ok(text), None) => Ok(text.and_then(read_document)),
    }
}
