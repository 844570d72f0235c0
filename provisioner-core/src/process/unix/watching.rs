//! One process, from its start to its end: what it writes, what it reads, signals, the time.

use super::super::Invocation;
use super::super::spawn::Streams;
use super::super::watched::{End, Watched};
use super::clock::Clock;
use super::ending::Ending;
use super::feeding::Feeding;
use super::group::Group;
use super::reading::Reading;
use super::{ENDED, ready};
use crate::error::{Error, Result, codes};
use crate::output::Output;
use crate::signals::{self, Received};
use rustix::event::PollFlags;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, waitid};
use std::io::{self, PipeReader, Read};
use std::os::fd::AsFd;
use std::process::{Child, ChildStderr, ChildStdout, ExitStatus};
use std::time::{Duration, Instant};

/// How long what a process left running may still write. What the process wrote itself is always read.
const LINGER: Duration = Duration::from_millis(200);

/// A process that runs, and everything that is waited for.
pub(super) struct Watch<'w> {
    pub(super) pid: Pid,
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
    pub(super) fn new(
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

    /// Waits for its end, or ends it; nothing that it started and that was to end is left.
    pub(super) fn until_it_ends(&mut self, child: &mut Child) -> Result<End> {
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
        let [events, stdin, stdout, stderr] = self.wait(wait)?;
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
    fn wait(&self, wait: Option<Duration>) -> Result<[bool; 4]> {
        let all = [
            (Some(self.events.as_fd()), PollFlags::IN),
            (self.stdin.waits_for(), PollFlags::OUT),
            (self.stdout.waits_for(), PollFlags::IN),
            (self.stderr.waits_for(), PollFlags::IN),
        ];
        ready::wait(all, wait).map_err(cannot_wait)
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
        // One that has left for a group or session of its own gets no keys.
        let has_it = is_key && self.group.is_in_our_group();
        if !has_it && let Some(signal) = Signal::from_named_raw(signal) {
            self.group.signal(signal);
            // One that is stopped would hear it when another process continues it, which may be never.
            self.group.signal(Signal::CONT);
        }
        if is_key {
            let times = self.pressed.filter(|(before, _)| *before == signal).map_or(0, |(_, times)| times);
            self.pressed = Some((signal, times + 1));
            // A process that ignores Ctrl-C has not decided anything.
            if times > 0 && (!has_it || self.group.ignores_interrupt()) {
                self.end(End::Ended);
            }
        } else if self.asked.replace(signal).is_some() {
            // The second time is meant.
            self.end(End::Ended);
        }
    }

    /// Whether the process stands still because a person or program wants it to. One that waits for the terminal does not count.
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
            let [_, _, stdout, stderr] = self.wait(Some(left))?;
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

    pub(super) fn finish(self, end: Result<End>) -> Result<Watched> {
        let end = end?;
        let stdout = self.stdout.finish()?;
        Ok(Watched { end, stdout: stdout.bytes, stderr: self.stderr.finish()? })
    }
}

fn cannot_wait(error: io::Error) -> Error {
    codes::PROCESS_FAILED.error(format!("cannot wait for the process: {error}"))
}
