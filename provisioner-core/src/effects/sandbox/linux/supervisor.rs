//! The side that is not locked: it answers what the kernel asks, notes what was refused, and starts processes for those
//! who may write more.

use super::attempt;
use super::covered::Covers;
use super::notifications::{Listener, Question};
use super::rules::{self, Rules};
use crate::effects::sandbox::allowed::Allowed;
use crate::effects::sandbox::verdict::Refusal;
use crate::machine::Spawner;
use rustix::event::{PollFd, PollFlags, poll};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::Builder;
use std::time::Duration;

/// How many refusals are kept; a program that tries without end would fill the memory.
const MOST: usize = 100;
/// How long the end of the program waits for what is left to do.
const ANSWERED: Duration = Duration::from_secs(2);

/// What the locked side asks of the other.
#[derive(Debug)]
enum Request {
    /// The kernel asks about what somebody does who may change this.
    Watch(Listener, Arc<Allowed>),
    /// A process that may change more.
    Start {
        command: Box<Command>,
        writes: Vec<PathBuf>,
        reply: Sender<io::Result<Child>>,
    },
    /// A folder that only this side can remove.
    Remove {
        folder: PathBuf,
        reply: Sender<()>,
    },
    /// The program ends before its work does: what was refused is to be reported now. Answered with the exit code.
    Report {
        reply: Sender<Option<u8>>,
    },
    Over,
}

/// Reports what was refused, where that is to be reported, and returns the exit code.
pub(super) type Report<'r> = &'r dyn Fn(&[Refusal]) -> Option<u8>;

/// The locked side's end.
#[derive(Debug)]
pub(super) struct Desk {
    requests: Sender<Request>,
    /// Wakes the supervisor.
    bell: PipeWriter,
}

impl Desk {
    fn send(&self, request: Request) {
        // Where nobody is there any more the run is over.
        if self.requests.send(request).is_ok() {
            drop((&self.bell).write_all(&[0]));
        }
    }

    pub(super) fn watch(&self, listener: Listener, allowed: Arc<Allowed>) {
        self.send(Request::Watch(listener, allowed));
    }

    /// Says that the work is done.
    pub(super) fn over(&self) {
        self.send(Request::Over);
    }

    /// Has a folder removed, and waits for it.
    pub(super) fn remove(&self, folder: PathBuf) {
        let (reply, removed) = mpsc::channel();
        self.send(Request::Remove { folder, reply });
        let _ = removed.recv_timeout(ANSWERED);
    }

    /// Has reported what was refused, where the program is about to end; with which code it has to.
    pub(super) fn report(&self) -> Option<u8> {
        let (reply, reported) = mpsc::channel();
        self.send(Request::Report { reply });
        reported.recv_timeout(ANSWERED).ok().flatten()
    }
}

impl Spawner for Desk {
    fn spawn(&self, command: Command, writes: &[PathBuf]) -> io::Result<Child> {
        let (reply, started) = mpsc::channel();
        self.send(Request::Start { command: Box::new(command), writes: writes.to_vec(), reply });
        started.recv().map_err(|_| io::Error::other("the dry run is over"))?
    }
}

/// The side that is not locked.
#[derive(Debug)]
pub(super) struct Supervisor {
    desk: Arc<Desk>,
    requests: Receiver<Request>,
    bell: PipeReader,
    watched: Vec<(Listener, Arc<Allowed>)>,
    refused: Vec<Refusal>,
    seen: BTreeSet<PathBuf>,
}

impl Supervisor {
    pub(super) fn new() -> io::Result<Self> {
        let (bell, ring) = io::pipe()?;
        let (sender, requests) = mpsc::channel();
        let desk = Arc::new(Desk { requests: sender, bell: ring });
        Ok(Self { desk, requests, bell, watched: Vec::new(), refused: Vec::new(), seen: BTreeSet::new() })
    }

    pub(super) fn desk(&self) -> Arc<Desk> {
        Arc::clone(&self.desk)
    }

    /// Serves the locked side until its work is done; what was refused.
    pub(super) fn serve(mut self, allowed: &Arc<Allowed>, report: Report<'_>) -> Vec<Refusal> {
        while let Ok((rang, ready)) = self.wait() {
            if rang && self.take_requests(allowed, report) {
                break;
            }
            for (index, events) in ready.into_iter().enumerate().rev() {
                if events.contains(PollFlags::IN) {
                    self.answer(index);
                } else if !events.is_empty() {
                    // Nobody is left whose calls it is asked about.
                    self.watched.remove(index);
                }
            }
        }
        self.refused
    }

    /// Waits for a request or a question: whether there is a request, and what there is at each listener.
    fn wait(&self) -> io::Result<(bool, Vec<PollFlags>)> {
        let mut polled = vec![PollFd::from_borrowed_fd(self.bell.as_fd(), PollFlags::IN)];
        let listeners = self.watched.iter().map(|(listener, _)| listener.as_fd());
        polled.extend(listeners.map(|listener| PollFd::from_borrowed_fd(listener, PollFlags::IN)));
        loop {
            match poll(&mut polled, None) {
                Ok(_) => break,
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let rang = !polled[0].revents().is_empty();
        Ok((rang, polled[1..].iter().map(PollFd::revents).collect()))
    }

    /// Does what is asked for; whether the work is over.
    fn take_requests(&mut self, allowed: &Allowed, report: Report<'_>) -> bool {
        let mut rung = [0; 64];
        let _ = self.bell.read(&mut rung);
        while let Ok(request) = self.requests.try_recv() {
            match request {
                Request::Watch(listener, allowed) => self.watched.push((listener, allowed)),
                Request::Start { command, writes, reply } => self.start(*command, allowed, &writes, reply),
                Request::Remove { folder, reply } => {
                    drop(fs::remove_dir_all(folder));
                    let _ = reply.send(());
                }
                Request::Report { reply } => drop(reply.send(report(&self.refused))),
                Request::Over => return true,
            }
        }
        false
    }

    /// Starts a process from a thread of its own, which is locked less.
    fn start(&self, mut command: Command, allowed: &Allowed, writes: &[PathBuf], reply: Sender<io::Result<Child>>) {
        let allowed = Arc::new(writes.iter().fold(allowed.clone(), Allowed::and));
        let rules = Rules::new(&allowed);
        let desk = self.desk();
        let failed = reply.clone();
        let begun = Builder::new().spawn(move || {
            rules::lock_this_thread(&rules, &desk, &allowed);
            // Nobody waits where the run was ended meanwhile.
            let _ = reply.send(command.spawn());
        });
        if let Err(error) = begun {
            let _ = failed.send(Err(error));
        }
    }

    fn answer(&mut self, index: usize) {
        let (listener, allowed) = &self.watched[index];
        let Some(question) = listener.next() else { return };
        let changed = attempt::changed_by(&question);
        let outside = match &changed {
            Ok(paths) => paths.iter().find(|path| !allowed.covers(path)),
            // Landlock decides about what cannot be read, and it does not know of modes and owners.
            Err(_) => None,
        };
        let Some(path) = outside.cloned() else { return listener.go_on(&question) };
        let by = by_whom(&question);
        if !listener.still_waits(&question) {
            return;
        }
        listener.refuse(&question);
        if !allowed.leads_to(&path) {
            self.note(path, by);
        }
    }

    fn note(&mut self, path: PathBuf, by: Option<String>) {
        if self.refused.len() < MOST && self.seen.insert(path.clone()) {
            self.refused.push(Refusal { path, by });
        }
    }
}

/// The program that makes the call; `None` where it is this one.
fn by_whom(question: &Question) -> Option<String> {
    if Path::new(&format!("/proc/self/task/{}", question.thread)).exists() {
        return None;
    }
    let line = fs::read(format!("/proc/{}/cmdline", question.thread)).ok()?;
    let program = line.split(|byte| *byte == 0).next().unwrap_or_default();
    let program = String::from_utf8_lossy(program).into_owned();
    let name = Path::new(&program).file_name().map(|name| name.to_string_lossy().into_owned());
    name.filter(|name| !name.is_empty())
}
