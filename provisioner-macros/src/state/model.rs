//! A state as its author wrote it.

use crate::command::Function;
use crate::options::Options;
use proc_macro2::Ident;
use syn::{FnArg, GenericArgument, Pat, PathArguments, ReturnType, Type, TypeReference};

/// A function with the options of its attribute.
pub(crate) struct State {
    pub(crate) options: Options,
    pub(crate) function: Function,
}

impl State {
    pub(crate) fn ident(&self) -> &Ident {
        &self.function.signature.ident
    }

    /// What the function takes: each by reference, where nothing is wrong.
    pub(crate) fn references(&self) -> impl Iterator<Item = &TypeReference> {
        self.function.signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(typed) => match &*typed.ty {
                Type::Reference(reference) => Some(reference),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        })
    }

    /// The type that it makes: `T` of `Result<T>`, or what it returns; `None` where it returns nothing.
    pub(crate) fn made(&self) -> Option<&Type> {
        let ReturnType::Type(_, ty) = &self.function.signature.output else { return None };
        Some(of_result(ty).unwrap_or(ty))
    }

    /// Whether it returns a `Result`.
    pub(crate) fn is_fallible(&self) -> bool {
        matches!(&self.function.signature.output, ReturnType::Type(_, ty) if of_result(ty).is_some())
    }
}

/// `T` of `Result<T>`, wherever that comes from.
fn of_result(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// The name of a parameter, for a message.
pub(crate) fn name_of(pattern: &Pat) -> String {
    match pattern {
        Pat::Ident(pattern) => pattern.ident.to_string(),
        _ => "value".to_owned(),
    }
}
