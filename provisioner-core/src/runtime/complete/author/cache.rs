//! What a completer has just answered to the same words: a shell asks again when the key is pressed twice, to insert and
//! to list.

use crate::context::Paths;
use crate::files::{WriteOptions, write_atomic};
use crate::registry::{Candidate, PluginDef};
use crate::runtime::complete::values::Values;
use provisioner_shared::names::hash;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// How long an answer is good. Longer than a person needs to press a key again, shorter than to run another command.
const FRESH: Duration = Duration::from_secs(2);

/// One file for each argument that has a completer, with the last answer.
pub(super) struct Cache {
    file: PathBuf,
    /// What was asked.
    key: String,
}

impl Cache {
    /// `None`: there is no folder for it.
    pub(super) fn new(values: &Values<'_>, plugin: &PluginDef, id: &str, begun: &str) -> Option<Self> {
        let app = values.question.app;
        let folder = Paths::new(&app.program, &app.environment).cache().ok()?.join("completions");
        let file = app.machine.locate(&folder).join(format!("{}-{id}", plugin.name));
        // Words may hold secrets: they are told apart, not kept.
        let mut words = std::env::current_dir().unwrap_or_default().into_os_string();
        // Commands may have options of one name.
        let names = values.owner.names();
        for word in names.iter().map(OsStr::new).chain(values.tokens.iter().map(OsString::as_os_str)) {
            words.push("\0");
            words.push(word);
        }
        let key = format!("{} {:016x} {begun:?}", plugin.version, hash(&words.to_string_lossy()));
        Some(Self { file, key })
    }

    /// The answer, while it is good.
    pub(super) fn read(&self) -> Option<Vec<Candidate>> {
        let written = fs::metadata(&self.file).and_then(|metadata| metadata.modified()).ok()?;
        if written.elapsed().ok()? > FRESH {
            return None;
        }
        let text = fs::read_to_string(&self.file).ok()?;
        let mut lines = text.lines();
        if lines.next()? != self.key {
            return None;
        }
        let parse = |line: &str| {
            let mut columns = line.splitn(3, '\t');
            let partial = columns.next()? == "+";
            let (value, description) = (columns.next()?.to_owned(), columns.next()?.to_owned());
            Some(Candidate { value, description, partial })
        };
        lines.map(parse).collect()
    }

    /// Keeps an answer. Where that is not possible, the completer is asked again.
    pub(super) fn write(&self, candidates: &[Candidate]) {
        let mut text = format!("{}\n", self.key);
        for Candidate { value, description, partial } in candidates {
            if value.contains(char::is_control) {
                continue;
            }
            let description = description.lines().next().unwrap_or_default();
            text += &format!("{}\t{value}\t{description}\n", if *partial { "+" } else { "" });
        }
        if let Some(folder) = self.file.parent() {
            drop(fs::create_dir_all(folder));
        }
        drop(write_atomic(&self.file, text.as_bytes(), WriteOptions { private: true, ..WriteOptions::default() }));
    }
}
