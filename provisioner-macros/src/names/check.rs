//! What is wrong with a name in the menu.

use crate::diagnostics::Report;
use proc_macro2::Ident;
use provisioner_shared::names::{RESERVED, is_kebab, to_kebab};
use provisioner_shared::suggest::in_backticks;
use quote::ToTokens;
use syn::LitStr;

/// A name that was written: `key = "text"`. `inferred` is what it would be unwritten; `reserved` whether it stands where
/// every program has commands of its own.
pub(crate) fn written(text: &LitStr, key: &str, inferred: &str, reserved: bool, report: &mut Report) {
    let name = text.value();
    let help = |name: &str| format!("write `{key} = \"{name}\"`");
    if name.is_empty() {
        report.at(text, &format!("the `{key}` is empty"), &help(inferred));
    } else if !is_kebab(&name) {
        let kebab = to_kebab(&name);
        let kebab = kebab.trim_matches('-');
        if name.starts_with(|first: char| first.is_ascii_digit()) || !is_kebab(kebab) {
            let message = format!("`{name}` is not kebab-case");
            report.at(text, &message, "begin with a letter from a to z; go on with those, digits, and single dashes");
        } else {
            report.at(
                text,
                &format!("`{name}` is not kebab-case: lower-case words, joined by single dashes"),
                &help(kebab),
            );
        }
    } else if is_reserved(&name, reserved) {
        taken(text, &name, "", report);
    }
}

/// A name that comes from an identifier.
pub(crate) fn inferred(ident: &Ident, name: &str, attribute: &str, reserved: bool, report: &mut Report) {
    let help = |other: &str| format!("write `#[provisioner::{attribute}(name = \"{other}\")]`");
    if !is_kebab(name) {
        report.at(ident, &format!("`{name}` cannot be typed as a command"), &help("another-name"));
    } else if is_reserved(name, reserved) {
        taken(ident, name, &help(&format!("show-{name}")), report);
    }
}

/// `help` is a command of every group; the others only of the program and of a plugin.
fn is_reserved(name: &str, top: bool) -> bool {
    RESERVED.contains(&name) && (top || name == "help")
}

fn taken(place: &dyn ToTokens, name: &str, help: &str, report: &mut Report) {
    let help = if help.is_empty() { "write another name".to_owned() } else { help.to_owned() };
    let help = format!("{help}; reserved are {}", in_backticks(RESERVED));
    report.at(place, &format!("the name `{name}` is reserved"), &help);
}
