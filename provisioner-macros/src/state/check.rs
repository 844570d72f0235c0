//! Looks at the whole state and only reports.

use super::model::{State, name_of};
use crate::arguments::owned;
use crate::crate_state;
use crate::diagnostics::Report;
use crate::tokens::text;
use syn::{FnArg, ReturnType, Type};

/// Whether another function makes the same.
pub(crate) fn check(state: &State, report: &mut Report) -> bool {
    let signature = &state.function.signature;
    let name = state.ident();
    for input in &signature.inputs {
        parameter(input, report);
    }
    if let Some(parameter) = signature.generics.params.first() {
        let help = "write the type out: one function makes one type";
        report.at(parameter, "a state is not generic", help);
    }
    if let Some(token) = signature.asyncness.as_ref().filter(|_| !cfg!(feature = "async")) {
        let version = env!("CARGO_PKG_VERSION");
        let help =
            format!("write `provisioner-core = {{ version = \"{version}\", features = [\"async\"] }}` in `Cargo.toml`");
        report.at(token, "an `async` state needs the feature `async`", &help);
    }
    let made = match &signature.output {
        ReturnType::Default => {
            let help = format!("write what commands shall take: `fn {name}(…) -> Result<Client>`");
            report.at(name, &format!("`{name}` returns nothing, so there is nothing to take"), &help);
            return false;
        }
        ReturnType::Type(_, ty) => state.made().unwrap_or(ty),
    };
    match made {
        Type::Reference(reference) => {
            let help = format!("write `{}`, which commands take as `{}`", owned(&reference.elem), text(reference));
            report.at(reference, "a state is a value, not a reference", &help);
        }
        Type::Tuple(tuple) if tuple.elems.is_empty() => {
            report.at(tuple, "a state of `()` says nothing", "return what commands shall take: `Result<Client>`");
        }
        Type::ImplTrait(ty) => {
            report.at(ty, "commands take a state by its type", "write the type that is returned");
        }
        _ => {}
    }
    let first = crate_state::remember_state(&text(made), &name.to_string());
    if let Some(first) = &first {
        let message = format!("`{}` is made by `{first}` already", text(made));
        report.at(made, &message, "remove one of the two, or write a struct around one of the values");
    }
    if let Some(twice) = state.references().find(|reference| text(&reference.elem) == text(made)) {
        let message = format!("`{}` is needed to make `{}`", text(&twice.elem), text(made));
        report.at(twice, &message, "take something else: a state is made of others");
    }
    first.is_some()
}

fn parameter(input: &FnArg, report: &mut Report) {
    let typed = match input {
        FnArg::Typed(typed) => typed,
        FnArg::Receiver(receiver) => {
            return report.at(receiver, "a state is made by a free function", "write it outside of the `impl`");
        }
    };
    match &*typed.ty {
        Type::Reference(reference) if reference.mutability.is_some() => {
            let help = format!("write `{}: &{}`", name_of(&typed.pat), text(&reference.elem));
            report.at(reference, &format!("`{}`: what is given is not `&mut`", text(reference)), &help);
        }
        Type::Reference(_) => {}
        other => {
            let message = format!("`{}` is taken by value: a state has no command line", name_of(&typed.pat));
            let help =
                "take it from the configuration, or from the struct of a `#[provisioner::group(root)]`, by reference";
            report.at(other, &message, help);
        }
    }
}
