//! What clap would only say at run time of an argument alone: its place, its number of values, its action, its variable.

use crate::arguments::Argument;
use crate::arguments::model::{ArgKey, Shape, last_segment};
use crate::diagnostics::Report;
use crate::names::screaming;
use crate::tokens::text;
use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Expr, Lit, LitStr, RangeLimits};

/// Keys that say how values are read: a flag has none.
const OF_VALUES: &[&str] = &[
    "allow_hyphen_values",
    "allow_negative_numbers",
    "hide_default_value",
    "hide_possible_values",
    "last",
    "require_equals",
    "trailing_var_arg",
    "value_delimiter",
    "value_terminator",
];

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    for argument in arguments.iter().filter(|argument| !argument.is_flattened()) {
        action_of_another_type(argument, report);
        flag_with_keys_of_values(argument, report);
        number_of_values(argument, report);
        variable(argument, report);
        required_and_global(argument, report);
        bare_range(argument, report);
    }
    indexes(arguments, report);
}

/// ```ignore
/// #[arg(short, action = clap::ArgAction::Count)] x: u32
/// ```
fn action_of_another_type(argument: &Argument, report: &mut Report) {
    let Some(action) = argument.key("action").and_then(ArgKey::value) else { return };
    let name = argument.ident.unraw();
    let one = text(argument.one());
    let is = |ty: &str| last_segment(argument.one()).is_some_and(|last| last == ty);
    let many = matches!(argument.shape(), Shape::Many | Shape::OptionalMany);
    let custom = argument.has("value_parser");
    let Some(TokenTree::Ident(last)) = action.clone().into_iter().last() else { return };
    let (message, right) = match last.to_string().as_str() {
        "Count" if !custom && (many || !is("u8")) => (format!("`Count` counts in `u8`, not in `{one}`"), "u8"),
        "SetTrue" | "SetFalse" if !custom && (many || !is("bool")) => {
            (format!("`{last}` makes a `bool`, not a `{one}`"), "bool")
        }
        "Append" if !many && argument.shape() != Shape::Bool => {
            let message = format!("`Append` keeps every value, and `{one}` holds one");
            return report.at(&action, &message, &format!("write `{name}: Vec<{one}>`"));
        }
        "Help" | "HelpShort" | "HelpLong" | "Version" => {
            let message = format!("`{last}` ends the program, and every command has it");
            return report.at(&action, &message, &format!("remove `{name}`"));
        }
        _ => return,
    };
    report.at(&action, &message, &format!("write `{name}: {right}`"));
}

fn flag_with_keys_of_values(argument: &Argument, report: &mut Report) {
    if argument.shape() != Shape::Bool || argument.has_any(&["action", "num_args", "config", "value_parser"]) {
        return;
    }
    for key in OF_VALUES.iter().filter_map(|key| argument.key(key)) {
        let message = format!("a `bool` is a flag, and `{}` is about values", key.name);
        report.at(&key.name, &message, &format!("remove `{}`", key.name));
    }
}

/// ```ignore
/// #[arg(long, num_args = 3..1)] x: Vec<String>
/// ```
fn number_of_values(argument: &Argument, report: &mut Report) {
    let Some(value) = argument.key("num_args").and_then(ArgKey::value) else { return };
    let Ok(parsed) = syn::parse2::<Expr>(value.clone()) else { return };
    let number = |expr: &Expr| match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse::<usize>().ok(),
            _ => None,
        },
        _ => None,
    };
    let (low, high) = match &parsed {
        Expr::Range(range) => {
            let low = range.start.as_deref().map_or(Some(0), number);
            let high = match (range.end.as_deref().map(number), &range.limits) {
                (None, _) => Some(usize::MAX),
                (Some(end), RangeLimits::HalfOpen(_)) => end.map(|end| end.saturating_sub(1)),
                (Some(end), RangeLimits::Closed(_)) => end,
            };
            (low, high)
        }
        other => (number(other), number(other)),
    };
    let (Some(low), Some(high)) = (low, high) else { return };
    if low > high {
        let message = format!("`{}` is a range without a number in it", text(&value));
        report.at(&value, &message, &format!("write `num_args = {high}..={low}`"));
    } else if high == 0 && !argument.has("action") {
        let name = argument.ident.unraw();
        report.at(
            &value,
            "an option without values is a flag",
            &format!("write `{name}: bool`, and remove `num_args`"),
        );
    }
}

/// ```ignore
/// #[arg(long, env = "MY-TOKEN")] token: String
/// ```
fn variable(argument: &Argument, report: &mut Report) {
    let Some(value) = argument.key("env").and_then(ArgKey::value) else { return };
    let Ok(name) = syn::parse2::<LitStr>(value) else { return };
    let written = name.value();
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if !written.is_empty() && written.chars().all(fits) && !written.starts_with(|first: char| first.is_ascii_digit()) {
        return;
    }
    let mut better: String = written
        .trim_start_matches(|letter: char| !letter.is_ascii_alphabetic())
        .chars()
        .map(|letter| if fits(letter) { letter.to_ascii_uppercase() } else { '_' })
        .collect();
    if better.is_empty() {
        better = screaming(&argument.ident);
    }
    let message = match written.is_empty() {
        true => "the name of the variable is empty".to_owned(),
        false => format!("`{written}` is not a name that a shell can set"),
    };
    report.at(&name, &message, &format!("write `env = \"{better}\"`"));
}

fn required_and_global(argument: &Argument, report: &mut Report) {
    let is_required = argument.shape() == Shape::One && !argument.has_any(super::super::keys::DEFAULTS);
    if let Some(global) = argument.key("global").filter(|key| key.is_true())
        && ((is_required && !argument.has("config")) || argument.key("required").is_some_and(ArgKey::is_true))
    {
        let name = argument.ident.unraw();
        let message = format!("what is `global` is not required, and `{name}` is");
        report.at(&global.name, &message, "remove `global`");
    }
}

/// ```ignore
/// #[arg(long, value_parser = 1..100)] x: u16
/// ```
/// clap makes an `i64` of it, whatever the type is.
fn bare_range(argument: &Argument, report: &mut Report) {
    let Some(value) = argument.key("value_parser").and_then(ArgKey::value) else { return };
    if !matches!(syn::parse2::<Expr>(value.clone()), Ok(Expr::Range(_))) {
        return;
    }
    let (name, one, range) = (argument.ident.unraw(), text(argument.one()), text(&value));
    let message = format!("a range alone makes an `i64`, not a `{one}`");
    match one.as_str() {
        "i64" => {}
        "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" => {
            let help = format!("write `value_parser = clap::value_parser!({one}).range({range})`");
            report.at(&value, &message, &help);
        }
        _ => report.at(&value, &message, &format!("write `{name}: i64`")),
    }
}

/// `index = 2`: counted from 1, each once, without a gap, and of no option.
fn indexes(arguments: &[Argument], report: &mut Report) {
    if arguments.iter().any(|argument| argument.is_flattened() || argument.is_conditional()) {
        return;
    }
    let positional = arguments.iter().filter(|argument| argument.is_positional()).count();
    let mut taken: Vec<(usize, TokenStream)> = Vec::new();
    for argument in arguments {
        let Some(key) = argument.key("index") else { continue };
        if argument.shape() == Shape::Bool {
            continue;
        }
        if !argument.is_positional() {
            let message = format!("`{}` is an option, and options have no place", argument.ident.unraw());
            report.at(&key.name, &message, "remove `index`");
            continue;
        }
        let Some(Lit::Int(literal)) = key.literal() else { continue };
        let Ok(index) = literal.base10_parse::<usize>() else { continue };
        if index == 0 {
            report.at(&literal, "places are counted from 1", "write `index = 1`");
        } else if let Some((_, first)) = taken.iter().find(|(other, _)| *other == index) {
            report.at(
                &literal,
                &format!("the place {index} is taken"),
                &format!("write another `index`: 1 to {positional}"),
            );
            report.at(first, &format!("the place {index} is first used here"), "");
        } else if index > positional {
            let message = format!("there is no place {index}: the command has {positional} without a name");
            report.at(&literal, &message, &format!("write `index = {positional}`"));
        }
        taken.push((index, key.place()));
    }
}
