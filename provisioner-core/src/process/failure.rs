//! The error of a process that failed.

use super::Invocation;
use crate::error::Error;
use std::io;

/// As much of stderr as one wants to read below an error.
const LINES: usize = 20;

/// It ran and did not succeed.
pub(super) fn failed(command_line: &str, status: &str, stderr: &[u8]) -> Error {
    let error = Error::new(format!("`{command_line}` failed ({status})"));
    match end_of(stderr) {
        text if text.is_empty() => error,
        text => error.details(text),
    }
}

/// It did not even start.
pub(super) fn not_started(invocation: &Invocation, error: &io::Error) -> Error {
    let program = invocation.program.display();
    // A folder that is not there is reported by the operating system as if the program was missing.
    if let Some(folder) = invocation.current_dir.as_deref().filter(|folder| !folder.is_dir()) {
        return Error::new(format!(
            "cannot run `{}` in {}: no such folder",
            invocation.command_line(),
            folder.display()
        ));
    }
    if error.kind() != io::ErrorKind::NotFound {
        return Error::new(format!("cannot run `{}`: {error}", invocation.command_line()));
    }
    let by_path = invocation.program.to_string_lossy().contains(std::path::is_separator);
    let help = if by_path { "check the path" } else { "install it, or add its folder to `PATH`" };
    Error::new(format!("the program `{program}` was not found")).help(help)
}

/// The last lines, each behind a bar that tells them from ours.
fn end_of(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let left_out = lines.len().saturating_sub(LINES);
    let mut shown = if left_out > 0 { format!("  | … {left_out} lines above\n") } else { String::new() };
    for line in &lines[left_out..] {
        // What a progress bar drew over itself: only its last state is worth reading.
        let line = line.rsplit('\r').find(|part| !part.is_empty()).unwrap_or_default();
        shown.push_str(&format!("  | {line}\n"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_stderr_is_shown() {
        let stderr = (1..=30).map(|line| format!("line {line}\n")).collect::<String>();
        let error = format!("{:?}", failed("kind get", "exit status: 1", stderr.as_bytes()));
        assert!(
            error.starts_with("`kind get` failed (exit status: 1)\n  | … 10 lines above\n  | line 11\n"),
            "{error}"
        );
        assert!(error.ends_with("  | line 30"), "{error}");
    }

    #[test]
    fn a_silent_failure_has_no_details() {
        assert_eq!(format!("{:?}", failed("false", "exit status: 1", b"")), "`false` failed (exit status: 1)");
    }

    #[test]
    fn a_drawn_line_shows_its_last_state() {
        assert_eq!(end_of(b"10%\r50%\r100%\r\ndone"), "  | 100%\n  | done\n");
    }
}
