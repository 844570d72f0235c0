//! `config get`: one value, for scripts.

use super::key::Key;
use super::{format, sources};
use crate::config::MASK;
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use provisioner_shared::value::{Kind, Node};

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session, key: &str) -> Result<ExitCode> {
    let key = Key::find(app, key)?;
    let loaded = sources(app, session).load(&key.plugin.section())?;
    let shown = loaded.masked();
    let nothing = Node::embedded(Kind::Null);
    // Below a secret that is a mapping there are keys, which the masked tree does not have.
    let hidden = key.secret && loaded.root.at(key.keys()).is_some();
    let mask = Node::embedded(Kind::Text(MASK.into()));
    let node = match shown.at(key.keys()) {
        Some(node) => node,
        // A field that may be left out, and was.
        None if session.context.out().is_for_programs() && !hidden => &nothing,
        None if hidden => &mask,
        None => return Err(codes::NO_VALUE.error(format!("`{}` has no value", key.name()))),
    };
    session.context.out().result(|| format::json(node), |out| out.line(format::value(node)));
    Ok(ExitCode::SUCCESS)
}
