//! The signals that ask a program to stop: SIGINT (Ctrl-C), SIGTERM, SIGHUP, SIGQUIT.
//!
//! Where nothing is at stake there is no handler: the operating system ends the program, and a shell sees of which
//! signal. A handler is installed while there is an interest:
//!
//! - a child process runs ([`listen`]): it gets the signal, and the program ends after it;
//! - a command asked [whether to stop](watch_requests): the signal is noted, the command returns, and then the program
//!   dies of it ([`end_if_requested`]);
//! - something has to be put right before the program dies ([`before_end`]): a terminal, a file.
//!
//! A prompt reads Ctrl-C as a key, so that there is no signal, and then [requests](request) the end.
//!
//! A signal that was ignored when the program started (`nohup`) stays ignored.

#[cfg(all(unix, feature = "runtime"))]
mod dispatch;
/// Where there are no such signals, or nothing that runs commands.
#[cfg(not(all(unix, feature = "runtime")))]
#[path = "none.rs"]
mod dispatch;
#[cfg(all(unix, feature = "runtime"))]
mod exit;
#[cfg(all(unix, feature = "runtime"))]
mod handler;
mod pipe;

#[cfg(feature = "runtime")]
pub(crate) use dispatch::{EndHook, before_end, end_if_requested, install, request};
#[cfg(all(unix, feature = "runtime"))]
pub(crate) use dispatch::{Received, listen, run_end_hooks, settle};
pub(crate) use dispatch::{requested, wait_requested, wake_when_requested, watch_requests};
#[cfg(all(unix, feature = "runtime"))]
pub(crate) use exit::at_exit;
#[cfg(feature = "runtime")]
pub(crate) use pipe::end_at_panic;
pub(crate) use pipe::{changes_begin, end_at_closed_pipe};

#[cfg(feature = "runtime")]
use crate::error::{Error, codes};

/// The error with which a command ends that was asked to stop. It is not shown where the program then dies of the
/// signal.
#[cfg(feature = "runtime")]
pub(crate) fn interrupted(signal: i32) -> Error {
    codes::INTERRUPTED.error(format!("interrupted by {}", name(signal))).exit_code(code(signal))
}

/// What a shell makes of a program that died of this signal.
#[cfg(feature = "runtime")]
pub(crate) fn code(signal: i32) -> u8 {
    u8::try_from(signal).map_or(u8::MAX, |signal| signal.saturating_add(128))
}

/// The name of a signal, as `kill -l` gives it.
#[cfg(feature = "runtime")]
pub(crate) fn name(signal: i32) -> String {
    let known = [(1, "SIGHUP"), (2, "SIGINT"), (3, "SIGQUIT"), (13, "SIGPIPE"), (15, "SIGTERM")];
    let known = known.iter().find(|(number, _)| *number == signal);
    known.map_or_else(|| format!("signal {signal}"), |(_, name)| (*name).to_owned())
}
