//! One call of a command: the same program once more, in a process of its own.

use crate::ending::{self, Ending};
use crate::events::{Event, Lines, Step};
use crate::program::Program;
use provisioner::prelude::*;
use serde_json::Value;
use std::ffi::OsString;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep_until};

/// How long others may hold stdout and stderr open that the call left behind.
const LINGER: Duration = Duration::from_millis(200);
/// The most that is read of a document, in bytes.
const LONGEST: usize = 32 * 1024 * 1024;

/// What is called.
#[derive(Clone, Debug, Default)]
pub(crate) struct Call {
    /// The names that lead to the command, and its arguments.
    pub(crate) words: Vec<OsString>,
    /// Nothing is changed: the call runs under the lock of a dry run.
    pub(crate) dry_run: bool,
    /// The question that the user has said yes to.
    pub(crate) confirmed: Option<String>,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    /// What it printed; `None` where that is not one document.
    pub(crate) document: Option<Value>,
    /// The question that it asks before it begins.
    pub(crate) question: Option<String>,
    /// As a person reads it: an exit code or a signal.
    pub(crate) how: String,
    /// Whether the document was longer than what is read.
    pub(crate) is_too_long: bool,
}

/// Runs it to its end, which comes soon after `stop` is ready. `progress` is given each step that it reports.
///
/// # Errors
/// When the operating system does not start it.
pub(crate) async fn run(
    program: &Program,
    call: &Call,
    stop: impl Future<Output = ()>,
    progress: impl FnMut(Step),
) -> Result<Ended> {
    let mut command = Command::new(&program.path);
    command.args(&program.modifiers).args(call.dry_run.then_some("--dry-run")).args(&call.words);
    command.env(program.variable("EVENTS"), "1");
    match &call.confirmed {
        Some(question) => command.env(program.variable("CONFIRMED"), question),
        None => command.env_remove(program.variable("CONFIRMED")),
    };
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    // A key that is pressed at the terminal of the server is the server's own business.
    #[cfg(unix)]
    command.process_group(0);
    let child = command.spawn().map_err(|error| Error::new("the program cannot be started again").caused_by(error))?;
    Watch { child, stdout: Vec::new(), lines: Lines::default(), question: None, progress }.until_it_ends(stop).await
}

struct Watch<P> {
    child: Child,
    stdout: Vec<u8>,
    lines: Lines,
    question: Option<String>,
    progress: P,
}

impl<P: FnMut(Step)> Watch<P> {
    async fn until_it_ends(mut self, stop: impl Future<Output = ()>) -> Result<Ended> {
        let mut stop = std::pin::pin!(stop);
        let (mut stdout, mut stderr) = (self.child.stdout.take(), self.child.stderr.take());
        let (mut said, mut ending, mut status, mut linger) = (Vec::new(), None::<Ending>, None, None);
        while status.is_none() || stdout.is_some() || stderr.is_some() {
            tokio::select! {
                read = read(&mut stdout, &mut self.stdout), if stdout.is_some() => {
                    if !read {
                        stdout = None;
                    } else if self.stdout.len() > LONGEST {
                        // What is still written has nowhere to go.
                        stdout = None;
                        ending.get_or_insert_with(|| Ending::begin(&self.child));
                    }
                }
                read = read(&mut stderr, &mut said), if stderr.is_some() => {
                    self.take(&said);
                    said.clear();
                    if !read {
                        stderr = None;
                    }
                }
                ended = self.child.wait(), if status.is_none() => {
                    status = Some(ended.map_err(|error| Error::new("cannot wait for a call").caused_by(error))?);
                    linger = Some(Instant::now() + LINGER);
                }
                () = &mut stop, if ending.is_none() && status.is_none() => {
                    ending = Some(Ending::begin(&self.child));
                    // There are no signals that ask.
                    #[cfg(not(unix))]
                    drop(self.child.start_kill());
                }
                () = at(ending.as_ref().and_then(Ending::next)), if status.is_none() => {
                    if let Some(ending) = &mut ending {
                        ending.proceed();
                    }
                }
                () = at(linger), if status.is_some() => break,
            }
        }
        if let Some(ending) = &ending {
            ending.finish();
        }
        Ok(self.ended(status))
    }

    fn take(&mut self, said: &[u8]) {
        for event in self.lines.push(said) {
            match event {
                Event::Confirm(question) => self.question = Some(question),
                Event::Progress(step) => (self.progress)(step),
            }
        }
    }

    fn ended(self, status: Option<ExitStatus>) -> Ended {
        let document = serde_json::from_slice(&self.stdout).ok().filter(|document: &Value| document["schema"] == 1);
        let needs_answer = document.as_ref().is_some_and(|document| document["error"]["code"] == "confirmation-needed");
        Ended {
            question: self.question.filter(|_| needs_answer),
            how: status.map_or_else(|| "no exit code".to_owned(), ending::described),
            is_too_long: self.stdout.len() > LONGEST,
            document,
        }
    }
}

/// Reads what there is; whether there may be more.
async fn read(stream: &mut Option<impl AsyncRead + Unpin>, into: &mut Vec<u8>) -> bool {
    match stream {
        Some(stream) => stream.read_buf(into).await.is_ok_and(|read| read > 0),
        None => false,
    }
}

/// Waits for a time that may never come.
async fn at(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => std::future::pending().await,
    }
}
