//! One row of the table: a program is started, things happen to it, and it ends as it should, leaving nothing behind.

use crate::{AS_PROGRAM, pty};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What a busy machine may add to any of them.
const BUSY: Duration = Duration::from_secs(8);

/// As much of what is shown as is looked at.
const KEPT: usize = 256 * 1024;

pub(crate) struct Case {
    args: Vec<String>,
    wrapper: Vec<&'static str>,
    at_terminal: bool,
    steps: Vec<Step>,
    end: End,
    shown: Vec<&'static str>,
    absent: Vec<&'static str>,
    within: Duration,
    at_least: Duration,
    leaves: bool,
}

enum Step {
    /// Waits until this is shown.
    Shown(&'static str),
    /// Sends a signal to the program alone.
    Signal(i32),
    /// Types at the terminal.
    Type(&'static str),
    /// Lets time pass.
    Pass(Duration),
    /// Stops everything, and continues it later.
    Stop(Duration),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Code(i32),
    Signal(i32),
}

/// The program is called with these words.
pub(crate) fn program(words: &[&str]) -> Case {
    Case {
        args: words.iter().map(|word| (*word).to_owned()).collect(),
        wrapper: Vec::new(),
        at_terminal: false,
        steps: Vec::new(),
        end: End::Code(0),
        shown: Vec::new(),
        absent: Vec::new(),
        within: Duration::from_secs(2),
        at_least: Duration::ZERO,
        leaves: false,
    }
}

/// It runs this shell script.
pub(crate) fn runs(script: &str) -> Case {
    child(&[], script)
}

/// It runs this shell script, in a way.
pub(crate) fn child(options: &[&str], script: &str) -> Case {
    let mut case = program(&["child"]);
    case.args.extend(options.iter().map(|option| (*option).to_owned()));
    case.args.extend(["--", "sh", "-c", script].map(ToOwned::to_owned));
    case
}

impl Case {
    /// At a terminal of its own.
    pub(crate) fn at_terminal(mut self) -> Self {
        self.at_terminal = true;
        self
    }

    /// Started by another program.
    pub(crate) fn by(mut self, wrapper: &[&'static str]) -> Self {
        self.wrapper = wrapper.to_vec();
        self
    }

    pub(crate) fn once(mut self, shown: &'static str) -> Self {
        self.steps.push(Step::Shown(shown));
        self
    }

    pub(crate) fn signal(mut self, signal: i32) -> Self {
        self.steps.push(Step::Signal(signal));
        self
    }

    pub(crate) fn types(mut self, text: &'static str) -> Self {
        self.steps.push(Step::Type(text));
        self
    }

    pub(crate) fn pass(mut self, milliseconds: u64) -> Self {
        self.steps.push(Step::Pass(Duration::from_millis(milliseconds)));
        self
    }

    pub(crate) fn stopped_for(mut self, milliseconds: u64) -> Self {
        self.steps.push(Step::Stop(Duration::from_millis(milliseconds)));
        self
    }

    pub(crate) fn code(mut self, code: i32) -> Self {
        self.end = End::Code(code);
        self
    }

    pub(crate) fn dies_of(mut self, signal: i32) -> Self {
        self.end = End::Signal(signal);
        self
    }

    pub(crate) fn shows(mut self, text: &'static str) -> Self {
        self.shown.push(text);
        self
    }

    pub(crate) fn shows_not(mut self, text: &'static str) -> Self {
        self.absent.push(text);
        self
    }

    /// Milliseconds that it takes at most on a machine that is not busy.
    pub(crate) fn within(mut self, milliseconds: u64) -> Self {
        self.within = Duration::from_millis(milliseconds);
        self
    }

    pub(crate) fn at_least(mut self, milliseconds: u64) -> Self {
        self.at_least = Duration::from_millis(milliseconds);
        self
    }

    /// It is meant to leave something running.
    pub(crate) fn leaves_something(mut self) -> Self {
        self.leaves = true;
        self
    }

    pub(crate) fn check(&self, name: &str) {
        let mark = mark();
        let (mut child, shown, terminal) = self.start(&mark);
        let start = Instant::now();
        for step in &self.steps {
            self.take(step, &child, &shown, terminal.as_ref(), name, &mark);
        }
        let status = self.wait(&mut child, start, &shown, name, &mark);
        let lasted = start.elapsed();
        assert!(lasted >= self.at_least, "{name}: ended after {lasted:?} already: {:?}", text(&shown));
        let left = left_running(&mark);
        kill(&left);
        assert!(self.leaves || left.is_empty(), "{name}: left running: {left:?}");
        // What was written just before the end may still be on its way.
        let patience = Instant::now();
        while self.shown.iter().any(|part| !text(&shown).contains(part)) && patience.elapsed() < Duration::from_secs(2)
        {
            thread::sleep(Duration::from_millis(10));
        }
        let text = text(&shown);
        let end = status.signal().map_or_else(|| End::Code(status.code().unwrap_or(-1)), End::Signal);
        assert_eq!(end, self.end, "{name}: {text}");
        let wrong_modes = terminal.as_ref().map(pty::wrong_modes).unwrap_or_default();
        assert!(wrong_modes.is_empty(), "{name}: the terminal is left so that {}", wrong_modes.join(", "));
        for part in &self.shown {
            assert!(text.contains(part), "{name}: `{part}` is not shown: {text}");
        }
        for part in &self.absent {
            assert!(!text.contains(part), "{name}: `{part}` is shown: {text}");
        }
    }

    fn start(&self, mark: &str) -> (Child, Arc<Mutex<Vec<u8>>>, Option<File>) {
        // A test that runs in the background of a script would hand on that Ctrl-C is ignored.
        let mut words = vec!["env", "--default-signal=INT,TERM,HUP,QUIT,PIPE"];
        words.extend(&self.wrapper);
        let program = std::env::current_exe().unwrap();
        let terminal = self.at_terminal.then(pty::open);
        if terminal.is_some() {
            words.splice(0..0, ["setsid", "--ctty"]);
        } else {
            // Not even the terminal that the tests run at.
            words.splice(0..0, ["setsid"]);
        }
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).arg(program).arg("demo").args(&self.args);
        command.env_clear().env(AS_PROGRAM, "1").env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", "/nonexistent").env("TERM", "xterm").env("CASE", mark).current_dir("/");
        let shown = Arc::new(Mutex::new(Vec::new()));
        let Some((near, far)) = terminal else {
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            collect(Box::new(child.stdout.take().unwrap()), &shown);
            collect(Box::new(child.stderr.take().unwrap()), &shown);
            return (child, shown, None);
        };
        command.stdin(far.try_clone().unwrap()).stdout(far.try_clone().unwrap()).stderr(far);
        let child = command.spawn().unwrap();
        drop(command);
        collect(Box::new(near.try_clone().unwrap()), &shown);
        (child, shown, Some(near))
    }

    fn take(
        &self,
        step: &Step,
        child: &Child,
        shown: &Mutex<Vec<u8>>,
        terminal: Option<&File>,
        name: &str,
        mark: &str,
    ) {
        match step {
            Step::Shown(part) => {
                let start = Instant::now();
                while !text(shown).contains(part) {
                    if start.elapsed() > BUSY {
                        kill(&left_running(mark));
                        panic!("{name}: `{part}` does not come: {}", text(shown));
                    }
                    thread::sleep(Duration::from_millis(5));
                }
            }
            Step::Signal(signal) => send(*signal, &[child.id()]),
            Step::Type(typed) => terminal.unwrap().write_all(typed.as_bytes()).unwrap(),
            Step::Pass(time) => thread::sleep(*time),
            Step::Stop(time) => {
                let all = running(mark);
                send(SIGSTOP, &all);
                thread::sleep(*time);
                send(SIGCONT, &all);
            }
        }
    }

    fn wait(&self, child: &mut Child, start: Instant, shown: &Mutex<Vec<u8>>, name: &str, mark: &str) -> ExitStatus {
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status;
            }
            if start.elapsed() > self.within + BUSY {
                kill(&running(mark));
                panic!("{name}: does not end: {}", text(shown));
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

pub(crate) const SIGHUP: i32 = 1;
pub(crate) const SIGINT: i32 = 2;
pub(crate) const SIGQUIT: i32 = 3;
const SIGKILL: i32 = 9;
pub(crate) const SIGTERM: i32 = 15;
const SIGCONT: i32 = 18;
const SIGSTOP: i32 = 19;

/// What every process of a case has in its environment.
fn mark() -> String {
    static CASES: AtomicUsize = AtomicUsize::new(0);
    format!("case-{}-{}", std::process::id(), CASES.fetch_add(1, Ordering::Relaxed))
}

fn collect(mut stream: Box<dyn Read + Send>, shown: &Arc<Mutex<Vec<u8>>>) {
    let shown = Arc::clone(shown);
    thread::spawn(move || {
        let mut piece = [0; 4096];
        while let Ok(length @ 1..) = stream.read(&mut piece) {
            let mut shown = shown.lock().unwrap();
            shown.extend_from_slice(&piece[..length]);
            let gone = shown.len().saturating_sub(KEPT);
            if gone > KEPT {
                shown.drain(..gone);
            }
        }
    });
}

fn text(shown: &Mutex<Vec<u8>>) -> String {
    String::from_utf8_lossy(&shown.lock().unwrap()).into_owned()
}

fn send(signal: i32, to: &[u32]) {
    let signal = rustix::process::Signal::from_named_raw(signal).unwrap();
    for process in to {
        let pid = rustix::process::Pid::from_raw(i32::try_from(*process).unwrap()).unwrap();
        // It may just have ended.
        let _ = rustix::process::kill_process(pid, signal);
    }
}

fn kill(processes: &[u32]) {
    send(SIGKILL, processes);
}

/// The processes of a case that still run, after a moment in which those that were killed go.
fn left_running(mark: &str) -> Vec<u32> {
    let start = Instant::now();
    loop {
        let left = running(mark);
        if left.is_empty() || start.elapsed() > Duration::from_secs(1) {
            return left;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn running(mark: &str) -> Vec<u32> {
    let has_mark = |process: &u32| {
        let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == format!("CASE={mark}").as_bytes())
    };
    let entries = fs::read_dir("/proc").unwrap().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(has_mark).collect()
}
