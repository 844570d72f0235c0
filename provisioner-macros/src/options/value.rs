//! Reads the value of one option.

use super::parse::{Value, segments};
use super::table::{Key, Kind};
use crate::diagnostics::Report;
use crate::tokens::stream;
use proc_macro2::{Ident, TokenStream, TokenTree};
use provisioner_shared::names::camel;
use quote::ToTokens;
use syn::{LitInt, LitStr};

/// Reads the value of `key`, and how many tokens it and its `=` take.
pub(super) fn value(
    key: &Key,
    name: &Ident,
    rest: &[TokenTree],
    inferred: &str,
    report: &mut Report,
) -> Option<(Value, usize)> {
    let help = format!("write `{}`", example_of(key, inferred));
    let is = |token: Option<&TokenTree>, letter: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == letter);
    let assigned = is(rest.first(), '=');
    if key.kind == Kind::Switch {
        if rest.is_empty() || !assigned {
            return Some((Value::Switch, 0));
        }
        let wrong = stream(&rest[1..]);
        let wrong = if wrong.is_empty() { rest[0].to_token_stream() } else { wrong };
        report.at(&wrong, &format!("`{}` takes no value", key.name), &help);
        return None;
    }
    let tokens = rest.get(1..).unwrap_or_default();
    let (Some(first), true) = (tokens.first(), assigned) else {
        let text = tokens.first().and_then(literal).or_else(|| inside(rest.first()));
        let help = match text {
            Some(text) => format!("write `{} = {}`", key.name, text.token()),
            None => help,
        };
        match rest.first() {
            Some(TokenTree::Punct(punct)) if assigned => {
                report.at(punct, &format!("`{}` has no value", key.name), &help)
            }
            Some(TokenTree::Punct(punct)) => report.at(punct, &format!("expected `=` after `{}`", key.name), &help),
            _ => report.at(name, &format!("`{}` has no value", key.name), &help),
        }
        return None;
    };
    let all = || stream(tokens);
    match key.kind {
        Kind::Text => {
            let text = literal(first);
            match (&text, first) {
                (None, TokenTree::Group(group)) if key.name == "alias" && literals(first).is_some() => {
                    report.at(group, "`alias` is one text", &format!("write `aliases = {group}`"));
                }
                (None, _) => wrong_literal(key, &all(), &help, report),
                _ => {}
            }
            text.map(|text| (Value::Text(text), 2))
        }
        Kind::Texts => {
            if let Some(text) = literal(first) {
                report.at(
                    &text,
                    &format!("`{}` is a list", key.name),
                    &format!("write `{} = [{}]`", key.name, text.token()),
                );
                return None;
            }
            let texts = literals(first);
            if texts.is_none() {
                report.at(&all(), &format!("`{}` is a list of texts", key.name), &help);
            }
            texts.map(|texts| (Value::Texts(texts), 2))
        }
        Kind::Number => {
            let number = syn::parse2::<LitInt>(all()).ok().and_then(|number| number.base10_parse().ok());
            if number.is_none() {
                report.at(&all(), &format!("`{}` is a number from 0 to 255", key.name), &help);
            }
            number.map(|number| (Value::Number(number), rest.len()))
        }
        Kind::Type | Kind::Path => typed(key, tokens, &help, report).map(|value| (value, rest.len())),
        Kind::Switch => None,
    }
}

fn typed(key: &Key, tokens: &[TokenTree], help: &str, report: &mut Report) -> Option<Value> {
    let what = if key.kind == Kind::Type { "a type" } else { "a path" };
    let all = stream(tokens);
    if let Some(text) = tokens.first().and_then(literal) {
        let plain = if key.kind == Kind::Type { camel(&text.value()) } else { text.value() };
        report.at(&text, &format!("`{}` is {what}, not a text", key.name), &format!("write `{} = {plain}`", key.name));
        return None;
    }
    let parsed = match key.kind {
        Kind::Type => syn::parse2(all.clone()).map(Value::Type),
        _ => syn::parse2(all.clone()).map(Value::Path),
    };
    if parsed.is_err() {
        let colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
        match tokens {
            [before @ .., first, last] if colon(first) && colon(last) => {
                let dangling = stream(&tokens[before.len()..]);
                report.at(&dangling, &format!("`{}` is not complete", key.name), help);
            }
            _ => report.at(&all, &format!("`{}` is {what}", key.name), help),
        }
    }
    parsed.ok()
}

/// The text of `name("aws")`.
fn inside(token: Option<&TokenTree>) -> Option<LitStr> {
    match token? {
        TokenTree::Group(group) => syn::parse2(group.stream()).ok(),
        _ => None,
    }
}

fn wrong_literal(key: &Key, tokens: &TokenStream, help: &str, report: &mut Report) {
    let reason = match tokens.clone().into_iter().next() {
        Some(TokenTree::Ident(_)) => "; the macro runs before constants have values",
        _ => "",
    };
    report.at(tokens, &format!("`{}` is a text in quotes", key.name), &format!("{help}{reason}"));
}

/// The option as it could be written here.
fn example_of(key: &Key, inferred: &str) -> String {
    if key.name == "name" && !inferred.is_empty() { format!("name = \"{inferred}\"") } else { key.example.to_owned() }
}

/// A string literal, also where a macro's fragment wrapped it in invisible parentheses.
fn literal(token: &TokenTree) -> Option<LitStr> {
    syn::parse2(token.to_token_stream()).ok()
}

fn literals(token: &TokenTree) -> Option<Vec<LitStr>> {
    let TokenTree::Group(group) = token else { return literal(token).map(|text| vec![text]) };
    let mut texts = Vec::new();
    for segment in &segments(group.stream()) {
        let [token] = segment.as_slice() else { return None };
        texts.push(literal(token)?);
    }
    Some(texts)
}
