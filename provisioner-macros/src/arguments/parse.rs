//! Reads the attributes of one argument.

use super::keys::{ELSEWHERE, KEYS, Kind, MISTAKEN, USUAL};
use super::model::{ArgKey, Argument};
use crate::attributes::{is_one_of, is_rustcs};
use crate::diagnostics::Report;
use crate::docs::is_doc;
use crate::names::screaming;
use crate::options::segments;
use crate::tokens::{stream, text};
use proc_macro2::{Delimiter, Ident, Punct, TokenTree};
use provisioner_shared::names::to_kebab;
use provisioner_shared::suggest::{self, in_backticks};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Attribute, Expr, Lit, Meta, Type};

/// Whether the attribute is taken off the author's item: clap's, which rustc does not know here, and doc comments,
/// which rustc does not allow on parameters.
pub(crate) fn is_ours(attribute: &Attribute) -> bool {
    is_doc(attribute) || is_conditional(attribute) || !is_rustcs(attribute)
}

/// `#[cfg_attr(…, arg(…))]`, which clap's derive gets to see.
pub(super) fn is_conditional(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg_attr")
        && matches!(&attribute.meta, Meta::List(list) if list.tokens.clone().into_iter().any(|token| {
            matches!(token, TokenTree::Ident(word) if word == "arg" || word == "doc")
        }))
}

/// The keys of `#[cfg_attr(…, arg(…))]`, unchecked: whether they hold is known to the compiler alone.
fn conditional(attribute: &Attribute) -> Vec<ArgKey> {
    let Meta::List(list) = &attribute.meta else { return Vec::new() };
    let mut keys = Vec::new();
    for segment in segments(list.tokens.clone()) {
        let [TokenTree::Ident(kind), TokenTree::Group(group)] = segment.as_slice() else { continue };
        for key in segments(group.stream()).iter().filter(|_| kind == "arg") {
            if let [TokenTree::Ident(name), rest @ ..] = key.as_slice() {
                keys.push(ArgKey { attribute: kind.clone(), name: name.clone(), rest: stream(rest) });
            }
        }
    }
    keys
}

impl Argument {
    pub(crate) fn parse(ident: &Ident, ty: &Type, attributes: &[Attribute], report: &mut Report) -> Self {
        let (ident, ty) = (ident.clone(), ty.clone());
        let mut argument =
            Self { ident, ty, kept: Vec::new(), keys: Vec::new(), conditional: Vec::new(), broken: Vec::new() };
        for attribute in attributes {
            if is_doc(attribute) || is_conditional(attribute) || attribute.path().is_ident("cfg") {
                argument.conditional.extend(conditional(attribute));
                argument.kept.push(attribute.clone());
            } else if is_one_of(attribute, &["arg", "command"]) {
                argument.attribute(attribute, report);
            } else if !is_rustcs(attribute) {
                foreign(attribute, report);
            }
        }
        argument
    }

    fn attribute(&mut self, attribute: &Attribute, report: &mut Report) {
        let Some(kind) = attribute.path().get_ident() else { return };
        let example = if kind == "command" { "#[command(flatten)]" } else { "#[arg(long)]" };
        let list = match &attribute.meta {
            Meta::List(list) => list,
            Meta::Path(path) => {
                return report.at(path, &format!("`#[{kind}]` has no keys"), &format!("write `{example}`"));
            }
            Meta::NameValue(meta) => {
                let message = format!("`#[{kind}]` takes its keys in parentheses");
                return report.at(&meta.value, &message, &format!("write `{example}`"));
            }
        };
        for segment in segments(list.tokens.clone()) {
            match segment.as_slice() {
                [TokenTree::Ident(name), rest @ ..] => self.segment(kind, name, rest, report),
                [TokenTree::Literal(literal), ..] => {
                    let text = literal.to_string();
                    let name = to_kebab(text.trim_matches('"'));
                    let help = format!("write `long = \"{name}\"`");
                    report.at(literal, &format!("`{kind}` takes its keys by name"), &help);
                }
                [first, ..] => {
                    report.at(first, &format!("expected a key of `#[{kind}(…)]`"), &format!("write `{example}`"))
                }
                [] => {}
            }
        }
    }

    fn segment(&mut self, kind: &Ident, name: &Ident, rest: &[TokenTree], report: &mut Report) {
        let plain = name.unraw().to_string();
        if !known(self, kind, name, &plain, report) {
            return self.broken.push(plain);
        }
        let key = ArgKey { attribute: kind.clone(), name: name.clone(), rest: stream(rest) };
        if let Some(first) = self.key(&plain) {
            report.at(name, &format!("`{plain}` is given twice"), &format!("write `{plain}` once"));
            return report.at(&first.name, &format!("`{plain}` is first given here"), "");
        }
        if self.is_whole(&key, &plain, rest, report) {
            self.keys.push(key);
        } else {
            self.broken.push(plain);
        }
    }

    /// Whether the key's value is there and of the right kind, as far as tokens tell.
    fn is_whole(&self, key: &ArgKey, plain: &str, rest: &[TokenTree], report: &mut Report) -> bool {
        let kind = KEYS.iter().find(|(name, ..)| *name == plain).map_or(Kind::Optional, |(_, kind, _)| *kind);
        let help = format!("write `{}`", self.example(plain));
        match rest {
            [] if !matches!(kind, Kind::Optional | Kind::OptionalText) => {
                report.at(&key.name, &format!("`{plain}` has no value"), &help)
            }
            [] => return true,
            [TokenTree::Punct(equals)] if equals.as_char() == '=' => {
                report.at(equals, &format!("`{plain}` has no value"), &help);
            }
            [TokenTree::Punct(equals), first, ..] if equals.as_char() == '=' => {
                match Lit::new_from(first, rest.len()) {
                    Some(literal) if !kind.takes(&literal) => self.wrong_kind(plain, kind, &literal, report),
                    _ => match syn::parse2::<Expr>(stream(&rest[1..])) {
                        Ok(_) => return true,
                        // `config = retry.` is told by the check of its path.
                        Err(_) if plain == "config" => return true,
                        Err(_) => no_value(plain, &rest[1..], &help, report),
                    },
                }
            }
            [TokenTree::Group(group)] if plain == "config" => {
                report.at(group, "`config` is followed by `=`", &format!("write `config = {}`", text(&group.stream())));
            }
            [TokenTree::Group(group)] if group.stream().is_empty() && group.delimiter() == Delimiter::Parenthesis => {
                let help = if kind == Kind::Optional { format!("write `{plain}`") } else { help };
                report.at(group, &format!("`{plain}` has no value"), &help);
            }
            [TokenTree::Group(_)] => return true,
            [TokenTree::Punct(wrong), ..] if matches!(wrong.as_char(), ':' | ';' | ',') => {
                self.wrong_sign(plain, kind, wrong, &rest[1..], report);
            }
            [first, ..] => {
                report.at(first, &format!("expected a comma before `{first}`"), &format!("write `, {first}`"))
            }
        }
        false
    }

    /// `default_value = 8080` for `default_value = "8080"`.
    fn wrong_kind(&self, plain: &str, kind: Kind, literal: &Lit, report: &mut Report) {
        let written = literal.to_token_stream().to_string();
        let bare = written.trim_matches(['"', '\'']);
        let (what, help) = match kind {
            Kind::Char => ("a character in quotes", format!("{plain} = '{}'", bare.chars().next().unwrap_or('x'))),
            Kind::Switch => ("`true` or `false`", format!("{plain} = {}", !matches!(bare, "false" | "no" | "0"))),
            Kind::Count if bare.parse::<usize>().is_ok() => ("a number or a range", format!("{plain} = {bare}")),
            Kind::Count => ("a number or a range", self.example(plain)),
            _ if plain == "default_value" => ("a text in quotes", format!("default_value_t = {written}")),
            _ if bare.starts_with(|first: char| first.is_ascii_digit()) && plain != "help" => {
                ("a text in quotes", self.example(plain))
            }
            _ => ("a text in quotes", format!("{plain} = \"{bare}\"")),
        };
        report.at(literal, &format!("`{plain}` is {what}"), &format!("write `{help}`"));
    }

    /// `long: "name"` for `long = "name"`, `long; short` for `long, short`.
    fn wrong_sign(&self, plain: &str, kind: Kind, wrong: &Punct, rest: &[TokenTree], report: &mut Report) {
        let next_is_key = matches!(rest, [TokenTree::Ident(_), ..]);
        if wrong.as_char() == ';' || (next_is_key && kind == Kind::Optional) {
            let help = format!("write `{plain}, {}`", rest.first().map_or_else(String::new, ToString::to_string));
            return report.at(wrong, &format!("expected `,` after `{plain}`, found `{wrong}`"), help.trim_end());
        }
        let value = text(&stream(rest));
        let written = if value.is_empty() { self.example(plain) } else { format!("{plain} = {value}") };
        report.at(wrong, &format!("expected `=` after `{plain}`, found `{wrong}`"), &format!("write `{written}`"));
    }

    /// The key as it could be written here.
    fn example(&self, plain: &str) -> String {
        let name = self.ident.unraw().to_string();
        match plain {
            "long" => format!("long = \"{}\"", to_kebab(&name)),
            "short" => format!("short = '{}'", to_kebab(&name).chars().next().unwrap_or('x')),
            "env" => format!("env = \"{}\"", screaming(&self.ident)),
            "config" => format!("config = {name}"),
            other => match KEYS.iter().find(|(key, ..)| *key == other) {
                Some((key, _, "")) => (*key).to_owned(),
                Some((key, _, value)) => format!("{key} = {value}"),
                None => other.to_owned(),
            },
        }
    }
}

/// What stands behind `=` and is no expression: most often two, without a comma.
fn no_value(plain: &str, tokens: &[TokenTree], help: &str, report: &mut Report) {
    let first = tokens.first().filter(|first| syn::parse2::<Expr>(first.to_token_stream()).is_ok());
    match (first, tokens.get(1)) {
        (Some(_), Some(second @ TokenTree::Ident(_))) => {
            report.at(second, &format!("expected a comma before `{second}`"), &format!("write `, {second}`"));
        }
        _ => {
            report.at(&stream(tokens), &format!("this is no value for `{plain}`"), help);
        }
    }
}

/// A literal that stands alone.
trait Alone: Sized {
    fn new_from(token: &TokenTree, tokens: usize) -> Option<Self>;
}

impl Alone for Lit {
    fn new_from(token: &TokenTree, tokens: usize) -> Option<Self> {
        (tokens == 2).then(|| syn::parse2(token.to_token_stream()).ok()).flatten()
    }
}

impl Kind {
    /// Whether a literal can be the value; anything longer is clap's to say.
    fn takes(self, literal: &Lit) -> bool {
        match self {
            Self::Text | Self::OptionalText => matches!(literal, Lit::Str(_)),
            Self::Char => matches!(literal, Lit::Char(_)),
            Self::Switch => matches!(literal, Lit::Bool(_)),
            Self::Count => matches!(literal, Lit::Int(_)),
            Self::Any | Self::Optional => true,
        }
    }
}

/// The keys of `#[command(…)]` on a parameter.
const OF_COMMAND: &[&str] = &["flatten", "next_help_heading", "next_display_order"];

fn known(of: &Argument, kind: &Ident, name: &Ident, plain: &str, report: &mut Report) -> bool {
    let message = format!("`{kind}` has no key `{plain}`");
    if kind == "command" {
        if !OF_COMMAND.contains(&plain) {
            let help = match plain {
                "subcommand" => {
                    let ty = text(of.one());
                    format!(
                        "each is a command of its own: write `#[provisioner::command(group = {ty})]` on a function, where `#[provisioner::group] struct {ty};`"
                    )
                }
                _ => match suggest::nearest(plain, OF_COMMAND) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None if KEYS.iter().any(|(key, ..)| *key == plain) => format!("write `#[arg({plain})]`"),
                    None => "on a parameter write `#[command(flatten)]`, with `next_help_heading = \"…\"` beside it"
                        .to_owned(),
                },
            };
            report.at(name, &message, &help);
            return false;
        }
        return true;
    }
    if KEYS.iter().any(|(key, ..)| *key == plain) {
        return true;
    }
    if let Some((_, help)) = ELSEWHERE.iter().find(|(other, _)| *other == plain) {
        report.at(name, &message, help);
        return false;
    }
    let near = MISTAKEN.iter().find(|(wrong, _)| *wrong == plain).map(|(_, right)| *right);
    let help = if OF_COMMAND.contains(&plain) {
        format!("write `#[command({plain})]`")
    } else if plain == "optional" {
        format!("write `Option<{ty}>`, as in `{}: Option<{ty}>`", of.ident.unraw(), ty = text(&of.ty))
    } else if let Some(near) = near.or_else(|| nearest(plain)) {
        format!("did you mean `{near}`?")
    } else {
        format!("the usual keys are {}; every other of clap's `Arg` works as well", in_backticks(USUAL))
    };
    report.at(name, &message, &help);
    false
}

/// The key that was meant: one that begins so, or one that is spelt almost so.
fn nearest(plain: &str) -> Option<&'static str> {
    let all: Vec<&str> = KEYS.iter().map(|(key, ..)| *key).collect();
    let begun = |keys: &[&'static str]| keys.iter().find(|key| plain.len() >= 2 && key.starts_with(plain)).copied();
    begun(USUAL).or_else(|| begun(&all)).or_else(|| suggest::nearest(plain, &all))
}

fn foreign(attribute: &Attribute, report: &mut Report) {
    let path = attribute.path();
    let name = path.to_token_stream().to_string().replace(' ', "");
    let help = match &attribute.meta {
        Meta::List(list) if path.is_ident("clap") => format!("write `#[arg({})]`", list.tokens),
        _ => "write `#[arg(…)]`; no other attribute goes on what comes from the command line".to_owned(),
    };
    report.at(path, &format!("`{name}` means nothing on a parameter"), &help);
}
