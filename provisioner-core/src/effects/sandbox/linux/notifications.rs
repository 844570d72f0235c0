//! The system calls that the kernel asks about, and the answers: what `seccomp_unotify(2)` describes.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::ptr;

/// Where the kernel asks about the calls of one locked thread and of all that it starts.
#[derive(Debug)]
pub(super) struct Listener(OwnedFd);

/// A system call that waits for an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    id: u64,
    /// The thread that makes it.
    pub(super) thread: u32,
    /// The architecture of its program, as the kernel names it.
    pub(super) architecture: u32,
    pub(super) call: u32,
    pub(super) args: [u64; 6],
}

impl Listener {
    pub(super) fn new(fd: OwnedFd) -> Self {
        Self(fd)
    }

    /// The next call that waits; `None` where the one that waited has been killed meanwhile.
    #[expect(unsafe_code, reason = "no safe crate reads these questions")]
    pub(super) fn next(&self) -> Option<Question> {
        // SAFETY: the kernel wants the structure zeroed, which is a value of every field, and fills it.
        unsafe {
            let mut asked: libc::seccomp_notif = std::mem::zeroed();
            let done = libc::ioctl(self.0.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_RECV, ptr::from_mut(&mut asked));
            let call = u32::try_from(asked.data.nr).ok()?;
            let architecture = asked.data.arch;
            (done == 0).then_some(Question {
                id: asked.id,
                thread: asked.pid,
                architecture,
                call,
                args: asked.data.args,
            })
        }
    }

    /// Whether the call still waits: only then what was read of its thread was that thread's.
    #[expect(unsafe_code, reason = "no safe crate asks this")]
    pub(super) fn still_waits(&self, question: &Question) -> bool {
        let id = question.id;
        // SAFETY: the kernel reads a number.
        unsafe { libc::ioctl(self.0.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_ID_VALID, ptr::from_ref(&id)) == 0 }
    }

    /// Lets the kernel go on with the call.
    pub(super) fn go_on(&self, question: &Question) {
        self.answer(question, 0, u32::try_from(libc::SECCOMP_USER_NOTIF_FLAG_CONTINUE).unwrap_or_default());
    }

    /// Has the call fail as one does that lacks a right.
    pub(super) fn refuse(&self, question: &Question) {
        self.answer(question, -libc::EACCES, 0);
    }

    #[expect(unsafe_code, reason = "no safe crate answers")]
    fn answer(&self, question: &Question, error: i32, flags: u32) {
        let mut answer = libc::seccomp_notif_resp { id: question.id, val: 0, error, flags };
        // The thread may have been killed meanwhile: then nothing waits for the answer.
        // SAFETY: the pointer is to an answer as the kernel defines it.
        let _ = unsafe { libc::ioctl(self.0.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_SEND, ptr::from_mut(&mut answer)) };
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// Installs a filter for the calling thread and all that it starts; where the kernel will ask.
#[expect(unsafe_code, reason = "no safe crate installs a filter that asks")]
pub(super) fn install(program: &[libc::sock_filter]) -> io::Result<Listener> {
    use std::os::fd::FromRawFd;
    let len = u16::try_from(program.len()).map_err(io::Error::other)?;
    // The kernel does not write to it.
    let program = libc::sock_fprog { len, filter: program.as_ptr().cast_mut() };
    // A call that is being asked about is interrupted by nothing but the death of its thread, since 5.19: a program that
    // is full of signals, as Go's are, would ask again and again.
    let flags = [libc::SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, 0];
    let mut error = io::Error::from(io::ErrorKind::Unsupported);
    for flags in flags.map(|flags| flags | libc::SECCOMP_FILTER_FLAG_NEW_LISTENER) {
        // SAFETY: the program is as long as it says. What is returned is a descriptor of our own.
        unsafe {
            let fd = libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, flags, ptr::from_ref(&program));
            if fd >= 0 {
                let fd = i32::try_from(fd).map_err(io::Error::other)?;
                return Ok(Listener::new(OwnedFd::from_raw_fd(fd)));
            }
        }
        error = io::Error::last_os_error();
    }
    Err(error)
}
