//! Calling what was named: from tokens to an exit code.
//!
//! What is off the way to a command of a plugin, help and mistakes and built-in commands, is marked as cold, so that it
//! is laid aside in the binary: a command that goes well does not map it into memory.

use super::builtin::Builtin;
use super::panic;
use super::resolve::{Ask, Destination, resolve};
use super::scope::Scope;
use super::{App, Session, command, help};
use crate::config::Sources;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::modifiers::Modifiers;
use crate::registry::Call;
use crate::registry::tree::groups_of;
use crate::registry::{CommandDef, ConfigArg, PluginDef};
use crate::{modifiers, signals};
use clap::error::ErrorKind;
use std::ffi::OsString;

/// Runs a program with these arguments, the program's own name left out.
pub(crate) fn run(app: &App<'_>, args: Vec<OsString>) -> ExitCode {
    let code = match resolve(&app.registry, args) {
        Destination::Command { plugin, path, command, tokens } => call(app, &plugin, &path, &command, tokens),
        Destination::Builtin { builtin, tokens } => call_builtin(app, builtin, tokens),
        Destination::Screen { place, ask, tokens } => show(app, &place, ask, tokens),
    };
    app.output.flush();
    code
}

fn call(app: &App<'_>, plugin: &PluginDef, path: &[String], command: &CommandDef, tokens: Vec<OsString>) -> ExitCode {
    let words = words(&[app.program.name, plugin.name], path);
    // clap panics over arguments that contradict each other, which a flattened struct may bring: it is the plugin's.
    let parsed = panic::catch(plugin, &app.output, || {
        Ok(command::parse(command::build(command, words.clone()), tokens.clone(), &app.environment))
    });
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return fail(app, &lenient_modifiers(&tokens), &error),
    };
    let mut matches = match parsed {
        Ok(matches) => matches,
        Err(error) if is_help(&error) && has_config_args(command) => {
            return help_with_config(app, plugin, command, words, tokens);
        }
        Err(error) => return usage(app, &lenient_modifiers(&tokens), error),
    };
    let session = app.session(Modifiers::from_matches(&matches));
    signals::install();
    let result = perform(app, &session, plugin, command, &mut matches).map_err(|error| error.in_plugin(plugin.name));
    conclude(&session, result)
}

/// What a user types to get to a command. By hand: formatting would map one more page of the binary at every call.
fn words(names: &[&str], path: &[String]) -> String {
    let mut words = String::with_capacity(64);
    for name in names.iter().copied().chain(path.iter().map(String::as_str)) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(name);
    }
    words
}

/// The help of a command, with the key and the present value of each option that has one.
#[cold]
fn help_with_config(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &CommandDef,
    words: String,
    tokens: Vec<OsString>,
) -> ExitCode {
    let modifiers = lenient_modifiers(&tokens);
    let key = |arg: &ConfigArg| present_value(app, plugin, arg, &modifiers);
    let built = command::with_config_values(command::build(command, words), command, &key);
    match command::parse(built, tokens, &app.environment) {
        Err(error) => usage(app, &modifiers, error),
        Ok(_) => ExitCode::SUCCESS,
    }
}

/// Everything between a valid command line and the outcome of the function.
fn perform(
    app: &App<'_>,
    session: &Session,
    plugin: &PluginDef,
    command: &CommandDef,
    matches: &mut clap::ArgMatches,
) -> Result<ExitCode> {
    let output = &session.context.output;
    let sources = app.sources(&session.context.modifiers);
    if let Some(error) = switched_off(app, &sources, plugin) {
        return Err(error);
    }
    if let Some(reason) = command.deprecated {
        session.context.out().warn(format!("`{}` is deprecated: {reason}", command.name));
    }
    let mut call = Call { plugin, context: &session.context, effects: &session.effects, config: None, groups: None };
    let groups = groups_of(command);
    let takes_config = command.config || groups.iter().any(|group| !group.config_args.is_empty());
    if takes_config {
        call.config = panic::catch(plugin, output, || sources.read(plugin))?;
    }
    panic::catch(plugin, output, move || {
        for group in groups {
            let parsed = (group.parse)(&call, matches)?;
            call.groups.get_or_insert_default().push(parsed);
        }
        (command.run)(&call, matches)
    })
}

#[cold]
fn call_builtin(app: &App<'_>, builtin: &Builtin, tokens: Vec<OsString>) -> ExitCode {
    let words = format!("{} {}", app.program.name, builtin.name);
    let command = (builtin.command)(clap::Command::new(builtin.name).about(builtin.about));
    let command = modifiers::add_globally(command)
        .bin_name(words)
        .no_binary_name(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true);
    match command.try_get_matches_from(tokens.clone()) {
        Ok(matches) => {
            let session = app.session(Modifiers::from_matches(&matches));
            let result = (builtin.run)(app, &session, &matches);
            conclude(&session, result)
        }
        Err(error) => usage(app, &lenient_modifiers(&tokens), error),
    }
}

/// Prints the plan of a dry run and the error, if there is one, and says how the program ends.
fn conclude(session: &Session, result: Result<ExitCode>) -> ExitCode {
    session.effects.finish(result.is_err());
    result.unwrap_or_else(|error| {
        session.context.output.error(&error);
        error.get_exit_code()
    })
}

#[cold]
fn show(app: &App<'_>, place: &Scope, ask: Ask, tokens: Vec<OsString>) -> ExitCode {
    let modifiers = lenient_modifiers(&tokens);
    let mut output = app.output.clone();
    output.configure(&modifiers);
    if ask == Ask::Version {
        output.line(app.version_line());
        return ExitCode::SUCCESS;
    }
    if let Some(error) = place.plugin.as_ref().and_then(|plugin| switched_off(app, &app.sources(&modifiers), plugin)) {
        output.error(&error);
        return error.get_exit_code();
    }
    let long = ask == Ask::LongHelp;
    match ask {
        Ask::ShortHelp | Ask::LongHelp => {
            output.styled(help::help(app, place, &modifiers, long));
            ExitCode::SUCCESS
        }
        _ => {
            let error = if ask == Ask::Mistake { help::mistake(app, place, &modifiers, tokens) } else { None };
            if let Some(error) = error {
                return usage(app, &modifiers, error);
            }
            output.print_error(help::help(app, place, &modifiers, long).ansi().to_string());
            ExitCode::USAGE
        }
    }
}

/// Shows what is wrong with the command line, or the help that was asked for.
#[cold]
fn usage(app: &App<'_>, modifiers: &Modifiers, error: clap::Error) -> ExitCode {
    fail(app, modifiers, &error.into())
}

#[cold]
fn fail(app: &App<'_>, modifiers: &Modifiers, error: &Error) -> ExitCode {
    let mut output = app.output.clone();
    output.configure(modifiers);
    output.error(error);
    error.get_exit_code()
}

fn is_help(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp)
}

fn has_config_args(command: &CommandDef) -> bool {
    !command.config_args.is_empty() || groups_of(command).iter().any(|group| !group.config_args.is_empty())
}

/// Why a plugin cannot be called although it is linked.
fn switched_off(app: &App<'_>, sources: &Sources, plugin: &PluginDef) -> Option<Error> {
    let place = sources.disabled(plugin)?;
    let (program, name) = (app.program.name, plugin.name);
    let error = codes::PLUGIN_SWITCHED_OFF.error(format!("the plugin `{name}` is switched off by {place}"));
    Some(error.help(format!("switch it on with `{program} config set {name}.enabled true`")))
}

/// The key of an option, and its value where the configuration can be read: a help text never fails.
fn present_value(app: &App<'_>, plugin: &PluginDef, arg: &ConfigArg, modifiers: &Modifiers) -> String {
    let Some(config) = &plugin.config else { return arg.path.to_owned() };
    let key = arg.key(config);
    match app.sources(modifiers).load(plugin).ok().and_then(|loaded| loaded.present(&key)) {
        Some(value) => format!("{}.{key} = {value}", plugin.name),
        None => format!("{}.{key}", plugin.name),
    }
}

/// The modifiers among tokens that are not otherwise right.
#[cold]
fn lenient_modifiers(tokens: &[OsString]) -> Modifiers {
    let mut rest = tokens.iter();
    let mut known = Vec::new();
    while let Some(token) = rest.next() {
        if let Some(taken) = token.to_str().and_then(modifiers::tokens_taken) {
            known.push(token.clone());
            for value in rest.by_ref().take(taken - 1) {
                known.push(value.clone());
            }
        }
    }
    let command = modifiers::add_to(clap::Command::new("")).no_binary_name(true).ignore_errors(true);
    command.try_get_matches_from(known).map(|matches| Modifiers::from_matches(&matches)).unwrap_or_default()
}
