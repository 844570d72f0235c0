//! `help --format man` and `help --format markdown`: the manual of a program, a page for the program and for each plugin,
//! group and command, drawn from the one tree that help, errors and completions are drawn from.

#[cfg(feature = "manual")]
mod arguments;
#[cfg(feature = "manual")]
mod builtin;
#[cfg(feature = "manual")]
mod command;
#[cfg(feature = "manual")]
mod configuration;
#[cfg(feature = "manual")]
mod man;
#[cfg(feature = "manual")]
mod markdown;
pub(crate) mod page;
#[cfg(feature = "manual")]
mod pages;
#[cfg(feature = "manual")]
mod place;
pub(crate) mod prose;
#[cfg(feature = "manual")]
mod shared;
pub(crate) mod spans;
#[cfg(feature = "manual")]
mod write;

use super::{App, Session};
use crate::error::{Result, codes};
use crate::exit_code::ExitCode;
#[cfg(feature = "manual")]
use crate::modifiers::Format;
#[cfg(feature = "manual")]
use page::Page;
#[cfg(feature = "manual")]
use provisioner_shared::suggest;
use std::ffi::OsString;
use std::path::Path;

/// Whether these arguments of `help` ask for pages of the manual.
#[cold]
pub(super) fn are_asked_for(before: &[OsString], behind: &[OsString]) -> bool {
    let mut tokens = before.iter().chain(behind).take_while(|token| *token != "--");
    while let Some(token) = tokens.next().and_then(|token| token.to_str()) {
        let value = match token {
            "--out" => return true,
            "--format" => tokens.next().and_then(|value| value.to_str()),
            other if other.starts_with("--out=") => return true,
            other => other.strip_prefix("--format="),
        };
        if value.is_some_and(|value| !matches!(value, "text" | "json")) {
            return true;
        }
    }
    false
}

/// There are none in a program that is built without them.
#[cfg(not(feature = "manual"))]
pub(super) fn run(_: &App<'_>, _: &Session, _: &[String], _: Option<&Path>) -> Result<ExitCode> {
    let error = codes::NO_MANUAL.error("this program is built without its manual");
    Err(error.help("build it with the feature `manual` of `provisioner-core`, which is a default"))
}

/// Prints the page of what is named, or with `--out` writes it and the pages of everything below it.
#[cfg(feature = "manual")]
pub(super) fn run(app: &App<'_>, session: &Session, names: &[String], out: Option<&Path>) -> Result<ExitCode> {
    let format = session.context.modifiers.format;
    if !matches!(format, Format::Man | Format::Markdown) {
        let error = codes::CONFLICTING_ARGUMENTS.error("`--out` writes pages of the manual, and help is a text");
        return Err(error.help("add `--format man` or `--format markdown`"));
    }
    let pages = pages::all(app);
    let words = find(app, &pages, names)?;
    let chosen: Vec<&Page> = pages.iter().filter(|page| page.words.starts_with(&words)).collect();
    let render = |page: &Page, known: &[String]| match format {
        Format::Man => man::render(page, app.program.name, app.program.version, &write::date(app)),
        _ => markdown::render(page, known),
    };
    match (out, chosen.first()) {
        (Some(out), _) => {
            let known = chosen.iter().map(|page| page.name()).collect::<Vec<_>>();
            let ending = if format == Format::Man { "1" } else { "md" };
            let files = chosen
                .iter()
                .map(|page| (format!("{}.{ending}", page.name()), render(page, &known)))
                .collect::<Vec<_>>();
            write::write(session, out, &files)
        }
        (None, Some(page)) => {
            session.context.out().text(render(page, &[]));
            Ok(ExitCode::SUCCESS)
        }
        (None, None) => Ok(ExitCode::SUCCESS),
    }
}

/// What is typed to get to the page that these names lead to; aliases lead there too.
#[cfg(feature = "manual")]
fn find(app: &App<'_>, pages: &[Page], names: &[String]) -> Result<Vec<String>> {
    let mut words = vec![app.program.name.to_owned()];
    // The plugin whose commands are at the top may be named or not.
    let names = names.strip_prefix(&[app.root.to_owned()]).unwrap_or(names);
    for name in names {
        let below: Vec<&Page> =
            pages.iter().filter(|page| page.words.len() == words.len() + 1 && page.words.starts_with(&words)).collect();
        let is_called = |page: &&&Page| page.words.last() == Some(name) || page.aliases.contains(name);
        let Some(page) = below.iter().find(is_called) else {
            let error = codes::UNKNOWN_COMMAND.error(format!("there is no page of `{} {name}`", words.join(" ")));
            let known: Vec<&str> = below.iter().filter_map(|page| page.words.last()).map(String::as_str).collect();
            let help = suggest::help(name, &known, "the pages below it are of");
            return Err(help.into_iter().fold(error, crate::error::Error::help));
        };
        words.clone_from(&page.words);
    }
    Ok(words)
}
