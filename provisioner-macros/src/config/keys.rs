//! The keys of serde's, by where they stand: a key that serde does not know is an error here, and no second one there.

use super::attributes::On;
use crate::diagnostics::Report;
use crate::options::segments;
use crate::tokens::{stream, text};
use proc_macro2::TokenTree;
use provisioner_shared::suggest::{in_backticks, nearest};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

const OF_TYPES: &[&str] = &[
    "rename",
    "rename_all",
    "rename_all_fields",
    "default",
    "deny_unknown_fields",
    "bound",
    "transparent",
    "into",
    "expecting",
    "variant_identifier",
    "field_identifier",
    "crate",
    "tag",
    "content",
    "untagged",
    "remote",
    "from",
    "try_from",
];
const OF_VARIANTS: &[&str] = &[
    "rename",
    "alias",
    "rename_all",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    "with",
    "serialize_with",
    "deserialize_with",
    "bound",
    "borrow",
    "other",
    "untagged",
];
const OF_FIELDS: &[&str] = &[
    "rename",
    "alias",
    "default",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    "skip_serializing_if",
    "with",
    "serialize_with",
    "deserialize_with",
    "bound",
    "borrow",
    "flatten",
];

/// Reports a key that does not stand on a type, a variant or a field.
///
/// ```ignore
/// #[serde(renam = "X")] x: u16
/// ```
pub(super) fn is_misplaced(meta: &Meta, name: &str, on: On, report: &mut Report) -> bool {
    let (here, place) = match on {
        On::Type => (OF_TYPES, "a type"),
        On::Variant => (OF_VARIANTS, "a variant"),
        On::Field => (OF_FIELDS, "a field"),
    };
    // Said in words of its own where it is read.
    if here.contains(&name) || (on == On::Field && matches!(name, "rename_all" | "rename_all_fields")) {
        return false;
    }
    let elsewhere = [(OF_TYPES, "type"), (OF_VARIANTS, "variant"), (OF_FIELDS, "field")]
        .iter()
        .find(|(keys, _)| keys.contains(&name))
        .map(|(_, place)| *place);
    let (message, help) = match (name, elsewhere) {
        ("deny_unknown_fields", _) => (
            format!("`{name}` is about a whole type"),
            "remove it: an unknown key is an error in every configuration".to_owned(),
        ),
        ("getter", _) => (format!("`{name}` is of use beside `remote` only"), "remove it".to_owned()),
        (_, Some(other)) => {
            (format!("`{name}` goes on a {other}, not on {place}"), format!("write it above the {other}"))
        }
        (_, None) => {
            let usual = ["rename", "alias", "default", "with", "skip"];
            let help = match nearest(name, here) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the usual keys are {}", in_backticks(&usual[..if on == On::Type { 1 } else { 5 }])),
            };
            (format!("`serde` has no key `{name}`"), help)
        }
    };
    report.at(meta.path(), &message, &help);
    true
}

/// ```ignore
/// #[serde(rename("X"))] x: u16
/// ```
pub(super) fn is_no_pair(meta: &Meta, name: &str, report: &mut Report) -> bool {
    let Meta::List(list) = meta else { return false };
    let known = |meta: &Meta| ["serialize", "deserialize"].iter().any(|direction| meta.path().is_ident(direction));
    let pairs = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    let is_pair = matches!(name, "rename" | "rename_all" | "rename_all_fields" | "bound");
    if is_pair && pairs.is_ok_and(|pairs| !pairs.is_empty() && pairs.iter().all(known)) {
        return false;
    }
    report.at(
        &list.tokens,
        &format!("`{name}` is followed by `=`"),
        &format!("write `{name} = {}`", text(&list.tokens)),
    );
    true
}

/// What is not even a list of keys.
///
/// ```ignore
/// #[serde(default: port)] x: u16
/// ```
pub(super) fn unreadable(attribute: &Attribute, error: syn::Error, report: &mut Report) {
    let Meta::List(list) = &attribute.meta else {
        return report.at(attribute.path(), "`#[serde]` has no keys", "write `#[serde(default)]`");
    };
    for segment in segments(list.tokens.clone()) {
        match segment.as_slice() {
            [TokenTree::Ident(key), TokenTree::Punct(sign), rest @ ..] if matches!(sign.as_char(), ':' | ';') => {
                let help = match text(&stream(rest)) {
                    value if value.is_empty() => format!("write `{key}`"),
                    value => format!("write `{key} = {value}`"),
                };
                return report.at(sign, &format!("expected `=` after `{key}`, found `{sign}`"), &help);
            }
            [literal @ TokenTree::Literal(_), ..] => {
                let help = format!("write `rename = \"{}\"`", literal.to_string().trim_matches('"'));
                return report.at(literal, "`serde` takes its keys by name", &help);
            }
            [TokenTree::Ident(key), TokenTree::Punct(equals)] if equals.as_char() == '=' => {
                return report.at(equals, &format!("`{key}` has no value"), &format!("write `{key} = \"…\"`"));
            }
            [TokenTree::Ident(key), TokenTree::Punct(equals), _, second, ..] if equals.as_char() == '=' => {
                let message = format!("expected a comma before `{second}`");
                return report.at(second, &message, &format!("write `{key} = …, {second}`"));
            }
            _ => {}
        }
    }
    report.push(error);
}
