//! `config clear`: back to the defaults.

use super::{sources, write};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use std::ffi::OsString;

#[inline(never)]
pub(super) fn run(app: &App<'_>, session: &Session) -> Result<ExitCode> {
    let path = sources(app, session).user_file_path()?;
    let out = session.context.out();
    // A link is followed: what it leads to is removed, the link stays.
    let Ok(target) = session.context.machine.locate(&path).canonicalize() else {
        out.success(format!("there is no {}", path.display()));
        return Ok(ExitCode::SUCCESS);
    };
    // Its backup takes the place of the previous one: of anything but a file there would be no way back.
    if !target.is_file() {
        return Err(codes::NOT_A_CONFIGURATION_FILE
            .error(format!("{} is not a regular file, so it is not removed", path.display()))
            .help("`--config` and the variable for it name a file"));
    }
    let dry_run = session.effects.is_dry_run();
    if !dry_run && !session.context.prompt().confirm(format!("Remove {}?", path.display()))? {
        return Err(codes::CANCELLED.error("cancelled"));
    }
    let _lock = write::lock(session, &sources(app, session))?;
    session.effects.take(format!("remove {}", path.display()), || {
        let mut backup = OsString::from(&target);
        backup.push(".bak");
        write::keep_older_backup(&target)?;
        std::fs::rename(&target, &backup).map_err(|error| {
            codes::FILE_NOT_WRITTEN.error(format!("cannot remove {}: {error}", path.display())).caused_by(error)
        })?;
        out.success(format!("removed {}; it is kept as {}.bak", path.display(), path.display()));
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
