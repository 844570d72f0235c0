//! `version`: what program this is.

use super::Builtin;
use crate::error::Result;
use crate::exit_code::ExitCode;
use crate::runtime::{App, Session};
use clap::ArgMatches;

pub(super) const VERSION: Builtin = Builtin {
    name: "version",
    about: "Print the version of this program",
    command: |command| command,
    changing: &[],
    run,
};

fn run(app: &App<'_>, session: &Session, _: &ArgMatches) -> Result<ExitCode> {
    app.show_version(session.context.out());
    Ok(ExitCode::SUCCESS)
}
