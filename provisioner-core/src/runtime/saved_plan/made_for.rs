//! What a plan is made for: all that must be the same when it is applied, beside the steps themselves.

use super::{member, texts};
use crate::config::flow;
use crate::config::path::written;
use crate::context::Context;
use crate::effects::Salt;
use crate::json::Json;
use crate::registry::PluginDef;
use crate::runtime::App;
use provisioner_shared::value::{Kind, Node};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What a plan is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MadeFor {
    /// Name and version of the binary, and the version of the SDK in it.
    program: [String; 3],
    /// Name, package and version of the plugin; nothing of a built-in command.
    plugin: Vec<String>,
    platform: String,
    folder: String,
    /// Each key of the plugin's configuration, with the hash of its value. Secrets count as one value, so that a token
    /// may be renewed meanwhile.
    configuration: BTreeMap<String, String>,
}

impl MadeFor {
    /// Everything as it is now.
    pub(super) fn now(app: &App<'_>, context: &Context, plugin: Option<&PluginDef>, salt: &Salt) -> Self {
        let folder = context.machine.files().absolute(Path::new("")).unwrap_or_default();
        Self {
            program: [app.program.name, app.program.version, env!("CARGO_PKG_VERSION")].map(str::to_owned),
            plugin: plugin
                .map(|plugin| [plugin.name, plugin.package, plugin.version].map(str::to_owned).to_vec())
                .unwrap_or_default(),
            platform: context.os_arch().to_string(),
            folder: context.machine.shown(&folder).to_string(),
            configuration: plugin.map(|plugin| configuration(app, context, plugin, salt)).unwrap_or_default(),
        }
    }

    pub(super) fn json(&self) -> Json {
        let configuration = self.configuration.iter().map(|(key, hash)| (key.clone(), Json::Text(hash.clone())));
        Json::object()
            .with("program", Json::texts(&self.program))
            .with("plugin", Json::texts(&self.plugin))
            .with("platform", self.platform.as_str())
            .with("folder", self.folder.as_str())
            .with("configuration", Json::Object(configuration.collect()))
    }

    pub(super) fn from_json(json: &Value) -> Option<Self> {
        let configuration = json["configuration"].as_object()?.iter();
        Some(Self {
            program: texts(&json["program"])?.try_into().ok()?,
            plugin: texts(&json["plugin"])?,
            platform: member(json, "platform")?,
            folder: member(json, "folder")?,
            configuration: configuration
                .map(|(key, hash)| Some((key.clone(), hash.as_str()?.to_owned())))
                .collect::<Option<_>>()?,
        })
    }

    /// Whether another program, or another version of it, made the plan: then the arguments may mean something else.
    pub(super) fn other_program(&self, now: &Self) -> Option<String> {
        let ([name, version, sdk], [name_now, version_now, sdk_now]) = (&self.program, &now.program);
        if (name, version) != (name_now, version_now) {
            return Some(format!("the plan was made by {name} {version}, and this is {name_now} {version_now}"));
        }
        (sdk != sdk_now).then(|| {
            format!("the plan was made by {name} {version} with provisioner-core {sdk}, which is now {sdk_now}")
        })
    }

    /// The first thing that is another one now.
    pub(super) fn difference(&self, now: &Self) -> Option<String> {
        if let Some(other) = self.other_program(now) {
            return Some(other);
        }
        if self.plugin != now.plugin {
            let words = |plugin: &[String]| match plugin {
                [name, package, version] => format!("the plugin `{name}` of {package} {version}"),
                _ => "no plugin".to_owned(),
            };
            return Some(format!("the plan was made with {}, and this is {}", words(&self.plugin), words(&now.plugin)));
        }
        if self.platform != now.platform {
            return Some(format!("the plan was made for {}, and this is {}", self.platform, now.platform));
        }
        if self.folder != now.folder {
            return Some(format!("the plan was made in {}, and this is {}", self.folder, now.folder));
        }
        let changed = self.changed_keys(now);
        (!changed.is_empty()).then(|| format!("the configuration has changed since the plan was made: {changed}"))
    }

    fn changed_keys(&self, now: &Self) -> String {
        let keys = self.configuration.keys().chain(now.configuration.keys());
        let mut changed: Vec<String> = keys
            .filter(|key| self.configuration.get(*key) != now.configuration.get(*key))
            .map(|key| format!("`{key}`"))
            .collect();
        changed.sort();
        changed.dedup();
        changed.join(", ")
    }
}

/// The hash of every value of a plugin's configuration. One that cannot be read has none: a command that takes it fails.
fn configuration(app: &App<'_>, context: &Context, plugin: &PluginDef, salt: &Salt) -> BTreeMap<String, String> {
    let mut hashes = BTreeMap::new();
    if plugin.config.is_some()
        && let Ok(loaded) = app.sources(&context.modifiers).load(&plugin.section())
    {
        let mut path = vec![plugin.name];
        hash_values(&loaded.masked(), &mut path, salt, &mut hashes);
    }
    hashes
}

fn hash_values<'n>(node: &'n Node, path: &mut Vec<&'n str>, salt: &Salt, hashes: &mut BTreeMap<String, String>) {
    match &node.kind {
        Kind::Map(entries) if !entries.is_empty() => {
            for entry in entries {
                path.push(&entry.key);
                hash_values(&entry.value, path, salt, hashes);
                path.pop();
            }
        }
        _ => drop(hashes.insert(written(path), salt.hash(&flow(node)))),
    }
}
