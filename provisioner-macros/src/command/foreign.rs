//! Attributes of other crates that mean something on a function elsewhere, and nothing on a command.

use crate::attributes::keep;
use crate::diagnostics::Report;
use crate::options::{COMMAND, segments};
use crate::tokens::{stream, text};
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{Attribute, Meta};

/// Those that make a `main` of a function.
const RUNTIMES: &[&str] = &["tokio", "async_std", "smol", "actix_web", "actix_rt"];

/// Reports them and takes them off.
pub(super) fn check(attributes: &mut Vec<Attribute>, report: &mut Report) {
    keep(attributes, &mut |attribute| !(is_claps(attribute, report) || is_runtimes(attribute, report)));
}

/// ```ignore
/// #[provisioner::command]
/// #[command(about = "Does it")]
/// fn go() {}
/// ```
fn is_claps(attribute: &Attribute, report: &mut Report) -> bool {
    let Some(name) = attribute.path().get_ident().map(ToString::to_string) else { return false };
    if !["command", "clap", "arg"].contains(&name.as_str()) {
        return false;
    }
    let segments = match &attribute.meta {
        Meta::List(list) => segments(list.tokens.clone()),
        _ => Vec::new(),
    };
    let key = match segments.first().map(Vec::as_slice) {
        Some([TokenTree::Ident(key), ..]) => key.to_string(),
        _ => String::new(),
    };
    let value = match segments.first().and_then(|segment| segment.get(1..)) {
        Some([sign, value @ ..]) if sign.to_string() == "=" => text(&stream(value)),
        Some([TokenTree::Group(group)]) => text(&group.stream()),
        _ => String::new(),
    };
    let help = match key.as_str() {
        "about" | "long_about" | "help" => {
            let value = value.trim_matches('"');
            format!("write `/// {}` above it", if value.is_empty() { "What it does" } else { value })
        }
        "hide" => "write `#[provisioner::command(hidden)]`".to_owned(),
        "visible_alias" => format!("write `#[provisioner::command(alias = {value})]`"),
        key if COMMAND.keys.iter().any(|known| known.name == key) && !value.is_empty() => {
            format!("write `#[provisioner::command({key} = {value})]`")
        }
        _ if name == "arg" => "write it above the parameter".to_owned(),
        _ => "remove it: a command is described by its doc comment and by `#[provisioner::command(…)]`".to_owned(),
    };
    let written = if key.is_empty() { format!("#[{name}]") } else { format!("#[{name}({key})]") };
    report.at(attribute.path(), &format!("`{written}` is clap's, and means nothing on a command"), &help);
    true
}

/// ```ignore
/// #[provisioner::command]
/// #[tokio::main]
/// async fn go() {}
/// ```
fn is_runtimes(attribute: &Attribute, report: &mut Report) -> bool {
    let segments = &attribute.path().segments;
    let first = segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    let last = segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    if segments.len() != 2 || !RUNTIMES.contains(&first.as_str()) || !["main", "test"].contains(&last.as_str()) {
        return false;
    }
    let path = text(&attribute.path().to_token_stream());
    let message = format!("a command is not a `main`: `#[{path}]` takes its arguments away");
    report.at(
        attribute.path(),
        &message,
        &format!("remove `#[{path}]`: an `async` command runs on a runtime of its own"),
    );
    true
}
