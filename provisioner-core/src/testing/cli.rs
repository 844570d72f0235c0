//! A program in a world of its own.

use super::expected;
use super::fixture::Fixture;
use super::folder::{Folder, put, with_home};
use super::own_thread::in_folder;
use super::{ProcessCall, Reply, Run, World};
use crate::context::Paths;
use crate::environment::Environment;
use crate::machine::{Cassette, Fake, Machine, Person, Scripts, UsedScripts};
use crate::output::{Output, Sink};
use crate::program::Program;
use crate::registry::Registry;
use crate::runtime::{App, run_app};
use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A program in a world of its own: see the [module](super).
#[derive(Clone, Debug)]
#[must_use = "nothing runs before `run()`"]
pub struct Cli {
    pub(super) program: Program,
    root: &'static str,
    pub(super) registry: Registry<'static>,
    pub(super) args: Vec<OsString>,
    config: Option<String>,
    environment: BTreeMap<String, OsString>,
    pub(super) person: Person,
    answers: VecDeque<String>,
    stdin: Vec<u8>,
    files: Vec<(PathBuf, Vec<u8>)>,
    redirects: Vec<PathBuf>,
    scripts: Scripts,
    cassette: Option<PathBuf>,
    states: Vec<Arc<dyn Any + Send + Sync>>,
    allow_unused: bool,
    folder: Option<Arc<Folder>>,
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
            program: Program { name: "provisioner", version: env!("CARGO_PKG_VERSION"), linked: &[], about: "" },
            root: "",
            registry: Registry::linked(),
            args: Vec::new(),
            config: None,
            environment: BTreeMap::new(),
            person: Person::default(),
            answers: VecDeque::new(),
            stdin: Vec::new(),
            files: Vec::new(),
            redirects: Vec::new(),
            scripts: Scripts::default(),
            cassette: None,
            states: Vec::new(),
            allow_unused: false,
            folder: None,
        }
    }

    /// A home and a working folder that several runs share, so that one sees what the one before left.
    pub fn world() -> World {
        World::new()
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

    /// Sets what [`ctx.stdin()`](crate::Context::stdin) reads. Without it there is nothing to read.
    pub fn stdin(mut self, content: impl Into<Vec<u8>>) -> Self {
        self.stdin = content.into();
        self
    }

    /// Answers the next prompt: `yes` or `no`, a text, a choice, or several with commas between them; nothing takes the
    /// default, as Enter alone does. A prompt without an answer fails the test, and so does an answer without a prompt.
    pub fn answer(mut self, answer: impl Into<String>) -> Self {
        self.answers.push_back(answer.into());
        self
    }

    /// Answers the next prompts.
    pub fn answers(mut self, answers: impl IntoIterator<Item: Into<String>>) -> Self {
        self.answers.extend(answers.into_iter().map(Into::into));
        self
    }

    /// There is no terminal, as in a script: a prompt takes its default, or is an error of the command.
    pub fn without_terminal(mut self) -> Self {
        self.person = Person::Absent;
        self
    }

    /// Puts a file there before the program runs; folders are made. The path is one of the working folder, or of the home
    /// of the test (`~/.netrc`), or of a folder that [`redirect`](Self::redirect) names.
    pub fn file(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.into(), content.into()));
        self
    }

    /// Has paths below this folder of the machine, `/etc`, lead into the folder of the test: those of `ctx.files()`,
    /// `effects.files()` and [`file`](Self::file). What a command does with `std::fs` is not redirected.
    pub fn redirect(mut self, folder: impl Into<PathBuf>) -> Self {
        self.redirects.push(folder.into());
        self
    }

    /// Says what happens when a process is run whose command line begins with these words. Of several that fit, the one
    /// with the most words counts; the same words again add the reply for the next time. A process that none fits fails
    /// the test, and so does a script that no process asked for, but in a dry run, which starts nothing.
    pub fn process(mut self, words: impl Into<String>, reply: impl Into<Reply>) -> Self {
        self.scripts.add(words.into(), reply.into());
        self
    }

    /// The same, where the reply depends on arguments, variables or input: a function is given them.
    ///
    /// ```
    /// use provisioner::testing::{Cli, Reply};
    ///
    /// let cli = Cli::new().process_with("helm", |call| match call.args() {
    ///     [command, name, ..] if command == "status" && name == "web" => Reply::ok("deployed"),
    ///     _ => Reply::failure(1).stderr("release: not found"),
    /// });
    /// ```
    pub fn process_with<R: Into<Reply>>(
        mut self,
        words: impl Into<String>,
        mut function: impl FnMut(&ProcessCall) -> R + Send + 'static,
    ) -> Self {
        self.scripts.add_function(words.into(), move |call| function(call).into());
        self
    }

    /// Replays the processes that no script fits from this file, relative to the package. With the variable `RECORD=1` they
    /// run for real, in the home and the working folder of the test, and the file is written. Nothing is recorded unasked:
    /// without the file the test fails.
    ///
    /// Command lines, exit status and output are kept, and what is known to be a secret is masked: secret arguments, and
    /// variables of the process whose name says so (`…TOKEN…`, `…PASSWORD…`, `…SECRET…`). Look at the file before it is
    /// committed.
    pub fn cassette(mut self, path: impl Into<PathBuf>) -> Self {
        self.cassette = Some(path.into());
        self
    }

    /// Puts a value in the place of the one that the plugin's `#[provisioner::state]` of this type would make.
    pub fn state<T: Any + Send + Sync>(mut self, value: T) -> Self {
        self.states.insert(0, Arc::new(value));
        self
    }

    /// Lets scripts and answers go unused: for what many tests share.
    pub fn allow_unused(mut self) -> Self {
        self.allow_unused = true;
        self
    }

    pub(super) fn in_world(mut self, folder: Arc<Folder>) -> Self {
        self.folder = Some(folder);
        self
    }

    /// Runs the program. It can run again, in a fresh folder, or in that of its [`World`].
    ///
    /// # Panics
    /// When it did something that the test does not allow for: the message names the line to write. When the folder cannot
    /// be made.
    #[must_use]
    #[track_caller]
    pub fn run(&self) -> Run {
        let run = self.run_leniently();
        run.assert_allowed(self.allow_unused);
        run
    }

    /// Runs the program, whatever it does.
    pub(super) fn run_leniently(&self) -> Run {
        let used = Arc::new(UsedScripts::new(self.scripts.clone()));
        self.run_in(self.new_folder(), used, self.args.clone())
    }

    /// Runs it in a folder that there is, with scripts that may have been used.
    pub(super) fn run_in(&self, folder: Arc<Folder>, scripts: Arc<UsedScripts>, args: Vec<OsString>) -> Run {
        let fake = Arc::new(self.fake(&folder, scripts));
        let sink = Sink::captured();
        let app = self.app(&folder, &fake, sink.clone());
        let code = in_folder(&folder.work(), || run_app(&app, args.clone()));
        fake.finish();
        Run::new(self.clone(), args, code, &sink, folder, fake)
    }

    /// Context and effects for the test of a function, with everything this was given. Of arguments only modifiers count:
    /// `--dry-run`.
    ///
    /// # Panics
    /// When an argument is not a modifier.
    #[track_caller]
    pub fn fixture(&self) -> Fixture {
        Fixture::of(self)
    }

    /// Runs the program at a terminal of this size (feature `testing-terminal`, on Unix).
    ///
    /// The test runs once more, up to here, in a process of its own: what it does before must be repeatable. Scripts,
    /// files, states and the configuration are those of this `Cli`; answers are typed.
    ///
    /// ```no_run
    /// use provisioner::testing::{Cli, Key};
    ///
    /// let mut terminal = Cli::new().args(["myplugin", "create"]).terminal(80, 24);
    /// terminal.wait_for("Which region?").press(Key::Down).press(Key::Enter);
    /// let run = terminal.end();
    /// run.assert_success();
    /// assert!(run.screen().contains("us-1"));
    /// ```
    ///
    /// # Panics
    /// When there is no pseudo-terminal, and under `--test-threads=1`, where a test has no name.
    #[cfg(all(unix, feature = "testing-terminal"))]
    #[track_caller]
    pub fn terminal(&self, columns: u16, rows: u16) -> super::Terminal {
        super::terminal::of(self, columns, rows)
    }

    pub(super) fn new_folder(&self) -> Arc<Folder> {
        self.folder.clone().unwrap_or_else(|| Arc::new(Folder::new()))
    }

    pub(super) fn used_scripts(&self) -> Arc<UsedScripts> {
        Arc::new(UsedScripts::new(self.scripts.clone()))
    }

    pub(super) fn allows_unused(&self) -> bool {
        self.allow_unused
    }

    /// The machine, with the files that the test put there.
    pub(super) fn fake(&self, folder: &Folder, scripts: Arc<UsedScripts>) -> Fake {
        let mut fake = Fake::new(folder.path().to_owned());
        fake.scripts = scripts;
        fake.redirects.clone_from(&self.redirects);
        fake.person = self.person;
        fake.answers = Mutex::new(self.answers.clone());
        fake.stdin.clone_from(&self.stdin);
        fake.cassette =
            self.cassette.as_ref().map(|path| Cassette::open(expected::in_package(path), expected::is_set("RECORD")));
        for redirect in &self.redirects {
            std::fs::create_dir_all(fake.locate(redirect)).expect("folders can be made in the folder of the test");
        }
        for (path, content) in &self.files {
            let located = fake.locate(&with_home(path, &folder.home()));
            assert!(
                located.starts_with(folder.path()),
                "`.file({path:?}, …)` is outside of the test's folder\n  help: write it as `~/…` or without the `/`, or add \
                 `.redirect({:?})`",
                path.parent().unwrap_or(Path::new("/"))
            );
            put(&located, content);
        }
        let environment = self.environment_in(folder);
        if let (Some(text), Ok(config)) = (&self.config, Paths::new(&self.program, &environment).config()) {
            put(&fake.locate(&config.join("config.yaml")), text.as_bytes());
        }
        fake
    }

    fn environment_in(&self, folder: &Folder) -> Environment {
        let mut variables = BTreeMap::from([("HOME".to_owned(), folder.home().into_os_string())]);
        variables.extend(self.environment.clone());
        Environment::Fixed(variables)
    }

    pub(super) fn app(&self, folder: &Folder, fake: &Arc<Fake>, sink: Sink) -> App<'static> {
        let environment = self.environment_in(folder);
        App {
            program: self.program,
            root: self.root,
            registry: self.registry,
            environment: environment.clone(),
            output: Output::new(sink, environment),
            machine: Machine::fake(Arc::clone(fake)),
            states: self.states.clone(),
        }
    }
}
