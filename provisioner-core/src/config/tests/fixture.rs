//! A program with two plugins, built by hand: `demo`, which has a value of every kind, and `other`, which shows that it
//! is left alone.

use super::demo::field;
pub(crate) use super::demo::{DEFAULTS, DEMO, Demo, Mode};
use crate::config::{ConfigDef, LoadedConfig, Schema, StructSchema};
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::exit_code::ExitCode;
use crate::machine::Machine;
use crate::output::{Output, Sink, Stream};
use crate::program::Program;
use crate::registry::{CommandDef, CommandEntry, ConfigArg, PluginDef, PluginEntry, Registry};
use crate::runtime::{App, run_in};
use provisioner_shared::names::{hash, path_hash};
use serde::Deserialize;
use std::any::Any;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use tempfile::TempDir;

/// The `demo` of [`DEFAULTS`].
pub(crate) const PLUGIN: PluginDef = PluginDef {
    name: "demo",
    about: "A value of every kind",
    long_about: "",
    package: "provisioner-demo-plugin",
    version: "1.0.0",
    repository: "",
    config: Some(CONFIG),
};

pub(crate) const CONFIG: ConfigDef =
    ConfigDef { file: "resources/config.yaml", text: DEFAULTS, defaults: &[], schema: || &DEMO, load };

fn load(loaded: &LoadedConfig) -> Result<Box<dyn Any>> {
    let demo = loaded.deserialize::<Demo>()?;
    if demo.downcast_ref::<Demo>().is_some_and(|demo| demo.name == "nobody") {
        return Err(Error::new("`name` must be somebody"));
    }
    Ok(demo)
}

const OTHER_DEFAULTS: &str = "word: fine\n";
const WORD: StructSchema = StructSchema { name: "Other", doc: "", fields: &[field("word", Schema::String)] };

const OTHER: PluginDef = PluginDef {
    name: "other",
    about: "Left alone",
    package: "provisioner-other-plugin",
    config: Some(ConfigDef {
        text: OTHER_DEFAULTS,
        schema: || &Schema::Struct(&WORD),
        load: |loaded| {
            #[derive(Deserialize)]
            struct Other {
                word: String,
            }
            let other = loaded.deserialize::<Other>()?.downcast::<Other>().expect("it was read as this");
            Ok(Box::new(other.word))
        },
        ..CONFIG
    }),
    ..PLUGIN
};

/// `demo show` and `other show` print what they were given; `demo plain` is given nothing.
const SHOW: CommandDef = CommandDef {
    name: "show",
    aliases: &[],
    about: "Show what was received",
    long_about: "",
    hidden: false,
    heading: "",
    deprecated: None,
    confirm: "",
    group: None,
    effects: false,
    config: true,
    completers: None,
    config_args: &[],
    args: |command| command,
    run: |call, _| {
        call.context.out().line(format!("{:?}", call.config::<Demo>()));
        Ok(ExitCode::SUCCESS)
    },
};

static PLUGINS: [PluginEntry; 2] = [
    PluginEntry { owner: 1, name: hash("demo"), describe: || Some(PLUGIN) },
    PluginEntry { owner: 2, name: hash("other"), describe: || Some(OTHER) },
];

static COMMANDS: [CommandEntry; 3] = [
    CommandEntry { owner: 1, path: path_hash(0, "show"), describe: || Some(SHOW) },
    CommandEntry {
        owner: 1,
        path: path_hash(0, "plain"),
        describe: || {
            let run: fn(&crate::registry::Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode> = |call, _| {
                call.context.out().line("plain");
                Ok(ExitCode::SUCCESS)
            };
            Some(CommandDef { name: "plain", config: false, run, ..SHOW })
        },
    },
    CommandEntry {
        owner: 2,
        path: path_hash(0, "show"),
        describe: || {
            let run: fn(&crate::registry::Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode> = |call, _| {
                call.context.out().line(call.config::<String>());
                Ok(ExitCode::SUCCESS)
            };
            let config_args: &[ConfigArg] = &[ConfigArg { id: "word", path: "word" }];
            let args: fn(clap::Command) -> clap::Command =
                |command| command.arg(clap::Arg::new("word").long("word").env("OTHER_WORD").help("The word"));
            Some(CommandDef { config_args, args, run, ..SHOW })
        },
    },
];

/// A home folder with a configuration, and the variables of a run.
pub(crate) struct World {
    pub(crate) folder: TempDir,
    pub(crate) variables: BTreeMap<String, OsString>,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let variables = BTreeMap::from([("HOME".to_owned(), folder.path().as_os_str().to_owned())]);
        Self { folder, variables }
    }

    /// A world whose user file has this content.
    pub(crate) fn with(text: impl AsRef<[u8]>) -> Self {
        let world = Self::new();
        world.write(text);
        world
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join(".config/tool/config.yaml")
    }

    pub(crate) fn write(&self, text: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.path().parent().unwrap()).unwrap();
        std::fs::write(self.path(), text).unwrap();
    }

    pub(crate) fn text(&self) -> String {
        std::fs::read_to_string(self.path()).unwrap()
    }

    pub(crate) fn var(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.variables.insert(name.to_owned(), value.into());
        self
    }

    pub(crate) fn environment(&self) -> Environment {
        Environment::Fixed(self.variables.clone())
    }

    /// Runs the program with these arguments. The home folder's path is told as `~`.
    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        self.run_with(|app| run_in(app, args.iter().map(OsString::from).collect()))
    }

    /// Does something with the program that is no run of it.
    pub(crate) fn run_with(&self, run: impl FnOnce(&App<'_>) -> ExitCode) -> Ended {
        let sink = Sink::captured();
        let environment = self.environment();
        let app = App {
            program: PROGRAM,
            root: "",
            registry: Registry { plugins: &PLUGINS, commands: &COMMANDS },
            output: Output::new(sink.clone(), environment.clone()),
            environment,
            machine: Machine::default(),
            states: Vec::new(),
        };
        let code = run(&app).code();
        let told = |stream| sink.text(stream).replace(&self.folder.path().display().to_string(), "~");
        Ended { code, out: told(Stream::Stdout), err: told(Stream::Stderr) }
    }
}

pub(crate) const PROGRAM: Program = Program { name: "tool", version: "1.0.0", linked: &[], about: "" };
