//! The page of the program, of a plugin, or of a group.

use super::page::{Page, Part, Span, paragraph};
use super::prose::{parts, without_examples};
use super::{arguments, configuration, shared};
use crate::registry::{ConfigArg, GroupDef};
use crate::runtime::App;
use crate::runtime::builtin::BUILTINS;
use crate::runtime::help::{self, Entry};
use crate::runtime::scope::Scope;

pub(super) fn page(app: &App<'_>, scope: &Scope) -> Page {
    let words = words(app, scope);
    let is_top = scope.is_top(app.root);
    let (about, long) = help::about(app, scope);
    let aliases = scope.groups.last().map_or(&[][..], |group| group.aliases);
    let mut page = Page {
        about: if about.is_empty() { format!("The commands of {}", words.join(" ")) } else { about.to_owned() },
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        words,
        sections: Vec::new(),
    };
    page.section("Synopsis", synopsis(&help::usage(scope, &page.words.join(" "))));
    let (mut description, examples) = without_examples(parts(if long.is_empty() { about } else { long }));
    if let Some(reason) = scope.groups.last().and_then(|group| group.deprecated) {
        description.insert(0, paragraph(&format!("Deprecated: {reason}")));
    }
    description.extend(also(aliases));
    page.section("Description", description);
    page.section("Examples", examples);
    for (heading, parts) in commands(app, scope, &page.words) {
        page.section(heading, parts);
    }
    let mut built = help::skeleton(app, scope);
    built.build();
    let configured = scope.plugin.iter().flat_map(|plugin| scope.around().flat_map(|group| configured(plugin, group)));
    let configured: Vec<_> = configured.collect();
    for (heading, parts) in arguments::sections(&built, &configured, &|arg| !arguments::is_modifier(arg)) {
        page.section(&heading, parts);
    }
    if is_top {
        let modifiers = arguments::sections(&built, &[], &arguments::is_modifier);
        page.section("Modifiers", modifiers.into_iter().flat_map(|(_, parts)| parts).collect());
    }
    let own = scope.plugin.as_ref().filter(|_| scope.groups.is_empty());
    let mut keys = arguments::keys(&built, &configured);
    keys.extend(own.map(|plugin| configuration::keys(&app.program, plugin)).unwrap_or_default());
    page.section("Configuration", keys);
    let mut environment = arguments::variables(&built);
    if is_top {
        environment.extend(shared::environment(&app.program));
    }
    page.section("Environment", environment);
    page.section("Files", if is_top || own.is_some() { configuration::files(&app.program) } else { Vec::new() });
    page.section("Exit status", shared::exit_status());
    page.section("Error codes", if is_top { shared::error_codes() } else { Vec::new() });
    let above = (!is_top).then(|| page.words[..page.words.len() - 1].to_vec());
    page.section("See also", see_also(above.into_iter().collect()));
    page
}

/// What is typed to get there, one word each.
pub(super) fn words(app: &App<'_>, scope: &Scope) -> Vec<String> {
    let mut words = vec![app.program.name.to_owned()];
    words.extend(scope.path(app.root));
    words
}

/// The usage, a line for each form.
pub(super) fn synopsis(usage: &str) -> Vec<Part> {
    let lines: Vec<&str> = usage.trim().trim_start_matches("Usage:").trim().lines().map(str::trim).collect();
    vec![Part::Code(lines.join("\n"))]
}

/// Other names.
pub(super) fn also(aliases: &[&str]) -> Option<Part> {
    let quoted: Vec<String> = aliases.iter().map(|alias| format!("`{alias}`")).collect();
    (!quoted.is_empty()).then(|| paragraph(&format!("Also called {}.", quoted.join(", "))))
}

/// Links to other pages, in one paragraph.
pub(super) fn see_also(pages: Vec<Vec<String>>) -> Vec<Part> {
    let mut spans = Vec::new();
    for page in pages {
        if !spans.is_empty() {
            spans.push(Span::Text(", ".into()));
        }
        spans.push(Span::Page(page));
    }
    if spans.is_empty() { Vec::new() } else { vec![Part::Paragraph(spans)] }
}

/// The options of a group that default from the configuration, each with its key.
pub(super) fn configured(plugin: &crate::registry::PluginDef, group: &GroupDef) -> Vec<(&'static ConfigArg, String)> {
    keys_of(plugin, group.config_args)
}

/// The same of a list of options.
pub(super) fn keys_of(
    plugin: &crate::registry::PluginDef,
    args: &'static [ConfigArg],
) -> Vec<(&'static ConfigArg, String)> {
    let Some(config) = &plugin.config else { return Vec::new() };
    args.iter().map(|arg| (arg, format!("{}.{}", plugin.name, arg.key(config)))).collect()
}

/// What can follow, below the headings of the help.
fn commands(app: &App<'_>, scope: &Scope, words: &[String]) -> Vec<(&'static str, Vec<Part>)> {
    let is_top = scope.is_top(app.root);
    let item = |entry: &Entry| {
        let mut page = words.to_vec();
        page.push(entry.name.to_owned());
        Part::Item { term: vec![Span::Page(page)], text: vec![super::spans::spans(&entry.description())] }
    };
    let mut sections = Vec::new();
    if scope.plugin.is_some() {
        for (heading, mut entries) in help::sections(&scope.branch) {
            entries.retain(|entry| !is_top || entry.name != "version");
            sections.push((heading, entries.iter().map(item).collect()));
        }
    }
    if is_top {
        let others = app.registry.sorted_plugins();
        let others = others.iter().filter(|(_, plugin)| plugin.name != app.root);
        sections.push(("Plugins", others.map(|(_, plugin)| item(&Entry::new(plugin.name, plugin.about))).collect()));
        let builtins = BUILTINS.iter().map(|builtin| item(&Entry::new(builtin.name, builtin.about)));
        sections.push(("Built-in commands", builtins.collect()));
    }
    sections
}
