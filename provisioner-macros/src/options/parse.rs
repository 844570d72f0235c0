//! Reads `key = value, key` against a table. Tokens that are half typed cost one mistake each, never the rest.

use super::{Key, Kind, Table, siblings};
use crate::diagnostics::{Report, suggest};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{LitStr, Path, Type};

/// An option's value with its tokens.
#[derive(Clone)]
pub(crate) enum Value {
    Text(LitStr),
    Texts(Vec<LitStr>),
    Switch,
    Type(Type),
    Path(Path),
}

/// The options that one attribute was given.
pub(crate) struct Options {
    entries: Vec<(Ident, Value)>,
    /// Keys that were there with a value that could not be read: their absence is no second mistake.
    broken: Vec<String>,
}

impl Options {
    /// Reads the tokens between the parentheses of an attribute.
    pub(crate) fn parse(tokens: TokenStream, table: &'static Table, report: &mut Report) -> Self {
        let mut options = Self { entries: Vec::new(), broken: Vec::new() };
        for segment in segments(tokens) {
            options.segment(&segment, table, report);
        }
        options
    }

    /// Whether the key was written at all.
    pub(crate) fn mentions(&self, key: &str) -> bool {
        self.broken.iter().any(|broken| broken == key) || self.get(key).is_some()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&(Ident, Value)> {
        self.entries.iter().find(|(name, _)| name.unraw() == key)
    }

    pub(crate) fn text(&self, key: &str) -> Option<&LitStr> {
        match self.get(key) {
            Some((_, Value::Text(text))) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn texts(&self, key: &str) -> &[LitStr] {
        match self.get(key) {
            Some((_, Value::Texts(texts))) => texts,
            Some((_, Value::Text(text))) => std::slice::from_ref(text),
            _ => &[],
        }
    }

    pub(crate) fn ty(&self, key: &str) -> Option<&Type> {
        match self.get(key) {
            Some((_, Value::Type(ty))) => Some(ty),
            _ => None,
        }
    }

    pub(crate) fn path(&self, key: &str) -> Option<&Path> {
        match self.get(key) {
            Some((_, Value::Path(path))) => Some(path),
            _ => None,
        }
    }

    fn segment(&mut self, segment: &[TokenTree], table: &'static Table, report: &mut Report) {
        let attribute = table.attribute;
        let (name, rest) = match segment {
            [TokenTree::Ident(name), rest @ ..] => (name, rest),
            [TokenTree::Literal(literal), ..] => {
                let text = literal.to_string();
                let example = match table.keys.first() {
                    Some(key) if key.kind == Kind::Text && text.starts_with('"') => {
                        format!("write `{} = {text}`", key.name)
                    }
                    _ => format!("write `{}`", example(table)),
                };
                self.broken.extend(table.keys.first().map(|key| key.name.to_owned()));
                return report.at(literal, format!("`{attribute}` takes options by name"), example);
            }
            [first, ..] => {
                return report.at(first, "expected an option", format!("write `{}`", example(table)));
            }
            [] => return,
        };
        let plain = name.unraw().to_string();
        let Some(key) = table.keys.iter().find(|key| key.name == plain) else {
            return unknown(name, &plain, table, report);
        };
        if let Some((first, _)) = self.get(&plain) {
            let help = format!("write `{plain}` once");
            report.at(name, format!("`{plain}` is given twice"), help);
            return report.at(first, format!("`{plain}` is first given here"), "");
        }
        match value(key, name, rest, report) {
            Some((value, consumed)) => {
                self.entries.push((name.clone(), value));
                self.missing_comma(&rest[consumed..], table, report);
            }
            None => self.broken.push(plain),
        }
    }

    /// What follows a whole value can only be the next option.
    fn missing_comma(&mut self, rest: &[TokenTree], table: &'static Table, report: &mut Report) {
        let Some(first) = rest.first() else { return };
        report.at(first, format!("expected a comma before `{first}`"), format!("write `, {first}`"));
        if let TokenTree::Ident(name) = first {
            let mut silent = Report::default();
            let before = self.entries.len();
            self.segment(rest, table, &mut silent);
            if self.entries.len() == before {
                self.broken.push(name.unraw().to_string());
            }
        }
    }
}

/// Reads the value of `key`, and how many tokens it and its `=` take.
fn value(key: &Key, name: &Ident, rest: &[TokenTree], report: &mut Report) -> Option<(Value, usize)> {
    let help = format!("write `{}`", key.example);
    let assigned = matches!(rest.first(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
    if key.kind == Kind::Switch {
        if assigned {
            let wrong: TokenStream = rest[1..].iter().cloned().collect();
            let wrong = if wrong.is_empty() { rest[0].to_token_stream() } else { wrong };
            report.at(wrong, format!("`{}` takes no value", key.name), help);
            return None;
        }
        return Some((Value::Switch, 0));
    }
    if !assigned {
        report.at(name, format!("`{}` has no value", key.name), help);
        return None;
    }
    let tokens = &rest[1..];
    let Some(first) = tokens.first() else {
        report.at(name, format!("`{}` has no value", key.name), help);
        return None;
    };
    let all = || tokens.iter().cloned().collect::<TokenStream>();
    match key.kind {
        Kind::Text => {
            let text = literal(first);
            if text.is_none() {
                wrong_literal(key, &all(), report);
            }
            text.map(|text| (Value::Text(text), 2))
        }
        Kind::Texts => {
            let texts = literals(first);
            if texts.is_none() {
                report.at(all(), format!("`{}` is a list of texts", key.name), help);
            }
            texts.map(|texts| (Value::Texts(texts), 2))
        }
        Kind::Type | Kind::Path => {
            if let Some(text) = literal(first) {
                let plain = text.value();
                let what = if key.kind == Kind::Type { "a type" } else { "a path" };
                report.at(
                    text,
                    format!("`{}` is {what}, not a text", key.name),
                    format!("write `{} = {plain}`", key.name),
                );
                return None;
            }
            let parsed = if key.kind == Kind::Type {
                syn::parse2(all()).map(Value::Type)
            } else {
                syn::parse2(all()).map(Value::Path)
            };
            match parsed {
                Ok(value) => Some((value, rest.len())),
                Err(_) => {
                    let what = if key.kind == Kind::Type { "a type" } else { "a path" };
                    report.at(all(), format!("`{}` is {what}", key.name), help);
                    None
                }
            }
        }
        Kind::Switch => None,
    }
}

fn wrong_literal(key: &Key, tokens: &TokenStream, report: &mut Report) {
    let reason = if matches!(tokens.clone().into_iter().next(), Some(TokenTree::Ident(_))) {
        "; the macro runs before constants have values"
    } else {
        ""
    };
    report.at(tokens, format!("`{}` is a text in quotes", key.name), format!("write `{}`{reason}", key.example));
}

fn unknown(name: &Ident, plain: &str, table: &'static Table, report: &mut Report) {
    let attribute = table.attribute;
    let message = format!("`{attribute}` has no option `{plain}`");
    let known = table.keys.iter().map(|key| key.name);
    if plain == "version" {
        return report.at(name, message, "the version comes from `Cargo.toml`: remove `version`");
    }
    if let Some(near) = suggest(plain, known.clone()) {
        let example = table.keys.iter().find(|key| key.name == near).map_or(near, |key| key.example);
        return report.at(name, message, format!("did you mean `{near}`, as in `{example}`?"));
    }
    let owners: Vec<_> =
        siblings(table, plain).map(|sibling| format!("`#[provisioner::{}]`", sibling.attribute)).collect();
    if !owners.is_empty() {
        return report.at(name, message, format!("`{plain}` belongs to {}: remove it here", owners.join(" and ")));
    }
    let known: Vec<_> = known.map(|key| format!("`{key}`")).collect();
    report.at(name, message, format!("the options of `{attribute}` are {}", known.join(", ")));
}

fn example(table: &Table) -> &'static str {
    table.keys.first().map_or("", |key| key.example)
}

/// A string literal, also where a macro's fragment wrapped it in invisible parentheses.
fn literal(token: &TokenTree) -> Option<LitStr> {
    syn::parse2(token.to_token_stream()).ok()
}

fn literals(token: &TokenTree) -> Option<Vec<LitStr>> {
    let TokenTree::Group(group) = token else { return literal(token).map(|text| vec![text]) };
    segments(group.stream())
        .iter()
        .map(|segment| match segment.as_slice() {
            [token] => literal(token),
            _ => None,
        })
        .collect()
}

/// Splits at the commas that stand outside of `<…>`.
pub(crate) fn segments(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut segments = vec![Vec::new()];
    let mut depth = 0_usize;
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    segments.push(Vec::new());
                    continue;
                }
                _ => {}
            }
        }
        if let Some(last) = segments.last_mut() {
            last.push(token);
        }
    }
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// Where an attribute stands, when nothing in it can be underlined.
pub(crate) fn attribute_span() -> Span {
    Span::call_site()
}
