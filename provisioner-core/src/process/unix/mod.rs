//! Watching a process on Unix: one thread waits for everything at once, for what it writes, room for what it reads, its
//! end, signals and the time.

mod clock;
mod descendants;
mod ending;
mod feeding;
mod group;
mod modes;
mod reading;
mod ready;
mod watching;

pub(super) use ready::stdout_is_closed;

#[cfg(feature = "completions")]
pub(crate) use self::descendants::end_descendants;
use self::group::Group;
use self::modes::Modes;
use self::watching::Watch;
use super::Invocation;
use super::spawn::Streams;
use super::watched::{End, Watched};
use crate::error::{Error, Result};
use crate::output::{self, Output};
use crate::signals;
use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
use std::io::{self, PipeWriter, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

/// What the thread writes that waits for the end: no signal has this number.
const ENDED: u8 = 0;

/// Runs it to its end, whatever ends it.
pub(super) fn watch<'w>(
    process: &Invocation,
    mut command: Command,
    streams: Streams<'w>,
    output: &'w Output,
) -> Result<Watched> {
    let own_group = !group::at_terminal();
    if own_group {
        command.process_group(0);
    }
    let modes = (!own_group).then(Modes::now).flatten();
    let (events, notify) = io::pipe().map_err(|error| process.not_started(&error))?;
    let _listener = signals::listen(notify.try_clone().map_err(|error| process.not_started(&error))?, !own_group);
    // The ends that the child has are the child's alone from here on.
    let mut child = process.start(command).map_err(|error| process.not_started(&error))?;
    let mut watch = match Watch::new(process, &mut child, streams, output, events, own_group) {
        Ok(watch) => watch,
        Err(error) => return Err(ended_at_once(process, child, &error)),
    };
    let _at_end = end_at_end(watch.pid, own_group, process.grace);
    let waiting = watch.pid;
    if let Err(error) = thread::Builder::new().spawn(move || notify_of_end(waiting, notify)) {
        return Err(ended_at_once(process, child, &error));
    }
    let end = watch.until_it_ends(&mut child);
    // One that ended by itself may share the terminal with programs that have set its modes since.
    if !matches!(end, Ok(End::Exited(_) | End::Pressed(..)))
        && let Some(modes) = modes
    {
        modes.restore();
    }
    watch.finish(end)
}

/// Where the program ends first (another thread exits, or writes into a closed pipe) the process is not left behind.
fn end_at_end(pid: Pid, own_group: bool, grace: Duration) -> signals::EndHook {
    output::at_exit();
    signals::before_end(move |_| ending::end_now(&mut Group::new(pid, own_group), grace))
}

/// It runs already and cannot be watched.
fn ended_at_once(process: &Invocation, mut child: Child, error: &io::Error) -> Error {
    drop(child.kill());
    drop(child.wait());
    process.not_started(error)
}

/// Waits for the end of a process, and leaves it to be waited for.
fn notify_of_end(pid: Pid, mut notify: PipeWriter) {
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    while matches!(waitid(WaitId::Pid(pid), options), Err(rustix::io::Errno::INTR)) {}
    // The other end may be gone: what cannot be killed is not waited for.
    drop(notify.write_all(&[ENDED]));
}
