//! Looks at the whole command and only reports.

use super::model::Command;
use crate::diagnostics::Report;
use crate::names::{RESERVED, is_kebab, to_kebab};

pub(crate) fn check(command: &Command, report: &mut Report) {
    if let Some(name) = command.options.text("name") {
        let text = name.value();
        if !is_kebab(&text) {
            report.at(name, format!("`{text}` is not kebab-case"), format!("write `name = \"{}\"`", to_kebab(&text)));
        } else if RESERVED.contains(&text.as_str()) && command.options.get("group").is_none() {
            report.at(name, format!("the name `{text}` is reserved"), format!("reserved are {}", RESERVED.join(", ")));
        }
    }
}
