//! A program in a world of its own.

use super::{Reply, Run};
use crate::context::Paths;
use crate::environment::Environment;
use crate::machine::{Fake, Machine};
use crate::output::{Output, Sink};
use crate::program::Program;
use crate::registry::Registry;
use crate::runtime::{App, run_app};
use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A program in a world of its own: see the [module](super).
#[derive(Clone, Debug)]
#[must_use = "nothing runs before `run()`"]
pub struct Cli {
    program: Program,
    root: &'static str,
    registry: Registry<'static>,
    args: Vec<OsString>,
    config: Option<String>,
    environment: BTreeMap<String, OsString>,
    answers: VecDeque<String>,
    files: Vec<(PathBuf, Vec<u8>)>,
    replies: Vec<(String, Reply)>,
    states: Vec<Arc<dyn Any + Send + Sync>>,
}

impl Default for Cli {
    fn default() -> Self {
        Self::new()
    }
}

impl Cli {
    /// The program `provisioner` with every plugin that is linked into this test.
    pub fn new() -> Self {
        Self {
            program: Program { name: "provisioner", version: env!("CARGO_PKG_VERSION"), linked: &[] },
            root: "",
            registry: Registry::linked(),
            args: Vec::new(),
            config: None,
            environment: BTreeMap::new(),
            answers: VecDeque::new(),
            files: Vec::new(),
            replies: Vec::new(),
            states: Vec::new(),
        }
    }

    /// Another program, with a name and a version of its own.
    pub fn program(mut self, program: Program) -> Self {
        self.program = program;
        self
    }

    /// Mounts the commands of this plugin at the top, as `provisioner::main!(root = "…")` does.
    pub fn root(mut self, plugin: &'static str) -> Self {
        self.root = plugin;
        self
    }

    /// Other plugins than those that are linked.
    pub fn registry(mut self, registry: Registry<'static>) -> Self {
        self.registry = registry;
        self
    }

    /// Adds an argument; the program's own name is left out.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.args.push(arg.as_ref().to_owned());
        self
    }

    /// Adds arguments; the program's own name is left out.
    pub fn args(mut self, args: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        self.args.extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    /// Sets the text of the user's configuration file. Without it there is none.
    pub fn config(mut self, yaml: impl Into<String>) -> Self {
        self.config = Some(yaml.into());
        self
    }

    /// Sets a variable. But for `HOME` there are no others.
    pub fn env(mut self, name: impl Into<String>, value: impl AsRef<OsStr>) -> Self {
        self.environment.insert(name.into(), value.as_ref().to_owned());
        self
    }

    /// Answers the next prompt: `yes` or `no`, a text, a choice, or several with commas between them. A prompt without
    /// an answer finds nobody at the terminal.
    pub fn answer(mut self, answer: impl Into<String>) -> Self {
        self.answers.push_back(answer.into());
        self
    }

    /// Answers the next prompts.
    pub fn answers(mut self, answers: impl IntoIterator<Item: Into<String>>) -> Self {
        self.answers.extend(answers.into_iter().map(Into::into));
        self
    }

    /// Puts a file below the temporary folder before the program runs; folders are made.
    pub fn file(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.into(), content.into()));
        self
    }

    /// Says what happens when a process is run whose command line begins with these words. Of several that fit the
    /// last one counts; a process that none fits succeeds and says nothing.
    pub fn process(mut self, words: impl Into<String>, reply: impl Into<Reply>) -> Self {
        self.replies.push((words.into(), reply.into()));
        self
    }

    /// Puts a value in the place of the one that the plugin's `#[provisioner::state]` of this type would make.
    pub fn state<T: Any + Send + Sync>(mut self, value: T) -> Self {
        self.states.insert(0, Arc::new(value));
        self
    }

    /// Runs the program and tells what it did. It can run again, in a fresh folder.
    ///
    /// # Panics
    /// When the temporary folder cannot be made.
    #[must_use]
    pub fn run(&self) -> Run {
        let root = tempfile::tempdir().expect("a temporary folder for the test can be made");
        let mut variables = BTreeMap::from([("HOME".to_owned(), root.path().join("home").into_os_string())]);
        variables.extend(self.environment.clone());
        let environment = Environment::Fixed(variables);
        let fake = Arc::new(Fake::new(root.path().to_owned(), self.replies.clone(), self.answers.clone()));
        for (path, content) in &self.files {
            put(&fake.locate(path), content);
        }
        if let (Some(text), Ok(folder)) = (&self.config, Paths::new(&self.program, &environment).config()) {
            put(&fake.locate(&folder.join("config.yaml")), text.as_bytes());
        }
        let sink = Sink::captured();
        let app = App {
            program: self.program,
            root: self.root,
            registry: self.registry,
            environment: environment.clone(),
            output: Output::new(sink.clone(), environment),
            machine: Machine::fake(Arc::clone(&fake)),
            states: self.states.clone(),
        };
        let code = run_app(&app, self.args.clone());
        Run::new(&self.args, code, &sink, root, fake)
    }
}

fn put(path: &Path, content: &[u8]) {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let made = fs::create_dir_all(folder).and_then(|()| fs::write(path, content));
    made.unwrap_or_else(|error| panic!("cannot put {} there for the test: {error}", path.display()));
}
