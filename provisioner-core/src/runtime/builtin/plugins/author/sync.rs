//! `plugins sync`: what changed in the template since a plugin was made, merged with what its author wrote.

use super::source::{self, Files, reported};
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::Session;
use clap::ArgMatches;
use provisioner_scaffold::Drift;
use std::path::{Path, PathBuf};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode> {
    let folder = source::folder(matches.get_one::<PathBuf>("DIR"))?;
    let sync = provisioner_scaffold::sync(&folder, &Files(session)).map_err(reported)?;
    let out = session.context.out();
    let check = matches.get_flag("check");
    for (path, drift) in &sync.drift {
        let path = path.strip_prefix(&folder).unwrap_or(path).display();
        let line = match (drift, check) {
            (Drift::Added, true) => format!("{path}: the template has this file, the plugin does not"),
            (Drift::Added, false) => format!("{path}: added"),
            (Drift::Updated, true) => format!("{path}: the template changed; you did not"),
            (Drift::Updated, false) => format!("{path}: updated"),
            (Drift::Merged, true) => format!("{path}: the template changed, and so did you; the changes can be merged"),
            (Drift::Merged, false) => format!("{path}: merged with your changes"),
            (Drift::Conflict, true) => format!("{path}: the template and you changed the same lines"),
            (Drift::Conflict, false) => format!("{path}: conflict; choose between the lines that are marked `<<<<<<<`"),
            _ => format!("{path}: the template has a file of this name too; yours is kept"),
        };
        out.line(line);
    }
    if check {
        return Ok(if sync.drift.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    source::write(session, Path::new(""), &sync.changes)?;
    if sync.drift.is_empty() {
        out.success("the plugin is up to date with its template");
    }
    let conflict = sync.drift.iter().any(|(_, drift)| *drift == Drift::Conflict);
    Ok(if conflict && !session.context.modifiers.dry_run { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
