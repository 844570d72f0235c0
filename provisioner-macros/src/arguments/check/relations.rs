//! `requires`, `conflicts_with` and their like name other arguments.

use crate::arguments::Argument;
use crate::arguments::keys::{CONDITIONS, CONSEQUENCES, RELATIONS};
use crate::arguments::model::ArgKey;
use crate::diagnostics::Report;
use crate::options::segments;
use crate::tokens::stream;
use proc_macro2::{TokenStream, TokenTree};
use provisioner_shared::suggest::{in_backticks, nearest};
use syn::LitStr;

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    if arguments.iter().any(Argument::is_flattened) {
        return;
    }
    let mut known: Vec<String> = arguments.iter().map(Argument::id).collect();
    for argument in arguments {
        for key in ["group", "groups"] {
            for key in argument.key(key).into_iter().chain(argument.conditional.iter().filter(|other| other.is(key))) {
                known.extend(texts(key.place()).iter().map(LitStr::value));
            }
        }
    }
    for argument in arguments {
        for key in argument.keys.iter().chain(&argument.conditional) {
            for text in named(key) {
                relation(argument, &key.name.to_string(), &text, &known, report);
            }
        }
    }
}

/// The texts of a key that name other arguments.
fn named(key: &ArgKey) -> Vec<LitStr> {
    let is = |table: &[(&str, bool)]| table.iter().find(|(name, _)| key.is(name)).map(|(_, many)| *many);
    if RELATIONS.iter().any(|name| key.is(name)) {
        return texts(key.place());
    }
    let (many, last) = match (is(CONDITIONS), is(CONSEQUENCES)) {
        (Some(many), _) => (many, false),
        (None, Some(many)) => (many, true),
        (None, None) => return Vec::new(),
    };
    let mut found = Vec::new();
    for tuple in tuples(key.place(), many) {
        let parts = segments(tuple);
        let part = if last { parts.last() } else { parts.first() };
        found.extend(part.and_then(|part| syn::parse2::<LitStr>(stream(part)).ok()));
    }
    found
}

/// What stands inside each tuple: the value itself, or the elements of a list.
fn tuples(value: TokenStream, many: bool) -> Vec<TokenStream> {
    let opened = |tokens: TokenStream| {
        let mut tokens = tokens.into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Group(group)), None) => Some(group.stream()),
            _ => None,
        }
    };
    if !many {
        return vec![opened(value.clone()).unwrap_or(value)];
    }
    let elements = segments(opened(value).unwrap_or_default());
    elements.iter().filter_map(|element| opened(stream(element))).collect()
}

fn relation(argument: &Argument, key: &str, text: &LitStr, known: &[String], report: &mut Report) {
    let (name, own) = (text.value(), argument.id());
    let mut others = Vec::new();
    for other in known {
        if *other != own {
            others.push(other.as_str());
        }
    }
    if name == own {
        // "The last one wins", as clap has it.
        if key.starts_with("overrides_with") {
            return;
        }
        let help = match in_backticks(&others) {
            others if others.is_empty() => format!("remove `{key}`"),
            others => format!("name another parameter: {others}"),
        };
        return report.at(text, &format!("`{name}` is the parameter itself"), &help);
    }
    if known.contains(&name) {
        return;
    }
    let help = match nearest(&name, &others) {
        Some(near) => format!("did you mean `{near}`?"),
        None if others.is_empty() => format!("remove `{key}`: there is no other parameter"),
        None => format!("the other parameters are {}", in_backticks(&others)),
    };
    report.at(text, &format!("there is no parameter `{name}`"), &help);
}

/// Every text in quotes in an expression, one level of brackets deep.
pub(super) fn texts(value: TokenStream) -> Vec<LitStr> {
    let mut texts = Vec::new();
    for token in value {
        let tokens = match token {
            TokenTree::Group(group) => group.stream(),
            other => other.into(),
        };
        for token in tokens {
            texts.extend(syn::parse2::<LitStr>(token.into()));
        }
    }
    texts
}
