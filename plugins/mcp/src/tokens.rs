//! From the values of a call to the tokens of a command line. No value of a client is ever read as an option: it is
//! joined to its option with `=`, or stands behind `--`.

use crate::argument::{Argument, Kind};
use provisioner::prelude::*;
use rmcp::model::JsonObject;
use std::ffi::OsString;

/// The tokens behind the names of the command.
///
/// # Errors
/// A value that the command does not know, a secret, a value that cannot be written on a command line.
pub(crate) fn tokens(arguments: &[Argument], given: &JsonObject) -> Result<Vec<OsString>> {
    for name in given.keys() {
        check_known(arguments, name)?;
    }
    let value = |argument: &Argument| given.get(&argument.property()).filter(|value| !value.is_null());
    let mut tokens = Vec::new();
    for argument in arguments.iter().filter(|argument| argument.kind != Kind::Positional) {
        if let Some(value) = value(argument) {
            tokens.extend(argument.written(value)?);
        }
    }
    let mut positional = Vec::new();
    let mut left_out: Vec<&Argument> = Vec::new();
    for argument in arguments.iter().filter(|argument| argument.kind == Kind::Positional) {
        let Some(given) = value(argument) else {
            left_out.push(argument);
            continue;
        };
        // One that is left out takes its default, which has to be written, as another one follows.
        for before in left_out.drain(..) {
            let default = before.default().ok_or_else(|| {
                Error::new(format!("`{}` cannot be given without `{}`", argument.property(), before.property()))
            })?;
            positional.push((before, before.texts(default)?));
        }
        positional.push((argument, argument.texts(given)?));
    }
    let has_last = positional.iter().any(|(argument, _)| argument.is_last);
    let mut is_behind = false;
    for (argument, values) in positional {
        if argument.is_last != has_last {
            for value in values {
                tokens.push(argument.not_an_option(value)?.into());
            }
            continue;
        }
        if !std::mem::replace(&mut is_behind, true) {
            tokens.push("--".into());
        }
        tokens.extend(values.into_iter().map(OsString::from));
    }
    Ok(tokens)
}

fn check_known(arguments: &[Argument], name: &str) -> Result<()> {
    match arguments.iter().find(|argument| argument.property() == *name) {
        Some(argument) if argument.is_secret => {
            let error = Error::new(format!("`{name}` is a secret, which no client is asked for"));
            Err(error.help(format!("the user sets it where the command finds it{}", argument.places())))
        }
        Some(_) => Ok(()),
        None => {
            let known =
                arguments.iter().filter(|argument| !argument.is_secret).map(|known| format!("`{}`", known.property()));
            let known: Vec<String> = known.collect();
            let help = if known.is_empty() { "it has no arguments".to_owned() } else { known.join(", ") };
            Err(Error::new(format!("unknown argument `{name}`")).help(format!("the arguments are: {help}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn arguments() -> Vec<Argument> {
        let described = json!([
            {"name": "first", "kind": "positional", "values": {"min": 1, "max": 1}, "required": true, "schema": {"type": "string"}},
            {"name": "second", "kind": "positional", "values": {"min": 1, "max": 1}, "schema": {"type": "string", "default": "two"}},
            {"name": "rest", "kind": "positional", "values": {"min": 0, "max": null}, "schema": {"type": "array"}},
            {"name": "name", "kind": "option", "long": "name", "values": {"min": 1, "max": 1}, "schema": {"type": "string"}},
            {"name": "n", "kind": "option", "short": "n", "values": {"min": 1, "max": 1}, "schema": {"type": "integer"}},
            {"name": "pair", "kind": "option", "long": "pair", "values": {"min": 2, "max": 2}, "schema": {"type": "array"}},
            {"name": "maybe", "kind": "option", "long": "maybe", "values": {"min": 0, "max": 1}, "schema": {"type": "string"}},
            {"name": "loud", "kind": "flag", "long": "loud", "values": {"min": 0, "max": 0}, "schema": {"type": "boolean"}},
            {"name": "v", "kind": "flag", "short": "v", "values": {"min": 0, "max": 0}, "schema": {"type": "integer"}},
            {"name": "token", "kind": "option", "long": "token", "secret": true, "config": "kube.token", "schema": {"type": "string"}},
            {"name": "dry_run", "kind": "flag", "long": "really-dry", "values": {"min": 0, "max": 0}, "schema": {"type": "boolean"}},
        ]);
        described.as_array().unwrap().iter().map(Argument::of).collect()
    }

    fn written(given: Value) -> std::result::Result<Vec<String>, String> {
        let tokens = tokens(&arguments(), given.as_object().unwrap()).map_err(|error| error.to_string())?;
        Ok(tokens.into_iter().map(|token| token.into_string().unwrap()).collect())
    }

    #[test]
    fn values_are_joined_to_their_options_or_stand_behind_two_dashes() {
        for (given, expected) in [
            (json!({"first": "--dry-run"}), vec!["--", "--dry-run"]),
            (json!({"first": "a", "name": "--config=x"}), vec!["--name=--config=x", "--", "a"]),
            (json!({"n": -7, "loud": true, "v": 2}), vec!["-n=-7", "--loud", "-v", "-v"]),
            (json!({"loud": false, "v": 0, "name": null}), vec![]),
            (json!({"name": ["a", "b"]}), vec!["--name=a", "--name=b"]),
            (json!({"pair": [1, -2]}), vec!["--pair", "1", "-2"]),
            (json!({"maybe": true}), vec!["--maybe"]),
            (json!({"maybe": "x"}), vec!["--maybe=x"]),
            (json!({"dry_run_": true}), vec!["--really-dry"]),
            (json!({"first": "a", "rest": ["-x", "--"]}), vec!["--", "a", "two", "-x", "--"]),
        ] {
            assert_eq!(written(given.clone()).unwrap(), expected, "{given}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        for (given, message) in [
            (json!({"third": 1}), "unknown argument `third`"),
            (json!({"dry_run": true}), "unknown argument `dry_run`"),
            (json!({"token": "x"}), "`token` is a secret, which no client is asked for"),
            (json!({"pair": ["--config", "x"]}), "invalid value for `pair`: a value of it cannot begin with `-`"),
            (json!({"name": {"a": 1}}), "invalid value for `name`: expected text, a number or true or false"),
            (json!({"name": "a\u{0}"}), "invalid value for `name`: a text cannot hold a NUL character"),
            (json!({"loud": "yes"}), "invalid value for `loud`: expected true or false"),
            (json!({"rest": ["a"]}), "`rest` cannot be given without `first`"),
        ] {
            assert_eq!(written(given.clone()).unwrap_err(), message, "{given}");
        }
    }
}
