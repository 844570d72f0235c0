//! The end of a call that is no longer wanted. The command is asked first, as by Ctrl-C: `ctx.cancelled()` becomes true,
//! and the processes that it runs are ended.

use std::process::ExitStatus;
use std::time::Duration;
use tokio::process::Child;
use tokio::time::Instant;

/// When the command is asked again, by which it ends its processes by force, and when it is killed.
const AGAIN: Duration = Duration::from_secs(3);
const KILL: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct Ending {
    #[cfg(unix)]
    group: Option<rustix::process::Pid>,
    since: Instant,
    asked: u32,
}

impl Ending {
    /// Asks it for the first time.
    pub(crate) fn begin(child: &Child) -> Self {
        #[cfg(not(unix))]
        let _ = child;
        let mut ending = Self {
            #[cfg(unix)]
            group: child.id().and_then(|id| rustix::process::Pid::from_raw(id.try_into().ok()?)),
            since: Instant::now(),
            asked: 0,
        };
        ending.proceed();
        ending
    }

    /// When to go on with it.
    pub(crate) fn next(&self) -> Option<Instant> {
        match self.asked {
            1 => Some(self.since + AGAIN),
            2 => Some(self.since + KILL),
            _ => None,
        }
    }

    /// Asks, asks again, kills.
    pub(crate) fn proceed(&mut self) {
        self.asked += 1;
        #[cfg(unix)]
        self.signal(if self.asked < 3 { rustix::process::Signal::TERM } else { rustix::process::Signal::KILL });
    }

    /// It has ended: what it left in its group is killed.
    pub(crate) fn finish(&self) {
        #[cfg(unix)]
        self.signal(rustix::process::Signal::KILL);
    }

    #[cfg(unix)]
    fn signal(&self, signal: rustix::process::Signal) {
        if let Some(group) = self.group {
            // It may just have ended.
            let _ = rustix::process::kill_process_group(group, signal);
        }
    }
}

/// How a call ended, as a person reads it.
pub(crate) fn described(status: ExitStatus) -> String {
    status.to_string()
}
