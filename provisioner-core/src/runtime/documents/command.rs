//! The page of a command.

use super::page::{Page, Part, Span, paragraph};
use super::place::{also, configured, keys_of, see_also, synopsis, words};
use super::prose::{parts, without_examples};
use super::{arguments, shared};
use crate::registry::CommandDef;
use crate::registry::tree::PlacedCommand;
use crate::runtime::App;
use crate::runtime::scope::Scope;

pub(super) fn page(app: &App<'_>, scope: &Scope, command: &CommandDef) -> Page {
    let above = words(app, scope);
    let mut words = above.clone();
    words.push(command.name.to_owned());
    let mut page = Page {
        aliases: command.aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        about: if command.about.is_empty() { words.join(" ") } else { command.about.to_owned() },
        words,
        sections: Vec::new(),
    };
    let placed = PlacedCommand::new(*command);
    let mut built = crate::runtime::command::build(&placed, page.words.join(" "));
    built.build();
    page.section("Synopsis", synopsis(&built.render_usage().to_string()));
    let (description, examples) = described(scope, command, &built);
    page.section("Description", description);
    page.section("Examples", examples);
    let keys: Vec<_> = scope
        .plugin
        .iter()
        .flat_map(|plugin| {
            let of_groups = placed.groups.iter().flat_map(|group| configured(plugin, group));
            keys_of(plugin, command.config_args).into_iter().chain(of_groups).collect::<Vec<_>>()
        })
        .collect();
    for (heading, parts) in arguments::sections(&built, &keys, &|arg| !arguments::is_modifier(arg)) {
        page.section(&heading, parts);
    }
    let mut changing = vec![changes(command.effects)];
    if !command.confirm.is_empty() {
        changing.push(paragraph(&format!("It asks before: `{}` With `-y` the answer is yes.", command.confirm)));
    }
    page.section("Changes", changing);
    page.section("Configuration", configuration(command, &built, &keys));
    page.section("Environment", arguments::variables(&built));
    page.section("Exit status", shared::exit_status());
    page.section("See also", see_also(pages_above(app, &above)));
    page
}

/// The pages of what encloses the command, the innermost first; the program's describes the modifiers.
fn pages_above(app: &App<'_>, above: &[String]) -> Vec<Vec<String>> {
    let mut pages = vec![above.to_vec()];
    if above.len() > 1 {
        pages.push(vec![app.program.name.to_owned()]);
    }
    pages
}

/// Whether anything is changed.
pub(super) fn changes(effects: bool) -> Part {
    paragraph(match effects {
        true => "The command can change things. With `--dry-run` it changes nothing and shows what it would change.",
        false => "The command changes nothing: it only reads.",
    })
}

fn described(scope: &Scope, command: &CommandDef, built: &clap::Command) -> (Vec<Part>, Vec<Part>) {
    let text = if command.long_about.is_empty() { command.about } else { command.long_about };
    let (mut description, examples) = without_examples(parts(text));
    let reasons = scope.groups.iter().filter_map(|group| group.deprecated).chain(command.deprecated);
    for reason in reasons {
        description.insert(0, paragraph(&format!("Deprecated: {reason}")));
    }
    if let Some(before) = built.get_before_help() {
        description.extend(parts(&before.to_string()));
    }
    if let Some(after) = built.get_after_help().filter(|_| command.deprecated.is_none()) {
        description.extend(parts(&after.to_string()));
    }
    description.extend(also(command.aliases));
    (description, examples)
}

fn configuration(command: &CommandDef, built: &clap::Command, keys: &[arguments::Configured]) -> Vec<Part> {
    let mut parts = arguments::keys(built, keys);
    if command.config && parts.is_empty() {
        let text = "The command reads the configuration of its plugin.".to_owned();
        parts.push(Part::Paragraph(vec![Span::Text(text)]));
    }
    parts
}
