//! The one command that is called: its own arguments, those of its groups, the modifiers.

use crate::environment::Environment;
use crate::modifiers;
use crate::registry::ConfigArg;
use crate::registry::tree::PlacedCommand;
use clap::{Arg, ArgMatches, Command};
use std::ffi::OsString;

/// Builds a command with everything it accepts. `words` is what a user types to get here.
pub(crate) fn build(placed: &PlacedCommand, words: String) -> Command {
    let command = &placed.command;
    let built = placed.add_arguments_to(Command::new(command.name));
    let built = modifiers::add_to(built).bin_name(words).no_binary_name(true).disable_version_flag(true);
    let built = if command.about.is_empty() { built } else { built.about(command.about) };
    let built = if command.long_about.is_empty() { built } else { built.long_about(command.long_about) };
    match command.deprecated {
        Some(reason) => built.after_help(format!("Deprecated: {reason}")),
        None => built,
    }
}

/// An option that is there twice, which only a flattened struct can bring: the compiler does not see into it. The parser
/// would take one of the two for the other, and a modifier away.
pub(crate) fn option_twice(built: &Command) -> Option<String> {
    // Every struct that derives `Args` is a group of the parser's; most commands have none.
    built.get_groups().next()?;
    let mut seen: Vec<String> = Vec::new();
    for arg in built.get_arguments() {
        let shorts = arg.get_short().into_iter().chain(arg.get_all_short_aliases().unwrap_or_default());
        let longs = arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default());
        let names = shorts.map(|short| format!("-{short}")).chain(longs.map(|long| format!("--{long}")));
        let names: Vec<String> = names.chain([format!("`{}`", arg.get_id())]).collect();
        if let Some(name) = names.iter().find(|name| seen.contains(name)) {
            return Some(name.trim_matches('`').to_owned());
        }
        seen.extend(names);
    }
    None
}

/// Shows, for every option that defaults from the configuration, the key and its present value. Only for help: an
/// ordinary call does not pay for it.
pub(crate) fn with_config_values(
    built: Command,
    command: &PlacedCommand,
    key: &dyn Fn(&ConfigArg) -> String,
) -> Command {
    let mut built = built;
    for config_arg in command.config_args() {
        let note = format!("[config: {}]", key(config_arg));
        built = built.mut_arg(config_arg.id, |arg| append_help(arg, &note));
    }
    built
}

fn append_help(arg: Arg, note: &str) -> Arg {
    let append = |help: Option<&clap::builder::StyledStr>| match help {
        Some(help) => format!("{} {note}", help.ansi()),
        None => note.to_owned(),
    };
    let (short, long) = (append(arg.get_help()), arg.get_long_help().map(|help| append(Some(help))));
    let arg = arg.help(short);
    match long {
        Some(long) => arg.long_help(long),
        None => arg,
    }
}

/// Parses the tokens of a command.
pub(crate) fn parse(
    built: Command,
    tokens: Vec<OsString>,
    environment: &Environment,
) -> clap::error::Result<ArgMatches> {
    match environment {
        Environment::Process => built.try_get_matches_from(tokens),
        #[cfg(any(test, feature = "testing"))]
        Environment::Fixed(_) => parse_with(built, tokens, environment),
    }
}

/// clap asks the process for variables. Where a test brings its own, they are put on the command line instead, behind
/// everything that is there and only for options that are not.
#[cfg(any(test, feature = "testing"))]
fn parse_with(built: Command, mut tokens: Vec<OsString>, environment: &Environment) -> clap::error::Result<ArgMatches> {
    let with_env: Vec<Arg> = built.get_arguments().filter(|arg| arg.get_env().is_some()).cloned().collect();
    let built = with_env.iter().fold(built, |built, arg| built.mut_arg(arg.get_id(), |arg| arg.env(None::<&str>)));
    let given = built.clone().ignore_errors(true).try_get_matches_from(&tokens).ok();
    let is_given = |arg: &Arg| {
        let source = given.as_ref().and_then(|given| given.value_source(arg.get_id().as_str()));
        source == Some(clap::parser::ValueSource::CommandLine)
    };
    let mut additions = Vec::new();
    for arg in with_env.iter().filter(|arg| !is_given(arg)) {
        let value = arg.get_env().and_then(|name| environment.var_os(name.to_str()?));
        additions.extend(value.and_then(|value| as_token(arg, &value)));
    }
    let end = tokens.iter().position(|token| token == "--").unwrap_or(tokens.len());
    tokens.splice(end..end, additions);
    built.try_get_matches_from(tokens)
}

#[cfg(any(test, feature = "testing"))]
fn as_token(arg: &Arg, value: &OsString) -> Option<OsString> {
    if matches!(arg.get_action(), clap::ArgAction::SetTrue) {
        let falsy = value.is_empty()
            || ["0", "false", "no", "off", "n", "f"].iter().any(|word| value.eq_ignore_ascii_case(word));
        let name =
            arg.get_long().map(|long| format!("--{long}")).or_else(|| arg.get_short().map(|short| format!("-{short}")));
        return name.filter(|_| !falsy).map(OsString::from);
    }
    let mut token = match (arg.get_long(), arg.get_short()) {
        (Some(long), _) => OsString::from(format!("--{long}=")),
        (None, Some(short)) => OsString::from(format!("-{short}")),
        (None, None) => OsString::new(),
    };
    token.push(value);
    Some(token)
}
