//! Running a process, and what its end means for the command and the program.

use super::lines::OnLine;
use super::spawn;
use super::watched::{End, Watched};
use super::{Ended, Invocation, Mode, ProcessOutput, watch};
use crate::error::Result;
use crate::output::{Output, live};
use crate::signals;
use std::process::ExitStatus;

pub(super) fn run<'r>(
    process: &Invocation,
    output: &'r Output,
    mode: Mode,
    on_line: Option<OnLine<'r>>,
) -> Result<Ended> {
    match mode {
        Mode::Stream => live::paused(|| run_now(process, output, mode, on_line)),
        Mode::Capture | Mode::Lines => run_now(process, output, mode, on_line),
    }
}

fn run_now<'r>(process: &Invocation, output: &'r Output, mode: Mode, on_line: Option<OnLine<'r>>) -> Result<Ended> {
    if mode == Mode::Stream {
        // What was printed before comes before what the process prints.
        output.flush();
    }
    let command = spawn::command(process, output, mode)?;
    let requested_before = signals::requested().is_some();
    let watched = watch::watch(process, command, spawn::streams(mode, on_line), output)?;
    let Watched { end, stdout, stderr } = watched;
    let ended = |status| {
        let output = ProcessOutput { stdout, stderr: stderr.bytes, status };
        Ended { output, lines_before: stderr.lines_before }
    };
    let (status, interrupted) = match end {
        End::Exited(status) => (status, None),
        // It went on and ended well: the key was its own business.
        End::Pressed(status, signal) if process.is_ok(status) && !died_of(status, signal) => (status, None),
        End::Pressed(status, signal) => (status, Some(signal)),
        End::Asked(signal) => return Err(stop(signal, requested_before)),
        End::TimedOut | End::Ended => {
            let limit = process.timeout.unwrap_or_default();
            let how = format!("took longer than {limit:?}");
            return Err(process.failed(&how, None, ended(ExitStatus::default())));
        }
    };
    if let Some(signal) = interrupted {
        let error = stop(signal, requested_before);
        if died_of(status, signal) {
            return Err(error);
        }
    }
    if mode == Mode::Stream && died_of(status, SIGPIPE) && output.is_real() && watch::stdout_is_closed() {
        signals::end_at_closed_pipe();
    }
    Ok(ended(status))
}

const SIGPIPE: i32 = 13;

/// Asks the command to stop, which it does by the error that it gets. One that went on although it was asked before is
/// not asked again.
fn stop(signal: i32, requested_before: bool) -> crate::error::Error {
    if requested_before {
        signals::end_if_requested();
    }
    signals::request(signal);
    signals::interrupted(signal)
}

/// Whether a process died of this signal, or is a shell whose command did.
fn died_of(status: ExitStatus, signal: i32) -> bool {
    #[cfg(unix)]
    if std::os::unix::process::ExitStatusExt::signal(&status) == Some(signal) {
        return true;
    }
    status.code() == Some(signals::code(signal).into())
}
