//! Reads `key = value, key` against a table. Tokens that are half typed cost one mistake each, never the rest.

use super::table::{Kind, Table};
use super::unknown::unknown;
use super::value::value;
use crate::diagnostics::Report;
use crate::tokens::{stream, text};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
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
    Number(u8),
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

    pub(crate) fn number(&self, key: &str) -> Option<u8> {
        match self.get(key) {
            Some((_, Value::Number(number))) => Some(*number),
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
                return report.at(literal, &format!("`{attribute}` takes options by name"), &example);
            }
            [first, ..] => {
                return report.at(first, "expected an option", &format!("write `{}`", example(table)));
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
            report.at(name, &format!("`{plain}` is given twice"), &help);
            return report.at(first, &format!("`{plain}` is first given here"), "");
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
        if let TokenTree::Punct(wrong) = first
            && matches!(wrong.as_char(), ';' | ':')
        {
            let next = text(&stream(&rest[1..]));
            let help = if next.is_empty() { format!("remove `{wrong}`") } else { format!("write `, {next}`") };
            report.at(wrong, &format!("expected a comma, found `{wrong}`"), &help);
            if let [_, TokenTree::Ident(name), ..] = rest {
                self.broken.push(name.unraw().to_string());
            }
            return;
        }
        report.at(first, &format!("expected a comma before `{first}`"), &format!("write `, {first}`"));
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

fn example(table: &Table) -> &'static str {
    table.keys.first().map_or("", |key| key.example)
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
