//! A plugin with a secret of every kind, in every place, beside values that are none.

use super::demo::field;
use super::fixture::{PROGRAM, World};
use crate::config::{
    ConfigDef, EnumSchema, LoadedConfig, PluginSection, Schema, Shape, Sources, StructSchema, Variant, flow,
};

const TEXT: Schema = Schema::String;
const SECRET: Schema = Schema::Secret(&Schema::String);
const U8: Schema = Schema::Integer { name: "u8", min: 0, max: 255 };

const LOGIN: StructSchema = StructSchema {
    name: "Login",
    doc: "",
    fields: &[field("user", TEXT), field("password", SECRET), field("age", Schema::Option(&U8))],
};

const fn variant(key: &'static str, shape: Shape) -> Variant {
    Variant { key, aliases: &[], doc: "", shape }
}

const AUTH: EnumSchema = EnumSchema {
    name: "Auth",
    doc: "",
    variants: &[
        variant("none", Shape::Unit),
        variant("token", Shape::Newtype(&SECRET)),
        variant("basic", Shape::Struct(&LOGIN)),
    ],
};

const LEVEL: StructSchema = StructSchema { name: "Level", doc: "", fields: &[field("level", Schema::Option(&U8))] };

const MODE: EnumSchema = EnumSchema {
    name: "Mode",
    doc: "",
    variants: &[variant("fast", Shape::Struct(&LEVEL)), variant("slow", Shape::Struct(&LEVEL))],
};

const SCHEMA: Schema = Schema::Struct(&StructSchema {
    name: "Vault",
    doc: "",
    fields: &[
        field("name", TEXT),
        field("ports", Schema::Sequence(&U8)),
        field("api_key", SECRET),
        field("pin", Schema::Option(&Schema::Secret(&U8))),
        field("login", Schema::Struct(&LOGIN)),
        field("logins", Schema::Sequence(&Schema::Struct(&LOGIN))),
        field("named", Schema::Map(&Schema::Struct(&LOGIN))),
        field("pair", Schema::Tuple(&[TEXT, SECRET])),
        field("tokens", Schema::Secret(&Schema::Map(&TEXT))),
        field("each", Schema::Map(&SECRET)),
        field("keys", Schema::Secret(&Schema::Sequence(&TEXT))),
        field("list", Schema::Sequence(&SECRET)),
        field("auth", Schema::Enum(&AUTH)),
        field("any", Schema::Secret(&Schema::Any)),
        field("a", Schema::Map(&TEXT)),
        field("a__b", TEXT),
        field("mode", Schema::Option(&Schema::Enum(&MODE))),
    ],
});

const DEFAULTS: &str = "\
name: n
ports: [1]
api_key: hunter2
pin: 7
login: {user: u, password: hunter2}
logins: [{user: u, password: hunter2}]
named: {me: {user: u, password: hunter2}}
pair: [p, hunter2]
tokens: {t: hunter2}
each: {e: hunter2}
keys: [hunter2]
list: [hunter2, hunter2]
auth: {token: hunter2}
any: {deep: [hunter2]}
a: {}
a__b: x
mode: {fast: {level: 1}}
";

const VAULT: PluginSection = PluginSection {
    name: "vault",
    about: "",
    package: "provisioner-vault-plugin",
    config: Some(ConfigDef {
        file: "resources/config.yaml",
        text: DEFAULTS,
        defaults: &[],
        schema: || &SCHEMA,
        load: |_| Ok(Box::new(())),
    }),
};

/// The configuration of the plugin in a world.
pub(super) fn loaded(world: &World) -> LoadedConfig {
    LoadedConfig::assemble(&Sources::new(&PROGRAM, &world.environment(), None), &VAULT, true)
}

/// What it is shown as, in one line; panics where it has errors.
pub(super) fn shown(world: &World) -> String {
    let loaded = loaded(world);
    assert!(loaded.mistakes.is_empty(), "{}", loaded.error(loaded.mistakes.clone()));
    flow(&loaded.masked())
}

/// What is wrong with it, as it is shown.
pub(super) fn errors(world: &World) -> String {
    let loaded = loaded(world);
    assert!(!loaded.mistakes.is_empty(), "no error in {}", world.text());
    let error = loaded.error(loaded.mistakes.clone());
    let found: Vec<String> = error.findings().iter().map(|finding| format!("{finding:?}")).collect();
    format!("{error:?}\n{}", found.join("\n"))
}
