//! The peak memory of a process, read while it ends.
//!
//! What `getrusage` and `VmHWM` say is off by a tenth for programs as small as these: Linux counts pages for each
//! processor, and adds up after every 32. What `smaps_rollup` says is counted in the page tables themselves, but only for
//! a process that is there, so that is held at its end. Where more was there before than is at the end, `VmHWM` knows.

use crate::followed::follow;
use nix::sys::ptrace::{self, Event, Options};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::Pid;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// The greatest resident memory, in KiB.
pub(crate) fn memory(
    program: &Path,
    arguments: &[&str],
    in_surroundings: impl FnOnce(Command) -> Command,
) -> io::Result<f64> {
    let (mut child, pid) = follow(program, arguments, in_surroundings, Options::PTRACE_O_TRACEEXIT)?;
    let peak = at_the_end(pid);
    if peak.is_err() {
        child.kill()?;
    }
    child.wait()?;
    peak
}

fn at_the_end(pid: Pid) -> io::Result<f64> {
    loop {
        match waitpid(pid, None)? {
            WaitStatus::PtraceEvent(_, _, event) if event == Event::PTRACE_EVENT_EXIT as i32 => {
                let [status, pages] =
                    ["status", "smaps_rollup"].map(|file| fs::read_to_string(format!("/proc/{pid}/{file}")));
                ptrace::detach(pid, None)?;
                let [peak, end] = [kibibytes(&status?, "VmHWM:"), kibibytes(&pages?, "Rss:")];
                return peak
                    .zip(end)
                    .map(|(peak, end)| peak.max(end))
                    .ok_or_else(|| io::Error::other("no memory in /proc"));
            }
            WaitStatus::Stopped(_, signal) => ptrace::cont(pid, signal)?,
            other => return Err(io::Error::other(format!("ended unseen: {other:?}"))),
        }
    }
}

/// `VmHWM:     2972 kB`
fn kibibytes(text: &str, name: &str) -> Option<f64> {
    let value = text.lines().find_map(|line| line.strip_prefix(name))?;
    value.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_a_line_of_its_name() {
        assert_eq!(kibibytes("Name:\tsh\nVmHWM:\t    2972 kB\nVmRSS:\t    2100 kB\n", "VmHWM:"), Some(2972.0));
        assert_eq!(kibibytes("Name:\tsh\n", "VmHWM:"), None);
    }
}
