//! Watching a process on Unix: one thread waits for everything at once, for what it writes, room for what it reads, its
//! end, signals and the time.

mod clock;
mod descendants;
mod ending;
mod feeding;
mod group;
mod reading;

use self::clock::Clock;
use self::ending::Ending;
use self::feeding::Feeding;
use self::group::Group;
use self::reading::Reading;
use super::Invocation;
use super::spawn::Streams;
use super::watched::{End, Watched};
use crate::error::{Error, Result, codes};
use crate::output::Output;
use crate::signals::{self, Received};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, waitid};
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// How long what a process left running may still write. What the process wrote itself is always read.
const LINGER: Duration = Duration::from_millis(200);
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
    let (events, notify) = io::pipe().map_err(|error| process.not_started(&error))?;
    let _listener = signals::listen(notify.try_clone().map_err(|error| process.not_started(&error))?, !own_group);
    let mut child = command.spawn().map_err(|error| process.not_started(&error))?;
    // The ends that the child has are the child's alone from here on.
    drop(command);
    let mut watch = match Watch::new(process, &mut child, streams, output, events, own_group) {
        Ok(watch) => watch,
        Err(error) => return Err(ended_at_once(process, child, &error)),
    };
    let waiting = watch.pid;
    if let Err(error) = thread::Builder::new().spawn(move || notify_of_end(waiting, notify)) {
        return Err(ended_at_once(process, child, &error));
    }
    let end = watch.until_it_ends(&mut child);
    watch.finish(end)
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

struct Watch<'w> {
    pid: Pid,
    group: Group,
    clock: Clock,
    grace: Duration,
    stdin: Feeding,
    stdout: Reading<'w, ChildStdout>,
    stderr: Reading<'w, ChildStderr>,
    events: PipeReader,
    buffer: Vec<u8>,
    /// Whether it was stopped by a signal and not continued.
    stopped: bool,
    /// It is being ended.
    ending: Option<Ending>,
    /// Ctrl-C was pressed, or Ctrl-\: how often the same.
    pressed: Option<(i32, usize)>,
    /// A signal was sent to this program.
    asked: Option<i32>,
}

impl<'w> Watch<'w> {
    fn new(
        process: &Invocation,
        child: &mut Child,
        streams: Streams<'w>,
        output: &'w Output,
        events: PipeReader,
        own_group: bool,
    ) -> io::Result<Self> {
        let number = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let pid = number.ok_or_else(|| io::Error::other("the process has no number"))?;
        rustix::io::ioctl_fionbio(&events, true)?;
        let show = streams.show_stderr.then_some(output);
        Ok(Self {
            pid,
            group: Group::new(pid, own_group),
            clock: Clock::new(process.timeout),
            grace: process.grace,
            stdin: Feeding::new(child.stdin.take(), process.stdin.as_ref())?,
            stdout: Reading::new(child.stdout.take(), streams.stdout, None),
            stderr: Reading::new(child.stderr.take(), streams.stderr, show),
            events,
            buffer: Vec::new(),
            stopped: false,
            ending: None,
            pressed: None,
            asked: None,
        })
    }

    fn until_it_ends(&mut self, child: &mut Child) -> Result<End> {
        let mut refused = None;
        let mut status = None;
        while status.is_none() {
            let ended = match self.step() {
                Ok(ended) => ended,
                Err(error) if refused.is_none() => {
                    refused = Some(error);
                    // What is still written has nowhere to go.
                    self.stdout.close();
                    self.end(End::Ended);
                    false
                }
                Err(error) => {
                    self.group.signal(Signal::KILL);
                    return Err(error);
                }
            };
            if ended {
                let how = child.wait().map_err(cannot_wait)?;
                self.group.leader_ended();
                if !how.success() {
                    // A key ends the process and is a signal to this program at the same time: which is seen first is
                    // chance.
                    signals::settle();
                    self.take_events();
                }
                status = Some(how);
            } else if self.ending.as_mut().is_some_and(|ending| ending.proceed(&mut self.group)) {
                // Even SIGKILL did not end it: it is in the hands of the system.
                break;
            }
        }
        if let Some(error) = refused {
            self.end_what_is_left();
            return Err(error);
        }
        self.read_what_is_left(status.is_some())?;
        self.end_what_is_left();
        Ok(self.outcome(status))
    }

    /// Waits for whatever comes first; whether the process has ended.
    fn step(&mut self) -> Result<bool> {
        let wait = [self.clock.step(), self.ending.as_ref().map(Ending::wait)].into_iter().flatten().min();
        let [events, stdin, stdout, stderr] = self.wait(wait).map_err(cannot_wait)?;
        if self.clock.has_limit() {
            self.look_whether_stopped();
        }
        self.clock.tick(self.stopped);
        if stdin {
            self.stdin.write_once();
        }
        self.read(stdout, stderr)?;
        let ended = events && self.take_events();
        if !ended && self.ending.is_none() && self.clock.is_over() {
            self.end(End::TimedOut);
        }
        Ok(ended)
    }

    /// Waits until something is ready: events, stdin, stdout, stderr.
    fn wait(&self, wait: Option<Duration>) -> io::Result<[bool; 4]> {
        let mut polled = Vec::with_capacity(4);
        let mut places = Vec::with_capacity(4);
        let all = [
            (Some(self.events.as_fd()), PollFlags::IN),
            (self.stdin.waits_for(), PollFlags::OUT),
            (self.stdout.waits_for(), PollFlags::IN),
            (self.stderr.waits_for(), PollFlags::IN),
        ];
        for (place, (fd, flags)) in all.into_iter().enumerate() {
            if let Some(fd) = fd {
                polled.push(PollFd::from_borrowed_fd(fd, flags));
                places.push(place);
            }
        }
        let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
        match poll(&mut polled, wait.as_ref()) {
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => return Ok([false; 4]),
            Err(error) => return Err(error.into()),
        }
        let mut ready = [false; 4];
        for (place, fd) in places.into_iter().zip(&polled) {
            ready[place] = !fd.revents().is_empty();
        }
        Ok(ready)
    }

    /// Whether the process has ended. Signals are acted on.
    fn take_events(&mut self) -> bool {
        let mut events = [0; 64];
        let mut ended = false;
        while let Ok(read @ 1..) = self.events.read(&mut events) {
            for byte in &events[..read] {
                match *byte {
                    ENDED => ended = true,
                    signal => self.on_signal(Received::from_byte(signal)),
                }
            }
        }
        ended
    }

    /// A key reaches the process by itself, if it is at the terminal, and is the process's own business. A signal that was
    /// sent to this program alone is passed on, and ends this program after the process.
    fn on_signal(&mut self, Received { signal, from_terminal }: Received) {
        let is_key = from_terminal && self.group.is_at_terminal() && signal != libc::SIGHUP;
        if !is_key && let Some(signal) = Signal::from_named_raw(signal) {
            self.group.signal(signal);
        }
        if is_key {
            let times = self.pressed.filter(|(before, _)| *before == signal).map_or(0, |(_, times)| times);
            self.pressed = Some((signal, times + 1));
            // A process that ignores Ctrl-C has not decided anything.
            if times > 0 && self.group.ignores_interrupt() {
                self.end(End::Ended);
            }
        } else if self.asked.replace(signal).is_some() {
            // The second time is meant.
            self.end(End::Ended);
        }
    }

    /// Whether the process stands still because somebody wants it to. One that waits for the terminal does not count.
    fn look_whether_stopped(&mut self) {
        let options = WaitIdOptions::STOPPED | WaitIdOptions::CONTINUED | WaitIdOptions::NOHANG;
        while let Ok(Some(change)) = waitid(WaitId::Pid(self.pid), options) {
            let by = change.stopping_signal();
            self.stopped = by.is_some_and(|by| by == libc::SIGSTOP || by == libc::SIGTSTP);
        }
    }

    /// Begins to end it.
    fn end(&mut self, why: End) {
        if self.ending.is_none() {
            self.ending = Some(Ending::begin(why, &mut self.group, self.grace));
        }
    }

    /// Reads what the process wrote before it ended, and what others write for a short time.
    fn read_what_is_left(&mut self, ended: bool) -> Result<()> {
        self.stdout.read_rest(&mut self.buffer)?;
        self.stderr.read_rest(&mut self.buffer)?;
        let until = Instant::now() + if ended && self.ending.is_none() { LINGER } else { Duration::ZERO };
        while !(self.stdout.has_ended() && self.stderr.has_ended()) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            let [_, _, stdout, stderr] = self.wait(Some(left)).map_err(cannot_wait)?;
            self.read(stdout, stderr)?;
        }
        Ok(())
    }

    fn read(&mut self, stdout: bool, stderr: bool) -> Result<()> {
        if stdout {
            self.stdout.read_once(&mut self.buffer, usize::MAX)?;
        }
        if stderr {
            self.stderr.read_once(&mut self.buffer, usize::MAX)?;
        }
        Ok(())
    }

    /// Ends what the process left behind, where it was ended or asked to end.
    fn end_what_is_left(&mut self) {
        if self.ending.is_none() && self.asked.is_some() {
            self.ending = Some(Ending::asked(self.grace));
        }
        if let Some(ending) = &mut self.ending {
            while self.group.is_alive() && !ending.proceed(&mut self.group) {
                ending.wait_a_little();
            }
        }
    }

    fn outcome(&self, status: Option<ExitStatus>) -> End {
        if let Some(signal) = self.asked {
            return End::Asked(signal);
        }
        let why = self.ending.as_ref().map(Ending::why);
        match (why, status, self.pressed) {
            (Some(End::TimedOut), ..) | (_, None, _) => End::TimedOut,
            (_, Some(status), Some((signal, _))) => End::Pressed(status, signal),
            (_, Some(status), None) => End::Exited(status),
        }
    }

    fn finish(self, end: Result<End>) -> Result<Watched> {
        let end = end?;
        let stdout = self.stdout.finish()?;
        Ok(Watched { end, stdout: stdout.bytes, stderr: self.stderr.finish()? })
    }
}

fn cannot_wait(error: io::Error) -> Error {
    codes::PROCESS_FAILED.error(format!("cannot wait for the process: {error}"))
}

/// Whether stdout is a pipe that is no longer read.
pub(super) fn stdout_is_closed() -> bool {
    let stdout = io::stdout();
    let mut polled = [PollFd::new(&stdout, PollFlags::OUT)];
    let ready = poll(&mut polled, Some(&Timespec::default()));
    ready.is_ok() && polled[0].revents().contains(PollFlags::ERR)
}
