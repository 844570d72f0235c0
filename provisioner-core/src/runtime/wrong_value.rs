//! What an argument expected in the place of a value that was not accepted, in the words of the configuration.
//!
//! The errors of the standard library speak of digits and strings. An error of a parser of the author's own is kept.

use crate::registry::reads::{Reads, ask};
use clap::builder::ValueParser;
use clap::error::{ContextKind, ContextValue};
use clap::{Arg, Command};
use provisioner_shared::message::Message;
use provisioner_shared::wording::{self, Expected};
use std::error::Error as _;
use std::num::{ParseFloatError, ParseIntError};

/// The same error in words that say what to write, where the type of the argument is known.
#[cold]
pub(super) fn worded(error: clap::Error, arg: &Arg, built: &Command) -> clap::Error {
    let Some(message) = expected(&error, arg) else { return error };
    let Some(ContextValue::String(value)) = error.get(ContextKind::InvalidValue) else { return error };
    let Err(worded) = probe(&ValueParser::new(move |_: &str| Err::<(), String>(message.clone())), value) else {
        return error;
    };
    let mut worded = worded.with_cmd(built);
    for (kind, value) in error.context() {
        worded.insert(kind, value.clone());
    }
    worded
}

/// What was expected; `None` where the error says it, or where only the author's code knows.
fn expected(error: &clap::Error, arg: &Arg) -> Option<String> {
    let source = error.source()?;
    let (no_number, text) = (source.is::<ParseIntError>() || source.is::<ParseFloatError>(), source.to_string());
    let mut message = Message::new();
    match ask(arg.get_value_parser())? {
        // A range that the author gave is named by the error itself. Where no number was written it is not known: to ask
        // the parser would be to call code of the author's with a value that was not written.
        Reads::Integer(name, least, most) if no_number || text.ends_with(&format!(" is not in {least}..={most}")) => {
            let (min, max) = (i128::from(least), i128::from(most));
            wording::expected(&mut message, &Expected::Integer { name, min, max });
        }
        Reads::Number if no_number => wording::expected(&mut message, &Expected::Number),
        _ => return None,
    }
    Some(message.said().to_owned())
}

/// What a parser says of a value.
fn probe(parser: &ValueParser, value: &str) -> clap::error::Result<()> {
    let arg = Arg::new("value").allow_hyphen_values(true).value_parser(parser.clone());
    Command::new("").no_binary_name(true).arg(arg).try_get_matches_from([value]).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::value_parser;

    /// What is said of a value.
    fn said(parser: impl Into<ValueParser>, value: &str) -> String {
        let arg = Arg::new("minutes").long("minutes").allow_negative_numbers(true).value_parser(parser.into());
        let mut command = Command::new("test").no_binary_name(true).arg(arg.clone());
        let error = command.try_get_matches_from_mut(["--minutes", value]).unwrap_err();
        let text = worded(error, &arg, &command).to_string();
        let said = text.strip_prefix(&format!("error: invalid value '{value}' for '--minutes <minutes>': ")).unwrap();
        said.strip_suffix("\n\nFor more information, try '--help'.\n").unwrap().to_owned()
    }

    #[test]
    fn a_number_is_expected_in_the_words_of_the_configuration() {
        let whole = "expected a whole number from 0 to 255 (u8)";
        for value in ["six", "", "-1", "256", "1.5", "1e3"] {
            assert_eq!(said(value_parser!(u8), value), whole, "{value}");
        }
        assert_eq!(said(value_parser!(i8), "x"), "expected a whole number from -128 to 127 (i8)");
        assert_eq!(said(value_parser!(u64), "-1"), "expected a whole number from 0 to 18446744073709551615 (u64)");
    }

    #[test]
    fn the_range_of_the_author_is_named_and_other_errors_are_kept() {
        let whole = "expected a whole number from 0 to 255 (u8)";
        assert_eq!(said(value_parser!(u8).range(1..=9), "six"), whole);
        let doubled = |text: &str| text.parse::<u8>().map(|number| number * 2);
        assert_eq!(said(ValueParser::new(doubled), "six"), whole);
        assert_eq!(said(value_parser!(u8).range(1..=9), "-1"), "-1 is not in 1..=9");
        assert_eq!(said(value_parser!(u8).range(1..=9), "12"), "12 is not in 1..=9");
        let own = |text: &str| text.strip_suffix('%').ok_or("a share ends in `%`").map(|_| 1_u8);
        assert_eq!(said(ValueParser::new(own), "six"), "a share ends in `%`");
    }
}
