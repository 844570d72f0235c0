//! `config set` and `config unset`.

use super::key::Key;
use super::{sources, value, write};
use crate::config::edit::{self, Refusal};
use crate::config::{LoadedConfig, MASK, Sources, flow, holds_secret, masked, parse_scalar};
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use crate::secrets;
use provisioner_shared::value::{Layer, Node, Origin};

#[inline(never)]
pub(super) fn set(app: &App<'_>, session: &Session, key: &str, value: Option<&str>) -> Result<ExitCode> {
    let key = Key::find_below(app, key)?;
    if session.context.modifiers.plan_out.is_some() && value.is_none_or(|value| value == "-") {
        let error = codes::PLAN_NOT_SAVED.error("the value is not on the command line, so the plan cannot be saved");
        return Err(error.help("a plan is applied with the arguments that it was made with; run the command itself"));
    }
    let value = &*value::given(app, session, &key, value)?;
    if key.secret || holds_secret(&key.schema) {
        // From here on nothing shows it, and no plan file takes it in.
        secrets::remember(value);
    }
    let _lock = write::lock(session, &sources(app, session))?;
    let sources = sources(app, session);
    let text = current(&sources)?;
    let (kind, mistakes) = parse_scalar(value, &key.schema, Origin { layer: Layer::File, ..Origin::default() });
    if let Some(mistake) = mistakes.first() {
        let hidden = key.secret || holds_secret(&key.schema);
        let what = if hidden { "the value".to_owned() } else { format!("`{value}`") };
        let message = format!("`{}`: {what} is not YAML: {}", key.name(), mistake.message);
        return Err(codes::INVALID_CONFIGURATION.error(message));
    }
    let node = Node::embedded(kind);
    let after = edit::set(&text, &key.path(), &node).map_err(|refusal| refused(&sources, &refusal))?;
    let then = sources.pretending(&after);
    write::refuse_new_errors(session, &sources, &then, &key.plugin)?;
    let shown = if key.secret { MASK.to_owned() } else { flow(&masked(&node, &key.schema)) };
    let path = sources.user_file_path()?;
    write::write(session, &sources, format!("set {} to {shown} in {}", key.name(), path.display()), &after)?;
    if !session.effects.is_dry_run() {
        session.context.out().success(format!("{} is now {shown} in {}", key.name(), path.display()));
        warn_if_overridden(session, &then, &key);
    }
    Ok(ExitCode::SUCCESS)
}

#[inline(never)]
pub(super) fn unset(app: &App<'_>, session: &Session, key: &str) -> Result<ExitCode> {
    let key = Key::find_below(app, key)?;
    let _lock = write::lock(session, &sources(app, session))?;
    let sources = sources(app, session);
    let text = current(&sources)?;
    let path = sources.user_file_path()?.display().to_string();
    let after = edit::unset(&text, &key.path()).map_err(|refusal| refused(&sources, &refusal))?;
    let Some(after) = after else {
        session.context.out().success(format!("{} is not set in {path}", key.name()));
        return Ok(ExitCode::SUCCESS);
    };
    write::refuse_new_errors(session, &sources, &sources.pretending(&after), &key.plugin)?;
    write::write(session, &sources, format!("remove {} from {path}", key.name()), &after)?;
    if !session.effects.is_dry_run() {
        session.context.out().success(format!("{} is no longer set in {path}", key.name()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The file as it is; a file that is not there yet is empty.
fn current(sources: &Sources) -> Result<String> {
    match sources.text_to_change() {
        Ok(text) => Ok(text.unwrap_or_default().to_owned()),
        Err(mistake) => Err(sources.file_error(vec![mistake.clone()])),
    }
}

fn refused(sources: &Sources, refusal: &Refusal) -> Error {
    let path = sources.user_file_path().map(|path| path.display().to_string()).unwrap_or_default();
    match refusal {
        Refusal::Broken => match sources.broken() {
            Some(mistake) => sources.file_error(vec![mistake]),
            None => codes::INVALID_CONFIGURATION.error(format!("{path} cannot be read as YAML")),
        },
        Refusal::NoMapping(key) => {
            let message = format!("{path}: `{key}` is not a mapping, so nothing can be set below it");
            codes::NOT_CHANGEABLE.error(message).help("`config edit` opens the file")
        }
        Refusal::TooClever => {
            let message = format!("{path} is written in a way that cannot be changed here without changing more");
            codes::NOT_CHANGEABLE.error(message).help("`config edit` opens the file")
        }
    }
}

/// A variable still has the last word.
fn warn_if_overridden(session: &Session, then: &Sources, key: &Key) {
    let loaded = LoadedConfig::assemble(then, &key.plugin.section(), true);
    let winner = loaded.root.at(key.keys()).map(|node| node.origin);
    if let Some(origin @ Origin { layer: Layer::Variable(_), .. }) = winner {
        let place = loaded.with_shown(|places| places.place(origin));
        session.context.out().warn(format!("{place} overrides it"));
    }
}
