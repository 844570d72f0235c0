//! From what clap parsed to what a function takes.

use crate::error::{Error, codes};
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};

/// The error for arguments that clap's derive refuses after clap's parser accepted them.
#[must_use]
pub fn refused(error: &clap::Error) -> Error {
    codes::of_usage(error.kind()).error(error.to_string())
}

/// The error for an argument that clap's parser let go without a value, and that needs one.
#[must_use]
pub fn absent(id: &str) -> Error {
    let message = format!("the following required argument was not provided: {id}");
    refused(&clap::Error::raw(clap::error::ErrorKind::MissingRequiredArgument, message))
}

/// Whether the argument has any value, a `default_value` too.
#[must_use]
pub fn has_value(matches: &ArgMatches, id: &str) -> bool {
    matches.contains_id(id)
}

/// Whether the command line or the environment gave the argument, as opposed to a `default_value` or nothing.
#[must_use]
pub fn is_given(matches: &ArgMatches, id: &str) -> bool {
    matches!(matches.value_source(id), Some(ValueSource::CommandLine | ValueSource::EnvVariable))
}

/// Adds the options of a flattened `Option<…>`: what its struct requires is required only where any of it is given,
/// which is seen when the struct is read.
#[must_use]
pub fn augment_if_given(command: Command, augment: fn(Command) -> Command) -> Command {
    let before = command.get_arguments().count();
    let mut command = augment(command);
    let required: Vec<_> = command
        .get_arguments()
        .skip(before)
        .filter(|arg| arg.is_required_set())
        .map(|arg| arg.get_id().clone())
        .collect();
    for id in required {
        command = command.mut_arg(id, |arg| arg.required(false));
    }
    command
}

/// Adds the options of a flattened struct below a heading of their own.
#[must_use]
pub fn under_heading(command: Command, heading: &'static str, augment: fn(Command) -> Command) -> Command {
    augment(command.next_help_heading(heading)).next_help_heading(None)
}

/// The usage error for an argument with `config = …` that nothing gave a value.
#[must_use]
pub fn missing(flag: &str, variable: Option<&str>, plugin: &str, path: &str) -> Error {
    let variable = variable.map_or_else(String::new, |variable| format!(", set the variable `{variable}`"));
    codes::MISSING_ARGUMENT
        .error(format!("the argument `{flag}` has no value"))
        .help(format!("write `{flag}`{variable}, or set `{plugin}.{path}` in the configuration"))
}
