//! The end of a process that does not end by itself: asked with SIGTERM, given time, killed.

use super::group::Group;
use crate::process::watched::End;
use rustix::process::Signal;
use std::time::{Duration, Instant};

/// How often it is looked whether everything has ended.
const LOOK: Duration = Duration::from_millis(10);
/// How long SIGKILL may take. A process that waits for a disk or a network folder cannot be killed.
const KILLED: Duration = Duration::from_secs(1);

/// Ends a process at the end of this program, which nothing but the time holds up.
pub(super) fn end_now(group: &mut Group, grace: Duration) {
    let mut ending = Ending::begin(End::Ended, group, grace);
    loop {
        group.wait_for_leader();
        if !group.is_alive() || ending.proceed(group) {
            return;
        }
        ending.wait_a_little();
    }
}

pub(super) struct Ending {
    why: End,
    kill_at: Instant,
    give_up_at: Option<Instant>,
}

impl Ending {
    /// Asks it to end.
    pub(super) fn begin(why: End, group: &mut Group, grace: Duration) -> Self {
        group.signal(Signal::TERM);
        // One that is stopped would not hear it.
        group.signal(Signal::CONT);
        Self { why, ..Self::asked(grace) }
    }

    /// It was asked already.
    pub(super) fn asked(grace: Duration) -> Self {
        let now = Instant::now();
        // A time that the clock cannot hold never comes.
        let kill_at = now.checked_add(grace).unwrap_or_else(|| now + Duration::from_secs(u32::MAX.into()));
        Self { why: End::Ended, kill_at, give_up_at: None }
    }

    pub(super) fn why(&self) -> &End {
        &self.why
    }

    /// How long to wait before it is looked again.
    pub(super) fn wait(&self) -> Duration {
        self.give_up_at.unwrap_or(self.kill_at).saturating_duration_since(Instant::now())
    }

    /// Waits a little for what the process left behind.
    pub(super) fn wait_a_little(&self) {
        std::thread::sleep(self.wait().min(LOOK));
    }

    /// Kills it when the time has come; whether there is nothing more to do.
    pub(super) fn proceed(&mut self, group: &mut Group) -> bool {
        let now = Instant::now();
        if let Some(give_up_at) = self.give_up_at {
            return now >= give_up_at;
        }
        if now >= self.kill_at {
            group.signal(Signal::KILL);
            self.give_up_at = Some(now + KILLED);
        }
        false
    }
}
