//! Reads the function.

use super::model::{Command, Function, Injected, Parameter};
use super::{foreign, prelude};
use crate::arguments::{Argument, ungrouped};
use crate::diagnostics::Report;
use crate::options::Options;
use crate::paths::Core;
use crate::recover;
use crate::tokens::text;
use proc_macro2::{TokenStream, TokenTree};
use provisioner_shared::names::camel;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, FnArg, Pat, Type};

/// `None` where the item is no function; the mistake is in the report.
pub(crate) fn command(options: Options, item: TokenStream, report: &mut Report) -> Option<Command> {
    if misplaced(&item, report) {
        return None;
    }
    let mut function = match syn::parse2::<Function>(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            // What rustc cannot read either, it has told already.
            if !recover::is_broken(&item) {
                report.push(error);
            }
            return None;
        }
    };
    recover::repeated(&mut function.attributes, "command", report);
    foreign::check(&mut function.attributes, report);
    let core = Core::new(options.path("crate"));
    foreign::own_context(&mut function.signature, &core);
    prelude::check(&mut function, &core, report);
    let mut parameters = Vec::new();
    for input in &function.signature.inputs {
        parameters.extend(parameter(input, report));
    }
    Some(Command { options, function, parameters })
}

/// ```ignore
/// #[provisioner::command]
/// struct Hello;
/// ```
fn misplaced(item: &TokenStream, report: &mut Report) -> bool {
    let Some((keyword, name)) = recover::keyword(item) else { return false };
    if keyword == "fn" {
        return false;
    }
    let name = name.map_or_else(|| "Hello".to_owned(), |name| name.to_string());
    let help = match keyword.to_string().as_str() {
        "struct" => {
            format!("write it on a function, or `#[provisioner::group]` on `{name}` to make it a group of commands")
        }
        "mod" => format!(
            "write it on a function; a group of commands is `#[provisioner::group] pub struct {};`",
            camel(&name)
        ),
        "impl" | "trait" => "write it on a free function outside of it: `fn hello(ctx: &Context)`".to_owned(),
        _ => "write it on a function: `fn hello(ctx: &Context)`".to_owned(),
    };
    report.at(&keyword, "`#[provisioner::command]` goes on a function", &help);
    true
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            attributes: input.call(Attribute::parse_outer)?,
            visibility: input.parse()?,
            signature: input.parse()?,
            body: input.parse::<TokenTree>()?,
        })
    }
}

fn parameter(input: &FnArg, report: &mut Report) -> Option<Parameter> {
    let typed = match input {
        FnArg::Typed(typed) => typed,
        FnArg::Receiver(receiver) => {
            let mut receiver = receiver.clone();
            receiver.attrs.clear();
            report.at(&receiver, "a command is no method", "make it a free function, outside of the `impl`");
            return None;
        }
    };
    let written = text(&typed.ty);
    let ident = match &*typed.pat {
        Pat::Ident(pattern) if pattern.subpat.is_none() => pattern.ident.clone(),
        Pat::Wild(wild) => {
            let message = "a parameter needs a name, which the command line shows";
            report.at(wild, message, &format!("write `_name: {written}`"));
            return None;
        }
        pattern => {
            let message = "a parameter needs a name, and this is a pattern";
            report.at(pattern, message, &format!("write a name, `value: {written}`, and take it apart in the body"));
            return None;
        }
    };
    Some(match ungrouped(&typed.ty) {
        Type::Reference(reference) => {
            let attributes = typed.attrs.clone();
            Parameter::Injected(Injected { ident, reference: reference.clone(), attributes })
        }
        ty => Parameter::Parsed(Argument::parse(&ident, ty, &typed.attrs, report)),
    })
}

/// Whether the function has no body: it stands in a trait.
pub(super) fn is_bodiless(function: &Function) -> bool {
    let body = function.body.to_token_stream();
    !matches!(body.into_iter().next(), Some(TokenTree::Group(_)))
}
