//! `config = path.to.field`: what rustc cannot say about the path because it never gets to see it.

use crate::arguments::Argument;
use crate::crate_state;
use crate::diagnostics::Report;
use crate::tokens::{stream, text};
use proc_macro2::{Spacing, TokenTree};
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
    if let Some(at) = tokens.iter().position(|token| matches!(token, TokenTree::Group(_))) {
        let mut before = String::new();
        for token in &tokens[..at] {
            before.push_str(&token.to_string());
        }
        return report.at(
            &path,
            "`config` is a path of fields, without an index",
            &format!("write `config = {before}`"),
        );
    }
    match tokens.last() {
        Some(last) if is_dot(last) && alternate => {
            let is_ident = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
            let names = tokens.iter().position(|token| !is_ident(token)).unwrap_or(tokens.len());
            let written = stream(&tokens[..names]);
            report.at(last, "expected a field after the dot", &format!("write `config = {written}.field`"));
        }
        _ => report.at(&path, "`config` is a path of fields", "write `config = retry.attempts`"),
    }
}
