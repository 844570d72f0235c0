//! Reads `key = value, key` against a table. Tokens that are half typed cost one mistake each, never the rest.

use super::{Key, Kind, Table, siblings};
use crate::diagnostics::{Report, suggest};
use crate::names::camel;
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
    /// Whether the attribute had parentheses with anything in them.
    pub(crate) given: bool,
    entries: Vec<(Ident, Value)>,
    /// Keys that were there with a value that could not be read: their absence is no second mistake.
    broken: Vec<String>,
}

impl Options {
    /// Reads the tokens between the parentheses of an attribute.
    ///
    /// `name` is what the item would be called if it said nothing: it makes examples that can be pasted.
    pub(crate) fn parse(tokens: TokenStream, table: &'static Table, name: &str, report: &mut Report) -> Self {
        let mut options = Self { given: !tokens.is_empty(), entries: Vec::new(), broken: Vec::new() };
        for segment in segments(tokens) {
            options.segment(&segment, table, name, report);
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

    fn segment(&mut self, segment: &[TokenTree], table: &'static Table, inferred: &str, report: &mut Report) {
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
            self.broken.extend(unknown(name, &plain, rest, table, report).map(str::to_owned));
            return;
        };
        if let Some((first, _)) = self.get(&plain) {
            let help = format!("write `{plain}` once");
            report.at(name, format!("`{plain}` is given twice"), help);
            return report.at(first, format!("`{plain}` is first given here"), "");
        }
        match value(key, name, rest, inferred, report) {
            Some((value, consumed)) => {
                self.entries.push((name.clone(), value));
                self.missing_comma(&rest[consumed..], table, inferred, report);
            }
            None => self.broken.push(plain),
        }
    }

    /// What follows a whole value can only be the next option.
    fn missing_comma(&mut self, rest: &[TokenTree], table: &'static Table, inferred: &str, report: &mut Report) {
        let Some(first) = rest.first() else { return };
        report.at(first, format!("expected a comma before `{first}`"), format!("write `, {first}`"));
        if let TokenTree::Ident(name) = first {
            let mut silent = Report::default();
            let before = self.entries.len();
            self.segment(rest, table, inferred, &mut silent);
            if self.entries.len() == before {
                self.broken.push(name.unraw().to_string());
            }
        }
    }
}

/// Reads the value of `key`, and how many tokens it and its `=` take.
fn value(key: &Key, name: &Ident, rest: &[TokenTree], inferred: &str, report: &mut Report) -> Option<(Value, usize)> {
    let help = format!("write `{}`", example_of(key, inferred));
    let is = |token: Option<&TokenTree>, letter: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == letter);
    let assigned = is(rest.first(), '=');
    if key.kind == Kind::Switch {
        if rest.is_empty() || !assigned {
            return Some((Value::Switch, 0));
        }
        let wrong: TokenStream = rest[1..].iter().cloned().collect();
        let wrong = if wrong.is_empty() { rest[0].to_token_stream() } else { wrong };
        report.at(wrong, format!("`{}` takes no value", key.name), help);
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
            Some(TokenTree::Punct(punct)) if assigned => report.at(punct, format!("`{}` has no value", key.name), help),
            Some(TokenTree::Punct(punct)) => report.at(punct, format!("expected `=` after `{}`", key.name), help),
            _ => report.at(name, format!("`{}` has no value", key.name), help),
        }
        return None;
    };
    let all = || tokens.iter().cloned().collect::<TokenStream>();
    match key.kind {
        Kind::Text => {
            let text = literal(first);
            match (&text, first) {
                (None, TokenTree::Group(group)) if key.name == "alias" && literals(first).is_some() => {
                    report.at(group, "`alias` is one text", format!("write `aliases = {group}`"));
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
                    format!("`{}` is a list", key.name),
                    format!("write `{} = [{}]`", key.name, text.token()),
                );
                return None;
            }
            let texts = literals(first);
            if texts.is_none() {
                report.at(all(), format!("`{}` is a list of texts", key.name), help);
            }
            texts.map(|texts| (Value::Texts(texts), 2))
        }
        Kind::Type | Kind::Path => typed(key, tokens, &help, report).map(|value| (value, rest.len())),
        Kind::Switch => None,
    }
}

fn typed(key: &Key, tokens: &[TokenTree], help: &str, report: &mut Report) -> Option<Value> {
    let what = if key.kind == Kind::Type { "a type" } else { "a path" };
    let all: TokenStream = tokens.iter().cloned().collect();
    if let Some(text) = tokens.first().and_then(literal) {
        let plain = if key.kind == Kind::Type { camel(&text.value()) } else { text.value() };
        report.at(text, format!("`{}` is {what}, not a text", key.name), format!("write `{} = {plain}`", key.name));
        return None;
    }
    let parsed = match key.kind {
        Kind::Type => syn::parse2(all.clone()).map(Value::Type),
        _ => syn::parse2(all.clone()).map(Value::Path),
    };
    if parsed.is_err() {
        let colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
        match tokens {
            [.., first, last] if colon(first) && colon(last) => {
                let dangling: TokenStream = [first.clone(), last.clone()].into_iter().collect();
                report.at(dangling, format!("`{}` is not complete", key.name), help);
            }
            _ => report.at(all, format!("`{}` is {what}", key.name), help),
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
    report.at(tokens, format!("`{}` is a text in quotes", key.name), format!("{help}{reason}"));
}

/// Says so, and which option was meant where that can be guessed.
fn unknown(
    name: &Ident,
    plain: &str,
    rest: &[TokenTree],
    table: &'static Table,
    report: &mut Report,
) -> Option<&'static str> {
    let attribute = table.attribute;
    let message = format!("`{attribute}` has no option `{plain}`");
    let value: TokenStream = rest.iter().skip(1).cloned().collect();
    let value = crate::config::text(&value);
    let moved = match (attribute, plain) {
        (_, "version") => Some("the version comes from `Cargo.toml`: remove `version`".to_owned()),
        ("command", "parent") => Some(format!("write `group = {}`", or(&value, "Cluster"))),
        ("group", "group") => Some(format!("write `parent = {}`", or(&value, "Cluster"))),
        ("command" | "group", "about" | "help" | "description") => {
            Some(format!("write `/// {}` above the item", or(value.trim_matches('"'), "What it does")))
        }
        ("plugin", "description" | "help") => Some("did you mean `about`?".to_owned()),
        _ => None,
    };
    if let Some(help) = moved {
        report.at(name, message, help);
        return None;
    }
    let known = table.keys.iter().map(|key| key.name);
    let begun = known.clone().find(|key| key.starts_with(plain));
    let owners: Vec<_> =
        siblings(table, plain).map(|sibling| format!("`#[provisioner::{}]`", sibling.attribute)).collect();
    if owners.is_empty()
        && let Some(near) = begun.or_else(|| suggest(plain, known.clone()))
    {
        let example = table.keys.iter().find(|key| key.name == near).map_or(near, |key| key.example);
        report.at(name, message, format!("did you mean `{near}`, as in `{example}`?"));
        return Some(near);
    }
    if !owners.is_empty() {
        report.at(name, message, format!("`{plain}` belongs to {}: remove it here", owners.join(" and ")));
        return None;
    }
    let known: Vec<_> = known.map(|key| format!("`{key}`")).collect();
    report.at(name, message, format!("the options of `{attribute}` are {}", known.join(", ")));
    None
}

fn or<'a>(value: &'a str, otherwise: &'a str) -> &'a str {
    if value.is_empty() { otherwise } else { value }
}

/// The option as it could be written here.
fn example_of(key: &Key, inferred: &str) -> String {
    if key.name == "name" && !inferred.is_empty() { format!("name = \"{inferred}\"") } else { key.example.to_owned() }
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
