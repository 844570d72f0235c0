//! Looks at the whole group and only reports.

use super::model::Group;
use crate::diagnostics::Report;
use crate::names::{RESERVED, is_kebab, to_kebab};
use syn::Fields;

pub(crate) fn check(group: &Group, report: &mut Report) {
    if let Fields::Unnamed(fields) = &group.item.fields {
        report.at(fields, "the fields of a group need names", "write `{ pub region: String }`");
    }
    if let Some(name) = group.options.text("name") {
        let text = name.value();
        if !is_kebab(&text) {
            report.at(name, format!("`{text}` is not kebab-case"), format!("write `name = \"{}\"`", to_kebab(&text)));
        } else if RESERVED.contains(&text.as_str()) && group.options.get("parent").is_none() {
            report.at(name, format!("the name `{text}` is reserved"), format!("reserved are {}", RESERVED.join(", ")));
        }
    }
}
