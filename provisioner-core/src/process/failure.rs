//! The error of a process that failed.

#[cfg(feature = "runtime")]
use super::Invocation;
use super::{Ended, ProcessOutput};
use crate::error::{Error, codes};
use std::fmt;
#[cfg(feature = "runtime")]
use std::io;
use std::process::ExitStatus;

/// As much of stderr as one wants to read below an error.
const LINES: usize = 20;

/// A process that failed, with what it wrote: what is behind the error of `run()`, `capture()` and `lines()`.
///
/// ```
/// # fn changed(ctx: &provisioner::Context) -> provisioner::Result<bool> {
/// use provisioner::ProcessFailure;
///
/// match ctx.query("diff").args(["-r", "old", "new"]).capture() {
///     Ok(_) => Ok(false),
///     Err(error) => match error.downcast_ref::<ProcessFailure>() {
///         Some(failure) if failure.status().and_then(|status| status.code()) == Some(1) => {
///             ctx.out().line(failure.output().text());
///             Ok(true)
///         }
///         _ => Err(error),
///     },
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct ProcessFailure {
    message: String,
    status: Option<ExitStatus>,
    output: ProcessOutput,
}

impl ProcessFailure {
    /// How it ended; `None` where it was ended because it took too long.
    #[must_use]
    pub fn status(&self) -> Option<ExitStatus> {
        self.status
    }

    /// What it wrote: after `capture()` everything, else the end of stderr, unless that went to a terminal.
    #[must_use]
    pub fn output(&self) -> &ProcessOutput {
        &self.output
    }
}

impl fmt::Display for ProcessFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for ProcessFailure {}

/// It ran and did not succeed.
pub(super) fn failed(command_line: &str, how: &str, status: Option<ExitStatus>, ended: Ended) -> Error {
    let details = end_of(&ended.output.stderr, ended.lines_before);
    let message = format!("`{command_line}` failed ({how})");
    let error =
        Error::from_boxed(ProcessFailure { message, status, output: ended.output }).known_as(codes::PROCESS_FAILED);
    let error = match status {
        Some(status) => error.with_exit_status(status),
        None => error,
    };
    if details.is_empty() { error } else { error.details(details) }
}

/// It did not even start.
#[cfg(feature = "runtime")]
pub(super) fn not_started(invocation: &Invocation, error: &io::Error) -> Error {
    let program = invocation.program.display();
    // A folder that is not there is reported by the operating system as if the program was missing.
    if let Some(folder) = invocation.current_dir.as_deref().filter(|folder| !folder.is_dir()) {
        return codes::NOT_STARTED.error(format!(
            "cannot run `{}` in {}: no such folder",
            invocation.command_line(),
            folder.display()
        ));
    }
    if error.kind() != io::ErrorKind::NotFound {
        return codes::NOT_STARTED.error(format!("cannot run `{}`: {error}", invocation.command_line()));
    }
    let by_path = invocation.program.to_string_lossy().contains(std::path::is_separator);
    let help = if by_path { "check the path" } else { "install it, or add its folder to `PATH`" };
    codes::PROGRAM_NOT_FOUND.error(format!("the program `{program}` was not found")).help(help)
}

/// The last lines, each behind a bar that sets them apart from ours.
fn end_of(stderr: &[u8], lines_before: usize) -> String {
    let text = String::from_utf8_lossy(stderr);
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let kept = lines.len().saturating_sub(LINES);
    let left_out = lines_before + kept;
    let mut shown = if left_out > 0 { format!("  | … {left_out} lines above\n") } else { String::new() };
    for line in &lines[kept..] {
        // What a progress bar drew over itself: only its last state is worth reading.
        let line = line.rsplit('\r').find(|part| !part.is_empty()).unwrap_or_default();
        shown.push_str(&format!("  | {line}\n"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(stderr: &str, lines_before: usize) -> String {
        let output = ProcessOutput { stderr: stderr.into(), ..ProcessOutput::default() };
        format!("{:?}", failed("kind get", "exit status: 1", None, Ended { output, lines_before }))
    }

    #[test]
    fn the_end_of_stderr_is_shown() {
        let error = shown(&(1..=30).map(|line| format!("line {line}\n")).collect::<String>(), 0);
        assert!(
            error.starts_with("`kind get` failed (exit status: 1)\n  | … 10 lines above\n  | line 11\n"),
            "{error}"
        );
        assert!(error.ends_with("  | line 30"), "{error}");
    }

    #[test]
    fn lines_that_are_gone_are_counted() {
        assert_eq!(shown("the last\n", 7), "`kind get` failed (exit status: 1)\n  | … 7 lines above\n  | the last");
    }

    #[test]
    fn a_silent_failure_has_no_details() {
        assert_eq!(shown("", 0), "`kind get` failed (exit status: 1)");
    }

    #[test]
    fn a_drawn_line_shows_its_last_state() {
        assert_eq!(end_of(b"10%\r50%\r100%\r\ndone", 0), "  | 100%\n  | done\n");
    }
}
