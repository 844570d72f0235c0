//! Calling what was named: from tokens to an exit code.
//!
//! What is off the way to a command of a plugin, help and mistakes and built-in commands, is marked as cold, so that it
//! is laid aside in the binary: a command that goes well does not map it into memory.

use super::builtin::{self, Builtin, unread};
#[cfg(feature = "completions")]
use super::complete;
use super::dry_run;
use super::mount::mounted;
use super::panic;
use super::plan;
use super::resolve::{Destination, Request, resolve};
use super::scope::Scope;
use super::{App, Session, command, help, variables};
use crate::config::path::keys_of;
use crate::config::{LoadedConfig, Schema, Sources, SwitchedOff, holds_secret, schema_below};
use crate::environment::Environment;
use crate::error::{Error, Result, codes};
use crate::exit_code::ExitCode;
use crate::json::Json;
use crate::machine::Machine;
use crate::modifiers::{self, Modifiers};
use crate::output::Output;
use crate::registry::Call;
use crate::registry::tree::PlacedCommand;
use crate::registry::{ConfigArg, GroupDef, PluginDef};
use clap::error::ErrorKind;
use provisioner_shared::names::MODIFIERS;
use std::ffi::OsString;

/// Runs a program with these arguments, the program's own name left out.
pub(crate) fn run(app: &App<'_>, args: Vec<OsString>) -> ExitCode {
    #[cfg(any(test, feature = "testing"))]
    let enclosing = crate::secrets::remember_in(app.output.secrets());
    let saved = plan::to_be_saved(&args);
    let Ended { command, output, result } = match resolve(&app.registry, mounted(app, args)) {
        Destination::Command { plugin, mut path, command, tokens } => {
            let (output, result) = call(app, &plugin, &path, &command, tokens, saved.as_deref());
            if plugin.name != app.root {
                path.insert(0, plugin.name.to_owned());
            }
            Ended { command: path, output, result }
        }
        Destination::Builtin { builtin, tokens } => match answer_to_a_shell(app, builtin, &tokens) {
            Some(result) => Ended { command: Vec::new(), output: app.output.clone(), result },
            None => call_builtin(app, builtin, tokens, saved.as_deref()),
        },
        Destination::Screen { place, request, tokens } => show(app, &place, request, tokens),
    };
    let code = output.end(&command, result);
    app.output.flush();
    #[cfg(any(test, feature = "testing"))]
    crate::secrets::remember_in(enclosing);
    code
}

/// What can stand at the cursor, where it is the script of a shell that asks.
#[cfg(feature = "completions")]
fn answer_to_a_shell(app: &App<'_>, builtin: &Builtin, tokens: &[OsString]) -> Option<Result<ExitCode>> {
    let (shell, words) = complete::question(builtin, tokens)?;
    Some(complete::answer(app, shell, words))
}

#[cfg(not(feature = "completions"))]
fn answer_to_a_shell(_: &App<'_>, _: &Builtin, _: &[OsString]) -> Option<Result<ExitCode>> {
    None
}

/// A call that is over, but for what is said about its end.
struct Ended {
    /// The names that led to the command.
    command: Vec<String>,
    /// The output, as the modifiers of the call want it.
    output: Output,
    result: Result<ExitCode>,
}

fn call(
    app: &App<'_>,
    plugin: &PluginDef,
    path: &[String],
    command: &PlacedCommand,
    tokens: Vec<OsString>,
    saved: Option<&[OsString]>,
) -> (Output, Result<ExitCode>) {
    let names = [app.program.name, plugin.name];
    let words = words(if plugin.name == app.root { &names[..1] } else { &names }, path);
    if dry_run::is_asked_for(&tokens) {
        return dry_run::call(app, plugin, command, &path.join(" "), words, tokens, saved);
    }
    match prepare(app, plugin, command, words, tokens, app.machine.clone()) {
        Prepared::Session(session, matches) => perform_and_conclude(app, *session, plugin, command, matches, saved),
        Prepared::Ended(output, result) => (output, result),
    }
}

/// What comes of a command line.
pub(super) enum Prepared {
    /// The command can be performed.
    Session(Box<Session>, clap::ArgMatches),
    /// There is nothing to perform.
    Ended(Output, Result<ExitCode>),
}

/// Parses a command line, for this machine.
pub(super) fn prepare(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    words: String,
    tokens: Vec<OsString>,
    machine: Machine,
) -> Prepared {
    let parsed = match parse(app, plugin, command, &words, &tokens) {
        Ok(parsed) => parsed,
        Err(error) => return Prepared::Ended(output_for(app, &tokens), Err(error)),
    };
    let matches = match parsed {
        Ok(matches) => matches,
        Err(error) if is_help(&error) => {
            let (output, result) = help_of(app, plugin, command, words, tokens);
            return Prepared::Ended(output, result);
        }
        Err(error) => return Prepared::Ended(output_for(app, &tokens), Err(error.into())),
    };
    let modifiers = match Modifiers::from_matches(&matches).checked() {
        Ok(modifiers) => modifiers,
        Err(error) => return Prepared::Ended(output_for(app, &tokens), Err(error)),
    };
    remember_secrets(plugin, command, &matches);
    Prepared::Session(Box::new(app.session_on(modifiers, machine)), matches)
}

/// Performs a command for real.
pub(super) fn perform_and_conclude(
    app: &App<'_>,
    session: Session,
    plugin: &PluginDef,
    command: &PlacedCommand,
    mut matches: clap::ArgMatches,
    saved: Option<&[OsString]>,
) -> (Output, Result<ExitCode>) {
    let result = perform(app, &session, plugin, command, &mut matches).map_err(|error| error.in_plugin(plugin.name));
    conclude(app, session, Some(plugin), command.command.effects, result, saved)
}

/// Parses the tokens of a command. The outer error is the plugin's, the inner one the user's.
pub(super) fn parse(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    words: &str,
    tokens: &[OsString],
) -> Result<clap::error::Result<clap::ArgMatches>> {
    // clap panics over arguments that contradict each other, which a flattened struct may bring: it is the plugin's.
    panic::catch(plugin, &app.output, || {
        let built = command::build(command, words.to_owned());
        let is_modifier = |token: &OsString| token.to_str().and_then(modifiers::tokens_taken).is_some();
        let lost = command::modifier_taken(&built)
            .or_else(|| command::option_twice(&built))
            .or_else(|| if tokens.iter().any(is_modifier) { command::modifier_overridden(&built) } else { None });
        if let Some(option) = lost {
            return Err(contradiction(words, &option));
        }
        Ok(variables::parse(built, tokens.to_vec(), &app.environment, &|id| is_secret(plugin, command, id)))
    })
}

/// A program, or a test, that no plugin is part of.
#[cold]
fn nothing_linked(app: &App<'_>) -> Error {
    let (what, help) = match app.environment {
        Environment::Process => (
            "program",
            "a plugin is a dependency called `provisioner-<name>-plugin`, below `[dependencies]` in `Cargo.toml`",
        ),
        #[cfg(any(test, feature = "testing"))]
        Environment::Fixed(_) => {
            ("test", "write `use provisioner_<name>_plugin as _;` at its top: a crate that nothing names is left out")
        }
    };
    codes::UNKNOWN_PLUGIN.error(format!("no plugin is linked into this {what}")).help(help)
}

/// A flattened struct took a name that is not free.
#[cold]
fn contradiction(words: &str, option: &str) -> Error {
    let is_modifier = MODIFIERS.iter().any(|modifier| {
        option.strip_prefix("--") == Some(modifier.long)
            || modifier.short.is_some_and(|short| option.strip_prefix('-') == Some(short.encode_utf8(&mut [0; 4])))
    });
    let message = match is_modifier {
        true => format!("`{words}` takes `{option}` away, an option that every command has"),
        false => format!("`{words}` has two options `{option}`"),
    };
    let help = "report it to the authors of the plugin: a struct with `#[command(flatten)]` or a constant brings it along, and another `long`, `short` or `id` there is the remedy";
    codes::CONTRADICTING_OPTIONS.error(message).help(help)
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

/// The help of a command, wrapped to the terminal, with the key and the present value of each option that has one.
#[cold]
fn help_of(
    app: &App<'_>,
    plugin: &PluginDef,
    command: &PlacedCommand,
    words: String,
    tokens: Vec<OsString>,
) -> (Output, Result<ExitCode>) {
    // Once, and only where a value of it is shown; a help text never fails.
    let shows = plugin.config.is_some() && command.config_args().next().is_some();
    let loaded = shows.then(|| app.sources(&lenient_modifiers(&tokens)).load(&plugin.section()).ok()).flatten();
    let key = |arg: &ConfigArg| present_value(plugin, arg, loaded.as_ref());
    let built = help::wrapped(command::build(command, words), &app.output);
    let built = help::described(built, (command.command.about, command.command.long_about), &app.output);
    let built = command::with_config_values(help::with_examples(built, &app.output), command, &key);
    let output = output_for(app, &tokens);
    let parsed = variables::parse(built, tokens, &app.environment, &|id| is_secret(plugin, command, id));
    (output, parsed.map(|_| ExitCode::SUCCESS).map_err(Into::into))
}

/// Everything between a valid command line and the outcome of the function.
pub(super) fn perform(
    app: &App<'_>,
    session: &Session,
    plugin: &PluginDef,
    command: &PlacedCommand,
    matches: &mut clap::ArgMatches,
) -> Result<ExitCode> {
    let output = &session.context.output;
    let sources = app.sources(&session.context.modifiers);
    // Of the version nothing depends on the configuration, nor on whether it can be read.
    let is_version = command.command.name == "version" && command.groups.is_empty();
    let off = if is_version { sources.disabled(&plugin.section()) } else { sources.switched_off(&plugin.section())? };
    if let Some(off) = off {
        return Err(switched_off(app, &session.context.modifiers, plugin, &off));
    }
    let verbose = session.context.modifiers.verbose;
    if verbose {
        log_unread(app, &sources, output);
    }
    let PlacedCommand { command, groups } = command;
    for group in groups {
        if let Some(reason) = group.deprecated {
            warn_of_deprecated(output, group.name, reason);
        }
    }
    if let Some(reason) = command.deprecated {
        warn_of_deprecated(output, command.name, reason);
    }
    // The names are a part of a document; people are shown none.
    if command.effects && output.is_for_programs() {
        session.effects.called_by(|| names_of(app, plugin, groups, command.name));
    }
    let mut call = Call {
        plugin,
        context: &session.context,
        effects: &session.effects,
        config: None,
        groups: None,
        states: app.states(),
    };
    let takes_config = command.config || groups.iter().any(|group| !group.config_args.is_empty());
    if takes_config {
        call.config = panic::catch(plugin, output, || sources.read(&plugin.section()))?;
        // Under `-v` it is in the log already.
        if sources.may_be_astray() && !verbose {
            warn_of_astray(app, &sources, plugin.name, output);
        }
    }
    panic::catch(plugin, output, move || {
        for group in groups {
            let parsed = (group.parse)(&call, matches)?;
            call.groups.get_or_insert_default().push(parsed);
        }
        (command.run)(&call, matches)
    })
}

/// The names that led to a command.
fn names_of(app: &App<'_>, plugin: &PluginDef, groups: &[GroupDef], command: &str) -> Vec<String> {
    let plugin = if plugin.name == app.root { None } else { Some(plugin.name) };
    let groups = groups.iter().filter(|group| !group.root).map(|group| group.name);
    plugin.into_iter().chain(groups).chain([command]).map(str::to_owned).collect()
}

#[cold]
fn call_builtin(app: &App<'_>, builtin: &Builtin, tokens: Vec<OsString>, saved: Option<&[OsString]>) -> Ended {
    let mut names = vec![builtin.name.to_owned()];
    let parsed = parse_builtin(app, builtin, &tokens).map_err(Error::from);
    match parsed.and_then(|matches| Ok((Modifiers::from_matches(&matches).checked()?, matches))) {
        Ok((modifiers, matches)) => {
            let mut last = &matches;
            while let Some((name, below)) = last.subcommand() {
                names.push(name.to_owned());
                last = below;
            }
            let session = app.session(modifiers);
            session.effects.called_by(|| names.clone());
            let run = || (builtin.run)(app, &session, &matches);
            let dry = session.effects.is_dry_run();
            let result = if dry { dry_run::builtin(app, &session, &names.join(" "), run) } else { run() };
            let (output, result) = conclude(app, session, None, false, result, saved);
            Ended { command: names, output, result }
        }
        Err(error) => Ended { command: names, output: output_for(app, &tokens), result: Err(error) },
    }
}

/// Parses the tokens of a built-in command.
#[cold]
pub(super) fn parse_builtin(
    app: &App<'_>,
    builtin: &Builtin,
    tokens: &[OsString],
) -> clap::error::Result<clap::ArgMatches> {
    help::wrapped(builtin::build(app, builtin), &app.output).try_get_matches_from(tokens)
}

/// Prints the plan of a dry run, and gives an error the account of what was done before it.
pub(super) fn conclude(
    app: &App<'_>,
    session: Session,
    plugin: Option<&PluginDef>,
    has_effects: bool,
    result: Result<ExitCode>,
    saved: Option<&[OsString]>,
) -> (Output, Result<ExitCode>) {
    let result = match session.effects.is_dry_run() {
        true => plan::conclude(app, &session, plugin, has_effects, result, saved),
        false => result,
    };
    let result = result.map_err(|error| plan::with_account(&session, error));
    (session.context.output, result)
}

#[cold]
fn show(app: &App<'_>, place: &Scope, request: Request, tokens: Vec<OsString>) -> Ended {
    let modifiers = lenient_modifiers(&tokens);
    let output = configured(app, &modifiers);
    let result = show_on(app, &output, place, request, &modifiers, tokens);
    Ended { command: place.path(app.root), output, result }
}

fn show_on(
    app: &App<'_>,
    output: &Output,
    place: &Scope,
    request: Request,
    modifiers: &Modifiers,
    tokens: Vec<OsString>,
) -> Result<ExitCode> {
    if request == Request::Version {
        app.show_version(output);
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(plugin) = &place.plugin
        && let Some(off) = app.sources(modifiers).disabled(&plugin.section())
    {
        return Err(switched_off(app, modifiers, plugin, &off));
    }
    let help = |long| help::help(app, place, modifiers, long);
    if request == Request::Mistake && app.registry.sorted_plugins().is_empty() {
        return Err(nothing_linked(app));
    }
    if request == Request::Mistake
        && let Some(error) = help::mistake(app, place, modifiers, tokens)
    {
        return Err(error.into());
    }
    match request {
        Request::ShortHelp | Request::LongHelp => {
            let help = help(request == Request::LongHelp);
            output.result(
                || Json::object().with("help", help.to_string().as_str()),
                |output| output.styled(help.clone()),
            );
            Ok(ExitCode::SUCCESS)
        }
        _ if output.is_for_programs() => {
            let words = place.words(app);
            let error = codes::MISSING_COMMAND.error(format!("`{words}` needs a command"));
            Err(error.help(format!("`{words} --help` lists the commands")))
        }
        _ => {
            output.print_error(help(false).ansi().to_string());
            Ok(ExitCode::USAGE)
        }
    }
}

/// The output for tokens that are not otherwise right.
#[cold]
pub(super) fn output_for(app: &App<'_>, tokens: &[OsString]) -> Output {
    configured(app, &lenient_modifiers(tokens))
}

fn configured(app: &App<'_>, modifiers: &Modifiers) -> Output {
    let mut output = app.output.clone();
    output.configure(modifiers);
    output
}

fn is_help(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp)
}

/// Why a plugin cannot be called although it is linked, and how to switch it on.
#[cold]
fn switched_off(app: &App<'_>, modifiers: &Modifiers, plugin: &PluginDef, off: &SwitchedOff) -> Error {
    let (program, name) = (app.program.name, plugin.name);
    let error = codes::PLUGIN_SWITCHED_OFF.error(format!("the plugin `{name}` is switched off by {off}"));
    error.help(match (&off.variable, &modifiers.config) {
        (Some(variable), _) => format!("unset `{variable}`, or set it to `true`"),
        (None, Some(file)) => {
            let file = shell_words::quote(&file.to_string_lossy()).into_owned();
            format!("switch it on with `{program} --config {file} config set {name}.enabled true`")
        }
        (None, None) => format!("switch it on with `{program} config set {name}.enabled true`"),
    })
}

/// Remembers the values of arguments that stand in for a secret of the configuration: their own type may be plain text.
pub(super) fn remember_secrets(plugin: &PluginDef, command: &PlacedCommand, matches: &clap::ArgMatches) {
    for arg in command.config_args() {
        let is_given = matches.try_contains_id(arg.id).unwrap_or(false);
        if is_given && is_secret(plugin, command, arg.id) {
            for value in matches.get_raw(arg.id).into_iter().flatten() {
                crate::secrets::remember(&value.to_string_lossy());
            }
        }
    }
}

/// Whether the value of an argument is never shown: its configuration is a secret.
#[cold]
fn is_secret(plugin: &PluginDef, command: &PlacedCommand, id: &str) -> bool {
    let Some(config) = &plugin.config else { return false };
    let args = command.config_args().filter(|arg| arg.id == id);
    let mut keys = args.map(|arg| keys_of(&arg.key(config)).unwrap_or_default());
    keys.any(|keys| {
        let below = keys.iter().scan(*(config.schema)(), |schema, key| {
            *schema = schema_below(schema, key);
            Some(*schema)
        });
        below.into_iter().any(|schema| holds_secret(&schema) && !matches!(schema, Schema::Struct(_)))
    })
}

#[cold]
fn warn_of_deprecated(output: &Output, name: &str, reason: &str) {
    output.warn(format!("`{name}` is deprecated: {reason}"));
}

/// Names and keys that nothing reads: with `-v` they are seen where they have no effect.
#[cold]
fn log_unread(app: &App<'_>, sources: &Sources, output: &Output) {
    let unread = unread::everything(app, sources);
    let astray = unread.astray.iter().map(|astray| sources.astray_warning(astray));
    for warning in astray.chain(unread.warnings) {
        output.debug(warning);
    }
}

/// Keys that were meant for the plugin that is called, and that nothing reads.
#[cold]
fn warn_of_astray(app: &App<'_>, sources: &Sources, plugin: &str, output: &Output) {
    let astray = sources.astray(&app.registry.plugin_names());
    for astray in astray.iter().filter(|astray| astray.plugin == plugin) {
        output.warn(sources.astray_warning(astray));
    }
}

/// The key of an option, and its value where the configuration can be read.
fn present_value(plugin: &PluginDef, arg: &ConfigArg, loaded: Option<&LoadedConfig>) -> String {
    let Some(config) = &plugin.config else { return arg.path.to_owned() };
    let key = arg.key(config);
    match loaded.and_then(|loaded| loaded.present(&key)) {
        Some(value) => format!("{}.{key} = {value}", plugin.name),
        None => format!("{}.{key}", plugin.name),
    }
}

/// The modifiers among tokens that are not otherwise right.
#[cold]
pub(super) fn lenient_modifiers(tokens: &[OsString]) -> Modifiers {
    let command = modifiers::add_to(clap::Command::new("")).no_binary_name(true);
    let mut rest = tokens.iter().take_while(|token| *token != "--");
    let mut known = Vec::new();
    while let Some(token) = rest.next() {
        if let Some(taken) = token.to_str().and_then(modifiers::tokens_taken) {
            let mut words = vec![token.clone()];
            words.extend(rest.by_ref().take(taken - 1).cloned());
            // One that is wrong shall not hide the others.
            if command.clone().try_get_matches_from(&words).is_ok() {
                known.extend(words);
            }
        }
    }
    let matches = command.ignore_errors(true).try_get_matches_from(known);
    matches.map(|matches| Modifiers::from_matches(&matches)).unwrap_or_default()
}
