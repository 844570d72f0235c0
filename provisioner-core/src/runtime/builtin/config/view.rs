//! `config view`: what is in effect, each leaf with its origin. A plugin whose section is wrong does not hide the others.

use super::{format, key, sources};
use crate::config::LoadedConfig;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::output::Output;
use crate::runtime::{App, Session};
use provisioner_shared::value::{Entry, Kind, Node};

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session, only: Option<&str>) -> Result<ExitCode> {
    let sources = sources(app, session);
    let sources = if only.is_none() { sources.for_every_plugin() } else { sources };
    let plugins = match only {
        Some(name) => vec![key::plugin(app, name)?.1],
        None => app.registry.sorted_plugins().iter().map(|(_, plugin)| *plugin).collect::<Vec<_>>(),
    };
    let (mut sections, mut text, mut broken) = (Vec::new(), String::new(), Vec::new());
    for plugin in plugins.iter().filter(|plugin| plugin.config.is_some()) {
        let loaded = LoadedConfig::assemble(&sources, &plugin.section(), true);
        if !loaded.mistakes.is_empty() {
            broken.push(loaded.error(loaded.mistakes.clone()));
            continue;
        }
        let shown = loaded.masked();
        let entries = [Entry::embedded(plugin.name.into(), shown)];
        text += &loaded.with_shown(|places| format::block(&entries, 2, &|node: &Node| places.place(node.origin)));
        sections.extend(entries);
    }
    let data = || {
        let plugins = Node::embedded(Kind::Map(sections));
        format::json(&Node::embedded(Kind::Map(vec![Entry::embedded("plugins".into(), plugins)])))
    };
    let print = |out: &Output| match text.trim_end() {
        "" => out.line("plugins: {}"),
        text => out.line(format_args!("plugins:\n{text}")),
    };
    session.context.out().result(data, print);
    super::as_one(session, broken)
}
