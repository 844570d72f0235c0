//! `complete = path`: what rustc would say less well, or about code that the author did not write.

use crate::arguments::Argument;
use crate::arguments::model::Shape;
use crate::diagnostics::Report;
use quote::ToTokens;
use syn::{ExprCall, LitStr};

pub(super) fn check(argument: &Argument, report: &mut Report) {
    let Some(key) = argument.key("complete") else { return };
    if argument.shape() == Shape::Bool && !argument.has_any(&["action", "num_args", "config", "value_parser"]) {
        return report.at(&key.name, "a `bool` is a flag, and `complete` is about values", "remove `complete`");
    }
    if let Some(Ok(call)) = key.value().map(syn::parse2::<ExprCall>) {
        let path = call.func.to_token_stream().to_string().replace(' ', "");
        let help = format!("write `complete = {path}`");
        return report.at(&call, "`complete` is the path of a function, which is called later", &help);
    }
    let Some(Ok(text)) = key.value().map(syn::parse2::<LitStr>) else { return };
    let path = text.value().replace('-', "_");
    report.at(&text, "`complete` is the path of a function, without quotes", &format!("write `complete = {path}`"));
}
