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
        if self.asked < 3 {
            self.signal(rustix::process::Signal::TERM);
        } else {
            // It would leave those behind that it runs in groups of their own.
            #[cfg(target_os = "linux")]
            if let Some(leader) = self.group {
                kill_descendants(leader);
            }
            self.signal(rustix::process::Signal::KILL);
        }
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

/// Kills what a process started, directly or not.
#[cfg(target_os = "linux")]
fn kill_descendants(of: rustix::process::Pid) {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    // The name, in parentheses, may hold anything; behind it are the state and the parent.
    let relation = |stat: String| {
        let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse::<i32>().ok()?;
        Some((stat.split(' ').next()?.parse::<i32>().ok()?, parent))
    };
    let stats = entries.filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
    let all: Vec<(i32, i32)> = stats.filter_map(relation).collect();
    let mut parents = vec![of.as_raw_nonzero().get()];
    while let Some(parent) = parents.pop() {
        for (child, _) in all.iter().filter(|(_, of)| *of == parent) {
            parents.push(*child);
            if let Some(child) = rustix::process::Pid::from_raw(*child) {
                let _ = rustix::process::kill_process(child, rustix::process::Signal::KILL);
            }
        }
    }
}

/// How a call ended, as a person reads it.
pub(crate) fn described(status: ExitStatus) -> String {
    status.to_string()
}
