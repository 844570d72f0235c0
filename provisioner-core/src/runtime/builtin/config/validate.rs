//! `config validate`: every mistake of every plugin that is linked, and what else the file says that nobody reads.

use super::{sources, write};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::lists::mapped;
use crate::runtime::{App, Session};
use provisioner_shared::suggest;
use std::collections::HashSet;

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    let sources = sources(app, session);
    let plugins = app.registry.sorted_plugins();
    // A mistake of the whole file is found with every plugin: it is told once.
    let (mut told, mut all) = (HashSet::new(), Vec::new());
    for (_, plugin) in &plugins {
        let (loaded, mut mistakes) = write::mistakes(session, &sources, plugin);
        mistakes.retain(|mistake| told.insert(loaded.with_shown(|shown| shown.render(mistake))));
        if !mistakes.is_empty() {
            all.push((loaded, mistakes));
        }
    }
    if plugins.is_empty()
        && let Some(mistake) = sources.broken()
    {
        return Err(sources.file_error(vec![mistake]));
    }
    let warnings = warnings(&sources, &app.registry.plugin_names());
    for warning in &warnings {
        session.context.out().warn(warning);
    }
    let valid = all.is_empty();
    session.context.out().result(
        || Json::object().with("valid", valid),
        |out| {
            if valid {
                out.success("the configuration is valid");
            }
        },
    );
    super::as_one(session, mapped(&all, |(loaded, mistakes)| loaded.error(mistakes.clone())))
}

/// What the file says that no plugin reads.
fn warnings(sources: &crate::config::Sources, plugins: &[&str]) -> Vec<String> {
    let Some((sections, others)) = sources.outline() else { return Vec::new() };
    let suggestion =
        |name: &str| suggest::nearest(name, plugins).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    let mut warnings = Vec::new();
    for (name, place) in &sections {
        if !plugins.contains(&name.as_str()) {
            warnings.push(format!("{place}: the plugin `{name}` is not linked into this program{}", suggestion(name)));
        }
    }
    for (name, place) in &others {
        warnings.push(format!("{place}: nothing reads `{name}`"));
    }
    warnings
}
