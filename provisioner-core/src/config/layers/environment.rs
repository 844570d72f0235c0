//! The layer of environment variables: `PROGRAM__PLUGIN__KEY`, one `__` a level.

use super::interpolate::schema_below;
use super::scalar::parse_variable;
use crate::config::path::written;
use crate::config::schema::{Schema, Shape};
use crate::environment::Environment;
use crate::program::Program;
use provisioner_shared::diagnostic::Diagnostic;
use provisioner_shared::suggest;
use provisioner_shared::value::{Entry, Kind, Layer, Node, Origin, Position};

/// What the variables of one plugin say, one tree each.
#[derive(Debug, Default)]
pub(crate) struct Variables {
    pub(crate) names: Vec<String>,
    pub(crate) trees: Vec<Node>,
    pub(crate) mistakes: Vec<Diagnostic>,
}

/// How a key is spelt in the name of a variable.
pub(crate) fn spelt(key: &str) -> String {
    let upper = key.to_ascii_uppercase();
    if upper.as_bytes().contains(&b'-') { upper.replace('-', "_") } else { upper }
}

/// The name of the variable that sets a key.
pub(crate) fn name(program: &Program, path: &[impl AsRef<str>]) -> String {
    let mut name = program.variable_prefix();
    for key in path {
        name += "__";
        name += &spelt(key.as_ref());
    }
    name
}

/// The variable that sets the value at these keys of a plugin's section; `None` where no name leads there: a variable
/// cannot say in which case a key of a mapping is written, nor that it holds anything but letters, digits and `_`.
pub(crate) fn variable_that_sets(program: &Program, plugin: &str, keys: &[String], schema: &Schema) -> Option<String> {
    let mut path = vec![plugin];
    path.extend(keys.iter().map(String::as_str));
    let name = name(program, &path);
    let prefix = self::name(program, &[plugin]).len() + 2;
    let is_name = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let mut found = Vec::new();
    let leads_there = is_name && walk(name.get(prefix..)?, schema, &mut found).is_ok() && found == keys;
    leads_there.then_some(name)
}

impl Variables {
    /// Reads the variables of one plugin.
    pub(crate) fn read(program: &Program, environment: &Environment, plugin: &str, schema: &Schema) -> Self {
        let prefix = name(program, &[plugin]) + "__";
        let mut variables = Self::default();
        for (name, value) in environment.with_prefix(&prefix) {
            let index = u16::try_from(variables.names.len()).unwrap_or(u16::MAX);
            let origin = Origin { layer: Layer::Variable(index), place: Position::default() };
            match value.to_str() {
                Some(text) => variables.one(plugin, &name[prefix.len()..], text, schema, origin),
                None => variables.mistake(Diagnostic::value(origin, "the value is not UTF-8".to_owned())),
            }
            variables.names.push(name);
        }
        variables
    }

    fn mistake(&mut self, mistake: Diagnostic) {
        self.mistakes.push(mistake);
    }

    fn one(&mut self, plugin: &str, rest: &str, text: &str, schema: &Schema, origin: Origin) {
        let mut path = Vec::new();
        match walk(rest, schema, &mut path) {
            Ok((schema, secret)) => {
                let (kind, mistakes) = parse_variable(text, &schema, origin);
                let broken = !mistakes.is_empty();
                self.mistakes.extend(mistakes.into_iter().map(|mistake| {
                    let path = written(&path);
                    mistake.below(&format!("{plugin}.{path}")).secret(secret)
                }));
                if !broken {
                    self.trees.push(nest(path, kind, origin));
                }
            }
            Err(help) => {
                // As far as the name was understood.
                path.insert(0, plugin.to_owned());
                let message = format!("not a key of `{}`", written(&path));
                let mistake = Diagnostic::value(origin, message);
                self.mistake(match help {
                    Some(help) => mistake.help(help),
                    None => mistake,
                });
            }
        }
    }
}

/// A value below its keys.
fn nest(path: Vec<String>, kind: Kind, origin: Origin) -> Node {
    let leaf = Node { kind, origin, under: None };
    path.into_iter().rev().fold(leaf, |value, key| {
        let entries = vec![Entry { key: key.into(), place: origin.place, value }];
        Node { kind: Kind::Map(entries), origin, under: None }
    })
}

/// Follows the rest of a variable's name through the schema, to what is expected there and whether it is a secret.
fn walk(rest: &str, schema: &Schema, path: &mut Vec<String>) -> Result<(Schema, bool), Option<String>> {
    let inner = match schema {
        Schema::Option(inner) => return walk(rest, inner, path),
        Schema::Secret(inner) => return walk(rest, inner, path).map(|(schema, _)| (schema, true)),
        other => other,
    };
    let mut known = Vec::new();
    match inner {
        Schema::Struct(inner) => {
            for field in inner.fields {
                known.push(field.key);
                known.extend_from_slice(field.aliases);
            }
        }
        Schema::Enum(inner) => {
            for variant in inner.variants {
                if !matches!(variant.shape, Shape::Unit) {
                    known.push(variant.key);
                }
            }
        }
        Schema::Map(_) | Schema::Any => {
            // A key of the user's own choice: what it would be in a file is not known, so it is lower case.
            let (key, below) = rest.split_once("__").map_or((rest, None), |(key, below)| (key, Some(below)));
            path.push(key.to_lowercase());
            return go_on(below, &schema_below(inner, key), path);
        }
        _ => return Err(Some("the value above it is set as a whole, in one variable".to_owned())),
    }
    if path.is_empty() && !known.contains(&"enabled") {
        known.push("enabled");
    }
    // The longest first: a key may hold `__` itself.
    let mut longest: Option<&str> = None;
    for key in &known {
        if begins(rest, &spelt(key)) && longest.is_none_or(|longest| key.len() > longest.len()) {
            longest = Some(key);
        }
    }
    let Some(key) = longest else {
        let typed = rest.split("__").next().unwrap_or(rest);
        let spelt = known.iter().map(|key| spelt(key)).collect::<Vec<_>>();
        return Err(suggest::help(typed, &spelt.iter().map(String::as_str).collect::<Vec<_>>(), "the names here are"));
    };
    let below = match (inner, key) {
        (Schema::Struct(known), "enabled") if known.field("enabled").is_none() => Schema::Bool,
        (Schema::Struct(known), key) => {
            path.push(known.field(key).map_or(key, |field| field.key).to_owned());
            let schema = schema_below(inner, key);
            return go_on(after(rest, key), &schema, path);
        }
        (_, key) => schema_below(inner, key),
    };
    path.push(key.to_owned());
    go_on(after(rest, key), &below, path)
}

fn go_on(below: Option<&str>, schema: &Schema, path: &mut Vec<String>) -> Result<(Schema, bool), Option<String>> {
    match below {
        Some(rest) => walk(rest, schema, path),
        None => Ok((*schema, matches!(schema, Schema::Secret(_)))),
    }
}

fn begins(rest: &str, key: &str) -> bool {
    rest.strip_prefix(key).is_some_and(|after| after.is_empty() || after.starts_with("__"))
}

fn after<'a>(rest: &'a str, key: &str) -> Option<&'a str> {
    rest[spelt(key).len()..].strip_prefix("__")
}
