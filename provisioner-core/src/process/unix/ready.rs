//! Waiting until one of several things is ready.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io;
use std::os::fd::BorrowedFd;
use std::time::Duration;

/// Waits until something is ready, and no longer than this: which of them are. One that is not there never is.
pub(super) fn wait<const N: usize>(
    all: [(Option<BorrowedFd<'_>>, PollFlags); N],
    wait: Option<Duration>,
) -> io::Result<[bool; N]> {
    let mut polled = Vec::with_capacity(N);
    let mut places = Vec::with_capacity(N);
    for (place, (fd, flags)) in all.into_iter().enumerate() {
        if let Some(fd) = fd {
            polled.push(PollFd::from_borrowed_fd(fd, flags));
            places.push(place);
        }
    }
    let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
    match poll(&mut polled, wait.as_ref()) {
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Ok([false; N]),
        Err(error) => return Err(error.into()),
    }
    let mut ready = [false; N];
    for (place, fd) in places.into_iter().zip(&polled) {
        ready[place] = !fd.revents().is_empty();
    }
    Ok(ready)
}

/// Whether stdout is a pipe that is no longer read.
pub(in crate::process) fn stdout_is_closed() -> bool {
    let stdout = io::stdout();
    let mut polled = [PollFd::new(&stdout, PollFlags::OUT)];
    let ready = poll(&mut polled, Some(&Timespec::default()));
    ready.is_ok() && polled[0].revents().contains(PollFlags::ERR)
}
