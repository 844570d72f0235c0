//! `requires`, `conflicts_with` and their like name other arguments.

use crate::arguments::Argument;
use crate::arguments::keys::RELATIONS;
use crate::diagnostics::{Report, suggest};
use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

pub(super) fn check(arguments: &[Argument], report: &mut Report) {
    if arguments.iter().any(Argument::is_flattened) {
        return;
    }
    let mut known: Vec<String> = arguments.iter().map(Argument::id).collect();
    for argument in arguments {
        known.extend(
            ["group", "groups"]
                .iter()
                .filter_map(|key| argument.key(key))
                .flat_map(|key| texts(key.place()))
                .map(|text| text.value()),
        );
    }
    for argument in arguments {
        for key in RELATIONS.iter().filter_map(|key| argument.key(key)) {
            for text in texts(key.place()) {
                relation(argument, &key.name.to_string(), &text, &known, report);
            }
        }
    }
}

fn relation(argument: &Argument, key: &str, text: &LitStr, known: &[String], report: &mut Report) {
    let name = text.value();
    if name == argument.id() {
        let others = list(known.iter().filter(|other| **other != name));
        let help =
            if others.is_empty() { format!("remove `{key}`") } else { format!("name another parameter: {others}") };
        return report.at(text, format!("`{name}` is the parameter itself"), help);
    }
    if known.contains(&name) {
        return;
    }
    let others = || known.iter().filter(|other| **other != argument.id());
    let help = match suggest(&name, others().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if others().next().is_none() => format!("remove `{key}`: there is no other parameter"),
        None => format!("the other parameters are {}", list(others())),
    };
    report.at(text, format!("there is no parameter `{name}`"), help);
}

fn list<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Every text in quotes in an expression, one level of brackets deep.
pub(super) fn texts(value: TokenStream) -> Vec<LitStr> {
    value
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => group.stream().into_iter().collect(),
            other => vec![other],
        })
        .filter_map(|token| syn::parse2(token.into()).ok())
        .collect()
}
