//! Looks at the whole error and only reports.

use super::model::{OwnError, Variant};
use crate::diagnostics::Report;
use provisioner_shared::names::to_kebab;

pub(crate) fn check(error: &OwnError, report: &mut Report) {
    if let Some(parameter) = error.input.generics.params.first() {
        let help = "write the types out: a code must mean one thing";
        report.at(parameter, "a `CommandError` has no parameters: it is known by its type", help);
    }
    for key in ["code", "help", "transparent"] {
        // On an enum these belong to one variant, and a struct is its only one.
        if let Some((name, _)) = error.options.get(key).filter(|_| error.variants.iter().any(|variant| variant.of_enum))
        {
            report.at(
                name,
                &format!("`{key}` belongs to a variant"),
                &format!("write it above the variant, as `#[command_error({key} …)]`"),
            );
        }
    }
    let mut codes: Vec<(String, &Variant)> = Vec::new();
    for variant in &error.variants {
        checked(variant, report);
        let code = variant.code();
        if let Some(text) = variant.options.text("code")
            && let Some((_, first)) = codes.iter().find(|(known, _)| *known == code)
        {
            let message = format!("`{code}` is the code of `{}` as well", first.ident);
            report.at(text, &message, "give each variant a code of its own");
        }
        if !variant.is_transparent() {
            codes.push((code, variant));
        }
    }
}

fn checked(variant: &Variant, report: &mut Report) {
    if let Some(code) = variant.options.text("code") {
        let (text, kebab) = (code.value(), to_kebab(&code.value()));
        if kebab.is_empty() {
            report.at(code, "the code is empty", "write `code = \"unreachable\"`");
        } else if text != kebab {
            report.at(code, &format!("the code `{text}` is not kebab-case"), &format!("write `code = \"{kebab}\"`"));
        }
    }
    if !variant.is_transparent() {
        return;
    }
    if variant.fields.len() != 1 {
        let message = format!("`{}` is `transparent` and has not exactly one field", variant.ident);
        report.at(&variant.ident, &message, "give it the one error that speaks for it, or remove `transparent`");
    }
    for key in ["code", "help", "exit_code"] {
        if let Some((name, _)) = variant.options.get(key) {
            let help = format!("remove `{key}`, or `transparent`");
            report.at(name, &format!("`{key}` is said by what is inside: the variant is `transparent`"), &help);
        }
    }
}
