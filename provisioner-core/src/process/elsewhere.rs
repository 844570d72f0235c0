//! Watching a process where there are no signals: a thread for each stream, and a look at the process every few
//! milliseconds.

use super::Invocation;
use super::spawn::Streams;
use super::watched::{End, Watched};
use crate::error::{Error, Result, codes};
use crate::output::{self, Output};
use std::io::{self, Read, Write};
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is looked whether the process has ended.
const LOOK: Duration = Duration::from_millis(5);
/// How long what a process left running may go on writing.
const LINGER: Duration = Duration::from_millis(200);

/// A piece of stdout, or else of stderr.
type Piece = (bool, Vec<u8>);

/// Runs it to its end, whatever ends it.
pub(super) fn watch(
    process: &Invocation,
    command: Command,
    mut streams: Streams<'_>,
    output: &Output,
) -> Result<Watched> {
    let mut child = process.start(command).map_err(|error| process.not_started(&error))?;
    let pieces = read_streams(&mut child);
    feed(process, &mut child);
    let start = Instant::now();
    let mut ended: Option<(End, Instant)> = None;
    loop {
        match pieces.recv_timeout(LOOK) {
            Ok((true, piece)) => {
                if let Err(error) = streams.stdout.push(&piece) {
                    kill(&mut child);
                    return Err(error);
                }
            }
            Ok((false, piece)) => {
                if streams.show_stderr {
                    output.raw(output::Stream::Stderr, &piece);
                }
                streams.stderr.push(&piece)?;
            }
            Err(RecvTimeoutError::Disconnected) if ended.is_some() => break,
            Err(RecvTimeoutError::Disconnected) => thread::sleep(LOOK),
            Err(RecvTimeoutError::Timeout) => {}
        }
        match &ended {
            Some((_, at)) if at.elapsed() > LINGER => break,
            Some(_) => {}
            None if process.timeout.is_some_and(|limit| start.elapsed() > limit) => {
                kill(&mut child);
                ended = Some((End::TimedOut, Instant::now()));
            }
            None => {
                let status = child.try_wait();
                let status = status
                    .map_err(|error| codes::PROCESS_FAILED.error(format!("cannot wait for the process: {error}")))?;
                ended = status.map(|status| (End::Exited(status), Instant::now()));
            }
        }
    }
    let end = ended.map_or(End::Ended, |(end, _)| end);
    Ok(Watched { end, stdout: streams.stdout.finish()?.bytes, stderr: streams.stderr.finish()? })
}

fn read_streams(child: &mut Child) -> Receiver<Piece> {
    let (sender, receiver) = sync_channel(1);
    if let Some(stdout) = child.stdout.take() {
        read(Box::new(stdout), true, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        read(Box::new(stderr), false, sender);
    }
    receiver
}

fn read(mut stream: Box<dyn Read + Send>, is_stdout: bool, sender: SyncSender<Piece>) {
    thread::spawn(move || {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match stream.read(&mut buffer) {
                Ok(length @ 1..) if sender.send((is_stdout, buffer[..length].to_vec())).is_ok() => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                _ => return,
            }
        }
    });
}

/// A process that does not read all of its input is its own business.
fn feed(process: &Invocation, child: &mut Child) {
    let bytes = process.stdin.as_ref().and_then(super::ProcessInput::bytes);
    if let Some((mut stdin, bytes)) = child.stdin.take().zip(bytes) {
        thread::spawn(move || drop(stdin.write_all(&bytes)));
    }
}

fn kill(child: &mut Child) {
    // It may have ended by itself in the meantime, which is as good.
    drop(child.kill());
    drop(child.wait());
}

/// A closed pipe is an error of the process here.
pub(super) fn stdout_is_closed() -> bool {
    false
}

/// What this program has started is not known here.
#[cfg(feature = "completions")]
pub(crate) fn end_descendants() {}
