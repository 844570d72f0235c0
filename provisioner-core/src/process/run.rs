//! Running a process and waiting for it: both streams are read at once, so that neither fills up; time and the user's
//! Ctrl-C end it.

use super::{Invocation, Mode, ProcessOutput};
use crate::error::{Error, Result};
use crate::output::{self, Output, live};
use crate::signals;
use std::io::{self, IsTerminal, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a process that was interrupted may take to clean up. It got the terminal's Ctrl-C as we did.
const GRACE: Duration = Duration::from_secs(2);
/// How long a process that has ended may keep others busy writing for it.
const LINGER: Duration = Duration::from_millis(500);

pub(super) fn run(invocation: &Invocation, output: &Output, mode: Mode) -> Result<ProcessOutput> {
    match mode {
        Mode::Stream => live::paused(|| run_now(invocation, output, mode)),
        Mode::Capture => run_now(invocation, output, mode),
    }
}

fn run_now(process: &Invocation, output: &Output, mode: Mode) -> Result<ProcessOutput> {
    // A terminal is handed on as it is: many programs draw progress only there. What they said is then on the screen.
    let shown = mode == Mode::Stream && output.stderr_is_terminal();
    if mode == Mode::Stream {
        // What was printed before comes before what the process prints.
        output.flush();
    }
    let mut command = command(process, output, mode, shown);
    let guard = signals::hold();
    let mut child = command.spawn().map_err(|error| process.not_started(&error))?;
    feed(&mut child, process.stdin.clone());
    let stdout = child.stdout.take().map(|mut stream| read(Box::new(move |piece| stream.read(piece)), None));
    let stderr = child.stderr.take().map(|mut stream| {
        let show = (mode == Mode::Stream).then(|| output.clone());
        read(Box::new(move |piece| stream.read(piece)), show)
    });
    let end = wait(&mut child, process.timeout, &guard);
    let stderr = stderr.map(collected).unwrap_or_default();
    let stdout = stdout.map(collected).unwrap_or_default();
    let status = match end {
        Ok(End::Exited(status)) => status,
        Ok(End::Interrupted) => guard.exit(),
        Ok(End::TimedOut(limit)) => return Err(process.failed(&format!("took longer than {limit:?}"), &stderr)),
        Err(error) => return Err(Error::new(format!("cannot wait for `{}`: {error}", process.command_line()))),
    };
    // Ctrl-C also ends a process that has nothing to say about it; then we end as well.
    if guard.interrupted() {
        guard.exit();
    }
    if status.success() {
        return Ok(ProcessOutput { stdout, stderr });
    }
    Err(process.failed(&status.to_string(), &stderr))
}

fn command(process: &Invocation, output: &Output, mode: Mode, shown: bool) -> Command {
    let mut command = Command::new(&process.program);
    command.args(process.args.iter().map(|arg| &arg.value));
    for (name, value) in &process.env {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    if let Some(folder) = &process.current_dir {
        command.current_dir(folder);
    }
    command.stdin(match (&process.stdin, mode) {
        (Some(_), _) => Stdio::piped(),
        // Under `-n` a process that asks must not hang either.
        (None, Mode::Stream) if output.is_non_interactive() && io::stdin().is_terminal() => Stdio::null(),
        (None, Mode::Stream) => Stdio::inherit(),
        // What nobody sees cannot ask either.
        (None, Mode::Capture) => Stdio::null(),
    });
    command.stdout(if mode == Mode::Capture { Stdio::piped() } else { Stdio::inherit() });
    command.stderr(if shown { Stdio::inherit() } else { Stdio::piped() });
    command
}

/// Writes stdin from a thread of its own; a process that does not read all of it is none of our business.
fn feed(child: &mut Child, bytes: Option<Vec<u8>>) {
    if let Some((mut stdin, bytes)) = child.stdin.take().zip(bytes) {
        begin(Box::new(move || drop(stdin.write_all(&bytes))));
    }
}

/// One kind of thread for every kind of work: each kind is compiled anew.
fn begin(work: Box<dyn FnOnce() + Send>) {
    thread::spawn(work);
}

/// What a thread has read of a stream so far.
#[derive(Default)]
struct Stream {
    read: Mutex<Kept>,
    /// There is more, or nothing comes any more.
    changed: Condvar,
}

#[derive(Default)]
struct Kept {
    bytes: Vec<u8>,
    /// Nothing comes any more, or nobody waits for more.
    ended: bool,
}

impl Stream {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The next piece of a stream, into a buffer.
type Next = Box<dyn FnMut(&mut [u8]) -> io::Result<usize> + Send>;

/// Reads a stream to its end from a thread of its own, piece by piece, and shows each where that is wanted.
fn read(mut next: Next, show: Option<Output>) -> Arc<Stream> {
    let stream = Arc::new(Stream::default());
    let filled = Arc::clone(&stream);
    begin(Box::new(move || {
        let mut buffer = [0; 8192];
        loop {
            match next(&mut buffer) {
                Ok(0) => break,
                Ok(length) => {
                    if let Some(output) = &show {
                        output.raw(output::Stream::Stderr, &buffer[..length]);
                    }
                    let mut read = filled.lock();
                    if read.ended {
                        return;
                    }
                    read.bytes.extend_from_slice(&buffer[..length]);
                    filled.changed.notify_all();
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        filled.lock().ended = true;
        filled.changed.notify_all();
    }));
    stream
}

/// What was read once the process has ended. What it left running in the background may hold the stream open for
/// ever, so waiting for more has an end.
fn collected(stream: Arc<Stream>) -> Vec<u8> {
    let mut read = stream.lock();
    while !read.ended {
        let known = read.bytes.len();
        let waited = stream.changed.wait_timeout(read, LINGER).unwrap_or_else(PoisonError::into_inner);
        read = waited.0;
        if waited.1.timed_out() && read.bytes.len() == known {
            break;
        }
    }
    read.ended = true;
    std::mem::take(&mut read.bytes)
}

enum End {
    Exited(ExitStatus),
    TimedOut(Duration),
    Interrupted,
}

/// Waits, looking up often at first: most processes are short.
fn wait(child: &mut Child, timeout: Option<Duration>, guard: &signals::Hold) -> io::Result<End> {
    let start = Instant::now();
    let mut interrupted = None;
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(End::Exited(status));
        }
        if interrupted.is_none() && guard.interrupted() {
            interrupted = Some(Instant::now());
        }
        if interrupted.is_some_and(|since| since.elapsed() > GRACE) {
            kill(child);
            return Ok(End::Interrupted);
        }
        if let Some(limit) = timeout.filter(|limit| start.elapsed() > *limit) {
            kill(child);
            return Ok(End::TimedOut(limit));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn kill(child: &mut Child) {
    // It may have ended by itself in the meantime, which is as good.
    drop(child.kill());
    drop(child.wait());
}
