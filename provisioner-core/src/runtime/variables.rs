//! The variables of options (`#[arg(env = …)]`), where clap alone would mislead: an empty one counts as not set, a switch
//! is read in the ways switches are written, an error names the variable, and help shows no value of any.

use super::wrong_value::worded;
#[cfg(any(test, feature = "testing"))]
use crate::config::switch;
use crate::environment::Environment;
use crate::error::not_accepted;
use clap::builder::{BoolishValueParser, ValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, Id};
use std::ffi::OsString;

/// Parses the tokens of a command. `is_secret` says of an argument's id whether its value must not be shown.
pub(super) fn parse(
    built: Command,
    tokens: Vec<OsString>,
    environment: &Environment,
    is_secret: &dyn Fn(&str) -> bool,
) -> clap::error::Result<ArgMatches> {
    let ids: Vec<Id> = with_variable(&built).map(|arg| arg.get_id().clone()).collect();
    let (mut built, given, tokens) =
        if ids.is_empty() { (built, Vec::new(), tokens) } else { settle(built, tokens, &ids, environment) };
    let parsed = built.try_get_matches_from_mut(&tokens);
    parsed.map_err(|error| explained(error, built, &tokens, &given, is_secret))
}

fn with_variable(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| arg.get_env().is_some())
}

/// An argument whose variable is set.
struct Given {
    id: Id,
    variable: String,
}

/// Makes the arguments read their variables as they should.
fn settle(
    mut built: Command,
    mut tokens: Vec<OsString>,
    ids: &[Id],
    environment: &Environment,
) -> (Command, Vec<Given>, Vec<OsString>) {
    let mut given = Vec::new();
    for id in ids {
        let Some(arg) = built.get_arguments().find(|arg| arg.get_id() == id).cloned() else { continue };
        let Some(variable) = arg.get_env().and_then(|name| name.to_str()).map(str::to_owned) else { continue };
        let value = environment.var_os(&variable).filter(|value| !value.is_empty());
        // clap has read the process's variable when the argument was made.
        let unread =
            value.is_none() && std::env::var_os(&variable).is_some() || !matches!(environment, Environment::Process);
        built = built.mut_arg(id, |arg| {
            let arg = arg.hide_env_values(true);
            let arg = if unread { arg.env(None::<&str>) } else { arg };
            if reads_true_or_false(&arg) { arg.value_parser(BoolishValueParser::new()) } else { arg }
        });
        if let Some(value) = value {
            #[cfg(any(test, feature = "testing"))]
            if matches!(environment, Environment::Fixed(_)) {
                put_on_the_command_line(&built, &arg, &value, &mut tokens);
            }
            let _ = &value;
            given.push(Given { id: id.clone(), variable });
        }
    }
    let _ = &mut tokens;
    (built, given, tokens)
}

/// Whether an argument is a switch that reads `true` and `false` and nothing else. A parser that the author chose knows
/// other words.
fn reads_true_or_false(arg: &Arg) -> bool {
    let parser = arg.get_value_parser();
    if parser.type_id() == ValueParser::bool().type_id() {
        return parser.possible_values().is_some_and(|words| words.count() == 2);
    }
    // Without a parser clap has one for text until the command is built.
    let is_switch = matches!(arg.get_action(), ArgAction::SetTrue | ArgAction::SetFalse);
    is_switch && parser.type_id() == ValueParser::string().type_id()
}

/// clap asks the process for variables. Where a test brings its own, they are put on the command line instead, behind
/// everything that is there and only for options that are not.
#[cfg(any(test, feature = "testing"))]
fn put_on_the_command_line(built: &Command, arg: &Arg, value: &OsString, tokens: &mut Vec<OsString>) {
    if is_on_the_command_line(built, arg.get_id(), tokens) {
        return;
    }
    let end = tokens.iter().position(|token| token == "--").unwrap_or(tokens.len());
    tokens.splice(end..end, as_token(arg, value));
}

fn is_on_the_command_line(built: &Command, id: &Id, tokens: &[OsString]) -> bool {
    let lenient = built.clone().mut_arg(id, |arg| arg.env(None::<&str>)).ignore_errors(true);
    let given = lenient.try_get_matches_from(tokens).ok();
    let source = given.as_ref().and_then(|given| given.value_source(id.as_str()));
    source == Some(clap::parser::ValueSource::CommandLine)
}

#[cfg(any(test, feature = "testing"))]
fn as_token(arg: &Arg, value: &OsString) -> Option<OsString> {
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        let off = value.to_str().and_then(switch) == Some(false);
        let name =
            arg.get_long().map(|long| format!("--{long}")).or_else(|| arg.get_short().map(|short| format!("-{short}")));
        return name.filter(|_| !off).map(OsString::from);
    }
    let mut token = match (arg.get_long(), arg.get_short()) {
        (Some(long), _) => OsString::from(format!("--{long}=")),
        (None, Some(short)) => OsString::from(format!("-{short}")),
        (None, None) => OsString::new(),
    };
    token.push(value);
    Some(token)
}

/// An error with the variable named that is to blame, and without what must not be shown.
#[cold]
fn explained(
    mut error: clap::Error,
    built: Command,
    tokens: &[OsString],
    given: &[Given],
    is_secret: &dyn Fn(&str) -> bool,
) -> clap::Error {
    let about = |error: &clap::Error, kind| match error.get(kind) {
        Some(ContextValue::String(shown)) => built.get_arguments().find(|arg| arg.to_string() == *shown),
        _ => None,
    };
    let of_a_value = matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation);
    if let Some(arg) = about(&error, ContextKind::InvalidArg).filter(|_| of_a_value) {
        error = match is_secret(arg.get_id().as_str()) {
            true => not_accepted(&built, Some(arg.to_string())),
            false => worded(error, arg, &built),
        };
    }
    for kind in [ContextKind::InvalidArg, ContextKind::PriorArg] {
        let variable = about(&error, kind).and_then(|arg| given.iter().find(|given| given.id == *arg.get_id()));
        if let Some(Given { id, variable }) = variable
            && !(is_real(&built, id) && is_on_the_command_line(&built, id, tokens))
        {
            error.insert(kind, ContextValue::String(format!("${variable}")));
        }
    }
    error
}

/// Whether an argument still reads a variable of the process: where a test brings its own, it was put among the tokens.
fn is_real(built: &Command, id: &Id) -> bool {
    with_variable(built).any(|arg| arg.get_id() == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn command() -> Command {
        let option = |name: &'static str, variable: &'static str| Arg::new(name).long(name).env(variable);
        Command::new("test").no_binary_name(true).args([
            option("loud", "X_LOUD").action(ArgAction::SetTrue),
            option("port", "X_PORT").value_parser(clap::value_parser!(u16)),
            option("pin", "X_PIN").value_parser(clap::value_parser!(u16)),
            option("name", "X_NAME"),
            option("color", "X_COLOR").value_parser(ValueParser::bool()),
        ])
    }

    fn parsed(variables: &[(&str, &str)], args: &[&str]) -> clap::error::Result<ArgMatches> {
        let fixed: BTreeMap<_, _> = variables.iter().map(|(name, value)| ((*name).to_owned(), value.into())).collect();
        let tokens = args.iter().map(OsString::from).collect();
        parse(command(), tokens, &Environment::Fixed(fixed), &|id| id == "pin")
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let matches = parsed(&[("X_LOUD", ""), ("X_PORT", ""), ("X_NAME", "")], &[]).unwrap();
        assert!(!matches.get_flag("loud") && !matches.contains_id("port") && !matches.contains_id("name"));
    }

    #[test]
    fn a_switch_is_read_in_the_ways_switches_are_written() {
        for (value, on) in [
            ("1", true),
            ("true", true),
            ("TRUE", true),
            ("yes", true),
            ("Yes", true),
            ("on", true),
            ("0", false),
            ("false", false),
            ("False", false),
            ("no", false),
            ("NO", false),
            ("off", false),
        ] {
            assert_eq!(parsed(&[("X_LOUD", value)], &[]).unwrap().get_flag("loud"), on, "{value}");
            assert_eq!(parsed(&[("X_COLOR", value)], &[]).unwrap().get_one("color"), Some(&on), "{value}");
        }
    }

    #[test]
    fn only_a_parser_of_claps_own_choice_is_replaced() {
        let flag = || Arg::new("x").action(ArgAction::SetTrue);
        assert!(reads_true_or_false(&flag()) && reads_true_or_false(&flag().value_parser(ValueParser::bool())));
        assert!(!reads_true_or_false(&flag().value_parser(clap::builder::FalseyValueParser::new())));
        assert!(!reads_true_or_false(&Arg::new("x")));
    }

    #[test]
    fn an_error_names_the_variable_that_caused_it_and_no_other() {
        let message = |variables: &[(&str, &str)], args: &[&str]| parsed(variables, args).unwrap_err().to_string();
        let of_variable = message(&[("X_PORT", "80a")], &[]);
        assert!(of_variable.starts_with("error: invalid value '80a' for '$X_PORT'"), "{of_variable}");
        let of_option = message(&[], &["--port=80a"]);
        assert!(of_option.starts_with("error: invalid value '80a' for '--port <port>'"), "{of_option}");
    }

    #[test]
    fn an_error_does_not_repeat_a_secret() {
        for (variables, args) in [(&[("X_PIN", "hunter2")][..], &[][..]), (&[], &["--pin", "hunter2"])] {
            let message = parsed(variables, args).unwrap_err().to_string();
            assert!(message.contains("'********'") && !message.contains("hunter2"), "{message}");
        }
    }

    #[test]
    fn help_shows_no_value_of_a_variable() {
        let help = parsed(&[("X_NAME", "hunter2")], &["--help"]).unwrap_err().to_string();
        assert!(!help.contains("hunter2"), "{help}");
    }
}
