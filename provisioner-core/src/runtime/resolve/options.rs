//! The options of groups that stand before the name of a command: how many of the arguments belong to each, as the
//! parser of the command will read them.

use clap::{Arg, Command};
use std::ffi::OsString;

/// What an option takes.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::runtime) struct Taken {
    /// The number of tokens, with its own.
    pub(in crate::runtime) tokens: usize,
    /// Whether it would take more, if what follows were not the name of a command.
    pub(in crate::runtime) is_open: bool,
}

impl Taken {
    const ALONE: Self = Self { tokens: 1, is_open: false };
}

/// An option that a token names.
pub(in crate::runtime) struct Named<'c, 't> {
    pub(in crate::runtime) arg: &'c Arg,
    /// The value that stands in the same token.
    pub(in crate::runtime) attached: Option<&'t str>,
}

/// The option that a token names; of several letters the one that takes a value, else the last. `None`: it is not one of
/// them.
pub(in crate::runtime) fn find<'c, 't>(options: &'c Command, token: &'t OsString) -> Option<Named<'c, 't>> {
    let token = token.to_str()?;
    if let Some(long) = token.strip_prefix("--") {
        let (name, attached) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
        let arg = options.get_arguments().find(|arg| has_long(arg, name))?;
        return Some(Named { arg, attached });
    }
    let mut shorts = token.strip_prefix('-').filter(|shorts| !shorts.is_empty())?.chars();
    let mut last = None;
    while let Some(short) = shorts.next() {
        let arg = options.get_arguments().find(|arg| has_short(arg, short))?;
        last = Some(arg);
        if takes_values(arg) {
            let value = shorts.as_str();
            let value = value.strip_prefix('=').unwrap_or(value);
            return Some(Named { arg, attached: (!shorts.as_str().is_empty()).then_some(value) });
        }
    }
    Some(Named { arg: last?, attached: None })
}

/// What the token takes among these options; `None`: it is not one of them. `is_name` says whether a text names a command or a group
/// here: an option that needs no further value leaves it alone.
pub(in crate::runtime) fn taken(
    options: &Command,
    token: &OsString,
    rest: &[OsString],
    is_name: &dyn Fn(&str) -> bool,
) -> Option<Taken> {
    let Named { arg, attached } = find(options, token)?;
    Some(if attached.is_some() { Taken::ALONE } else { values(arg, rest, is_name) })
}

fn has_long(arg: &Arg, name: &str) -> bool {
    arg.get_long() == Some(name) || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&name))
}

fn has_short(arg: &Arg, short: char) -> bool {
    arg.get_short() == Some(short) || arg.get_all_short_aliases().is_some_and(|aliases| aliases.contains(&short))
}

/// The range of values is only there where the author gave one: the parser fills it in later.
pub(in crate::runtime) fn takes_values(arg: &Arg) -> bool {
    arg.get_action().takes_values() && arg.get_num_args().is_none_or(|range| range.max_values() > 0)
}

fn values(arg: &Arg, rest: &[OsString], is_name: &dyn Fn(&str) -> bool) -> Taken {
    if !takes_values(arg) || arg.is_require_equals_set() {
        return Taken::ALONE;
    }
    let (least, most) = arg.get_num_args().map_or((1, 1), |range| (range.min_values(), range.max_values()));
    let mut taken = 0;
    for value in rest.iter().take(most) {
        let text = value.to_str().unwrap_or_default();
        if taken >= least && is_name(text) {
            return Taken { tokens: 1 + taken, is_open: true };
        }
        if is_option(arg, text) {
            break;
        }
        taken += 1;
        if arg.get_value_terminator().is_some_and(|end| end.as_str() == text) {
            break;
        }
    }
    Taken { tokens: 1 + taken, is_open: false }
}

/// Whether the parser takes the text for an option, and not for a value of this one.
fn is_option(arg: &Arg, text: &str) -> bool {
    let is_number = arg.is_allow_negative_numbers_set() && text.parse::<f64>().is_ok();
    text.len() > 1 && text.starts_with('-') && !is_number && !arg.is_allow_hyphen_values_set()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ArgAction;

    fn options() -> Command {
        Command::new("").args([
            Arg::new("cache").long("cache").num_args(0..=1).require_equals(true),
            Arg::new("opt").long("opt").short('o').num_args(0..=1),
            Arg::new("two").long("two").num_args(2),
            Arg::new("many").long("many").num_args(1..),
            Arg::new("none").long("none").num_args(0).action(ArgAction::SetTrue),
            Arg::new("count").short('c').action(ArgAction::Count),
            Arg::new("alias").long("alias").alias("former").short_alias('F').aliases(["a1", "a2"]),
            Arg::new("minus").long("minus").allow_negative_numbers(true),
        ])
    }

    fn of(tokens: &str) -> Option<(usize, bool)> {
        let mut tokens = tokens.split(' ').map(OsString::from);
        let first = tokens.next()?;
        let rest: Vec<OsString> = tokens.collect();
        taken(&options(), &first, &rest, &|text| text == "leaf").map(|taken| (taken.tokens, taken.is_open))
    }

    #[test]
    fn an_option_takes_as_many_values_as_the_parser_gives_it() {
        for (tokens, expected) in [
            ("--cache leaf f", (1, false)),
            ("--cache=false leaf f", (1, false)),
            ("--opt leaf f", (1, true)),
            ("--opt v leaf f", (2, false)),
            ("-o v leaf f", (2, false)),
            ("-ov leaf f", (1, false)),
            ("--two a b leaf f", (3, false)),
            ("--many a b leaf f", (3, true)),
            ("--many leaf leaf f", (2, true)),
            ("--many a -c leaf", (2, false)),
            ("--none leaf f", (1, false)),
            ("-ccc leaf f", (1, false)),
            ("-co v leaf f", (2, false)),
            ("--former v leaf", (2, false)),
            ("--a2 v leaf", (2, false)),
            ("-F v leaf", (2, false)),
            ("--minus -3 leaf", (2, false)),
        ] {
            assert_eq!(of(tokens), Some(expected), "{tokens}");
        }
        assert_eq!(of("--unknown leaf"), None);
        assert_eq!(of("-x leaf"), None);
        assert_eq!(of("- leaf"), None);
    }
}
