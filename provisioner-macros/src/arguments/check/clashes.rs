//! Names that two arguments of one command share: ids, groups of options, other names.

use super::relations::texts;
use crate::arguments::Argument;
use crate::arguments::keys::{LONG_ALIASES, SHORT_ALIASES};
use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use provisioner_shared::names::{is_modifier, modifier};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{LitChar, LitStr};

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    id_twice(arguments, report);
    group_called_like_an_argument(arguments, report);
    long_alias_twice(arguments, report);
    short_alias_twice(arguments, report);
}

/// ```ignore
/// a: String, #[arg(id = "a")] b: String
/// ```
fn id_twice(arguments: &[Argument], report: &mut Report) {
    let own: Vec<&Argument> = arguments.iter().filter(|argument| !argument.is_flattened()).collect();
    for (number, argument) in own.iter().enumerate() {
        let Some(key) = argument.key("id") else { continue };
        let id = argument.id();
        let is_taken = own.iter().enumerate().any(|(other, argument)| other != number && argument.id() == id);
        // Of two parameters of one name rustc speaks.
        if is_taken && key.text().is_some() {
            let message = format!("another parameter has the id `{id}`");
            report.at(&key.place(), &message, &format!("write `id = \"{}\"`", argument.ident.unraw()));
        }
    }
}

/// ```ignore
/// #[arg(long, group = "g")] g: Option<u32>
/// ```
fn group_called_like_an_argument(arguments: &[Argument], report: &mut Report) {
    let ids: Vec<String> = arguments.iter().filter(|argument| !argument.is_flattened()).map(Argument::id).collect();
    for argument in arguments {
        for key in ["group", "groups"].into_iter().filter_map(|key| argument.key(key)) {
            for text in texts(key.place()).iter().filter(|text| ids.contains(&text.value())) {
                let name = text.value();
                let message = format!("`{name}` is a parameter, and a group of options needs a name of its own");
                report.at(text, &message, &format!("write `{} = \"{name}-options\"`", "group"));
            }
        }
    }
}

/// Whether the name is there more than once among those of options; `names` are all that were seen.
fn long_alias_twice(arguments: &[Argument], report: &mut Report) {
    let mut taken: Vec<(String, TokenStream)> = Vec::new();
    for argument in arguments {
        let place = argument.key("long").map_or_else(|| argument.ident.to_token_stream(), |key| key.place());
        taken.extend(argument.long().map(|long| (long, place)));
    }
    for argument in arguments {
        for key in argument.keys.iter().chain(&argument.conditional) {
            if !LONG_ALIASES.iter().any(|name| key.is(name)) {
                continue;
            }
            for text in texts(key.place()) {
                let name = text.value();
                let help = format!("write another `{}`", key.name);
                if is_modifier(&name) {
                    report.at(&text, &format!("`--{name}` is an option that every command has"), &help);
                } else if let Some((_, first)) = taken.iter().find(|(other, _)| *other == name) {
                    report.at(&text, &format!("`--{name}` is taken by another option"), &help);
                    report.at(first, &format!("`--{name}` is first used here"), "");
                } else {
                    taken.push((name, text.to_token_stream()));
                }
            }
        }
        conditional_modifier(argument, report);
    }
}

fn short_alias_twice(arguments: &[Argument], report: &mut Report) {
    let mut taken: Vec<(char, TokenStream)> = Vec::new();
    for argument in arguments {
        if let (Some(short), Some(key)) = (argument.short(), argument.key("short")) {
            taken.push((short, key.place()));
        }
    }
    for argument in arguments {
        for key in argument.keys.iter().chain(&argument.conditional) {
            if !SHORT_ALIASES.iter().any(|name| key.is(name)) {
                continue;
            }
            for letter in letters(key.place()) {
                let name = letter.value();
                let help = format!("write another `{}`", key.name);
                if let Some(modifier) = modifier(name) {
                    let message = format!("`-{name}` is the short form of `--{modifier}`, which every command has");
                    report.at(&letter, &message, &help);
                } else if let Some((_, first)) = taken.iter().find(|(other, _)| *other == name) {
                    report.at(&letter, &format!("`-{name}` is taken by another option"), &help);
                    report.at(first, &format!("`-{name}` is first used here"), "");
                } else {
                    taken.push((name, letter.to_token_stream()));
                }
            }
        }
    }
}

/// ```ignore
/// #[cfg_attr(unix, arg(long = "quiet"))] silent: bool
/// ```
fn conditional_modifier(argument: &Argument, report: &mut Report) {
    for key in &argument.conditional {
        let long = key.value().and_then(|value| syn::parse2::<LitStr>(value).ok()).filter(|_| key.is("long"));
        if let Some(long) = long.filter(|long| is_modifier(&long.value())) {
            let message = format!("`--{}` is an option that every command has", long.value());
            report.at(&long, &message, "write another `long`");
        }
        let short = key.value().and_then(|value| syn::parse2::<LitChar>(value).ok()).filter(|_| key.is("short"));
        if let Some((short, modifier)) = short.and_then(|short| Some((short.clone(), modifier(short.value())?))) {
            let message = format!("`-{}` is the short form of `--{modifier}`, which every command has", short.value());
            report.at(&short, &message, "write another `short`");
        }
        if key.is("config") || key.is("complete") {
            let message = format!("`{}` holds under every condition", key.name);
            report.at(&key.name, &message, &format!("write `#[arg({key})]`", key = crate::tokens::text(key)));
        }
    }
}

/// Every character in quotes in an expression, one level of brackets deep.
fn letters(value: TokenStream) -> Vec<LitChar> {
    let mut letters = Vec::new();
    for token in value {
        let tokens = match token {
            proc_macro2::TokenTree::Group(group) => group.stream(),
            other => other.into(),
        };
        for token in tokens {
            letters.extend(syn::parse2::<LitChar>(token.into()));
        }
    }
    letters
}
