//! What is offered: the description that the program gives of itself, plugin by plugin.

use crate::child::{self, Call};
use crate::program::Program;
use crate::tool::CommandTool;
use provisioner::prelude::*;
use serde_json::Value;

/// The commands of the linked plugins, as tools. Hidden and deprecated commands, those of plugins that are switched off,
/// built-in commands and `mcp` itself are not among them.
#[derive(Debug)]
pub(crate) struct Catalog {
    tools: Vec<CommandTool>,
    allow_effects: bool,
}

impl Catalog {
    /// Asks the program. Only the plugins that are named, if any are.
    ///
    /// # Errors
    /// A name that is not a plugin; a program that does not describe itself.
    pub(crate) async fn read(program: &Program, only: &[String], allow_effects: bool) -> Result<Self> {
        let list = describe(program, &["plugins", "list"]).await?;
        let plugins: Vec<&Value> = list["plugins"].as_array().into_iter().flatten().collect();
        let name = |plugin: &Value| plugin["name"].as_str().unwrap_or_default().to_owned();
        let names: Vec<String> = plugins.iter().map(|plugin| name(plugin)).collect();
        if let Some(unknown) = only.iter().find(|name| !names.contains(name)) {
            let help = format!("the plugins of this program are: {}", names.join(", "));
            return Err(Error::new(format!("there is no plugin `{unknown}`")).help(help).exit_code(2));
        }
        let mut tools = Vec::new();
        for plugin in plugins.iter().filter(|plugin| plugin["enabled"] == true) {
            let name = name(plugin);
            if name != "mcp" && (only.is_empty() || only.contains(&name)) {
                let about = describe(program, &["plugins", "info", &name]).await?;
                let commands = about["commands"].as_array().into_iter().flatten();
                tools.extend(
                    commands
                        .filter(|command| command["deprecated"].is_null())
                        .filter_map(|command| CommandTool::of(&name, command)),
                );
            }
        }
        Ok(Self { tools, allow_effects })
    }

    /// The tools that a client sees.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &CommandTool> {
        self.tools.iter().filter(|tool| tool.read_only || self.allow_effects)
    }

    /// A tool by its name, offered or not.
    pub(crate) fn find(&self, name: &str) -> Option<&CommandTool> {
        self.tools.iter().find(|tool| tool.name() == name)
    }

    /// Whether a tool may be called.
    pub(crate) fn allows(&self, tool: &CommandTool) -> bool {
        tool.read_only || self.allow_effects
    }
}

/// The result of a built-in command, as data.
async fn describe(program: &Program, words: &[&str]) -> Result<Value> {
    let call = Call { words: words.iter().map(Into::into).collect(), ..Call::default() };
    let ended = child::run(program, &call, std::future::pending(), |_| {}).await?;
    let cannot = || Error::new(format!("`{} {}` does not describe the program", program.name, words.join(" ")));
    match ended.document {
        Some(mut document) if document["ok"] == true => Ok(document["data"].take()),
        Some(document) => Err(cannot().caused_by(document["error"]["message"].as_str().unwrap_or_default().to_owned())),
        None => Err(cannot().help("run it in a terminal to see why")),
    }
}
