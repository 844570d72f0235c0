//! The other side of the terminal: what a person would do there, and what they would see.

use super::keys::Key;
use super::{INSIDE, inside};
use crate::testing::Cli;
use crate::testing::folder::{Folder, with_home};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::num::NonZero;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long something that is waited for may take.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// A command at a pseudo-terminal: [`Cli::terminal`].
#[derive(Debug)]
#[must_use = "the command is waited for by `end()`"]
pub struct Terminal {
    child: Child,
    keys: File,
    screen: Arc<Mutex<Screen>>,
    reading: Option<JoinHandle<()>>,
    folder: Arc<Folder>,
}

struct Screen(vt100::Parser);

impl std::fmt::Debug for Screen {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl Screen {
    /// Without what is empty at the ends of lines, and below the last one.
    fn text(&self) -> String {
        let lines: Vec<_> =
            self.0.screen().rows(0, self.0.screen().size().1.get()).map(|line| line.trim_end().to_owned()).collect();
        lines.join("\n").trim_end().to_owned()
    }
}

impl Terminal {
    #[track_caller]
    pub(super) fn open(cli: &Cli, number: usize, columns: u16, rows: u16) -> Self {
        let name = thread::current().name().filter(|name| *name != "main").map(ToOwned::to_owned).expect(
            "a test at a terminal is run again by its name, which is not known on the main thread\n  help: run it without \
             `--test-threads=1`",
        );
        let folder = cli.new_folder();
        let (ours, theirs) = pair().expect("there are pseudo-terminals");
        resize(&ours, columns, rows);
        let program = std::env::current_exe().expect("the program of the tests has a path");
        let stdio = || Stdio::from(theirs.try_clone().expect("a descriptor can be shared"));
        let mut command = Command::new(program);
        command.args([&name, "--exact", "--nocapture", "--include-ignored", "--test-threads=1"]);
        command.env(INSIDE, format!("{number}:{}", folder.path().display())).env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR").stdin(stdio()).stdout(stdio()).stderr(stdio());
        let child = command.spawn().expect("the program of the tests can be run again");
        // Only the child holds it now: when that ends, there is no more to read.
        drop(command);
        drop(theirs);
        let screen = Arc::new(Mutex::new(Screen(vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0))));
        let keys = ours.try_clone().expect("a descriptor can be shared");
        let reading = Some(thread::spawn({
            let screen = Arc::clone(&screen);
            move || read(ours, &screen)
        }));
        Self { child, keys, screen, reading, folder }
    }

    fn lock(&self) -> MutexGuard<'_, Screen> {
        self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is on the screen: lines, without what is empty at their ends.
    #[must_use]
    pub fn screen(&self) -> String {
        self.lock().text()
    }

    /// Waits until a text is on the screen.
    ///
    /// # Panics
    /// When it does not come within twenty seconds.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !self.screen().contains(text) {
            assert!(Instant::now() < until, "`{text}` should be on the screen:\n{}", self.screen());
            thread::sleep(BETWEEN_LOOKS);
        }
        self
    }

    /// Types a text, letter by letter.
    ///
    /// # Panics
    /// When the terminal is closed.
    #[track_caller]
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        self.send(text.as_bytes())
    }

    /// Presses a key.
    ///
    /// # Panics
    /// When the terminal is closed.
    #[track_caller]
    pub fn press(&mut self, key: Key) -> &mut Self {
        self.send(&key.bytes())
    }

    #[track_caller]
    fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.keys.write_all(bytes).expect("the terminal takes keys");
        self
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.lock().0.screen_mut().set_size(at_least_one(rows), at_least_one(columns));
        resize(&self.keys, columns, rows);
        self
    }

    /// Waits until the command has ended.
    ///
    /// # Panics
    /// When it does not end within twenty seconds, or did something that the test does not allow for.
    #[must_use]
    #[track_caller]
    pub fn end(mut self) -> AtTerminal {
        let until = Instant::now() + PATIENCE;
        let status = loop {
            match self.child.try_wait().expect("a child can be waited for") {
                Some(status) => break status,
                None => assert!(Instant::now() < until, "the command should have ended:\n{}", self.screen()),
            }
            thread::sleep(BETWEEN_LOOKS);
        };
        if let Some(reading) = self.reading.take() {
            reading.join().expect("the screen is read");
        }
        let kept = |name| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        let (violations, steps) = (kept(inside::VIOLATIONS), kept(inside::STEPS));
        let screen = self.screen();
        assert!(violations.is_empty(), "{violations}\n--- screen\n{screen}");
        let effects = steps.lines().map(ToOwned::to_owned).collect();
        AtTerminal { status, screen, effects, folder: Arc::clone(&self.folder) }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has ended already unless the test failed.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What a command at a terminal came to.
///
/// ```no_run
/// use provisioner::testing::Cli;
///
/// let run = Cli::new().arg("version").terminal(80, 24).end();
/// run.assert_success();
/// assert!(run.screen().starts_with("provisioner "));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct AtTerminal {
    status: ExitStatus,
    screen: String,
    effects: Vec<String>,
    folder: Arc<Folder>,
}

impl AtTerminal {
    /// Claims that it ended with code 0.
    #[track_caller]
    pub fn assert_success(&self) -> &Self {
        assert!(self.status.success(), "it should succeed ({})\n--- screen\n{}", self.status, self.screen);
        self
    }

    /// How it ended: a code, or a signal.
    #[must_use]
    pub fn status(&self) -> ExitStatus {
        self.status
    }

    /// What is left on the screen.
    #[must_use]
    pub fn screen(&self) -> &str {
        &self.screen
    }

    /// The steps it took, in order; none where a signal ended it.
    #[must_use]
    pub fn effects(&self) -> &[String] {
        &self.effects
    }

    /// The content of a file of the working folder, or of the home (`~/.netrc`).
    ///
    /// # Panics
    /// When there is no such file, or its content is not UTF-8.
    #[must_use]
    #[track_caller]
    pub fn file(&self, path: impl AsRef<Path>) -> String {
        let located = self.folder.work().join(with_home(path.as_ref(), &self.folder.home()));
        let content = fs::read_to_string(located);
        content.unwrap_or_else(|error| panic!("it should have written {}: {error}", path.as_ref().display()))
    }
}

/// Both sides of a new terminal: ours, and that of the program.
fn pair() -> io::Result<(File, File)> {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
    grantpt(&ours)?;
    unlockpt(&ours)?;
    let path = ptsname(&ours, Vec::new())?;
    let path = Path::new(std::ffi::OsStr::from_bytes(path.as_bytes()));
    let theirs = OpenOptions::new().read(true).write(true).custom_flags(libc::O_NOCTTY).open(path)?;
    Ok((ours.into(), theirs))
}

fn at_least_one(size: u16) -> NonZero<u16> {
    NonZero::new(size).unwrap_or(NonZero::<u16>::MIN)
}

fn resize(terminal: &File, columns: u16, rows: u16) {
    let size = Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(terminal, size).expect("a terminal has a size");
}

/// Draws what comes, until the program has closed its side.
fn read(mut terminal: File, screen: &Mutex<Screen>) {
    let mut piece = [0; 4096];
    loop {
        match terminal.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => return,
            Ok(length) => screen.lock().unwrap_or_else(PoisonError::into_inner).0.process(&piece[..length]),
        }
    }
}
