//! Reads `#[serde(…)]` and `#[config(…)]`: what decides about keys is understood, the rest is handed on to serde.

use super::case::Case;
use super::keys::{is_misplaced, is_no_pair, unreadable};
use super::model::{Fallback, Kind};
use crate::diagnostics::Report;
use proc_macro2::TokenStream;
use provisioner_shared::suggest::nearest;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, LitStr, Meta, Token};

/// What the attributes of a type, a variant or a field say.
#[derive(Default)]
pub(super) struct Said {
    pub(super) rename: Option<LitStr>,
    pub(super) rename_all: Case,
    pub(super) rename_all_fields: Case,
    pub(super) aliases: Vec<LitStr>,
    pub(super) default: Option<Fallback>,
    pub(super) skipped: bool,
    pub(super) kind: Option<Kind>,
    pub(super) read_by: bool,
    pub(super) passed_on: Vec<TokenStream>,
}

/// Where the attributes stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Type,
    Variant,
    Field,
}

/// Keys of serde's for the other direction, which the author's own derive of `Serialize` reads.
const OTHER_DIRECTION: [&str; 5] =
    ["serialize_with", "skip_serializing", "skip_serializing_if", "getter", "deny_unknown_fields"];

/// Keys under which the keys of a mapping are not known any more, and what is to be done instead.
const OPAQUE: [(&str, &str); 8] = [
    ("flatten", "write the fields here, or give them a key of their own"),
    ("tag", "remove it: a variant with a value is written `name: value`"),
    ("content", "remove it: a variant with a value is written `name: value`"),
    ("untagged", "remove it: a variant with a value is written `name: value`"),
    ("other", "name every variant, or mark the field `#[config(any)]` and derive `Deserialize` on this type"),
    ("from", "mark the field `#[config(any)]` and derive `Deserialize` on this type"),
    ("try_from", "mark the field `#[config(any)]` and derive `Deserialize` on this type"),
    ("remote", "mark the field `#[config(any)]` and derive `Deserialize` on this type"),
];

pub(super) fn read(attributes: &[Attribute], on: On, report: &mut Report) -> Said {
    let mut said = Said::default();
    for attribute in attributes {
        if attribute.path().is_ident("config") {
            said.config(attribute, on, report);
        } else if attribute.path().is_ident("serde") {
            match attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) {
                Ok(metas) => metas.iter().for_each(|meta| said.serde(meta, on, report)),
                Err(error) => unreadable(attribute, error, report),
            }
        } else if of_parameters(attribute) {
            let help = "remove it: a parameter with `#[arg(config = path.to.field)]` takes the field as its default";
            report.at(attribute.path(), "`#[arg(…)]` goes on a parameter of a command", help);
        }
    }
    if said.kind.is_none() && said.read_by {
        said.kind = Some(Kind::ReadBy);
    }
    said
}

/// ```ignore
/// #[provisioner::config]
/// struct Retry { #[arg(long)] attempts: u32 }
/// ```
pub(super) fn of_parameters(attribute: &Attribute) -> bool {
    attribute.path().is_ident("arg")
}

impl Said {
    fn serde(&mut self, meta: &Meta, on: On, report: &mut Report) {
        let Some(name) = meta.path().get_ident().map(ToString::to_string) else {
            return self.passed_on.push(meta.to_token_stream());
        };
        if let Some((_, help)) = OPAQUE.iter().find(|(opaque, _)| *opaque == name) {
            let message = format!("with `{name}` the keys of the configuration are not known");
            return report.at(meta, &message, help);
        }
        if is_misplaced(meta, &name, on, report) || is_no_pair(meta, &name, report) {
            return;
        }
        match name.as_str() {
            "rename" | "alias" | "rename_all" | "rename_all_fields"
                if matches!(meta, Meta::NameValue(_)) && text(meta).is_none() =>
            {
                not_text(meta, &name, report);
            }
            "rename_all" | "rename_all_fields" if on == On::Field => {
                let help = format!("write `rename = \"…\"`, or `{name}` above the type");
                report.at(meta, &format!("`{name}` is about the names of a whole type"), &help);
            }
            "rename" if self.rename.is_some() => report.at(meta, "`rename` is given twice", "write `rename` once"),
            "rename" => self.rename = for_reading(meta),
            "rename_all" => {
                self.rename_all = for_reading(meta).map_or(Case::AsWritten, |case| Case::parse(&case, report))
            }
            "rename_all_fields" => {
                self.rename_all_fields = for_reading(meta).map_or(Case::AsWritten, |case| Case::parse(&case, report));
            }
            "alias" => self.aliases.extend(text(meta)),
            "default" => match fallback(meta) {
                Some(fallback) => self.default = Some(fallback),
                None => {
                    not_a_function(meta, report);
                    // What the file lacks is no second error.
                    self.default = Some(Fallback::Trait);
                }
            },
            "skip" | "skip_deserializing" => self.skipped = true,
            "with" | "deserialize_with" => {
                self.read_by = true;
                self.passed_on.push(meta.to_token_stream());
            }
            "crate" if on == On::Type => {
                report.at(meta, "the path of serde is known", "remove it");
            }
            name if OTHER_DIRECTION.contains(&name) => {}
            _ => self.passed_on.push(meta.to_token_stream()),
        }
    }

    fn config(&mut self, attribute: &Attribute, on: On, report: &mut Report) {
        let example = "write `#[config(secret)]` or `#[config(any)]`";
        if on != On::Field {
            return report.at(attribute, "`#[config(…)]` goes on a field", example);
        }
        let Ok(metas) = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
            return report.at(attribute, "expected `secret` or `any`", example);
        };
        if metas.is_empty() {
            report.at(attribute, "expected `secret` or `any`", example);
        }
        for meta in metas {
            let kind = match &meta {
                Meta::Path(path) if path.is_ident("secret") => Kind::Secret,
                Meta::Path(path) if path.is_ident("any") => Kind::Any,
                _ => {
                    let name = meta.path().to_token_stream().to_string();
                    let help = nearest(&name, &["secret", "any"])
                        .map_or_else(|| example.to_owned(), |near| format!("did you mean `{near}`?"));
                    report.at(&meta, &format!("`config` has no option `{}`", meta.to_token_stream()), &help);
                    continue;
                }
            };
            if self.kind.is_some() {
                let help = "for a secret of a foreign type, take `Secret<…>` and `#[config(any)]`";
                report.at(&meta, "a field is `secret` or `any` once", help);
            }
            self.kind = Some(kind);
        }
    }
}

/// The text of `rename = "a"`, or of `rename(deserialize = "a")`.
fn for_reading(meta: &Meta) -> Option<LitStr> {
    let Meta::List(list) = meta else { return text(meta) };
    let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    metas.iter().find(|meta| meta.path().is_ident("deserialize")).and_then(text)
}

fn text(meta: &Meta) -> Option<LitStr> {
    match meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.clone()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// ```ignore
/// #[serde(rename = Port)]
/// ```
fn not_text(meta: &Meta, name: &str, report: &mut Report) {
    let Meta::NameValue(pair) = meta else { return };
    let value = crate::tokens::text(&pair.value);
    let help = match &pair.value {
        Expr::Array(list) => match list.elems.first() {
            Some(first) => format!("write `{name} = {}`, once for each", crate::tokens::text(first)),
            None => format!("remove `{name}`"),
        },
        _ => format!("write `{name} = \"{}\"`", value.trim_matches(['"', '\''])),
    };
    report.at(&pair.value, &format!("`{name}` is a text in quotes"), &help);
}

/// ```ignore
/// #[serde(default = 8080)]
/// ```
fn not_a_function(meta: &Meta, report: &mut Report) {
    let (place, value) = match meta {
        Meta::NameValue(pair) => (pair.value.to_token_stream(), crate::tokens::text(&pair.value)),
        other => (other.to_token_stream(), String::new()),
    };
    let help = "write `default`, or `default = \"port\"` with a function: `fn port() -> u16 { … }`";
    let help = match value.parse::<f64>() {
        Ok(_) => help.replace('…', &value),
        Err(_) => help.to_owned(),
    };
    report.at(&place, "`default` is alone, or names a function", &help);
}

fn fallback(meta: &Meta) -> Option<Fallback> {
    match meta {
        Meta::Path(_) => Some(Fallback::Trait),
        _ => text(meta)?.parse().ok().map(Fallback::Function),
    }
}
