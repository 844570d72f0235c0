//! One argument of a command: what clients are told of it, and how a value of it is written on a command line.

use crate::tool::DRY_RUN;
use provisioner::prelude::*;
use serde_json::{Value, json};
use std::ffi::OsString;

/// An argument, as `plugins info` describes it.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    name: String,
    pub(crate) kind: Kind,
    /// The option as it is written, `--name` or `-n`.
    option: String,
    about: String,
    schema: Value,
    /// How many values it takes at least and at most each time it is written.
    values: (u64, Option<u64>),
    /// Behind `--` only.
    pub(crate) is_last: bool,
    pub(crate) is_required: bool,
    pub(crate) is_secret: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Positional,
    Option,
    Flag,
}

impl Argument {
    pub(crate) fn of(described: &Value) -> Self {
        let text = |key: &str| described[key].as_str();
        let option = match (text("long"), text("short")) {
            (Some(long), _) => format!("--{long}"),
            (None, short) => format!("-{}", short.unwrap_or_default()),
        };
        let mut about = text("about").unwrap_or_default().to_owned();
        for (what, place) in [("configuration", text("config")), ("variable", text("env"))] {
            if let Some(place) = place {
                about = format!("{about} [{what}: {place}]").trim_start().to_owned();
            }
        }
        Self {
            name: text("name").unwrap_or_default().to_owned(),
            kind: match text("kind") {
                Some("positional") => Kind::Positional,
                Some("flag") => Kind::Flag,
                _ => Kind::Option,
            },
            option,
            about,
            schema: described["schema"].clone(),
            values: (described["values"]["min"].as_u64().unwrap_or(1), described["values"]["max"].as_u64()),
            is_last: described["last"] == true,
            is_required: described["required"] == true,
            is_secret: described["secret"] == true,
        }
    }

    /// What clients call it.
    pub(crate) fn property(&self) -> String {
        if self.name == DRY_RUN { format!("{DRY_RUN}_") } else { self.name.clone() }
    }

    /// The schema of its value, with what it is for.
    pub(crate) fn schema(&self) -> Value {
        let mut schema = self.schema.clone();
        if let (Some(schema), false) = (schema.as_object_mut(), self.about.is_empty()) {
            schema.insert("description".to_owned(), json!(self.about));
        }
        schema
    }

    pub(crate) fn default(&self) -> Option<&Value> {
        self.schema.get("default")
    }

    /// The tokens of an option with this value.
    pub(crate) fn written(&self, value: &Value) -> Result<Vec<OsString>> {
        if self.kind == Kind::Flag {
            let times = match value {
                Value::Bool(given) => u64::from(*given),
                Value::Number(times) => times.as_u64().unwrap_or(0).min(u8::MAX.into()),
                _ => return Err(self.refuses("expected true or false")),
            };
            return Ok(vec![self.option.clone().into(); usize::try_from(times).unwrap_or(0)]);
        }
        if self.values.0 == 0 && *value == Value::Bool(true) {
            return Ok(vec![self.option.clone().into()]);
        }
        let values = self.texts(value)?;
        if self.values.0 <= 1 {
            return Ok(values.iter().map(|value| format!("{}={value}", self.option).into()).collect());
        }
        let mut tokens = vec![OsString::from(&self.option)];
        for value in values {
            tokens.push(self.not_an_option(value)?.into());
        }
        Ok(tokens)
    }

    /// A value that stands where an option could.
    pub(crate) fn not_an_option(&self, value: String) -> Result<String> {
        match value.starts_with('-') && value.parse::<f64>().is_err() {
            true => Err(self.refuses("a value of it cannot begin with `-`")),
            false => Ok(value),
        }
    }

    /// A value, or each of several, as text.
    pub(crate) fn texts(&self, value: &Value) -> Result<Vec<String>> {
        let text = |value: &Value| match value {
            Value::String(text) if text.contains('\0') => Err(self.refuses("a text cannot hold a NUL character")),
            Value::String(text) => Ok(text.clone()),
            Value::Bool(_) | Value::Number(_) => Ok(value.to_string()),
            _ => Err(self.refuses("expected text, a number or true or false")),
        };
        match value {
            Value::Array(values) => values.iter().map(text).collect(),
            one => Ok(vec![text(one)?]),
        }
    }

    fn refuses(&self, why: &str) -> Error {
        Error::new(format!("invalid value for `{}`: {why}", self.property()))
    }

    /// Where else it may come from, in brackets.
    pub(crate) fn places(&self) -> String {
        self.about.find('[').map(|at| format!(" {}", &self.about[at..])).unwrap_or_default()
    }
}
