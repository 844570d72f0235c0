//! The processes that another one started, and those that they started.

use rustix::process::Pid;

/// A process, as it can be known again: its number comes back one day, its start does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Descendant {
    pub(super) pid: Pid,
    parent: i32,
    pub(super) group: i32,
    started: u64,
}

impl Descendant {
    /// Whether it still runs.
    pub(super) fn is_alive(&self) -> bool {
        let present = all().into_iter().find(|present| present.pid == self.pid);
        present.is_some_and(|present| present.started == self.started)
    }
}

/// What a process started, directly or not, and what still has its parent.
pub(super) fn descendants(of: Pid) -> Vec<Descendant> {
    let all = all();
    let mut found: Vec<Descendant> = Vec::new();
    let mut parents = vec![of.as_raw_nonzero().get()];
    while let Some(parent) = parents.pop() {
        for child in all.iter().filter(|child| child.parent == parent) {
            if !found.contains(child) {
                parents.push(child.pid.as_raw_nonzero().get());
                found.push(*child);
            }
        }
    }
    found
}

/// Ends everything that this program has started, at once.
#[cfg(feature = "completions")]
pub(crate) fn end_descendants() {
    for descendant in descendants(rustix::process::getpid()) {
        // One that has ended in the meantime is as good.
        let _ = rustix::process::kill_process(descendant.pid, rustix::process::Signal::KILL);
    }
}

/// Every process that runs; those that have ended and are not waited for left out.
#[cfg(target_os = "linux")]
fn all() -> Vec<Descendant> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| parse_stat(&std::fs::read_to_string(entry.path().join("stat")).ok()?)).collect()
}

/// One line of `/proc/<pid>/stat`: the name, in parentheses, may hold anything.
#[cfg(target_os = "linux")]
fn parse_stat(stat: &str) -> Option<Descendant> {
    let (start, rest) = (stat.split_once(' ')?.0, stat.rsplit_once(") ")?.1);
    let fields: Vec<&str> = rest.split(' ').collect();
    if matches!(*fields.first()?, "Z" | "X") {
        return None;
    }
    Some(Descendant {
        pid: Pid::from_raw(start.parse().ok()?)?,
        parent: fields.get(1)?.parse().ok()?,
        group: fields.get(2)?.parse().ok()?,
        started: fields.get(19)?.parse().ok()?,
    })
}

/// Elsewhere `ps` knows them. It does not say when they started to the letter, so a number that came back is not seen.
#[cfg(not(target_os = "linux"))]
fn all() -> Vec<Descendant> {
    let listed = std::process::Command::new("ps").args(["-A", "-o", "pid=,ppid=,pgid=,stat="]).output();
    let text = listed.map(|listed| String::from_utf8_lossy(&listed.stdout).into_owned()).unwrap_or_default();
    let parse = |line: &str| {
        let mut fields = line.split_whitespace();
        let pid = Pid::from_raw(fields.next()?.parse().ok()?)?;
        let (parent, group) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        (!fields.next()?.starts_with('Z')).then_some(Descendant { pid, parent, group, started: 0 })
    };
    text.lines().filter_map(parse).collect()
}

/// Whether a process has a handler of its own for SIGINT; yes where it cannot be known.
pub(super) fn handles_interrupt(pid: Pid) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{}/status", pid.as_raw_nonzero()));
    let caught = |status: String| {
        let mask = status.lines().find_map(|line| line.strip_prefix("SigCgt:"))?.trim().to_owned();
        Some(u64::from_str_radix(&mask, 16).ok()? & (1 << (libc::SIGINT - 1)) != 0)
    };
    status.ok().and_then(caught).unwrap_or(true)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_proc_is_read_whatever_the_name_of_the_program() {
        let line =
            |name: &str, state: &str| format!("42 ({name}) {state} 7 40 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 4711 0 0 0");
        for name in ["sh", "a b", ") R 1 2", "(x)) S"] {
            let read = parse_stat(&line(name, "S")).unwrap();
            assert_eq!((read.pid.as_raw_nonzero().get(), read.parent, read.group, read.started), (42, 7, 40, 4711));
        }
        assert_eq!(parse_stat(&line("ended", "Z")), None);
        assert_eq!(parse_stat("nonsense"), None);
    }
}
