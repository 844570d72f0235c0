//! `config explain`: everything that had a say about a value, and everything that could have.

use super::key::Key;
use super::{format, sources};
use crate::config::path::written;
use crate::config::{LoadedConfig, MASK, flow, variable_that_sets};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::registry::ConfigArg;
use crate::registry::tree::PlacedCommand;
use crate::runtime::{App, Session};
use clap::Command;
use provisioner_shared::value::{Kind, Node};

/// What is shown of one value.
struct Story {
    key: String,
    value: Node,
    place: Option<String>,
    overrides: Vec<(String, Node)>,
    /// The variable that could set it, where there is one.
    variable: Option<String>,
    flags: Vec<String>,
}

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session, key: &str) -> Result<ExitCode> {
    let key = Key::find(app, key)?;
    let sources = sources(app, session);
    let loaded = LoadedConfig::assemble(&sources, &key.plugin.section(), true);
    if !loaded.mistakes.is_empty() {
        return Err(loaded.error(loaded.mistakes.clone()));
    }
    let mut leaves = Vec::new();
    match loaded.root.at(key.keys()) {
        Some(node) => leaves_of(node, &key.keys, &mut leaves),
        None => leaves.push((key.keys.clone(), None)),
    }
    if leaves.is_empty() {
        return Err(codes::NO_VALUE.error(format!("`{}` has no value", key.name())));
    }
    let flags = flags(app, &key);
    let stories = leaves.iter().map(|(keys, node)| tell(app, &key, &loaded, keys, *node, &flags)).collect::<Vec<_>>();
    let data = || match stories.as_slice() {
        [only] => as_json(only),
        stories => Json::List(stories.iter().map(as_json).collect()),
    };
    session.context.out().result(data, |out| out.line(stories.iter().map(as_text).collect::<Vec<_>>().join("\n\n")));
    Ok(ExitCode::SUCCESS)
}

fn leaves_of<'n>(node: &'n Node, keys: &[String], leaves: &mut Vec<(Vec<String>, Option<&'n Node>)>) {
    match node.entries() {
        Some(entries) if !entries.is_empty() => {
            for entry in entries {
                leaves_of(&entry.value, &[keys, &[entry.key.to_string()]].concat(), leaves);
            }
        }
        _ => leaves.push((keys.to_vec(), Some(node))),
    }
}

fn tell(
    app: &App<'_>,
    key: &Key,
    loaded: &LoadedConfig,
    keys: &[String],
    node: Option<&Node>,
    flags: &[(String, String)],
) -> Story {
    let secret = loaded.is_secret(keys.iter().map(String::as_str));
    let shown = |node: &Node| match node.kind {
        Kind::Null => Node::embedded(Kind::Null),
        _ if secret => Node::embedded(Kind::Text(MASK.into())),
        // What lies deeper may be secret too.
        _ => loaded.mask(node, keys),
    };
    let lower = std::iter::successors(node.and_then(|node| node.under.as_deref()), |node| node.under.as_deref());
    let mut path = vec![key.plugin.name];
    path.extend(keys.iter().map(String::as_str));
    loaded.with_shown(|places| Story {
        key: written(&path),
        value: node.map_or(Node::embedded(Kind::Null), shown),
        place: node.map(|node| places.place(node.origin)),
        overrides: lower.map(|node| (places.place(node.origin), shown(node))).collect(),
        variable: variable_that_sets(&app.program, key.plugin.name, keys, loaded.schema),
        flags: flags.iter().filter(|(of, _)| *of == written(keys)).map(|(_, flag)| flag.clone()).collect(),
    })
}

/// The options that default from the configuration: the key of each, and how it is written with its command.
fn flags(app: &App<'_>, key: &Key) -> Vec<(String, String)> {
    let Some(config) = &key.plugin.config else { return Vec::new() };
    let tree = app.registry.tree(key.owner);
    let mut flags = Vec::new();
    for (words, command) in tree.all_commands() {
        let command = PlacedCommand::new(*command);
        for arg in command.config_args() {
            let flag = format!("{} of `{} {} {words}`", spelt(&command, arg), app.program.name, key.plugin.name);
            flags.push((arg.key(config), flag));
        }
    }
    flags
}

/// How an option is written.
fn spelt(command: &PlacedCommand, arg: &ConfigArg) -> String {
    let built = command.add_arguments_to(Command::new(""));
    let found = built.get_arguments().find(|known| known.get_id() == arg.id);
    match found.map(|found| (found.get_long(), found.get_short())) {
        Some((Some(long), _)) => format!("--{long}"),
        Some((None, Some(short))) => format!("-{short}"),
        _ => format!("<{}>", arg.id.to_uppercase()),
    }
}

fn as_text(story: &Story) -> String {
    let mut lines = vec![format!("{} = {}", story.key, flow(&story.value))];
    match &story.place {
        Some(place) => lines.push(format!("  set by     {place}")),
        None => lines.push("  set by     nothing".to_owned()),
    }
    for (place, value) in &story.overrides {
        lines.push(format!("  overrides  {place} ({})", flow(value)));
    }
    if let Some(variable) = &story.variable {
        lines.push(format!("  variable   {variable}"));
    }
    for flag in &story.flags {
        lines.push(format!("  flag       {flag}"));
    }
    lines.join("\n")
}

fn as_json(story: &Story) -> Json {
    let overridden = |(place, value): &(String, Node)| {
        Json::object().with("place", place.as_str()).with("value", format::json(value))
    };
    Json::object()
        .with("key", story.key.as_str())
        .with("value", format::json(&story.value))
        .with("place", story.place.as_deref())
        .with("overrides", Json::List(story.overrides.iter().map(overridden).collect()))
        .with("variable", story.variable.as_deref())
        .with("flags", Json::texts(&story.flags))
}
