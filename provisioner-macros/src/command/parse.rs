//! Reads the function.

use super::model::{Command, Function, Parameter};
use crate::arguments::Argument;
use crate::diagnostics::Report;
use crate::options::Options;
use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, FnArg, Pat, Type};

/// `None` where the item is no function; the mistake is in the report.
pub(crate) fn command(options: Options, item: TokenStream, report: &mut Report) -> Option<Command> {
    let function = match syn::parse2::<Function>(item) {
        Ok(function) => function,
        Err(error) => {
            report.push(error);
            return None;
        }
    };
    let parameters = function.signature.inputs.iter().filter_map(|input| parameter(input, report)).collect();
    Some(Command { options, function, parameters })
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
    let FnArg::Typed(typed) = input else {
        report.at(input, "a command has no `self`", "make it a free function");
        return None;
    };
    let Pat::Ident(pattern) = &*typed.pat else {
        report.at(&typed.pat, "a parameter of a command needs a name", "write a name and destructure it in the body");
        return None;
    };
    let ident = pattern.ident.clone();
    Some(match crate::arguments::ungrouped(&typed.ty) {
        Type::Reference(reference) => Parameter::Injected { ident, ty: (*reference.elem).clone() },
        ty => Parameter::Parsed(Argument::parse(&ident, ty, &typed.attrs, report)),
    })
}
