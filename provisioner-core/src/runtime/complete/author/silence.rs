//! Keeps what a completer prints away from the shell, which would take it for candidates, and the terminal's keys away
//! from the completer.

use std::fs::File;

/// Shuts the program's own streams, and returns what its stdout was. With `debug` what is printed goes to stderr.
/// `None`: this cannot be done here, and stdout is as it was.
#[cfg(unix)]
pub(super) fn begin(debug: bool) -> Option<File> {
    use rustix::stdio::{dup2_stderr, dup2_stdin, dup2_stdout};
    let stdout = rustix::io::fcntl_dupfd_cloexec(std::io::stdout(), 3).ok()?;
    let nowhere = File::options().read(true).write(true).open("/dev/null").ok()?;
    dup2_stdin(&nowhere).ok()?;
    if debug {
        dup2_stdout(std::io::stderr()).ok()?;
    } else {
        dup2_stdout(&nowhere).ok()?;
        dup2_stderr(&nowhere).ok()?;
    }
    Some(File::from(stdout))
}

#[cfg(not(unix))]
pub(super) fn begin(debug: bool) -> Option<File> {
    let _ = debug;
    None
}
