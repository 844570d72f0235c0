//! Looks at the whole plugin and only reports.

use super::model::Plugin;
use crate::diagnostics::Report;
use crate::names::{RESERVED, cargo, is_kebab, to_kebab};
use crate::options::attribute_span;

pub(crate) fn check(plugin: &Plugin, report: &mut Report) {
    let Some(name) = plugin.options.text("name") else {
        if !plugin.options.mentions("name") {
            let help = format!("write `name = \"{}\"`", name_of_package());
            report.at_span(attribute_span(), "the plugin has no name", help);
        }
        return;
    };
    let text = name.value();
    if !is_kebab(&text) {
        report.at(name, format!("`{text}` is not kebab-case"), format!("write `name = \"{}\"`", to_kebab(&text)));
    } else if RESERVED.contains(&text.as_str()) {
        report.at(name, format!("the name `{text}` is reserved"), format!("reserved are {}", RESERVED.join(", ")));
    }
}

/// `aws` for the package `provisioner-aws-plugin`.
fn name_of_package() -> String {
    let package = cargo("CARGO_PKG_NAME");
    let name = package.strip_prefix("provisioner-").unwrap_or(&package);
    to_kebab(name.strip_suffix("-plugin").unwrap_or(name))
}
