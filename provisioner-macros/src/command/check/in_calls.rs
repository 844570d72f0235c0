//! `in_calls`: the question and the warning come also where other code calls the function.

use crate::arguments::is_given;
use crate::command::model::{Command, Injected};
use crate::diagnostics::Report;
use crate::tokens::text;
use syn::ReturnType;

pub(super) fn check(command: &Command, report: &mut Report) {
    let Some((key, _)) = command.options.get("in_calls") else { return };
    let asks = command.options.mentions("confirm");
    if !asks && !command.options.mentions("deprecated") {
        let help = "write `confirm = \"…\"` or `deprecated = \"…\"` beside it, or remove `in_calls`";
        return report.at(key, "`in_calls` has nothing to ask and nothing to warn of", help);
    }
    if context(command).is_none() {
        let message = "`in_calls` asks and warns with the context, which the function does not take";
        return report.at(key, message, "write `ctx: &Context` among the parameters");
    }
    if asks && matches!(command.function.signature.output, ReturnType::Default) {
        let help = "write `-> Result<()>`";
        return report.at(
            key,
            "with `in_calls` the function fails where the answer is no, and it returns nothing",
            help,
        );
    }
    if let Some(parameter) = command.parameters.iter().find(|parameter| !parameter.conditions().is_empty()) {
        let message = "`in_calls` passes every parameter on, and this one is not always there";
        report.at(parameter.ident(), message, "remove its `#[cfg]`, or `in_calls`");
    }
}

/// The parameter that is the context.
pub(in crate::command) fn context(command: &Command) -> Option<&Injected> {
    let is_context = |injected: &&Injected| {
        is_given(injected.ty()) && text(injected.ty()).rsplit("::").next().is_some_and(|last| last.trim() == "Context")
    };
    command.injected().find(is_context)
}
