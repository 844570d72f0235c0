//! One way to make the program speak, and everything that is looked at afterwards.

use crate::AS_PROGRAM;
use std::fmt;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tempfile::TempDir;

/// Part of every secret that is text.
const SECRET: &str = "hunter2";
/// The one that is a number.
const NUMBER: &str = "52817";

/// What the user's file holds unless a case says otherwise.
pub(crate) const FILE: &str = "\
plugins:
  vault:
    token: hunter2-token # hunter2 in a comment
    phrase: hunter2-phrase
    pin: 52817
    keys: [hunter2-key, hunter2-other]
    codes: {front: hunter2-front}
    list: [hunter2-one]
    named: {door: hunter2-door}
    login: {user: ann, password: hunter2-login}
    logins: [{user: bob, password: hunter2-logins}]
    by_name: {me: {user: eve, password: hunter2-name}}
    auth: {token: hunter2-auth}
";

pub(crate) struct Case {
    args: Vec<&'static str>,
    file: String,
    variables: Vec<(&'static str, &'static str)>,
    stdin: &'static str,
    /// Whether a secret is on the program's own command line, where it was typed.
    typed: bool,
    code: i32,
}

/// The program is called with these words.
pub(crate) fn says(words: &'static str) -> Case {
    says_words(&words.split_whitespace().collect::<Vec<_>>())
}

/// The same where a word holds blanks.
pub(crate) fn says_words(args: &[&'static str]) -> Case {
    let typed = args.iter().any(|arg| arg.contains(SECRET) || arg.contains(NUMBER));
    Case { args: args.to_vec(), file: FILE.to_owned(), variables: Vec::new(), stdin: "", typed, code: 0 }
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let variables = self.variables.iter().map(|(name, value)| format!("{name}={value} ")).collect::<String>();
        let line = if self.file == FILE { "" } else { self.file.lines().last().unwrap_or_default().trim() };
        write!(formatter, "{variables}{}{}{line}", self.args.join(" "), if line.is_empty() { "" } else { " with " })
    }
}

impl Case {
    pub(crate) fn code(mut self, code: i32) -> Self {
        self.code = code;
        self
    }

    pub(crate) fn variable(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    pub(crate) fn stdin(mut self, stdin: &'static str) -> Self {
        self.stdin = stdin;
        self
    }

    /// With one line more below the plugin's section, or in the place of the one with the same key.
    pub(crate) fn line(mut self, line: &str) -> Self {
        let key = format!("    {}:", line.split(':').next().unwrap_or_default());
        let rest: String =
            FILE.lines().filter(|known| !known.starts_with(&key)).map(|line| format!("{line}\n")).collect();
        self.file = format!("{rest}    {line}\n");
        self
    }

    /// The answer is for a program.
    pub(crate) fn for_programs(mut self) -> Self {
        self.args.splice(0..0, ["--format", "json"]);
        self
    }

    /// What it runs has the secret on its command line, as the plugin wants it.
    pub(crate) fn with_secret_on_a_command_line(mut self) -> Self {
        self.typed = true;
        self
    }

    /// Runs it; what was found.
    pub(crate) fn check(&self) -> Result<(), String> {
        let home = tempfile::tempdir().unwrap();
        let file = self.home(&home);
        let watching = Watching::begin(home.path());
        let output = self.run(&home);
        let seen = watching.end();
        let text = [&output.stdout[..], &output.stderr].map(String::from_utf8_lossy).concat();
        let mut found = Vec::new();
        found.extend(text.lines().filter(|line| is_secret(line)).map(|line| format!("printed `{line}`")));
        found
            .extend(seen.into_iter().filter(|line| !self.typed && is_secret(line)).map(|line| format!("ran `{line}`")));
        found.extend(readable_by_others(home.path()).iter().map(|path| format!("others can read {}", path.display())));
        if output.status.code() != Some(self.code) {
            found.push(format!("ended with {}, not {}: {text}", output.status, self.code));
        }
        if !file.parent().is_some_and(Path::exists) {
            found.push("the folder of the file has gone".to_owned());
        }
        if found.is_empty() { Ok(()) } else { Err(found.join("\n  ")) }
    }

    /// Makes a home with the user's file, which only the owner can read.
    fn home(&self, home: &TempDir) -> PathBuf {
        let folder = home.path().join(".config/demo");
        fs::DirBuilder::new().recursive(true).mode(0o755).create(&folder).unwrap();
        fs::create_dir(home.path().join("tmp")).unwrap();
        let file = folder.join("config.yaml");
        fs::write(&file, &self.file).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        let script = |name: &str, text: &str| {
            let path = home.path().join(name);
            fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        };
        script("changes", "sed -i s/ann/amy/ \"$1\"; sleep 0.2");
        script("breaks", "echo '    login: {user: [], password: hunter2-edit}' >> \"$1\"");
        script("fails", "echo '    x: hunter2-edit' >> \"$1\"; exit 3");
        file
    }

    fn run(&self, home: &TempDir) -> std::process::Output {
        // Nothing else is hidden by the umask that the tests are run with.
        let mut command = Command::new("sh");
        command.args(["-c", "umask 022; exec \"$@\"", "sh"]).arg(std::env::current_exe().unwrap()).args(&self.args);
        command.env_clear().env(AS_PROGRAM, "1").env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", home.path()).env("TMPDIR", home.path().join("tmp")).current_dir(home.path());
        command.envs(self.variables.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // It need not read it.
        let _ = child.stdin.take().unwrap().write_all(self.stdin.as_bytes());
        child.wait_with_output().unwrap()
    }
}

fn is_secret(text: &str) -> bool {
    text.contains(SECRET) || text.contains(NUMBER)
}

/// The files that hold a secret and that others than the owner can read.
fn readable_by_others(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            found.extend(readable_by_others(&path));
        } else if entry.metadata().unwrap().permissions().mode() & 0o077 != 0 {
            // The scripts of the editors are the test's own.
            let text = fs::read(&path).unwrap();
            if is_secret(&String::from_utf8_lossy(&text)) && !text.starts_with(b"#!") {
                found.push(path);
            }
        }
    }
    found
}

/// Looks at the command lines of all processes of a case while it runs.
struct Watching {
    ended: Arc<AtomicBool>,
    thread: JoinHandle<Vec<String>>,
}

impl Watching {
    fn begin(home: &Path) -> Self {
        let ended = Arc::new(AtomicBool::new(false));
        let (until, home) = (Arc::clone(&ended), format!("HOME={}", home.display()));
        let thread = thread::spawn(move || {
            let mut seen = Vec::new();
            while !until.load(Ordering::SeqCst) {
                for process in processes_with(&home) {
                    let line = fs::read(process.join("cmdline")).unwrap_or_default();
                    let line = String::from_utf8_lossy(&line).replace('\0', " ");
                    if !seen.contains(&line) {
                        seen.push(line);
                    }
                }
                thread::sleep(Duration::from_millis(10));
            }
            seen
        });
        Self { ended, thread }
    }

    fn end(self) -> Vec<String> {
        self.ended.store(true, Ordering::SeqCst);
        self.thread.join().unwrap()
    }
}

/// The folders of processes that have this variable.
fn processes_with(variable: &str) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    entries.filter(move |path| {
        let environment = fs::read(path.join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|known| known == variable.as_bytes())
    })
}
