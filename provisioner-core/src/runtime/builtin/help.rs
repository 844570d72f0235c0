//! `help`: a walk along the arguments understands it as a question about the names that follow; here it has its row in
//! the menu.

use super::Builtin;
use crate::exit_code::ExitCode;

pub(super) const HELP: Builtin = Builtin {
    name: "help",
    about: "Print the help of a plugin, a group or a command",
    command: |command| command,
    run: |_, _, _| Ok(ExitCode::SUCCESS),
};
