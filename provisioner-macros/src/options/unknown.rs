//! An option that an attribute does not have: the one that was meant, or where it belongs.

use super::table::{Table, siblings};
use crate::diagnostics::Report;
use crate::tokens::{stream, text};
use proc_macro2::{Ident, TokenTree};
use provisioner_shared::suggest::{in_backticks, nearest};

/// Says so, and which option was meant where that can be guessed.
pub(super) fn unknown(
    name: &Ident,
    plain: &str,
    rest: &[TokenTree],
    table: &'static Table,
    report: &mut Report,
) -> Option<&'static str> {
    let attribute = table.attribute;
    let message = format!("`{attribute}` has no option `{plain}`");
    let value = text(&stream(rest.get(1..).unwrap_or_default()));
    let moved = match (attribute, plain) {
        (_, "version") => Some("the version comes from `Cargo.toml`: remove `version`".to_owned()),
        ("command", "parent") => Some(format!("write `group = {}`", or(&value, "Cluster"))),
        ("group", "group") => Some(format!("write `parent = {}`", or(&value, "Cluster"))),
        ("command" | "group", "about" | "help" | "description") => {
            Some(format!("write `/// {}` above the item", or(value.trim_matches('"'), "What it does")))
        }
        ("command", "hide") => Some("write `hidden`".to_owned()),
        ("command", "visible_alias" | "visible_aliases") => {
            Some(format!("write `{} = {}`", plain.trim_start_matches("visible_"), or(&value, "\"rm\"")))
        }
        ("plugin", "description" | "help") => Some("did you mean `about`?".to_owned()),
        _ => None,
    };
    if let Some(help) = moved {
        report.at(name, &message, &help);
        return None;
    }
    let known: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
    let begun = known.iter().find(|key| key.starts_with(plain)).copied();
    let owners = siblings(table, plain);
    if owners.is_empty()
        && let Some(near) = begun.or_else(|| nearest(plain, &known))
    {
        let example = table.keys.iter().find(|key| key.name == near).map_or(near, |key| key.example);
        report.at(name, &message, &format!("did you mean `{near}`, as in `{example}`?"));
        return Some(near);
    }
    if !owners.is_empty() {
        report.at(name, &message, &format!("`{plain}` belongs to {}: remove it here", owners.join(" and ")));
        return None;
    }
    report.at(name, &message, &format!("the options of `{attribute}` are {}", in_backticks(&known)));
    None
}

fn or<'a>(value: &'a str, otherwise: &'a str) -> &'a str {
    if value.is_empty() { otherwise } else { value }
}
