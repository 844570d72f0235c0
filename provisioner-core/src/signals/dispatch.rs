//! Who is interested in a signal, and the thread that reads the handler's pipe and decides what becomes of it.

use super::handler::{self, FROM_TERMINAL};
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::thread;
use std::time::{Duration, Instant};

/// Whether this is a program: a test that runs commands in its own process leaves that process's signals alone.
static PROGRAM: AtomicBool = AtomicBool::new(false);
/// The signal that asked the command to stop, or 0.
static REQUESTED: AtomicI32 = AtomicI32::new(0);
/// How many signals were decided on.
static DECIDED: AtomicUsize = AtomicUsize::new(0);
static INTERESTS: Mutex<Interests> = Mutex::new(Interests::none());
/// A request came.
static CHANGED: Condvar = Condvar::new();

/// A signal that comes twice at once was sent to the program and to its group: a person is not that fast.
const TWICE: Duration = Duration::from_millis(50);

/// By how much a signal may be later than the end of a process that the same key ended.
const ABOUT_TO_COME: Duration = Duration::from_millis(2);
/// How long the thread may take to decide.
const SETTLED: Duration = Duration::from_millis(500);

/// What is done before the program dies of a signal.
type Hook = Box<dyn FnOnce(i32) + Send>;

struct Interests {
    /// How many there are: while there are any, the handler is installed.
    count: usize,
    /// Whether a command asked whether to stop.
    watched: bool,
    /// The children that run.
    listeners: Vec<(usize, PipeWriter)>,
    /// What is to be done before the program dies.
    hooks: Vec<(usize, Hook)>,
    wakers: Vec<Waker>,
    /// The last listener's or hook's number.
    numbered: usize,
    /// Whether the thread runs.
    dispatched: bool,
}

impl Interests {
    const fn none() -> Self {
        Self {
            count: 0,
            watched: false,
            listeners: Vec::new(),
            hooks: Vec::new(),
            wakers: Vec::new(),
            numbered: 0,
            dispatched: false,
        }
    }

    fn add(&mut self) -> usize {
        if self.count == 0 && PROGRAM.load(Ordering::SeqCst) {
            self.dispatched = self.dispatched || start_thread().is_ok();
            // Without the thread a signal does what it does by itself.
            if self.dispatched {
                handler::install();
            }
        }
        self.count += 1;
        self.numbered += 1;
        self.numbered
    }

    fn remove(&mut self) {
        self.count -= 1;
        if self.count == 0 && PROGRAM.load(Ordering::SeqCst) {
            handler::uninstall();
        }
    }
}

fn interests() -> MutexGuard<'static, Interests> {
    INTERESTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes this process a program, whose signals are its own. Costs nothing until there is an interest.
pub(crate) fn install() {
    PROGRAM.store(true, Ordering::SeqCst);
    // The system kills every process but the first of a container: that one has to end itself.
    if std::process::id() == 1 {
        interests().add();
    }
}

/// Something that has to be put right before the program dies of a signal. Dropped, it is forgotten.
#[derive(Debug)]
pub(crate) struct EndHook(usize);

/// Has this done before the program dies of a signal, on another thread, which must not wait for this one. It is given
/// the signal; 0 where the program ends by itself.
pub(crate) fn before_end(restore: impl FnOnce(i32) + Send + 'static) -> EndHook {
    let mut interests = interests();
    let number = interests.add();
    interests.hooks.push((number, Box::new(restore)));
    EndHook(number)
}

impl Drop for EndHook {
    fn drop(&mut self) {
        let mut interests = interests();
        interests.hooks.retain(|(number, _)| *number != self.0);
        interests.remove();
    }
}

/// A signal that came while a child runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) signal: i32,
    /// A key was pressed: the child got it too, if it is in the foreground.
    pub(crate) from_terminal: bool,
}

impl Received {
    /// From the byte that a listener's pipe holds.
    pub(crate) fn from_byte(byte: u8) -> Self {
        Self { signal: i32::from(byte & !FROM_TERMINAL), from_terminal: byte & FROM_TERMINAL != 0 }
    }
}

/// While this lives, signals are written to the pipe and nothing else comes of them, except that a command which asked
/// whether to stop sees those that only a program can have sent.
#[derive(Debug)]
pub(crate) struct Listener(usize);

/// Asks to get the signals, for the child that is about to run, at a terminal or not.
pub(crate) fn listen(pipe: PipeWriter, at_terminal: bool) -> Listener {
    handler::let_children_be_waited_for();
    let mut interests = interests();
    let number = interests.add();
    if interests.dispatched && !at_terminal {
        handler::install_in_background();
    }
    interests.listeners.push((number, pipe));
    Listener(number)
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut interests = interests();
        interests.listeners.retain(|(number, _)| *number != self.0);
        interests.remove();
    }
}

/// Waits until the signals that have come are with those who listen, and a moment for those that are about to come.
pub(crate) fn settle() {
    let start = Instant::now();
    if PROGRAM.load(Ordering::SeqCst) {
        thread::sleep(ABOUT_TO_COME);
        while DECIDED.load(Ordering::SeqCst) < handler::written() && start.elapsed() < SETTLED {
            thread::sleep(ABOUT_TO_COME);
        }
    }
}

/// From now on a signal does not end the program at once: the command asks whether there was one. The second does.
pub(crate) fn watch_requests() {
    let mut interests = interests();
    if !interests.watched {
        interests.watched = true;
        interests.add();
    }
}

/// The signal that asked the command to stop.
pub(crate) fn requested() -> Option<i32> {
    Some(REQUESTED.load(Ordering::SeqCst)).filter(|signal| *signal != 0)
}

/// Asks the command to stop. The program dies of the signal once the command has returned.
pub(crate) fn request(signal: i32) {
    note_request(&mut interests(), signal);
}

fn note_request(interests: &mut Interests, signal: i32) {
    REQUESTED.store(signal, Ordering::SeqCst);
    CHANGED.notify_all();
    for waker in mem::take(&mut interests.wakers) {
        waker.wake();
    }
}

/// Waits until the command is asked to stop, and no longer than this; whether it was.
pub(crate) fn wait_requested(timeout: Duration) -> bool {
    // A timeout that the clock cannot hold is none.
    let until = Instant::now().checked_add(timeout);
    let mut waiting = interests();
    while requested().is_none() {
        let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
        if left.is_zero() {
            return false;
        }
        waiting = CHANGED.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0;
    }
    true
}

/// Wakes a task when the command is asked to stop.
pub(crate) fn wake_when_requested(waker: &Waker) {
    let mut interests = interests();
    if requested().is_some() {
        waker.wake_by_ref();
    } else if !interests.wakers.iter().any(|known| known.will_wake(waker)) {
        interests.wakers.push(waker.clone());
    }
}

/// Dies of the signal that asked the command to stop, if there was one. The dispatcher calls it last.
pub(crate) fn end_if_requested() {
    if let Some(signal) = requested() {
        end(signal);
    }
}

/// Puts right what there is to be put right, and dies of the signal.
fn end(signal: i32) -> ! {
    static ENDING: Mutex<()> = Mutex::new(());
    // The second who comes here waits for the first, which ends both.
    let _ending = ENDING.lock().unwrap_or_else(PoisonError::into_inner);
    run_end_hooks(signal);
    handler::die(signal)
}

/// Puts right what there is to be put right before the program ends, of this signal.
pub(crate) fn run_end_hooks(signal: i32) {
    let hooks = mem::take(&mut interests().hooks);
    for (_, hook) in hooks.into_iter().rev() {
        // One that panics is reported by the panic hook, and the others have their turn.
        let _ = catch_unwind(AssertUnwindSafe(|| hook(signal)));
    }
}

fn start_thread() -> io::Result<()> {
    let pipe = handler::open_pipe()?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || dispatch(pipe)).map(drop)
}

fn dispatch(mut pipe: PipeReader) {
    let mut byte = [0];
    let mut before: Option<(i32, Instant)> = None;
    while pipe.read_exact(&mut byte).is_ok() {
        let received = Received::from_byte(byte[0]);
        let now = Instant::now();
        let twice = before.is_some_and(|(signal, at)| signal == received.signal && now - at < TWICE);
        if !twice {
            before = Some((received.signal, now));
            decide(received, byte[0]);
        }
        DECIDED.fetch_add(1, Ordering::SeqCst);
    }
}

fn decide(received: Received, byte: u8) {
    let mut interests = interests();
    let Received { signal, from_terminal } = received;
    if !interests.listeners.is_empty() {
        for (_, pipe) in &mut interests.listeners {
            // It may just have ended.
            drop(pipe.write_all(&[byte]));
        }
        if interests.watched && !from_terminal {
            note_request(&mut interests, signal);
        }
        return;
    }
    if interests.watched && requested().is_none() {
        note_request(&mut interests, signal);
        return;
    }
    drop(interests);
    // One who waits for it, as with tokio's `ctrl_c()`, decides what becomes of it.
    if requested().is_none() && handler::is_handled_by_another(signal) {
        return;
    }
    end(signal);
}
