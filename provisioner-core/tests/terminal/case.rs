//! One row of the table: a program in a terminal, what happens to it, and what is on the screen at the end.

use crate::AS_PROGRAM;
use crate::terminal::Terminal;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// What even a busy machine does not take for anything here.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Case {
    args: Vec<&'static str>,
    wrapper: Vec<&'static str>,
    variables: Vec<(&'static str, &'static str)>,
    size: (u16, u16),
    /// Whether what cannot be read or written at once is an error.
    without_waiting: bool,
    steps: Vec<Step>,
    end: End,
    screen: Option<Vec<&'static str>>,
    shown: Vec<&'static str>,
    said: Vec<&'static str>,
    never: Vec<&'static str>,
}

enum Step {
    /// Waits until this is on the screen.
    Seen(&'static str),
    /// Waits until this is on the screen no longer.
    Gone(&'static str),
    /// Types at the terminal.
    Type(&'static str),
    /// Gives the terminal another size.
    Resize(u16, u16),
    /// Sends a signal to the program alone.
    Signal(i32),
    /// Lets time pass, for what must not happen meanwhile.
    Pass(Duration),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Code(i32),
    Signal(i32),
}

/// The program is called with these words.
pub(crate) fn at_terminal(args: &[&'static str]) -> Case {
    Case {
        args: args.to_vec(),
        wrapper: Vec::new(),
        variables: Vec::new(),
        size: (24, 80),
        without_waiting: false,
        steps: Vec::new(),
        end: End::Code(0),
        screen: None,
        shown: Vec::new(),
        said: Vec::new(),
        never: Vec::new(),
    }
}

impl Case {
    /// Started by another program.
    pub(crate) fn by(mut self, wrapper: &[&'static str]) -> Self {
        self.wrapper = wrapper.to_vec();
        self
    }

    pub(crate) fn variable(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    /// Rows and columns.
    pub(crate) fn size(mut self, rows: u16, columns: u16) -> Self {
        self.size = (rows, columns);
        self
    }

    pub(crate) fn without_waiting(mut self) -> Self {
        self.without_waiting = true;
        self
    }

    pub(crate) fn once(mut self, text: &'static str) -> Self {
        self.steps.push(Step::Seen(text));
        self
    }

    pub(crate) fn once_gone(mut self, text: &'static str) -> Self {
        self.steps.push(Step::Gone(text));
        self
    }

    pub(crate) fn types(mut self, text: &'static str) -> Self {
        self.steps.push(Step::Type(text));
        self
    }

    pub(crate) fn resize(mut self, rows: u16, columns: u16) -> Self {
        self.steps.push(Step::Resize(rows, columns));
        self
    }

    pub(crate) fn signal(mut self, signal: i32) -> Self {
        self.steps.push(Step::Signal(signal));
        self
    }

    pub(crate) fn pass(mut self, milliseconds: u64) -> Self {
        self.steps.push(Step::Pass(Duration::from_millis(milliseconds)));
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

    /// The whole screen at the end.
    pub(crate) fn screen(mut self, lines: &[&'static str]) -> Self {
        self.screen = Some(lines.to_vec());
        self
    }

    /// On the screen at the end.
    pub(crate) fn shows(mut self, text: &'static str) -> Self {
        self.shown.push(text);
        self
    }

    /// Among everything that came out, on the screen or above it.
    pub(crate) fn says(mut self, text: &'static str) -> Self {
        self.said.push(text);
        self
    }

    /// Not among anything that came out.
    pub(crate) fn never(mut self, text: &'static str) -> Self {
        self.never.push(text);
        self
    }

    /// Runs it; what is not as it should be.
    pub(crate) fn check(&self) -> Result<(), String> {
        let terminal = Terminal::open(self.size.0, self.size.1);
        rustix::io::ioctl_fionbio(terminal.far(), self.without_waiting).unwrap();
        let mut child = self.start(&terminal);
        let ended = self.steps.iter().try_for_each(|step| take(step, &child, &terminal));
        let status = ended.and_then(|()| wait(&mut child));
        let status = status.map_err(|why| {
            // All that it started too: it leads a session of its own.
            let group = rustix::process::Pid::from_child(&child);
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
            let _ = child.wait();
            format!("{why}; the screen: {:#?}", terminal.lines())
        })?;
        self.compare(status, &terminal).map_err(|why| format!("{why}; the screen: {:#?}", terminal.lines()))
    }

    fn start(&self, terminal: &Terminal) -> Child {
        // A test that runs in the background of a script would hand on that Ctrl-C is ignored.
        let mut words = vec!["setsid", "--ctty", "env", "--default-signal=INT,TERM,HUP,QUIT,PIPE"];
        words.extend(&self.wrapper);
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).arg(std::env::current_exe().unwrap()).arg("demo").args(&self.args);
        command.env_clear().env(AS_PROGRAM, "1").env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", "/nonexistent").env("TERM", "xterm").envs(self.variables.iter().copied()).current_dir("/");
        command.stdin(terminal.far()).stdout(terminal.far()).stderr(terminal.far());
        command.spawn().unwrap()
    }

    fn compare(&self, status: ExitStatus, terminal: &Terminal) -> Result<(), String> {
        let end = status.signal().map_or_else(|| End::Code(status.code().unwrap_or(-1)), End::Signal);
        if end != self.end {
            return Err(format!("it ended with {end:?}, not {:?}", self.end));
        }
        // What was written just before the end may still be on its way.
        let mut wrong = self.wrong_on_screen(terminal);
        let start = Instant::now();
        while wrong.is_some() && start.elapsed() < Duration::from_secs(2) {
            thread::sleep(Duration::from_millis(10));
            wrong = self.wrong_on_screen(terminal);
        }
        if let Some(wrong) = wrong {
            return Err(wrong);
        }
        let bytes = terminal.bytes();
        match self.never.iter().find(|text| bytes.contains(**text)) {
            Some(text) => Err(format!("`{text}` came out")),
            None => Ok(()),
        }
    }

    fn wrong_on_screen(&self, terminal: &Terminal) -> Option<String> {
        let lines = terminal.lines();
        if let Some(screen) = self.screen.as_ref().filter(|screen| **screen != lines) {
            return Some(format!("the screen is not {screen:#?}"));
        }
        let all = lines.join("\n");
        if let Some(text) = self.shown.iter().find(|text| !all.contains(**text)) {
            return Some(format!("`{text}` is not on the screen"));
        }
        let bytes = terminal.bytes();
        if let Some(text) = self.said.iter().find(|text| !bytes.contains(**text)) {
            return Some(format!("`{text}` did not come out"));
        }
        let not_sane = terminal.not_sane();
        (!not_sane.is_empty()).then(|| format!("the terminal is left so that {}", not_sane.join(", ")))
    }
}

fn take(step: &Step, child: &Child, terminal: &Terminal) -> Result<(), String> {
    match step {
        Step::Seen(text) => {
            until(|| terminal.lines().join("\n").contains(text)).ok_or_else(|| format!("`{text}` does not come"))
        }
        Step::Gone(text) => {
            until(|| !terminal.lines().join("\n").contains(text)).ok_or_else(|| format!("`{text}` does not go"))
        }
        Step::Type(text) => {
            terminal.types(text);
            Ok(())
        }
        Step::Resize(rows, columns) => {
            terminal.set_size(*rows, *columns);
            Ok(())
        }
        Step::Signal(signal) => {
            let signal = rustix::process::Signal::from_named_raw(*signal).unwrap();
            rustix::process::kill_process(rustix::process::Pid::from_child(child), signal).unwrap();
            Ok(())
        }
        Step::Pass(time) => {
            thread::sleep(*time);
            Ok(())
        }
    }
}

fn wait(child: &mut Child) -> Result<ExitStatus, String> {
    let mut status = None;
    until(|| {
        status = child.try_wait().unwrap();
        status.is_some()
    });
    status.ok_or_else(|| "it does not end".to_owned())
}

fn until(mut holds: impl FnMut() -> bool) -> Option<()> {
    let start = Instant::now();
    while !holds() {
        if start.elapsed() > PATIENCE {
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
    Some(())
}
