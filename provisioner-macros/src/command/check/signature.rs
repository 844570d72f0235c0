//! The function itself: free, plain, and with a return type that can be written down.

use crate::arguments::ungrouped;
use crate::command::model::Command;
use crate::diagnostics::Report;
use crate::enclosing_item;
use crate::tokens::text;
use quote::ToTokens;
use syn::{GenericParam, ReturnType, Safety, Type};

pub(super) fn check(command: &Command, report: &mut Report) {
    let signature = &command.function.signature;
    let name = &signature.ident;
    if super::is_bodiless(&command.function) {
        let help = format!("write a free function: `fn {name}(…) {{ … }}`");
        report.at(name, &format!("`{name}` has no body: a command is no function of a trait"), &help);
    } else if signature.receiver().is_none()
        && let Some(keyword) = enclosing_item::enclosing_implementation(name)
    {
        let an = if keyword == "impl" { "an" } else { "a" };
        let message = format!("`{name}` stands in {an} `{keyword}`: a command is a free function");
        report.at(name, &message, &format!("write `fn {name}(…) {{ … }}` outside of the `{keyword}`"));
    }
    let plain = format!("write `fn {name}`");
    if let Some(token) = &signature.constness {
        report.at(token, "a command is not `const`: it runs when the program does", &plain);
    }
    if let Safety::Unsafe(token) = &signature.safety {
        report.at(
            token,
            "a command is not `unsafe`: everybody may call it",
            &format!("{plain}, and `unsafe` in its body"),
        );
    }
    if let Some(abi) = &signature.abi {
        let written = text(abi);
        report.at(abi, &format!("a command is not `{written}`: nothing but Rust calls it"), &plain);
    }
    if let Some(token) = signature.asyncness.as_ref().filter(|_| !cfg!(feature = "async")) {
        let version = env!("CARGO_PKG_VERSION");
        let help =
            format!("write `provisioner-core = {{ version = \"{version}\", features = [\"async\"] }}` in `Cargo.toml`");
        report.at(token, "an `async` command needs the feature `async`", &help);
    }
    if let Some(variadic) = &signature.variadic {
        report.at(variadic, "a command has no C variadics", "write `rest: Vec<String>`");
    }
    generics(command, report);
    if let ReturnType::Type(_, ty) = &signature.output
        && let Type::ImplTrait(ty) = ungrouped(ty)
    {
        let message = format!("a command cannot return `{}`", text(ty));
        report.at(
            ty,
            &message,
            "write `Result<()>`; `()`, `Result<ExitCode>` and `Result<Data<T>>` are the other outcomes",
        );
    }
}

/// The command line chooses no types.
fn generics(command: &Command, report: &mut Report) {
    let generics = &command.function.signature.generics;
    for parameter in &generics.params {
        match parameter {
            GenericParam::Type(ty) => {
                let name = &ty.ident;
                let help = format!("write a type for `{name}`, such as `String`");
                report.at(name, &format!("nobody chooses `{name}`: the command line knows no types"), &help);
            }
            GenericParam::Const(constant) => {
                let name = &constant.ident;
                let help = format!(
                    "remove `{name}`, and take a parameter: `{}: {}`",
                    name.to_string().to_lowercase(),
                    text(&constant.ty)
                );
                report.at(
                    name,
                    &format!("nobody chooses `{name}`: the command line knows no constants of types"),
                    &help,
                );
            }
            GenericParam::Lifetime(lifetime) => {
                let name = &lifetime.lifetime;
                let help = format!("remove `{name}`: write `&Context` without it");
                report.at(name, &format!("a command needs no lifetime `{name}`"), &help);
            }
        }
    }
    if generics.params.is_empty()
        && let Some(clause) = &generics.where_clause
    {
        let message = "a command has no `where`: nothing about it is generic";
        report.at(&clause.where_token.to_token_stream(), message, "remove the `where` clause");
    }
}
