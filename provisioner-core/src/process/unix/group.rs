//! A process with all that it starts: they get signals together and end together.
//!
//! Without a terminal the process leads a group of its own. At a terminal it stays in ours: in another it could not
//! read the terminal, nor would Ctrl-C reach it; there its descendants take the place of the group.

use super::descendants::{Descendant, descendants, handles_interrupt};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, getpgid, getpgrp};
use rustix::process::{kill_process, kill_process_group, test_kill_process_group, waitid};

/// Whether this program has a terminal that it can be stopped from.
pub(super) fn at_terminal() -> bool {
    std::fs::File::open("/dev/tty").is_ok()
}

/// A process with all that it starts.
#[derive(Debug)]
pub(super) struct Group {
    leader: Pid,
    /// Whether the leader has a group of its own.
    own: bool,
    /// Those outside of the group who got a signal with it.
    others: Vec<Descendant>,
    /// Whether the leader was waited for: its number may be another's by now.
    reaped: bool,
}

impl Group {
    pub(super) fn new(leader: Pid, own: bool) -> Self {
        Self { leader, own, others: Vec::new(), reaped: false }
    }

    /// Whether a key at the terminal reaches it.
    pub(super) fn is_at_terminal(&self) -> bool {
        !self.own
    }

    /// Whether the leader is where keys reach it together with this program.
    pub(super) fn is_in_our_group(&self) -> bool {
        getpgid(Some(self.leader)).is_ok_and(|group| group == getpgrp())
    }

    /// Says that the leader was waited for.
    pub(super) fn leader_ended(&mut self) {
        self.reaped = true;
    }

    /// Takes notice of the leader's end where nothing else waits for it any more.
    pub(super) fn wait_for_leader(&mut self) {
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG;
        self.reaped = self.reaped || !matches!(waitid(WaitId::Pid(self.leader), options), Ok(None));
    }

    /// Sends a signal to all of them. One that has ended in the meantime is as good.
    pub(super) fn signal(&mut self, signal: Signal) {
        if !self.reaped {
            self.find_others();
        }
        if self.own {
            let _ = kill_process_group(self.leader, signal);
        } else if !self.reaped {
            let _ = kill_process(self.leader, signal);
        }
        for other in self.others.iter().filter(|other| other.is_alive()) {
            let _ = kill_process(other.pid, signal);
        }
    }

    /// Whether any of those who got a signal still runs; the leader counts until it was waited for.
    pub(super) fn is_alive(&self) -> bool {
        !self.reaped
            || self.own && test_kill_process_group(self.leader).is_ok()
            || self.others.iter().any(Descendant::is_alive)
    }

    /// Whether none of them has a handler for Ctrl-C: it was ignored, not refused.
    pub(super) fn ignores_interrupt(&self) -> bool {
        let mut all = descendants(self.leader).into_iter().map(|descendant| descendant.pid);
        !handles_interrupt(self.leader) && !all.any(handles_interrupt)
    }

    /// The descendants that are in another group.
    fn find_others(&mut self) {
        for descendant in descendants(self.leader) {
            let in_group = self.own && descendant.group == self.leader.as_raw_nonzero().get();
            if !in_group && !self.others.contains(&descendant) {
                self.others.push(descendant);
            }
        }
    }
}
