//! `config clear`: back to the defaults.

use super::{sources, write};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};

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
    write::refuse_what_is_not_a_file(session, &path, "removed")?;
    if target.is_dir() {
        let message = format!("{} is a folder, so it is not removed", path.display());
        return Err(codes::NOT_A_CONFIGURATION_FILE
            .error(message)
            .help("`--config` and the variable for it name a file"));
    }
    let dry_run = session.effects.is_dry_run();
    if !dry_run && !session.context.prompt().confirm(format!("Remove {}?", path.display()))? {
        return Err(codes::CANCELLED.error("cancelled"));
    }
    let _lock = write::lock(session, &sources(app, session))?;
    session.effects.take(format!("remove {}", path.display()), || {
        let backup = write::backup_of(&target);
        let older = write::number_older_backup(&target)?;
        std::fs::rename(&target, &backup).map_err(|error| {
            // Nothing was removed, so nothing else is to look different.
            if let Some(older) = older {
                drop(std::fs::rename(older, &backup));
            }
            codes::FILE_NOT_WRITTEN.error(format!("cannot remove {}: {error}", path.display())).caused_by(error)
        })?;
        out.success(format!("removed {}; it is kept as {}.bak", path.display(), path.display()));
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
