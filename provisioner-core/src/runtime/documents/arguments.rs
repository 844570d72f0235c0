//! The arguments of a command, as the parser knows them.

use super::page::{Part, Span};
use super::prose;
use super::spans::spans;
use crate::registry::ConfigArg;
use clap::builder::PossibleValue;
use clap::{Arg, Command};

/// The heading of a command's options that have none of their own.
pub(super) const OPTIONS: &str = "Options";
const ARGUMENTS: &str = "Arguments";

/// An option that defaults from the configuration, with its key: `kube.region`.
pub(super) type Configured = (&'static ConfigArg, String);

/// The arguments of a command that is built, below their headings: those without a name, the options, then the
/// author's headings by name. `choose` says which count.
pub(super) fn sections(
    built: &Command,
    configured: &[Configured],
    choose: &dyn Fn(&Arg) -> bool,
) -> Vec<(String, Vec<Part>)> {
    let mut sections: Vec<(String, Vec<Part>)> = vec![(ARGUMENTS.into(), Vec::new()), (OPTIONS.into(), Vec::new())];
    for arg in built.get_arguments().filter(|arg| is_shown(arg) && choose(arg)) {
        let usual = if arg.is_positional() { ARGUMENTS } else { OPTIONS };
        let heading = arg.get_help_heading().filter(|_| !is_modifier(arg)).unwrap_or(usual);
        let index = sections.iter().position(|(known, _)| known == heading).unwrap_or(sections.len());
        if index == sections.len() {
            sections.push((heading.to_owned(), Vec::new()));
        }
        sections[index].1.push(item(arg, configured));
    }
    sections
}

/// Whether an option is one that every command has.
pub(super) fn is_modifier(arg: &Arg) -> bool {
    let id = arg.get_id().as_str();
    id.starts_with("modifier:") || matches!(id, "help" | "builtin:version")
}

/// The variables that give arguments their values, each with what it stands for.
pub(super) fn variables(built: &Command) -> Vec<Part> {
    let with_variable = built.get_arguments().filter(|arg| is_shown(arg) && !arg.is_hide_env_set());
    let item = |arg: &Arg| {
        let variable = arg.get_env()?.to_str()?.to_owned();
        let text = vec![
            Span::Text("The value of ".into()),
            Span::Literal(name(arg)),
            Span::Text(" where it is not given.".into()),
        ];
        Some(Part::Item { term: vec![Span::Literal(variable)], text: vec![text] })
    };
    with_variable.filter_map(item).collect()
}

/// The keys of the configuration that arguments default from.
pub(super) fn keys(built: &Command, configured: &[Configured]) -> Vec<Part> {
    let item = |(config_arg, key): &Configured| {
        let arg = built.get_arguments().find(|arg| arg.get_id() == config_arg.id)?;
        let text = vec![
            Span::Text("The value of ".into()),
            Span::Literal(name(arg)),
            Span::Text(" where neither the command line nor a variable gives one.".into()),
        ];
        Some(Part::Item { term: vec![Span::Literal(key.clone())], text: vec![text] })
    };
    configured.iter().filter_map(item).collect()
}

fn is_shown(arg: &Arg) -> bool {
    !arg.is_hide_set() && !arg.is_hide_long_help_set()
}

/// What an argument is called: `--region`, `<NAME>`.
fn name(arg: &Arg) -> String {
    match (arg.get_long(), arg.get_short()) {
        (Some(long), _) => format!("--{long}"),
        (None, Some(short)) => format!("-{short}"),
        (None, None) => arg.to_string(),
    }
}

fn item(arg: &Arg, configured: &[Configured]) -> Part {
    let mut text = Vec::new();
    let help = arg.get_long_help().or_else(|| arg.get_help()).map(ToString::to_string).unwrap_or_default();
    for part in prose::parts(&help) {
        text.push(match part {
            Part::Paragraph(spans) | Part::Bullet(spans) => spans,
            Part::Heading(heading) => vec![Span::Strong(heading)],
            Part::Code(code) => vec![Span::Literal(code)],
            Part::Item { term, .. } => term,
        });
    }
    let notes = notes(arg, configured);
    if !notes.is_empty() {
        text.push(spans(&notes.join(" ")));
    }
    Part::Item { term: vec![Span::Literal(term(arg))], text }
}

/// `-N, --name <NAME>`
fn term(arg: &Arg) -> String {
    match (arg.get_short(), arg.get_long()) {
        (Some(short), Some(_)) => format!("-{short}, {arg}"),
        _ => arg.to_string(),
    }
}

/// What is said of an argument beside its description, each a sentence.
fn notes(arg: &Arg, configured: &[Configured]) -> Vec<String> {
    let mut notes = Vec::new();
    let takes_values = arg.get_action().takes_values();
    if arg.is_required_set() && !arg.is_positional() {
        notes.push("Required.".to_owned());
    }
    let values: Vec<PossibleValue> =
        arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect();
    if takes_values && !values.is_empty() && !arg.is_hide_possible_values_set() {
        let shown: Vec<String> = values.iter().map(possible_value).collect();
        notes.push(format!("One of {}.", shown.join(", ")));
    }
    let defaults: Vec<String> = arg.get_default_values().iter().map(|value| code(&value.to_string_lossy())).collect();
    if takes_values && !defaults.is_empty() && !arg.is_hide_default_value_set() {
        notes.push(format!("Default: {}.", defaults.join(", ")));
    }
    if let Some((_, key)) = configured.iter().find(|(config_arg, _)| arg.get_id() == config_arg.id) {
        notes.push(format!("Default from the configuration: {}.", code(key)));
    }
    if let Some(variable) = arg.get_env().and_then(|name| name.to_str()).filter(|_| !arg.is_hide_env_set()) {
        notes.push(format!("Variable: {}.", code(variable)));
    }
    let longs = arg.get_visible_aliases().unwrap_or_default();
    let shorts = arg.get_visible_short_aliases().unwrap_or_default();
    let others = shorts
        .iter()
        .map(|short| code(&format!("-{short}")))
        .chain(longs.iter().map(|long| code(&format!("--{long}"))));
    let others: Vec<String> = others.collect();
    if !others.is_empty() {
        notes.push(format!("Also {}.", others.iter().map(String::as_str).collect::<Vec<_>>().join(", ")));
    }
    notes
}

fn possible_value(value: &PossibleValue) -> String {
    match value.get_help() {
        Some(help) => format!("{} ({help})", code(value.get_name())),
        None => code(value.get_name()),
    }
}

/// In backticks, whatever is in it.
pub(super) fn code(text: &str) -> String {
    match text {
        "" => "empty".to_owned(),
        text if text.contains('`') => format!("`` {text} ``"),
        text => format!("`{text}`"),
    }
}
