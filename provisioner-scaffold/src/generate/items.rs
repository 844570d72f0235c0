//! A command, a group or a state: an item at the end of a file, and a test at the end of another.

use super::{Item, Plugin, appended, declares, ident, refuse_reserved, type_of};
use crate::Error;
use crate::change::{Change, Source, read};
use crate::render::render;
use crate::snapshot;
use std::path::{Path, PathBuf};

const COMMAND: &str = r#"/// Run `{{name}}`
#[provisioner::command]
fn {{ident}}(ctx: &Context) -> Result<()> {
    let text = "{{name}} is done";
    ctx.out().line(text);
    Ok(())
}
"#;

const COMMAND_TEST: &str = r#"#[test]
fn {{test}}_is_done() {
    let run = run(["{{name}}"]);
    run.assert_success();
    run.assert_stdout_contains("is done");
}
"#;

const GROUP: &str = r#"/// Manage {{name}}
#[provisioner::group(name = "{{name}}")]
pub struct {{Type}} {
    /// Only what has this label
    #[arg(long)]
    pub label: Option<String>,
}

/// List {{name}}
#[provisioner::command(group = {{Type}}, name = "list")]
{{signature}}
    let label = group.label.as_deref().unwrap_or("all");
    ctx.out().line(format!("label: {label}"));
    Ok(())
}
"#;

const GROUP_TEST: &str = r#"#[test]
fn {{test}}_are_listed_by_their_label() {
    let group = "{{name}}";
    run([group, "list"]).assert_stdout_contains("label: all");
    let run = run([group, "--label", "x", "list"]);
    run.assert_success();
    run.assert_stdout_contains("label: x");
}
"#;

const STATE: &str = r#"/// What the commands share as `&{{Type}}`: made when a command first needs it
#[derive(Debug)]
pub struct {{Type}} {
    /// The program that made it
    pub user_agent: String,
}

/// Makes the `{{Type}}` of this run
#[provisioner::state]
fn {{ident}}(ctx: &Context) -> Result<{{Type}}> {
    let user_agent = ctx.program().name.to_owned();
    Ok({{Type}} { user_agent })
}

/// Show the state `{{name}}`
#[provisioner::command(name = "show-{{name}}")]
{{signature}}
    ctx.out().line(&state.user_agent);
    Ok(())
}
"#;

const STATE_TEST: &str = r#"#[test]
fn {{test}}_is_made_when_a_command_takes_it() {
    run(["show-{{name}}"]).assert_success();
}
"#;

const TESTS_HEAD: &str = "\
//! The commands of the plugin, run through the real command tree.

use provisioner::testing::{Cli, Run};
// A crate that nothing names is not linked, and its plugin would be missing.
use provisioner_{{plugin_ident}}_plugin as _;

const PLUGIN: &str = \"{{plugin}}\";

/// Runs a command of the plugin, with files and settings of its own.
fn run<const N: usize>(args: [&str; N]) -> Run {
    Cli::new().arg(PLUGIN).args(args).run()
}
";

/// What a file of tests must hold for a test to be added to it.
const RUN: &str = "fn run<const N: usize>(args: [&str; N]) -> Run";

pub(super) fn generate(item: Item, plugin: &Plugin<'_>, name: &str, source: &dyn Source) -> Result<Vec<Change>, Error> {
    let (template, test, command) = match item {
        Item::Command => (COMMAND, COMMAND_TEST, name.to_owned()),
        Item::Group => (GROUP, GROUP_TEST, name.to_owned()),
        _ => (STATE, STATE_TEST, format!("show-{name}")),
    };
    refuse_reserved(&command)?;
    let (ident, plain, type_name) = (ident(name), name.replace('-', "_"), type_of(name));
    let plugin_ident = plugin.name.as_str().replace('-', "_");
    let signature = match item {
        Item::Group => signature(&format!("list_{plain}"), &format!("group: &{type_name}")),
        _ => signature(&format!("show_{plain}"), &format!("state: &{type_name}")),
    };
    let values = [
        ("signature", signature.as_str()),
        ("name", name),
        ("ident", ident.as_str()),
        ("plain", plain.as_str()),
        ("test", plain.as_str()),
        ("Type", type_name.as_str()),
        ("plugin", plugin.name.as_str()),
        ("plugin_ident", plugin_ident.as_str()),
    ];
    let fill = |template| render(template, &values).map_err(snapshot::no_value);
    let (path, text) = home(plugin, source)?;
    for (keyword, name) in [("fn", ident.as_str()), ("struct", type_name.as_str())] {
        let made = if keyword == "fn" { item != Item::Group } else { item != Item::Command };
        if made && declares(&text, keyword, name) {
            return Err(
                Error::new(format!("{} has a `{keyword} {name}` already", path.display())).help("choose another name")
            );
        }
    }
    let mut changes = vec![Change::new(path, appended(&text, &fill(template)?))];
    let tests = plugin.folder.join("tests/commands.rs");
    let before = read(source, &tests)?.unwrap_or(fill(TESTS_HEAD)?);
    changes.push(match before.contains(RUN) {
        true => Change::new(tests, appended(&before, &fill(test)?)),
        // The author's tests are laid out in a way of their own: this one gets a file to itself.
        false => test_of_its_own(plugin.folder, &plain, &appended(&fill(TESTS_HEAD)?, &fill(test)?), source)?,
    });
    Ok(changes)
}

/// The file that commands are added to: `src/commands.rs`, else the root of the crate.
fn home(plugin: &Plugin<'_>, source: &dyn Source) -> Result<(PathBuf, String), Error> {
    let commands = plugin.folder.join("src/commands.rs");
    if let Some(text) = read(source, &commands)?.filter(|text| has_prelude(text)) {
        return Ok((commands, text));
    }
    let root = plugin.folder.join("src/lib.rs");
    if has_prelude(&plugin.root) {
        return Ok((root, plugin.root.clone()));
    }
    Err(Error::new(format!("neither {} nor {} uses the prelude", commands.display(), root.display()))
        .help("add `use provisioner::prelude::*;` to the file that shall hold the item"))
}

fn has_prelude(text: &str) -> bool {
    text.contains("provisioner::prelude::*")
}

/// The first line of a function that takes the context and one thing more, laid out as rustfmt does.
fn signature(name: &str, parameter: &str) -> String {
    let line = format!("fn {name}(ctx: &Context, {parameter}) -> Result<()> {{");
    if line.len() <= 100 {
        line
    } else {
        format!("fn {name}(\n    ctx: &Context,\n    {parameter},\n) -> Result<()> {{")
    }
}

fn test_of_its_own(folder: &Path, plain: &str, text: &str, source: &dyn Source) -> Result<Change, Error> {
    let path = folder.join(format!("tests/{plain}.rs"));
    if source.exists(&path) {
        return Err(Error::new(format!("{} exists already", path.display())).help("choose another name"));
    }
    Ok(Change::new(path, text))
}
