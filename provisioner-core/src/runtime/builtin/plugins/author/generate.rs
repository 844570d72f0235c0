//! `plugins generate`: one more item in a plugin, with a test.

use super::source::{self, Files, reported};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::Session;
use clap::ArgMatches;
use provisioner_scaffold::Item;
use std::path::{Path, PathBuf};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let text = |id| matches.get_one::<String>(id).map_or("", String::as_str);
    let item: Item = text("ITEM").parse().map_err(reported)?;
    let folder = source::folder(matches.get_one::<PathBuf>("plugin"))?;
    let changes = provisioner_scaffold::generate(item, text("NAME"), &folder, &Files(session)).map_err(reported)?;
    source::write(session, Path::new(""), &changes)?;
    if !session.context.modifiers.dry_run {
        session.context.out().success(format_args!("added the {} `{}`", text("ITEM"), text("NAME")));
    }
    Ok(ExitCode::SUCCESS)
}
