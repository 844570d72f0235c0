//! A shell in a terminal, with the script installed as its user would.

mod dialect;
mod tmux;

use crate::corpus::{Line, Offered};
use crate::world::World;
pub(crate) use dialect::Shell;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tmux::Tmux;

/// How long a shell may take for one answer. One that is slower is broken.
const PATIENCE: Duration = Duration::from_secs(8);

/// Ends an answer in the file.
const END: &str = "END";

pub(crate) struct Session<'w> {
    world: &'w World,
    shell: Shell,
    tmux: Tmux,
    /// Where the shell writes what it offers.
    offered: PathBuf,
    /// How many answers the program has given on the screen.
    said: usize,
}

impl<'w> Session<'w> {
    /// `None`, with a notice: a program is missing.
    pub(crate) fn start(world: &'w World, shell: Shell) -> Option<Self> {
        for program in ["tmux", shell.name()] {
            let is_there =
                Command::new(program).arg(if program == "tmux" { "-V" } else { "-version" }).output().is_ok();
            if !is_there {
                println!("skipped: `{program}` is not installed");
                return None;
            }
        }
        let installed = world.acme(&["completions", shell.name(), "--install", "--format", "json"]);
        let installed: serde_json::Value = serde_json::from_str(&installed).unwrap();
        let line = installed["data"]["line"].as_str().unwrap_or_default();
        let offered = world.path("offered");
        let start = shell.prepare(world, line, &offered);
        let tmux = Tmux::start(world, &start);
        let session = Self { world, shell, tmux, offered, said: 0 };
        session.until(|| session.screen().ends_with('>').then_some(())).unwrap();
        Some(session)
    }

    /// What the shell has to offer at the cursor of a line.
    pub(crate) fn offered(&self, line: &Line) -> Result<Vec<Offered>, String> {
        drop(fs::remove_file(&self.offered));
        let typed = self.shell.typed(&line.words);
        let back = vec!["Left"; line.behind.chars().count()];
        self.tmux.send(&format!("{typed}{}", line.behind), &[&back, self.shell.key()].concat());
        let text = self.until(|| {
            let text = fs::read_to_string(&self.offered).ok()?;
            text.ends_with(&format!("{END}\n")).then_some(text)
        });
        self.tmux.send("", self.shell.clear());
        let text = text.map_err(|late| format!("{}: {late}", line.text))?;
        let text = self.world.without_home(&text);
        let rows = text.lines().filter(|row| *row != END);
        rows.map(|row| self.shell.offered(row, &typed).ok_or_else(|| format!("{}: cannot read {row:?}", line.text)))
            .collect()
    }

    /// What the program says it was given, after a part of a line, the key that completes, and another part.
    pub(crate) fn says(&mut self, before: &str, behind: &str) -> Result<String, String> {
        self.tmux.send(before, &[]);
        let typed = self.until(|| self.current().filter(|line| line.ends_with(before)))?;
        self.tmux.send("", &["Tab"]);
        self.until(|| self.current().filter(|line| *line != typed))?;
        if self.screen().contains("COMPLETING") {
            // elvish asks which, even of one, where it has to be put in quotes.
            self.tmux.send("", &["Enter"]);
        }
        self.tmux.send(behind, &["Enter"]);
        self.said += 1;
        self.until(|| {
            let screen = self.screen();
            let mut said = screen.lines().filter_map(|line| line.strip_prefix("said "));
            said.nth(self.said - 1).map(str::to_owned)
        })
    }

    pub(crate) fn screen(&self) -> String {
        self.tmux.screen()
    }

    /// The line with the cursor.
    fn current(&self) -> Option<String> {
        let screen = self.screen();
        screen.trim_end().lines().last().map(|line| line.trim_end().to_owned())
    }

    fn until<T>(&self, look: impl Fn() -> Option<T>) -> Result<T, String> {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("{} does not answer; on its screen is\n{}", self.shell.name(), self.screen()));
            }
            sleep(Duration::from_millis(5));
        }
    }
}
