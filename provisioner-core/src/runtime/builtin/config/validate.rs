//! `config validate`: every error in the configuration of every plugin that is linked, and what nothing reads.

use super::{sources, unread, write};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::runtime::{App, Session};
use std::collections::HashSet;

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    let sources = sources(app, session).for_every_plugin();
    let plugins = app.registry.sorted_plugins();
    // An error of the whole file is found with every plugin: it is reported once.
    let (mut reported, mut all) = (HashSet::new(), Vec::new());
    for (_, plugin) in &plugins {
        let (loaded, mut mistakes) = write::diagnostics(session, &sources, plugin);
        mistakes.retain(|mistake| reported.insert(loaded.with_shown(|shown| shown.render(mistake))));
        if !mistakes.is_empty() {
            all.push((loaded, mistakes));
        }
    }
    if plugins.is_empty()
        && let Some(mistake) = sources.broken()
    {
        return Err(sources.file_error(vec![mistake]));
    }
    let unread = unread::everything(app, &sources);
    for warning in &unread.warnings {
        session.context.out().warn(warning);
    }
    let valid = all.is_empty() && unread.astray.is_empty();
    session.context.out().result(
        || Json::object().with("valid", valid),
        |out| {
            if valid {
                out.success("the configuration is valid");
            }
        },
    );
    let mut errors = all.iter().map(|(loaded, mistakes)| loaded.error(mistakes.clone())).collect::<Vec<_>>();
    if !unread.astray.is_empty() {
        errors.push(sources.astray_error(&unread.astray));
    }
    super::as_one(session, errors)
}
