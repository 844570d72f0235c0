//! A program with two plugins, built by hand: `demo`, which has a value of every kind, and `other`, which shows that it
//! is left alone.

use crate::app::{App, run_in};
use crate::config::{EnumSchema, Field, LoadedConfig, Schema, Shape, StructSchema, Variant};
use crate::environment::Environment;
use crate::machine::Machine;
use crate::output::{Output, Sink, Stream};
use crate::registry::{
    CommandDef, CommandEntry, ConfigArg, ConfigDef, PluginDef, PluginEntry, Registry, hash, path_hash,
};
use crate::{ConfigValue, Error, ExitCode, Program, Result, Secret};
use serde::Deserialize;
use std::any::Any;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use tempfile::TempDir;

#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Demo {
    pub(crate) name: String,
    pub(crate) port: u16,
    pub(crate) ratio: f64,
    pub(crate) letter: char,
    pub(crate) loud: bool,
    pub(crate) tags: Vec<String>,
    pub(crate) labels: BTreeMap<String, i64>,
    pub(crate) retry: Retry,
    pub(crate) mode: Mode,
    pub(crate) pair: (u8, u8),
    pub(crate) servers: Vec<Server>,
    pub(crate) note: Option<String>,
    pub(crate) limit: Option<i64>,
    pub(crate) token: Secret<String>,
    pub(crate) any: serde_json::Value,
}

#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Retry {
    pub(crate) attempts: u32,
    #[serde(rename = "wait-seconds")]
    pub(crate) wait_seconds: Option<u64>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mode {
    Fast,
    Slow { level: u8, why: Option<String> },
    Custom(String),
    Both(u8, u8),
}

#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct Server {
    pub(crate) host: String,
    #[serde(default)]
    pub(crate) port: Option<u16>,
}

const U8: Schema = u8::SCHEMA;
const NO_ALIAS: &[&str] = &[];

const fn field(key: &'static str, schema: Schema) -> Field {
    let optional = matches!(schema, Schema::Option(_));
    Field { ident: key, key, aliases: NO_ALIAS, doc: "", optional, schema }
}

const fn variant(key: &'static str, shape: Shape) -> Variant {
    Variant { key, aliases: NO_ALIAS, doc: "", shape }
}

const RETRY: StructSchema = StructSchema {
    name: "Retry",
    doc: "How often to try",
    fields: &[
        field("attempts", u32::SCHEMA),
        Field {
            ident: "wait_seconds",
            key: "wait-seconds",
            aliases: &["wait"],
            doc: "",
            optional: true,
            schema: <Option<u64>>::SCHEMA,
        },
    ],
};

const SLOW: StructSchema =
    StructSchema { name: "Slow", doc: "", fields: &[field("level", U8), field("why", <Option<String>>::SCHEMA)] };

const MODE: EnumSchema = EnumSchema {
    name: "Mode",
    doc: "How fast to go",
    variants: &[
        variant("fast", Shape::Unit),
        variant("slow", Shape::Struct(&SLOW)),
        variant("custom", Shape::Newtype(&Schema::String)),
        variant("both", Shape::Tuple(&[U8, U8])),
    ],
};

const SERVER: StructSchema = StructSchema {
    name: "Server",
    doc: "",
    fields: &[
        field("host", Schema::String),
        Field { ident: "port", key: "port", aliases: &[], doc: "", optional: true, schema: <Option<u16>>::SCHEMA },
    ],
};

pub(crate) const DEMO: Schema = Schema::Struct(&StructSchema {
    name: "Demo",
    doc: "A value of every kind",
    fields: &[
        Field { doc: "Who is greeted", ..field("name", Schema::String) },
        field("port", u16::SCHEMA),
        field("ratio", Schema::Float),
        field("letter", Schema::Char),
        field("loud", Schema::Bool),
        field("tags", Schema::Sequence(&Schema::String)),
        field("labels", Schema::Map(&i64::SCHEMA)),
        field("retry", Schema::Struct(&RETRY)),
        field("mode", Schema::Enum(&MODE)),
        field("pair", Schema::Tuple(&[U8, U8])),
        field("servers", Schema::Sequence(&Schema::Struct(&SERVER))),
        field("note", <Option<String>>::SCHEMA),
        field("limit", <Option<i64>>::SCHEMA),
        field("token", Schema::Secret(&Schema::String)),
        field("any", Schema::Any),
    ],
});

pub(crate) const DEFAULTS: &str = "\
# Who is greeted
name: World
port: 80
ratio: 0.5
letter: x
loud: false
tags: [a, b]
labels: {one: 1}
# How often to try
retry:
  attempts: 3
  wait-seconds: 5
mode: fast
pair: [1, 2]
servers:
- host: localhost
note: null
limit: 7
token: hunter2
any: {deep: [1, x]}
";

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
    let demo: Demo = loaded.deserialize()?;
    if demo.name == "nobody" {
        return Err(Error::new("`name` must be somebody"));
    }
    Ok(Box::new(demo))
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
            Ok(Box::new(loaded.deserialize::<Other>()?.word))
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
    deprecated: None,
    group: None,
    effects: false,
    config: true,
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
            let run: fn(&crate::call::Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode> = |call, _| {
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
            let run: fn(&crate::call::Call<'_>, &mut clap::ArgMatches) -> Result<ExitCode> = |call, _| {
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
            registry: Registry { plugins: &PLUGINS, commands: &COMMANDS },
            output: Output::new(sink.clone(), environment.clone()),
            environment,
            machine: Machine::default(),
        };
        let code = run(&app).code();
        let told = |stream| sink.text(stream).replace(&self.folder.path().display().to_string(), "~");
        Ended { code, out: told(Stream::Stdout), err: told(Stream::Stderr) }
    }
}

pub(crate) const PROGRAM: Program = Program { name: "tool", version: "1.0.0", linked: &[] };
