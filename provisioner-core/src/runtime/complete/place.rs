//! Where the words lead, and what can follow there.

use super::options::{self, attached};
use super::read::read;
use super::values::{Owner, Values};
use super::{Answer, Question, Typed, candidate};
use crate::modifiers;
use crate::registry::tree::PlacedCommand;
use crate::registry::{Candidate, PluginDef};
use crate::runtime::builtin::{self, BUILTINS, Builtin};
use crate::runtime::command;
use crate::runtime::mount::mounted;
use crate::runtime::resolve::{Destination, Request, resolve};
use crate::runtime::run::lenient_modifiers;
use crate::runtime::scope::Scope;
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// What can stand at the cursor.
pub(super) fn candidates(question: &Question<'_>, typed: &Typed) -> Answer {
    let app = question.app;
    match resolve(&app.registry, mounted(app, typed.before.clone())) {
        Destination::Command { plugin, command, tokens, .. } => {
            // The help of a command is asked for by its name alone.
            if asks_for_help(typed) && tokens.iter().any(|token| token == "--help") {
                return Answer::default();
            }
            of_command(question, &plugin, &command, &tokens, &typed.current)
        }
        Destination::Builtin { builtin, tokens } => of_builtin(question, builtin, &tokens, &typed.current),
        Destination::Screen { request: Request::Mistake, tokens, .. } => {
            question.because(|| format!("nothing is known to follow `{}`", joined(&typed.before, tokens.last())));
            Answer::default()
        }
        Destination::Screen { place, tokens, .. } => {
            let names = names(question, &place, &tokens, asks_for_help(typed));
            let options = place.around().fold(Command::new(""), |command, group| (group.args)(command));
            let command = with_help(options, place.groups.is_empty());
            let owner = Owner::Menu { place: &place };
            Following { question, owner, command: &command, tokens: &tokens, names }.answer(&typed.current)
        }
    }
}

fn joined(before: &[OsString], last: Option<&OsString>) -> String {
    let words: Vec<_> = before.iter().map(|word| word.to_string_lossy()).collect();
    if words.is_empty() {
        last.map(|last| last.to_string_lossy().into_owned()).unwrap_or_default()
    } else {
        words.join(" ")
    }
}

/// Whether the names that follow are those of which help is wanted.
fn asks_for_help(typed: &Typed) -> bool {
    typed.before.iter().any(|word| word == "help")
}

fn of_command(
    question: &Question<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    tokens: &[OsString],
    current: &str,
) -> Answer {
    let built = with_help_alone(command::build(command, String::new()));
    let owner = Owner::Command { plugin, command };
    Following { question, owner, command: &built, tokens, names: Vec::new() }.answer(current)
}

fn of_builtin(question: &Question<'_>, builtin: &Builtin, tokens: &[OsString], current: &str) -> Answer {
    let mut command = builtin::build(question.app, builtin);
    let mut path = vec![builtin.name.to_owned()];
    let mut own = Vec::new();
    let mut rest = tokens.iter();
    while let Some(token) = rest.next() {
        let text = token.to_str().unwrap_or_default();
        if !command.has_subcommands() || text.starts_with('-') {
            own.push(token.clone());
            let values = modifiers::tokens_taken(text).filter(|_| command.has_subcommands()).unwrap_or(1) - 1;
            own.extend(rest.by_ref().take(values).cloned());
            continue;
        }
        let Some(below) = command.find_subcommand(text).cloned() else {
            question.because(|| format!("`{}` has no command `{text}`", path.join(" ")));
            return Answer::default();
        };
        path.push(below.get_name().to_owned());
        command = below;
    }
    let names = names_below(&command);
    let command = with_help(command, false);
    Following { question, owner: Owner::Builtin { path: &path }, command: &command, tokens: &own, names }
        .answer(current)
}

/// Adds the modifiers, and what every place accepts: the parser adds it later.
fn with_help(command: Command, version: bool) -> Command {
    let has_modifiers = command.get_arguments().any(|arg| arg.get_id().as_str().starts_with("modifier:"));
    let command = with_help_alone(if has_modifiers { command } else { modifiers::add_to(command) });
    let flag =
        Arg::new("builtin:version").short('V').long("version").action(ArgAction::SetTrue).help("Print the version");
    if version { command.arg(flag) } else { command }
}

fn with_help_alone(command: Command) -> Command {
    command.arg(Arg::new("builtin:help").short('h').long("help").action(ArgAction::SetTrue).help("Print help"))
}

/// The names that can follow at a place, as its menu lists them.
fn names(question: &Question<'_>, place: &Scope, tokens: &[OsString], of_help: bool) -> Vec<Candidate> {
    let app = question.app;
    let mut names = Vec::new();
    let mut add = |name: &str, aliases: &[&str], about: &str| {
        for name in std::iter::once(&name).chain(aliases) {
            names.push(candidate(name, about));
        }
    };
    let is_top = place.is_top(app.root);
    if place.plugin.is_some() {
        for (group, _) in place.branch.groups.iter().filter(|(group, _)| !group.hidden) {
            add(group.name, group.aliases, group.about);
        }
        for command in place.branch.commands.iter().filter(|command| !command.hidden) {
            match command.deprecated {
                // The program's own is among the built-in commands.
                _ if is_top && command.name == "version" => {}
                Some(reason) => add(command.name, command.aliases, &format!("Deprecated: {reason}")),
                None => add(command.name, command.aliases, command.about),
            }
        }
    }
    if is_top {
        for plugin in app.enabled_plugins(&lenient_modifiers(tokens)) {
            if plugin.name != app.root {
                add(plugin.name, &[], plugin.about);
            }
        }
        for builtin in BUILTINS {
            add(builtin.name, &[], builtin.about);
        }
    }
    if is_top && of_help {
        let help = builtin::help();
        names.extend(names_below(&builtin::build(app, help)));
    }
    names
}

/// The names of the commands below a built-in one.
fn names_below(command: &Command) -> Vec<Candidate> {
    let mut names = Vec::new();
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        let about = below.get_about().map(ToString::to_string).unwrap_or_default();
        for name in std::iter::once(below.get_name()).chain(below.get_visible_aliases()) {
            names.push(candidate(name, &about));
        }
    }
    names
}

/// What can follow the words at one place.
struct Following<'a> {
    question: &'a Question<'a>,
    owner: Owner<'a>,
    /// What is accepted there.
    command: &'a Command,
    /// The words that belong to it.
    tokens: &'a [OsString],
    /// The names of what is below it.
    names: Vec<Candidate>,
}

impl Following<'_> {
    fn answer(self, current: &str) -> Answer {
        let read = read(self.command, self.tokens);
        let values = Values { question: self.question, owner: &self.owner, tokens: self.tokens, typed: &read.typed };
        let next = read.next;
        let mut answer = Answer::default();
        if let Some(option) = next.option {
            answer = values.of(option, current);
            if !next.is_free {
                return answer;
            }
        }
        if next.options && current.starts_with('-') {
            if let Some((prefix, arg, value)) = attached(self.command, current) {
                return values.of(arg, value).behind(prefix);
            }
            answer.add(options::beginning_with(self.command, current, &read.typed));
            if next.positional.is_none_or(|positional| !positional.is_allow_hyphen_values_set()) {
                return answer;
            }
        }
        let nothing_else = self.names.is_empty() && next.positional.is_none();
        let mut names = self.names;
        names.retain(|name| name.value.starts_with(current));
        answer.add(names);
        match next.positional {
            Some(positional) if answer.candidates.is_empty() => answer = values.of(positional, current),
            Some(positional) => answer.add(values.of(positional, current).candidates),
            None if nothing_else && next.options && current.is_empty() => {
                answer.add(options::beginning_with(self.command, "", &read.typed));
            }
            None => {}
        }
        answer
    }
}

impl Answer {
    /// Candidates from another source: nothing is kept by all of them.
    fn add(&mut self, more: Vec<Candidate>) {
        if !more.is_empty() {
            self.kept.clear();
            self.candidates.extend(more);
        }
    }

    /// The same behind what stands before the value in its word.
    pub(super) fn behind(mut self, prefix: &str) -> Self {
        for candidate in &mut self.candidates {
            candidate.value.insert_str(0, prefix);
        }
        self.kept.insert_str(0, prefix);
        self
    }
}
