//! What stands before the first name: the word of a host program that is left out (`cargo x list` runs
//! `cargo-x x list`), and the plugin whose commands are at the top (`main!(root = "kube")`).

use super::App;
use super::builtin;
use super::resolve::{First, first_name};
use std::ffi::OsString;

/// Programs that run `<host>-<name>` as a subcommand of their own; some of them pass `<name>` on as its first argument.
const HOSTS: [&str; 6] = ["cargo", "docker", "gh", "git", "helm", "kubectl"];

/// The arguments as if each plugin were named.
pub(super) fn mounted(app: &App<'_>, mut args: Vec<OsString>) -> Vec<OsString> {
    if is_hosts_word(app, &args) {
        args.remove(0);
    }
    if !app.root.is_empty() && belongs_to_root(app, &args) {
        args.insert(0, app.root.into());
    }
    args
}

/// Whether the first argument is what the host calls this program, and nothing that this program knows.
fn is_hosts_word(app: &App<'_>, args: &[OsString]) -> bool {
    let Some((host, name)) = app.program.name.split_once('-') else { return false };
    let is_known = || app.registry.plugin(name).is_some_and(|(_, plugin)| plugin.name != app.root);
    HOSTS.contains(&host) && args.first().is_some_and(|first| first == name) && !is_known()
}

/// Whether these arguments mean the plugin that is mounted at the top.
#[cold]
fn belongs_to_root(app: &App<'_>, args: &[OsString]) -> bool {
    let name = match first_name(args.to_vec()) {
        First::Version => return false,
        First::Topic(name) if builtin::is_topic_of_help(&name) => return false,
        First::Name(name) | First::Topic(name) => name,
        First::Nothing => return true,
    };
    let has = |owner: u64| {
        let tree = app.registry.tree(owner);
        tree.command(&name).is_some() || tree.group(&name).is_some()
    };
    if app.registry.plugin(app.root).is_some_and(|(entry, _)| has(entry.owner)) {
        return true;
    }
    builtin::find(&name).is_none() && app.registry.plugin(&name).is_none()
}
