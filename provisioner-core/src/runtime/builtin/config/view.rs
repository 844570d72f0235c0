//! `config view`: what is in effect, each leaf with its origin. A plugin whose section is wrong does not hide the others.

use super::{format, key, sources};
use crate::config::LoadedConfig;
use crate::config::value::{Entry, Kind, Node};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::lists::mapped;
use crate::runtime::{App, Session};

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session, only: Option<&str>, format: &str) -> Result<ExitCode> {
    let sources = sources(app, session);
    let plugins = match only {
        Some(name) => vec![key::plugin(app, name)?.1],
        None => mapped(&app.registry.sorted_plugins(), |(_, plugin)| *plugin),
    };
    let (mut sections, mut text, mut code) = (Vec::new(), String::new(), ExitCode::SUCCESS);
    for plugin in plugins.iter().filter(|plugin| plugin.config.is_some()) {
        let loaded = LoadedConfig::assemble(&sources, plugin, true);
        if !loaded.mistakes.is_empty() {
            session.context.output.error(&loaded.error(loaded.mistakes.clone()));
            code = ExitCode::CONFIG;
            continue;
        }
        let shown = loaded.masked();
        let entries = [Entry::embedded(plugin.name.into(), shown)];
        text += &loaded.with_shown(|places| {
            let place = |node: &Node| if format == "text" { places.place(node.origin) } else { String::new() };
            format::block(&entries, 2, &place)
        });
        sections.extend(entries);
    }
    match format {
        "json" => {
            let plugins = Node::embedded(Kind::Map(sections));
            let root = Node::embedded(Kind::Map(vec![Entry::embedded("plugins".into(), plugins)]));
            session.context.out().line(format::json(&root));
        }
        _ if sections.is_empty() => session.context.out().line("plugins: {}"),
        _ => session.context.out().line(format!("plugins:\n{}", text.trim_end())),
    }
    Ok(code)
}
