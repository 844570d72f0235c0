//! The options of the attribute: names, aliases, texts.

use crate::command::model::Command;
use crate::diagnostics::Report;
use crate::names::{check, kebab};

pub(super) fn check(command: &Command, report: &mut Report) {
    let top = !command.options.mentions("group");
    let inferred = kebab(command.ident());
    match command.options.text("name") {
        Some(name) => check::written(name, "name", &inferred, top, report),
        None if command.options.mentions("name") => {}
        None => check::inferred(command.ident(), &inferred, "command", top, report),
    }
    let mut names = vec![command.name()];
    for alias in command.aliases() {
        let text = alias.value();
        if text == names[0] {
            report.at(alias, &format!("the alias `{text}` is the command's own name"), &format!("remove `{text}`"));
        } else if names.contains(&text) {
            report.at(alias, &format!("the alias `{text}` is there twice"), &format!("remove one `{text}`"));
        } else {
            check::written(alias, "alias", "rm", top, report);
        }
        names.push(text);
    }
    if let Some(reason) = command.options.text("deprecated")
        && reason.value().trim().is_empty()
    {
        let help = "write what to use instead: `deprecated = \"use `deploy` instead\"`";
        report.at(reason, "the reason of `deprecated` is empty", help);
    }
}
