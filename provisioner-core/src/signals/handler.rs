//! The handler itself: installed, put back as it was, and what it does, which is to write one byte into a pipe.
//!
//! Own code, as no crate that keeps the `unsafe` away gives a disposition back when it is no longer needed: a command
//! that waits for tokio's `ctrl_c()` after it has run a process would be ended by our handler.

use std::io::{self, PipeReader, PipeWriter};
use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, OwnedFd};
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The signals that ask a program to stop.
pub(super) const STOPPING: [i32; 4] = [libc::SIGHUP, libc::SIGINT, libc::SIGQUIT, libc::SIGTERM];

/// Set in a byte of the pipe where the operating system itself sent the signal: a key was pressed at the terminal, and
/// every process in the foreground got it.
pub(super) const FROM_TERMINAL: u8 = 0x80;

/// Where the handler writes. It is opened once and stays: a handler may run at any time.
static PIPE: OnceLock<OwnedFd> = OnceLock::new();
/// Whether anything listens.
static ACTIVE: AtomicBool = AtomicBool::new(false);
/// How many were written to the pipe.
static WRITTEN: AtomicUsize = AtomicUsize::new(0);
/// What each signal did before, in the order of [`STOPPING`].
static BEFORE: [Before; STOPPING.len()] = [const { Before::new() }; STOPPING.len()];

struct Before {
    /// The function that was called before, or one of the two constants.
    function: AtomicUsize,
    takes_info: AtomicBool,
    /// Whether ours is in place, or another that calls ours.
    ours: AtomicBool,
}

impl Before {
    const fn new() -> Self {
        Self {
            function: AtomicUsize::new(libc::SIG_DFL),
            takes_info: AtomicBool::new(false),
            ours: AtomicBool::new(false),
        }
    }
}

/// The pipe's end to read from, the first time.
pub(super) fn open_pipe() -> io::Result<PipeReader> {
    let (reader, writer): (PipeReader, PipeWriter) = io::pipe()?;
    // A handler must not wait: what does not fit is one signal of thousands.
    rustix::io::ioctl_fionbio(&writer, true)?;
    PIPE.set(writer.into()).map_err(|_| io::Error::other("the pipe is open already"))?;
    Ok(reader)
}

/// Makes the handler see the signals, except those that are ignored.
pub(super) fn install() {
    ACTIVE.store(true, Ordering::SeqCst);
    install_where(|_, present| present != libc::SIG_IGN);
}

/// Makes it see those too that a shell made its background processes ignore (`program &`), where no key can be meant.
pub(super) fn install_in_background() {
    let ignored = |signal| disposition(signal).is_some_and(|present| present.sa_sigaction == libc::SIG_IGN);
    // A shell ignores both; who ignores one means that one.
    if ignored(libc::SIGINT) && ignored(libc::SIGQUIT) {
        install_where(|signal, _| signal == libc::SIGINT || signal == libc::SIGQUIT);
    }
}

/// Installs it for the signals whose present function is one to be replaced.
fn install_where(replaces: impl Fn(i32, usize) -> bool) {
    for (signal, before) in STOPPING.into_iter().zip(&BEFORE) {
        if before.ours.load(Ordering::SeqCst) {
            continue;
        }
        let Some(present) = disposition(signal).filter(|present| replaces(signal, present.sa_sigaction)) else {
            continue;
        };
        before.function.store(present.sa_sigaction, Ordering::SeqCst);
        before.takes_info.store(present.sa_flags & libc::SA_SIGINFO != 0, Ordering::SeqCst);
        let ours: extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void) = on_signal;
        let mut action = present;
        action.sa_sigaction = ours as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_RESTART | libc::SA_ONSTACK;
        before.ours.store(set_disposition(signal, &action), Ordering::SeqCst);
    }
}

/// Puts everything back as it was. Where another handler came after ours it may call ours, which then does nothing.
pub(super) fn uninstall() {
    ACTIVE.store(false, Ordering::SeqCst);
    let ours: extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void) = on_signal;
    for (signal, before) in STOPPING.into_iter().zip(&BEFORE) {
        let Some(mut present) = disposition(signal) else { continue };
        if before.ours.load(Ordering::SeqCst) && present.sa_sigaction == ours as usize {
            present.sa_sigaction = before.function.load(Ordering::SeqCst);
            present.sa_flags = if before.takes_info.load(Ordering::SeqCst) { libc::SA_SIGINFO } else { 0 };
            present.sa_flags |= libc::SA_RESTART | libc::SA_ONSTACK;
            before.ours.store(!set_disposition(signal, &present), Ordering::SeqCst);
        }
    }
}

/// Whether a handler that is not ours is called too, before ours or after it.
pub(super) fn is_handled_by_another(signal: i32) -> bool {
    let ours: extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void) = on_signal;
    let on_top = disposition(signal).is_some_and(|present| present.sa_sigaction != ours as usize);
    let position = STOPPING.iter().position(|known| *known == signal);
    let below = position.map_or(libc::SIG_DFL, |position| BEFORE[position].function.load(Ordering::SeqCst));
    on_top || below != libc::SIG_DFL && below != libc::SIG_IGN
}

/// How many signals were written to the pipe.
pub(super) fn written() -> usize {
    WRITTEN.load(Ordering::SeqCst)
}

/// Ends the program as this signal does by itself.
pub(super) fn die(signal: i32) -> ! {
    // The first process of a container is not killed by its own signals.
    if std::process::id() != 1 {
        restore_default(signal);
        if let Some(named) = rustix::process::Signal::from_named_raw(signal) {
            let _ = rustix::process::kill_process(rustix::process::getpid(), named);
        }
        // Another thread may be the one that gets it.
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    std::process::exit(super::code(signal).into())
}

/// A process that ignores the end of its children, as its parent left it, never learns how they ended.
pub(super) fn let_children_be_waited_for() {
    if disposition(libc::SIGCHLD).is_some_and(|present| present.sa_sigaction == libc::SIG_IGN) {
        restore_default(libc::SIGCHLD);
    }
}

#[expect(unsafe_code, reason = "no safe crate reads a disposition")]
fn disposition(signal: i32) -> Option<libc::sigaction> {
    let mut present = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: the pointer is to memory of the right size, which is read only where the call has filled it.
    unsafe { (libc::sigaction(signal, ptr::null(), present.as_mut_ptr()) == 0).then(|| present.assume_init()) }
}

#[expect(unsafe_code, reason = "no safe crate sets a disposition that was read")]
fn set_disposition(signal: i32, action: &libc::sigaction) -> bool {
    // SAFETY: the action holds a handler that is safe to call at any time: ours, or what was installed before.
    unsafe { libc::sigaction(signal, action, ptr::null_mut()) == 0 }
}

#[expect(unsafe_code, reason = "no safe crate sets a disposition without taking the signal over for good")]
fn restore_default(signal: i32) {
    // SAFETY: the default action is always valid, as is an empty set with this one signal in it.
    unsafe {
        libc::signal(signal, libc::SIG_DFL);
        let mut set = MaybeUninit::<libc::sigset_t>::uninit();
        libc::sigemptyset(set.as_mut_ptr());
        libc::sigaddset(set.as_mut_ptr(), signal);
        libc::pthread_sigmask(libc::SIG_UNBLOCK, set.as_ptr(), ptr::null_mut());
    }
}

/// Only what is allowed in a handler: atomics, `write`, and what was there before.
#[expect(unsafe_code, reason = "a handler is given raw pointers, and calls the one before it")]
extern "C" fn on_signal(signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the system passes a valid `info`; `errno` belongs to this thread; the function before was installed
    // with the signature that its flags say.
    unsafe {
        let errno = errno_location();
        let saved = errno.as_ref().copied();
        if ACTIVE.load(Ordering::SeqCst) {
            let mark = if is_from_terminal(info) { FROM_TERMINAL } else { 0 };
            let byte = signal.to_le_bytes()[0] | mark;
            if let Some(pipe) = PIPE.get()
                && libc::write(pipe.as_raw_fd(), ptr::from_ref(&byte).cast(), 1) == 1
            {
                WRITTEN.fetch_add(1, Ordering::SeqCst);
            }
        }
        let position = STOPPING.iter().position(|known| *known == signal);
        if let Some(before) = position.map(|position| &BEFORE[position]) {
            let function = before.function.load(Ordering::SeqCst);
            if function != libc::SIG_DFL && function != libc::SIG_IGN {
                if before.takes_info.load(Ordering::SeqCst) {
                    type WithInfo = extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void);
                    std::mem::transmute::<usize, WithInfo>(function)(signal, info, context);
                } else {
                    std::mem::transmute::<usize, extern "C" fn(i32)>(function)(signal);
                }
            }
        }
        if let (Some(errno), Some(saved)) = (errno.as_mut(), saved) {
            *errno = saved;
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
#[expect(unsafe_code, reason = "reads what the system passed")]
unsafe fn is_from_terminal(info: *const libc::siginfo_t) -> bool {
    // SAFETY: the caller passes what the system passed.
    unsafe { info.as_ref() }.is_some_and(|info| info.si_code > 0)
}

/// Elsewhere the code does not say it; what the system sends comes from no process.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
#[expect(unsafe_code, reason = "reads what the system passed")]
unsafe fn is_from_terminal(info: *const libc::siginfo_t) -> bool {
    // SAFETY: the caller passes what the system passed.
    unsafe { info.as_ref().is_some_and(|info| info.si_pid() == 0) }
}

#[cfg(any(target_os = "linux", target_os = "emscripten", target_os = "dragonfly", target_os = "hurd"))]
#[expect(unsafe_code, reason = "the address of `errno`")]
fn errno_location() -> *mut i32 {
    // SAFETY: no conditions.
    unsafe { libc::__errno_location() }
}

#[cfg(any(target_vendor = "apple", target_os = "freebsd"))]
#[expect(unsafe_code, reason = "the address of `errno`")]
fn errno_location() -> *mut i32 {
    // SAFETY: no conditions.
    unsafe { libc::__error() }
}

#[cfg(any(target_os = "android", target_os = "netbsd", target_os = "openbsd"))]
#[expect(unsafe_code, reason = "the address of `errno`")]
fn errno_location() -> *mut i32 {
    // SAFETY: no conditions.
    unsafe { libc::__errno() }
}

/// Where its name is not known it is not kept.
#[cfg(not(any(
    target_os = "linux",
    target_os = "emscripten",
    target_os = "dragonfly",
    target_os = "hurd",
    target_vendor = "apple",
    target_os = "freebsd",
    target_os = "android",
    target_os = "netbsd",
    target_os = "openbsd"
)))]
fn errno_location() -> *mut i32 {
    ptr::null_mut()
}
