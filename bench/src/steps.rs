//! Instructions between two system calls of a process, counted one by one: callgrind runs programs on a processor of its
//! own, which knows neither Landlock nor the filter of system calls.

use crate::followed::follow;
use nix::sys::ptrace::{self, Event, Options};
use nix::sys::signal::Signal;
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;
use std::io;
use std::path::Path;
use std::process::Command;

// Their numbers on x86-64.
const WRITE: u64 = 1;
const PIPE2: u64 = 293;
const SECCOMP: u64 = 317;

/// What locks a dry run: from the first preparation, a pipe between its two sides, until the other side knows that the
/// thread is locked, on which the command's own code is about to run. Both threads count.
pub(crate) fn of_the_lock(
    program: &Path,
    arguments: &[&str],
    in_surroundings: impl FnOnce(Command) -> Command,
) -> io::Result<f64> {
    let events = Options::PTRACE_O_TRACEEXEC | Options::PTRACE_O_TRACECLONE | Options::PTRACE_O_TRACESYSGOOD;
    let (mut child, pid) = follow(program, arguments, in_surroundings, events | Options::PTRACE_O_EXITKILL)?;
    let counted = counted(pid);
    // What is still to come is not looked at.
    let _ = child.kill();
    while waitpid(None, Some(WaitPidFlag::__WALL)).is_ok() {}
    counted
}

fn counted(program: Pid) -> io::Result<f64> {
    let mut count = None;
    let mut locked = false;
    loop {
        let (thread, signal) = match waitpid(None, Some(WaitPidFlag::__WALL))? {
            // What the shell calls before it is another program does not count.
            WaitStatus::PtraceEvent(thread, _, event) if event == Event::PTRACE_EVENT_EXEC as i32 => {
                ptrace::syscall(thread, None)?;
                continue;
            }
            WaitStatus::PtraceEvent(thread, ..) => (thread, None),
            WaitStatus::PtraceSyscall(thread) => {
                if count.is_none() && ptrace::getregs(thread)?.orig_rax == PIPE2 {
                    count = Some(0_u64);
                } else {
                    ptrace::syscall(thread, None)?;
                    continue;
                }
                (thread, None)
            }
            WaitStatus::Stopped(thread, Signal::SIGTRAP) => {
                let registers = ptrace::getregs(thread)?;
                if is_system_call(thread, registers.rip)? {
                    match registers.rax {
                        SECCOMP => locked = true,
                        WRITE if locked && thread != program => return Ok(count.unwrap_or_default() as f64),
                        _ => {}
                    }
                }
                count = count.map(|count| count + 1);
                (thread, None)
            }
            WaitStatus::Stopped(thread, signal) => (thread, Some(signal)),
            other => return Err(io::Error::other(format!("nothing was locked: {other:?}"))),
        };
        match count {
            Some(_) => ptrace::step(thread, signal)?,
            None => ptrace::cont(thread, signal)?,
        }
    }
}

/// Whether the next instruction is a system call.
fn is_system_call(thread: Pid, at: u64) -> io::Result<bool> {
    let bytes = ptrace::read(thread, at as ptrace::AddressType)?;
    Ok(bytes & 0xffff == 0x050f)
}
