//! From the arguments to the place they name, by hand: no command is built on the way but the one that is called.

pub(super) mod options;

use super::scope::Scope;
use super::{builtin, documents, version_command};
use crate::modifiers;
use crate::registry::tree::{Branch, PlacedCommand, options_of_plugin};
use crate::registry::{PluginDef, Registry};
use options::Taken;
use provisioner_shared::names::{hash, path_hash};
use std::ffi::OsString;

/// Where the arguments lead.
#[derive(Debug)]
pub(crate) enum Destination {
    /// A command of a plugin, with the names that lead to it and the tokens that are its own.
    Command { plugin: PluginDef, path: Vec<String>, command: PlacedCommand, tokens: Vec<OsString> },
    /// A built-in command and the tokens that are its own.
    Builtin { builtin: &'static builtin::Builtin, tokens: Vec<OsString> },
    /// No command: somebody asks for help, or does not know what there is.
    Screen { place: Scope, request: Request, tokens: Vec<OsString> },
}

/// What is wanted of a place that is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// `-h`
    ShortHelp,
    /// `--help` or `help`
    LongHelp,
    /// `-V` or `--version`
    Version,
    /// The arguments end here.
    Nothing,
    /// The first token that is no modifier is wrong.
    Mistake,
}

/// One step along the arguments.
enum Next {
    Name(String),
    Request(Request),
    /// Neither a name nor a modifier nor a question.
    Other(OsString),
    End,
}

/// The arguments from left to right; modifiers are put aside as they come.
struct Walker {
    rest: std::vec::IntoIter<OsString>,
    /// The tokens passed so far that belong to whatever command is found.
    tokens: Vec<OsString>,
    /// Options that would take more values if any followed: they go behind the command's own arguments.
    behind: Vec<OsString>,
    /// `help` was said: the names that follow say of what.
    help: bool,
}

impl Walker {
    fn step(&mut self) -> Next {
        loop {
            let Some(token) = self.rest.next() else { return Next::End };
            let Some(text) = token.to_str() else { return Next::Other(token) };
            if !text.starts_with('-') {
                return Next::Name(text.to_owned());
            }
            match text {
                "--help" => return Next::Request(Request::LongHelp),
                "-h" => return Next::Request(Request::ShortHelp),
                "-V" | "--version" => return Next::Request(Request::Version),
                _ => {}
            }
            let Some(taken) = modifiers::tokens_taken(text) else { return Next::Other(token) };
            self.pass(token, taken);
        }
    }

    /// Puts a token aside, with those of the following ones that are its values.
    fn pass(&mut self, token: OsString, taken: usize) {
        self.tokens.push(token);
        self.tokens.extend(self.rest.by_ref().take(taken - 1));
    }

    /// Puts a token aside, with those of the following ones that are its values, for the end of the command line.
    fn put_behind(&mut self, token: OsString, taken: usize) {
        self.behind.push(token);
        self.behind.extend(self.rest.by_ref().take(taken - 1));
    }

    /// The tokens for a command that was found here.
    fn into_tokens(self) -> Vec<OsString> {
        let mut tokens = self.tokens;
        if self.help {
            tokens.push("--help".into());
        }
        let own = tokens.len();
        tokens.extend(self.rest);
        if !self.behind.is_empty() {
            let end = tokens[own..].iter().position(|token| token == "--").map_or(tokens.len(), |end| own + end);
            tokens.splice(end..end, self.behind);
        }
        tokens
    }

    /// `help` writes the manual of what was named before it and of what follows.
    fn into_documents(mut self, names: Vec<String>) -> Destination {
        self.tokens.extend(names.into_iter().map(OsString::from));
        self.tokens.extend(self.rest);
        Destination::Builtin { builtin: builtin::help(), tokens: self.tokens }
    }

    /// `help` has topics that are not commands.
    fn into_topic(mut self, topic: String) -> Destination {
        self.tokens.push(topic.into());
        self.tokens.extend(self.rest);
        Destination::Builtin { builtin: builtin::help(), tokens: self.tokens }
    }

    /// The tokens for a screen, of which the next is wrong.
    fn into_mistake(mut self, place: Scope, wrong: OsString) -> Destination {
        self.tokens.push(wrong);
        self.tokens.extend(self.rest);
        Destination::Screen { place, request: Request::Mistake, tokens: self.tokens }
    }

    fn into_screen(mut self, place: Scope, request: Request) -> Destination {
        // A modifier counts behind the question too.
        self.tokens.extend(self.rest);
        let request = if self.help && request == Request::Nothing { Request::LongHelp } else { request };
        Destination::Screen { place, request, tokens: self.tokens }
    }
}

/// What the arguments begin with, modifiers left out.
pub(crate) enum First {
    Name(String),
    /// A name behind `help`.
    Topic(String),
    Version,
    /// An option, a question, or the end.
    Nothing,
}

/// The first name among the arguments.
pub(crate) fn first_name(args: Vec<OsString>) -> First {
    let mut walker = Walker { rest: args.into_iter(), tokens: Vec::new(), behind: Vec::new(), help: false };
    loop {
        return match walker.step() {
            Next::Name(name) if name == "help" && !walker.help => {
                walker.help = true;
                continue;
            }
            Next::Name(name) if walker.help => First::Topic(name),
            Next::Name(name) => First::Name(name),
            Next::Request(Request::Version) => First::Version,
            Next::Request(_) | Next::Other(_) | Next::End => First::Nothing,
        };
    }
}

/// Follows the arguments, the program's name left out.
pub(crate) fn resolve(registry: &Registry<'_>, args: Vec<OsString>) -> Destination {
    let mut walker = Walker { rest: args.into_iter(), tokens: Vec::new(), behind: Vec::new(), help: false };
    loop {
        match walker.step() {
            Next::Name(name) if name == "help" && !walker.help => {
                if documents::are_asked_for(&walker.tokens, walker.rest.as_slice()) {
                    return walker.into_documents(Vec::new());
                }
                walker.help = true;
            }
            Next::Name(name) => {
                if walker.help && builtin::is_topic_of_help(&name) {
                    return walker.into_topic(name);
                }
                if let Some(builtin) = builtin::find(&name) {
                    return Destination::Builtin { builtin, tokens: walker.into_tokens() };
                }
                let Some((entry, plugin)) = registry.plugin(&name) else {
                    return walker.into_mistake(Scope::root(), name.into());
                };
                return match spelt_out(registry, entry.owner, &walker) {
                    Some((path, command, walker)) => {
                        Destination::Command { plugin, path, command, tokens: walker.into_tokens() }
                    }
                    None => explore(registry, entry.owner, plugin, walker),
                };
            }
            Next::Request(request) => return walker.into_screen(Scope::root(), request),
            Next::Other(token) => return walker.into_mistake(Scope::root(), token),
            Next::End => return walker.into_screen(Scope::root(), Request::Nothing),
        }
    }
}

/// The quick way: every name up to the command is spelt out, with nothing but modifiers between. Only hashes are
/// compared.
fn spelt_out(registry: &Registry<'_>, owner: u64, from: &Walker) -> Option<(Vec<String>, PlacedCommand, Walker)> {
    let mut walker =
        Walker { rest: from.rest.clone(), tokens: from.tokens.clone(), behind: Vec::new(), help: from.help };
    let mut path = Vec::new();
    let mut state = 0;
    while let Next::Name(name) = walker.step() {
        state = path_hash(state, &name);
        path.push(name);
        let mut matching = registry.commands_of(owner).filter(|entry| entry.path == state);
        if let Some(command) = matching.find_map(|entry| (entry.describe)()) {
            let command = PlacedCommand::new(command);
            return command.is_named(&path).then_some((path, command, walker));
        }
        if path.len() == 1 && state == hash("version") {
            return Some((path, PlacedCommand::new(version_command()), walker));
        }
    }
    None
}

/// The thorough way: through the plugin's whole tree, with aliases, groups' options and questions. Most calls take the
/// quick one.
#[cold]
fn explore(registry: &Registry<'_>, owner: u64, plugin: PluginDef, mut walker: Walker) -> Destination {
    let mut place = Scope::plugin(plugin, with_version(registry.tree(owner)));
    loop {
        match walker.step() {
            Next::Name(name) if name == "help" && !walker.help => {
                if documents::are_asked_for(&walker.tokens, walker.rest.as_slice()) {
                    return walker.into_documents(place.path(""));
                }
                walker.help = true;
            }
            Next::Name(name) => {
                if let Some(command) = place.branch.command(&name) {
                    let mut path = place.names();
                    path.push(command.name.to_owned());
                    let command = PlacedCommand::new(*command);
                    return Destination::Command { plugin, path, command, tokens: walker.into_tokens() };
                }
                if !place.enter(&name) {
                    return walker.into_mistake(place, name.into());
                }
            }
            Next::Request(Request::Version) if place.groups.is_empty() => {
                let path = vec!["version".to_owned()];
                let command = PlacedCommand::new(version_command());
                return Destination::Command { plugin, path, command, tokens: walker.tokens };
            }
            Next::Request(Request::Version) => return walker.into_mistake(place, "--version".into()),
            Next::Request(request) => return walker.into_screen(place, request),
            Next::Other(token) => {
                let is_name = |text: &str| place.branch.command(text).is_some() || place.branch.group(text).is_some();
                let options = place.around().fold(clap::Command::new(""), |command, group| (group.args)(command));
                match options::taken(&options, &token, walker.rest.as_slice(), &is_name) {
                    Some(Taken { tokens, is_open: false }) => walker.pass(token, tokens),
                    Some(Taken { tokens, is_open: true }) => walker.put_behind(token, tokens),
                    None => return walker.into_mistake(place, token),
                }
            }
            Next::End => return walker.into_screen(place, Request::Nothing),
        }
    }
}

/// What a plugin's root lists beside its own commands.
pub(super) fn with_version(mut branch: Branch) -> Branch {
    let mut version = version_command();
    if branch.options.is_some() {
        // What stands before its name is accepted there, as before any other.
        version.group = branch.all_commands().first().and_then(|(_, command)| options_of_plugin(command));
    }
    branch.commands.push(version);
    branch.sort_commands();
    branch
}
