//! A configuration with a value of every kind: the type, its schema spelt out by hand, and its defaults.

use crate::config::{ConfigValue, Secret};
use crate::config::{EnumSchema, Field, Schema, Shape, StructSchema, Variant};
use serde::Deserialize;
use std::collections::BTreeMap;

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

pub(super) const fn field(key: &'static str, schema: Schema) -> Field {
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
