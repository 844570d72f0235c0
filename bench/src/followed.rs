//! A program that is followed from its first instruction on.

use nix::sys::ptrace::{self, Options};
use nix::unistd::Pid;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Starts a program, with these events reported.
pub(crate) fn follow(
    program: &Path,
    arguments: &[&str],
    in_surroundings: impl FnOnce(Command) -> Command,
    events: Options,
) -> io::Result<(Child, Pid)> {
    // A shell waits until it is followed, then becomes the program.
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "read -r line; exec \"$@\" </dev/null", "sh"]).arg(program).args(arguments);
    let mut child = in_surroundings(command).stdin(Stdio::piped()).spawn()?;
    let pid = Pid::from_raw(i32::try_from(child.id()).map_err(io::Error::other)?);
    ptrace::seize(pid, events)?;
    drop(child.stdin.take());
    Ok((child, pid))
}
