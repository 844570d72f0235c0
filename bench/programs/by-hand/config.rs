//! The embedded defaults, the user's file over them, the environment over both.

use crate::Result;
use serde::Deserialize;
use serde_yaml::{Mapping, Value};
use std::path::{Path, PathBuf};

const DEFAULTS: &str = include_str!("config.yaml");

#[derive(Deserialize)]
pub struct Config {
    pub some_setting: String,
    pub enabled: bool,
    pub retry: Retry,
}

#[derive(Deserialize)]
pub struct Retry {
    pub attempts: u32,
    pub wait_seconds: Option<u64>,
}

pub fn load(chosen: Option<&Path>) -> Result<Config> {
    let mut merged: Value = serde_yaml::from_str(DEFAULTS)?;
    if let Some(path) = user_file(chosen)
        && let Some(mut file) = read(&path, chosen.is_some())?
        && let Some(section) = file.get_mut("plugins").and_then(|plugins| plugins.get_mut("myplugin"))
    {
        merge(&mut merged, std::mem::take(section));
    }
    for (name, value) in std::env::vars() {
        if let Some(path) = name.strip_prefix("PROVISIONER__MYPLUGIN__") {
            set(&mut merged, &path.to_lowercase(), serde_yaml::from_str(&value)?);
        }
    }
    Ok(serde_yaml::from_value(merged)?)
}

fn user_file(chosen: Option<&Path>) -> Option<PathBuf> {
    if let Some(path) = chosen {
        return Some(path.to_owned());
    }
    if let Some(path) = std::env::var_os("PROVISIONER_CONFIG") {
        return Some(path.into());
    }
    let folder = match std::env::var_os("XDG_CONFIG_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::home_dir()?.join(".config"),
    };
    Some(folder.join("provisioner/config.yaml"))
}

fn read(path: &Path, required: bool) -> Result<Option<Value>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !required => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

/// Mappings merge, everything else replaces.
fn merge(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Mapping(under), Value::Mapping(over)) => {
            for (key, value) in over {
                match under.get_mut(&key) {
                    Some(below) => merge(below, value),
                    None => {
                        under.insert(key, value);
                    }
                }
            }
        }
        (under, over) => *under = over,
    }
}

/// Sets the value at a path like `retry__attempts`.
fn set(value: &mut Value, path: &str, new: Value) {
    let mut place = value;
    for key in path.split("__") {
        if !place.is_mapping() {
            *place = Value::Mapping(Mapping::new());
        }
        place = &mut place[key];
    }
    *place = new;
}
