//! `config = path.to.field`: what rustc cannot say about the path because it never gets to see it.

use crate::arguments::Argument;
use crate::diagnostics::Report;
use crate::state;
use crate::written::text;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::LitStr;

pub(super) fn check(argument: &Argument, report: &mut Report) {
    let Some(path) = argument.config() else { return };
    if let Ok(text) = syn::parse2::<LitStr>(path.clone()) {
        let help = format!("write `config = {}`", text.value());
        return report.at(text, "`config` is a path of fields, without quotes", help);
    }
    if let Some(plugin) = state::plugin().filter(|plugin| !plugin.configured) {
        let (name, ty, plugin) = (path.to_string().replace(' ', ""), text(argument.one()), plugin.ident);
        let help = format!("write `pub {name}: {ty}` in `pub struct {plugin} {{ … }}`");
        return report.at(path, format!("the plugin `{plugin}` has no configuration"), help);
    }
    let tokens: Vec<TokenTree> = path.clone().into_iter().collect();
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':' );
    if tokens.iter().any(is_colon) {
        let dotted: String = tokens
            .iter()
            .filter_map(|token| match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    (punct.spacing() == Spacing::Joint).then(|| ".".to_owned())
                }
                other => Some(other.to_string()),
            })
            .collect();
        return report.at(path, "the fields of `config` are joined by dots", format!("write `config = {dotted}`"));
    }
    let names = tokens.iter().step_by(2).all(|token| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_)));
    let dots = tokens.iter().skip(1).step_by(2).all(is_dot);
    if names && dots && tokens.len() % 2 == 1 {
        return;
    }
    if tokens.iter().any(|token| matches!(token, TokenTree::Group(_))) {
        let before: String =
            tokens.iter().take_while(|token| !matches!(token, TokenTree::Group(_))).map(ToString::to_string).collect();
        return report.at(
            &path,
            "`config` is a path of fields, without an index",
            format!("write `config = {before}`"),
        );
    }
    let written: TokenStream =
        tokens.iter().take_while(|token| matches!(token, TokenTree::Ident(_))).cloned().collect();
    match tokens.last() {
        Some(last) if is_dot(last) && names && dots => {
            report.at(last, "expected a field after the dot", format!("write `config = {written}.field`"));
        }
        _ => report.at(path, "`config` is a path of fields", "write `config = retry.attempts`"),
    }
}
