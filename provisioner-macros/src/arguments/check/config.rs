//! `config = path.to.field`: what rustc cannot say about the path because it never gets to see it.

use crate::arguments::Argument;
use crate::crate_state;
use crate::diagnostics::Report;
use crate::tokens::{stream, text};
use proc_macro2::{Delimiter, Spacing, TokenTree};
use syn::LitStr;

pub(super) fn check(argument: &Argument, report: &mut Report) {
    let Some(path) = argument.config() else { return };
    if let Ok(text) = syn::parse2::<LitStr>(path.clone()) {
        let help = format!("write `config = {}`", text.value());
        return report.at(&text, "`config` is a path of fields, without quotes", &help);
    }
    if let Some(plugin) = crate_state::plugin().filter(|plugin| !plugin.configured) {
        let (name, ty, plugin) = (path.to_string().replace(' ', ""), text(argument.one()), plugin.ident);
        let help = format!("write `pub {name}: {ty}` in `pub struct {plugin} {{ … }}`");
        return report.at(&path, &format!("the plugin `{plugin}` has no configuration"), &help);
    }
    let tokens: Vec<TokenTree> = path.clone().into_iter().collect();
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':' );
    if tokens.iter().any(is_colon) {
        let mut dotted = String::new();
        for token in &tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    if punct.spacing() == Spacing::Joint {
                        dotted.push('.');
                    }
                }
                other => dotted.push_str(&other.to_string()),
            }
        }
        return report.at(&path, "the fields of `config` are joined by dots", &format!("write `config = {dotted}`"));
    }
    let is_name = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    let alternate = tokens.chunks(2).all(|pair| is_name(&pair[0]) && pair.get(1).is_none_or(is_dot));
    if alternate && tokens.len() % 2 == 1 {
        return;
    }
    let is_half_typed = alternate && tokens.last().is_some_and(is_dot);
    if let Some(fields) = fields(&tokens).filter(|_| !is_half_typed) {
        let message = "`config` is a path of fields, and nothing else";
        return report.at(&path, message, &format!("write `config = {fields}`"));
    }
    match tokens.last() {
        Some(last) if is_dot(last) && alternate => {
            let is_ident = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
            let names = tokens.iter().position(|token| !is_ident(token)).unwrap_or(tokens.len());
            let written = stream(&tokens[..names]);
            report.at(last, "expected a field after the dot", &format!("write `config = {written}.field`"));
        }
        _ => report.at(&path, "`config` is a path of fields", "write the names of fields, joined by dots"),
    }
}

/// The path of fields in an expression that is more than one: `a.b` of `&a.b`, `{a.b}`, `a.b[0]`, `a.b.clone()`,
/// `self.a.b`.
fn fields(tokens: &[TokenTree]) -> Option<String> {
    if let [TokenTree::Group(group)] = tokens {
        return fields(&group.stream().into_iter().collect::<Vec<_>>());
    }
    let (mut names, mut expected) = (Vec::new(), true);
    let mut rest = tokens.iter().peekable();
    while let Some(token) = rest.next() {
        match token {
            TokenTree::Ident(name) if expected => {
                // A call is not a field.
                if matches!(rest.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis) {
                    break;
                }
                if name != "self" && name != "config" && name != "mut" {
                    names.push(name.to_string());
                }
                expected = name == "mut";
            }
            TokenTree::Punct(sign) if sign.as_char() == '.' && !expected => expected = true,
            TokenTree::Punct(sign) if matches!(sign.as_char(), '&' | '*') && names.is_empty() => {}
            _ => break,
        }
    }
    (!names.is_empty()).then(|| names.join("."))
}
