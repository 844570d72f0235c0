//! `requires`, `conflicts_with` and their like name other arguments.

use crate::arguments::Argument;
use crate::arguments::keys::RELATIONS;
use crate::diagnostics::{Report, list, suggest};
use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    if arguments.iter().any(Argument::is_flattened) {
        return;
    }
    let mut known: Vec<String> = arguments.iter().map(Argument::id).collect();
    for argument in arguments {
        for key in ["group", "groups"] {
            if let Some(key) = argument.key(key) {
                known.extend(texts(key.place()).iter().map(LitStr::value));
            }
        }
    }
    for argument in arguments {
        for key in RELATIONS {
            let Some(key) = argument.key(key) else { continue };
            for text in texts(key.place()) {
                relation(argument, &key.name.to_string(), &text, &known, report);
            }
        }
    }
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
        let help = match list(&others) {
            others if others.is_empty() => format!("remove `{key}`"),
            others => format!("name another parameter: {others}"),
        };
        return report.at(text, &format!("`{name}` is the parameter itself"), &help);
    }
    if known.contains(&name) {
        return;
    }
    let help = match suggest(&name, &others) {
        Some(near) => format!("did you mean `{near}`?"),
        None if others.is_empty() => format!("remove `{key}`: there is no other parameter"),
        None => format!("the other parameters are {}", list(&others)),
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
