//! Short and long names: well formed, not a modifier's, and each there once.

use crate::arguments::Argument;
use crate::arguments::model::ArgKey;
use crate::diagnostics::Report;
use crate::names::kebab;
use proc_macro2::TokenStream;
use provisioner_shared::names::{is_modifier, modifier, to_kebab};
use quote::ToTokens;
use syn::Lit;

pub(super) fn check(arguments: &[Argument], name: &str, report: &mut Report) {
    let taken: Vec<char> = arguments.iter().filter_map(Argument::short).collect();
    let mut shorts = Vec::new();
    let mut longs = Vec::new();
    for argument in arguments {
        if well_formed_short(argument, &taken, report)
            && let Some(short) = argument.short()
        {
            short_taken(argument, short, &taken, &mut shorts, report);
        }
        if well_formed_long(argument, report)
            && let Some(long) = argument.long()
        {
            long_taken(argument, &long, name, &mut longs, report);
        }
    }
}

fn well_formed_short(argument: &Argument, taken: &[char], report: &mut Report) -> bool {
    let Some(key) = argument.key("short") else { return false };
    match key.literal() {
        Some(Lit::Char(short)) if !short.value().is_alphanumeric() && !"?@".contains(short.value()) => {
            let help = format!("write `short = '{}'`", free(argument, taken));
            report.at(&short, &format!("`{}` is not a letter for an option", short.value()), &help);
            false
        }
        Some(Lit::Str(text)) => {
            let value = text.value();
            let mut letters = value.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => {
                    report.at(&text, "`short` is a character", &format!("write `short = '{letter}'`"));
                }
                _ => {
                    let help = format!("write `short = '{}'`", free(argument, taken));
                    report.at(&text, "`short` is one character", &help);
                }
            }
            false
        }
        Some(other) if !matches!(other, Lit::Char(_)) => {
            report.at(&other, "`short` is one character", &format!("write `short = '{}'`", free(argument, taken)));
            false
        }
        _ => true,
    }
}

fn short_taken(
    argument: &Argument,
    short: char,
    taken: &[char],
    shorts: &mut Vec<(char, TokenStream)>,
    report: &mut Report,
) {
    let Some(place) = argument.key("short").map(ArgKey::place) else { return };
    let help = || format!("write `short = '{}'`", free(argument, taken));
    if let Some(modifier) = modifier(short) {
        let message = format!("`-{short}` is the short form of `--{modifier}`, which every command has");
        return report.at(&place, &message, &help());
    }
    match shorts.iter().find(|(taken, _)| *taken == short) {
        Some((_, first)) => {
            report.at(&place, &format!("`-{short}` is taken by another option"), &help());
            report.at(first, &format!("`-{short}` is first used here"), "");
        }
        None => shorts.push((short, place)),
    }
}

/// A letter that neither a modifier nor another option has: best the name's own in upper case.
fn free(argument: &Argument, taken: &[char]) -> char {
    letters(argument, taken).first().copied().unwrap_or('X')
}

/// Every such letter, the best first.
pub(crate) fn letters(argument: &Argument, taken: &[char]) -> Vec<char> {
    let name = kebab(&argument.ident);
    let mut letters = Vec::new();
    let mut offer = |letter: char| {
        if letter.is_ascii_alphanumeric() && !taken.contains(&letter) && modifier(letter).is_none() {
            letters.push(letter);
        }
    };
    if let Some(first) = name.chars().find(char::is_ascii_alphanumeric) {
        offer(first.to_ascii_uppercase());
    }
    for letter in name.chars() {
        offer(letter);
        offer(letter.to_ascii_uppercase());
    }
    for letter in 'a'..='z' {
        offer(letter);
    }
    letters
}

fn well_formed_long(argument: &Argument, report: &mut Report) -> bool {
    let Some(key) = argument.key("long") else { return true };
    let Some(value) = key.value() else { return true };
    let own = kebab(&argument.ident);
    match key.literal() {
        Some(Lit::Str(text)) => {
            let plain = text.value();
            let help = |name: &str| format!("write `long = \"{name}\"`");
            if plain.is_empty() {
                report.at(&text, "the name of the option is empty", &help(&own));
            } else if plain.starts_with('-') {
                let bare = plain.trim_start_matches('-');
                let bare = if bare.is_empty() { &own } else { bare };
                report.at(&text, &format!("the dashes of `{plain}` are added by themselves"), &help(bare));
            } else if plain.contains(|letter: char| letter.is_whitespace() || letter == '=') {
                report.at(&text, &format!("`{plain}` cannot be typed as an option"), &help(&to_kebab(&plain)));
            } else {
                return true;
            }
            false
        }
        Some(other) => {
            report.at(&other, "`long` is a text in quotes", &format!("write `long = \"{own}\"`"));
            false
        }
        // A constant may be written, and is written in capitals: anything else is a name without its quotes.
        None => match syn::parse2::<syn::Ident>(value.clone()) {
            Ok(ident) if ident.to_string().starts_with(char::is_lowercase) => {
                report.at(&ident, "`long` is a text in quotes", &format!("write `long = \"{}\"`", kebab(&ident)));
                false
            }
            _ => true,
        },
    }
}

fn long_taken(
    argument: &Argument,
    long: &str,
    name: &str,
    longs: &mut Vec<(String, TokenStream)>,
    report: &mut Report,
) {
    let key = argument.key("long");
    let own = format!("{name}-{}", kebab(&argument.ident));
    if is_modifier(long) {
        let place = match key.and_then(|key| key.value()) {
            Some(value) => value,
            None => argument.ident.to_token_stream(),
        };
        let help = match key {
            Some(_) => format!("write `long = \"{own}\"`"),
            None => format!("write `#[arg(long = \"{own}\")]` above it"),
        };
        return report.at(&place, &format!("`--{long}` is an option that every command has"), &help);
    }
    let place = key.map_or_else(|| argument.ident.to_token_stream(), ArgKey::place);
    match longs.iter().find(|(taken, _)| *taken == long) {
        Some((_, first)) => {
            let plain = kebab(&argument.ident);
            let other = if plain == long { own } else { plain };
            report.at(
                &place,
                &format!("`--{long}` is taken by another option"),
                &format!("write `long = \"{other}\"`"),
            );
            report.at(first, &format!("`--{long}` is first used here"), "");
        }
        None => longs.push((long.to_owned(), place)),
    }
}
