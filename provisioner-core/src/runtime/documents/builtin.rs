//! The pages of a built-in command and its subcommands.

use super::arguments;
use super::command::changes;
use super::page::{Page, Part, Span};
use super::place::{see_also, synopsis};
use super::{prose, shared};
use crate::runtime::App;
use crate::runtime::builtin::Builtin;

pub(super) fn pages(app: &App<'_>, builtin: &Builtin) -> Vec<Page> {
    let words = vec![app.program.name.to_owned(), builtin.name.to_owned()];
    let mut built = crate::runtime::builtin::build(app, builtin);
    built.build();
    let mut pages = Vec::new();
    add(&mut pages, &mut built, builtin, &words);
    pages
}

fn add(pages: &mut Vec<Page>, built: &mut clap::Command, builtin: &Builtin, words: &[String]) {
    let about = built.get_about().map(ToString::to_string).unwrap_or_default();
    let long = built.get_long_about().map(ToString::to_string);
    let mut page = Page {
        words: words.to_vec(),
        aliases: built.get_visible_aliases().map(str::to_owned).collect(),
        about: about.clone(),
        sections: Vec::new(),
    };
    page.section("Synopsis", synopsis(&built.render_usage().to_string()));
    let (description, examples) = prose::without_examples(prose::parts(long.as_deref().unwrap_or(&about)));
    page.section("Description", description);
    page.section("Examples", examples);
    let is_shown = |below: &&clap::Command| !below.is_hide_set();
    let commands = built.get_subcommands().filter(is_shown).map(|below| {
        let mut page = words.to_vec();
        page.push(below.get_name().to_owned());
        let about = below.get_about().map(ToString::to_string).unwrap_or_default();
        Part::Item { term: vec![Span::Page(page)], text: vec![super::spans::spans(&about)] }
    });
    page.section("Commands", commands.collect());
    for (heading, parts) in arguments::sections(built, &[], &|arg| !arguments::is_modifier(arg)) {
        page.section(&heading, parts);
    }
    if built.get_subcommands().next().is_none() || !built.is_subcommand_required_set() {
        let below = words.last().map_or("", String::as_str);
        let name = if words.len() == 2 { "" } else { below };
        page.section("Changes", vec![changes(builtin.changing.contains(&name))]);
    }
    page.section("Exit status", shared::exit_status());
    let mut above = vec![words[..words.len() - 1].to_vec()];
    if words.len() > 2 {
        above.push(words[..1].to_vec());
    }
    page.section("See also", see_also(above));
    pages.push(page);
    for below in built.get_subcommands_mut().filter(|below| !below.is_hide_set()) {
        let mut words = words.to_vec();
        words.push(below.get_name().to_owned());
        add(pages, below, builtin, &words);
    }
}
