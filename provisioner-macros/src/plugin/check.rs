//! Looks at the whole plugin and only reports.

use super::model::Plugin;
use crate::crate_state;
use crate::diagnostics::Report;
use crate::docs::{self, is_documented};
use crate::named_fields;
use crate::names::{check, of_package};
use provisioner_shared::names::to_kebab;

/// Whether the crate has another plugin, which owns the crate's root.
pub(crate) fn check(plugin: &Plugin, report: &mut Report) -> bool {
    name(plugin, report);
    about(plugin, report);
    named_fields::check(&plugin.item, "the keys of a configuration", "a plugin", report);
    if let Some(file) = plugin.options.text("config_file")
        && file.value().trim().is_empty()
    {
        report.at(file, "the `config_file` is empty", "write `config_file = \"resources/config.yaml\"`");
    }
    let ident = &plugin.item.ident;
    let first = crate_state::remember_plugin(ident, plugin.has_config());
    if let Some(first) = &first {
        let package = to_kebab(&ident.to_string());
        let help = format!("one crate holds one plugin: move `{ident}` to a crate `provisioner-{package}-plugin`");
        report.at(ident, &format!("this crate already has a plugin: `{}` at {}", first.ident, first.place), &help);
    }
    first.is_some()
}

fn name(plugin: &Plugin, report: &mut Report) {
    let inferred = match of_package() {
        name if name.is_empty() => to_kebab(&plugin.item.ident.to_string()),
        name => name,
    };
    match plugin.options.text("name") {
        Some(name) => check::written(name, "name", &inferred, true, report),
        None if plugin.options.mentions("name") => {}
        None => {
            let option = format!("name = \"{inferred}\"");
            let help = if plugin.options.given {
                format!("write `{option}`")
            } else {
                format!("write `#[provisioner::plugin({option})]`")
            };
            report.at(&plugin.item.ident, "the plugin has no name", &help);
        }
    }
}

fn about(plugin: &Plugin, report: &mut Report) {
    let Some(about) = plugin.options.text("about") else { return };
    let doc = docs::Docs::of(&plugin.item.attrs);
    if about.value().trim().is_empty() {
        report.at(about, "the `about` is empty", "write `about = \"Manage the cloud\"`, or a doc comment instead");
    } else if is_documented(&plugin.item.attrs) && docs::Docs::from_text(&about.value()).about != doc.about {
        report.at(
            about,
            "`about` says another thing than the doc comment",
            "remove `about`: the doc comment is the help",
        );
    }
}
