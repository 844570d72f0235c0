//! What is to run, as the standard library starts it, and what becomes of its streams.

use super::keep::Keep;
use super::lines::{Lines, OnLine};
use super::ring::Ring;
use super::{Invocation, Mode};
use crate::error::Result;
use crate::output::Output;
use std::io::{self, IsTerminal};
use std::process::{Command, Stdio};

/// What becomes of what it writes.
pub(super) struct Streams<'s> {
    pub(super) stdout: Keep<'s>,
    pub(super) stderr: Keep<'s>,
    /// Whether stderr is shown as it comes.
    pub(super) show_stderr: bool,
}

/// What becomes of what it writes, taken line by line or not.
pub(super) fn streams(mode: Mode, on_line: Option<OnLine<'_>>) -> Streams<'_> {
    let captured = mode == Mode::Capture;
    Streams {
        stdout: match on_line {
            Some(on_line) => Keep::Lines(Lines::new(on_line)),
            None => Keep::Whole(Vec::new()),
        },
        stderr: if captured { Keep::Whole(Vec::new()) } else { Keep::End(Ring::default()) },
        show_stderr: !captured,
    }
}

/// A terminal is handed on as it is: many programs draw progress only there.
pub(super) fn stderr_is_handed_on(output: &Output, mode: Mode) -> bool {
    mode == Mode::Stream && output.stderr_is_terminal()
}

pub(super) fn command(process: &Invocation, output: &Output, mode: Mode) -> Result<Command> {
    let mut command = Command::new(&process.program);
    command.args(process.args.iter().map(|arg| &arg.value));
    for (name, value) in &process.env {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    if let Some(folder) = &process.current_dir {
        command.current_dir(folder);
    }
    command.stdin(match (&process.stdin, mode) {
        (Some(input), _) => input.stdio().map_err(|error| process.not_started(&error))?,
        // Under `-n` a process that asks must not hang either.
        (None, Mode::Stream) if output.is_non_interactive() && io::stdin().is_terminal() => Stdio::null(),
        (None, Mode::Stream) => Stdio::inherit(),
        // What nothing shows cannot ask either.
        (None, Mode::Capture | Mode::Lines) => Stdio::null(),
    });
    command.stdout(match mode {
        // Nothing but the one document is on stdout.
        Mode::Stream if output.is_for_programs() => Stdio::from(io::stderr()),
        Mode::Stream => Stdio::inherit(),
        _ => Stdio::piped(),
    });
    command.stderr(if stderr_is_handed_on(output, mode) { Stdio::inherit() } else { Stdio::piped() });
    Ok(command)
}
