//! A cassette: what real processes did, recorded once into a file and replayed from then on.
//!
//! Kept are command lines, exit status and what was written. Not kept is what a process read, and whatever is known to be a
//! secret. The test's folder stands in it as `[FOLDER]`, because its name is never the same.

use super::fake::Scripted;
use super::reply::ReplyEnd;
use super::violation::Violation;
use super::{ProcessCall, Reply};
use serde_derive::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

const HEAD: &str = "# What real processes did, recorded by a test that was run with RECORD=1. Replayed without them.\n";
const FOLDER: &str = "[FOLDER]";
const MASKED: &str = "********";
/// Shorter ones would be found in everything.
const SHORTEST_SECRET: usize = 4;

/// A file of recorded processes.
#[derive(Debug)]
pub(crate) struct Cassette {
    path: PathBuf,
    recording: bool,
    tape: Mutex<Tape>,
}

#[derive(Debug, Default)]
struct Tape {
    entries: Vec<Entry>,
    /// Which of them were replayed.
    played: Vec<bool>,
    /// Why there are none.
    unreadable: Option<String>,
}

/// One process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    run: String,
    /// How many bytes it was given to read.
    #[serde(default, skip_serializing_if = "is_default")]
    stdin_bytes: usize,
    #[serde(default, skip_serializing_if = "is_default")]
    exit_code: i32,
    #[serde(default, skip_serializing_if = "is_default")]
    signal: i32,
    #[serde(default, skip_serializing_if = "is_default")]
    stdout: String,
    #[serde(default, skip_serializing_if = "is_default")]
    stderr: String,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Cassette {
    /// The cassette of this file; recording replaces what is there.
    pub(crate) fn open(path: PathBuf, recording: bool) -> Self {
        let mut tape = Tape::default();
        if !recording {
            match read(&path) {
                Ok(entries) => tape.entries = entries,
                Err(why) => tape.unreadable = Some(why),
            }
        }
        tape.played = vec![false; tape.entries.len()];
        Self { path, recording, tape: Mutex::new(tape) }
    }

    fn tape(&self) -> MutexGuard<'_, Tape> {
        self.tape.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What becomes of a process: the first recording of its command line that was not replayed yet.
    pub(super) fn play(&self, call: &ProcessCall, root: &Path) -> Result<Scripted, Violation> {
        if self.recording {
            return Ok(Scripted::Record);
        }
        let mut tape = self.tape();
        if let Some(why) = &tape.unreadable {
            return Err(Violation::cassette_unreadable(&self.path, why));
        }
        let wanted = Entry::of(call, root);
        let same = |entry: &Entry| entry.run == wanted.run && entry.stdin_bytes == wanted.stdin_bytes;
        let left = || tape.entries.iter().zip(&tape.played).enumerate().filter(|(_, (_, played))| !**played);
        let Some(index) = left().find(|(_, (entry, _))| same(entry)).map(|(index, _)| index) else {
            let next = left().next().map(|(_, (entry, _))| entry.run.as_str());
            return Err(Violation::not_on_the_cassette(&wanted.run, &self.path, next));
        };
        tape.played[index] = true;
        Ok(Scripted::Reply(tape.entries[index].reply(root)))
    }

    /// Keeps what a real process did.
    pub(super) fn keep(&self, call: &ProcessCall, reply: &Reply, root: &Path) {
        let mut entry = Entry::of(call, root);
        let kept = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).replace(&*root.to_string_lossy(), FOLDER);
            call.secrets
                .iter()
                .filter(|secret| secret.len() >= SHORTEST_SECRET)
                .fold(text, |text, secret| text.replace(secret, MASKED))
        };
        (entry.stdout, entry.stderr) = (kept(&reply.stdout), kept(&reply.stderr));
        match reply.end {
            ReplyEnd::Code(code) => entry.exit_code = code,
            ReplyEnd::Signal(signal) => entry.signal = signal,
            ReplyEnd::Missing => {}
        }
        self.tape().entries.push(entry);
    }

    /// The recordings that the command did not run.
    pub(super) fn left(&self) -> Vec<Violation> {
        if self.recording {
            return Vec::new();
        }
        let tape = self.tape();
        let left = tape.entries.iter().zip(&tape.played).filter(|(_, played)| !**played);
        left.map(|(entry, _)| Violation::left_on_the_cassette(&entry.run, &self.path)).collect()
    }

    /// Writes the file, where this recorded.
    ///
    /// # Panics
    /// When it cannot be written.
    pub(super) fn write(&self) {
        if !self.recording {
            return;
        }
        let entries = serde_yaml::to_string(&self.tape().entries).expect("texts and numbers are YAML");
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&self.path, format!("{HEAD}{entries}")));
        written.unwrap_or_else(|error| panic!("cannot write the cassette {}: {error}", self.path.display()));
    }
}

fn read(path: &Path) -> Result<Vec<Entry>, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    serde_yaml::from_str(&text).map_err(|error| error.to_string())
}

impl Entry {
    fn of(call: &ProcessCall, root: &Path) -> Self {
        let run = call.command_line.replace(&*root.to_string_lossy(), FOLDER);
        Self { run, stdin_bytes: call.stdin.len(), ..Self::default() }
    }

    fn reply(&self, root: &Path) -> Reply {
        let root = root.to_string_lossy();
        let end = if self.signal == 0 { ReplyEnd::Code(self.exit_code) } else { ReplyEnd::Signal(self.signal) };
        Reply {
            stdout: self.stdout.replace(FOLDER, &root).into(),
            stderr: self.stderr.replace(FOLDER, &root).into(),
            end,
            ..Reply::default()
        }
    }
}
